import type { PassageTarget } from '#content/annotations';
import { wish } from '../app/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import type { AnnotatingHost, AnnotatingState } from './annotating-host.ts';
import type { AnnotationWish } from './annotation-wishes.ts';
import { newAnnotationId, type AnnotationDraft, type OpenAnnotations } from './open-annotations.ts';
import { passageWished, wishPassage } from './passage-wish.ts';
import type { Span } from './span-index.ts';
import { quoteOf, type Thread } from './threads.ts';

/** What a person does with a second passage: the other end of a link, or a new place for what has lost its own. */
export class PassageActs {
  private readonly host: AnnotatingHost;
  private readonly annotating: AnnotatingState;

  constructor(host: AnnotatingHost, annotating: AnnotatingState) {
    this.host = host;
    this.annotating = annotating;
  }

  /** Asks for the other end of a link. */
  link(id?: string): void {
    const thread = id === undefined ? this.annotating.current : this.annotating.threadOf(id);
    const span = thread === undefined || id === undefined ? this.host.selection() : undefined;
    const { annotations } = this;
    if (annotations === undefined) return;
    const { document } = annotations.page;
    if (span !== undefined) {
      const from = annotations.passage(span, this.host.settings.marker);
      this.ask({ kind: 'link', document, from, quote: from.selector.quote.exact });
    } else if (thread?.annotation.target.kind === 'passage') {
      const from = thread.annotation.target;
      this.ask({ kind: 'link', document, annotation: thread.id, from, quote: from.selector.quote.exact });
    } else wish(this.host, 'notice', { text: words.selectFirst() });
  }

  /** The selection is the passage that was asked for. */
  async usePassage(): Promise<void> {
    const { annotations } = this;
    const wished = annotations === undefined ? undefined : passageWished(annotations.page.document);
    const span = this.host.selection();
    if (annotations === undefined || wished === undefined) return;
    if (span === undefined) {
      wish(this.host, 'notice', { text: words.selectFirst() });
      return;
    }
    this.host.select(undefined);
    this.ask(undefined);
    if (wished.kind === 'attach') {
      if (await annotations.attach(wished.annotation, span, words.attached())) this.annotating.goTo(wished.annotation);
      return;
    }
    await this.linkTo(wished.annotation, wished.from, span);
  }

  giveUpPassage(): void {
    this.ask(undefined);
  }

  /** One of the places an annotation could stand at is the one. */
  async choose(id: string, place: Span): Promise<void> {
    if (await this.annotations?.attach(id, place, words.attached())) this.annotating.goTo(id);
  }

  /** Asks for a passage in place of the one an annotation has lost. */
  askForPlace(thread: Thread | undefined): void {
    if (thread === undefined || this.annotations === undefined) return;
    const { document } = this.annotations.page;
    this.annotating.panelOpen = false;
    this.ask({ kind: 'attach', document, annotation: thread.id, quote: quoteOf(thread.annotation) });
  }

  private async linkTo(annotation: string | undefined, from: PassageTarget, span: Span): Promise<void> {
    const { annotations } = this;
    if (annotations === undefined) return;
    const link = { purpose: 'linking', to: annotations.passage(span) } as const;
    const held = annotation === undefined ? undefined : annotations.get(annotation)?.annotation;
    if (held !== undefined) {
      await annotations.change(held.id, { body: [...held.body, link] }, words.madeLink());
      this.annotating.goTo(held.id);
      return;
    }
    // The one end is in another document, or nothing was there yet: the link stands on this passage and leads to that.
    const position = from.selector.position;
    const isHere = from.source === annotations.page.document && position !== undefined;
    const style = this.host.settings.marker;
    const draft: AnnotationDraft = isHere
      ? { motivation: 'linking', body: [link], on: position, style }
      : { motivation: 'linking', body: [{ purpose: 'linking', to: from }], on: span, style };
    const id = newAnnotationId();
    if (await annotations.make(id, draft, words.madeLink())) this.annotating.goTo(id);
  }

  /** Goes where a link leads. */
  follow(to: Extract<AnnotationWish, { readonly act: 'follow' }>['to']): void {
    const position = to.kind === 'passage' ? to.selector.position : undefined;
    if (to.source === this.annotations?.page.document) {
      if (position !== undefined) this.host.reveal(position);
      return;
    }
    const texts = to.kind === 'passage' ? [to.selector.quote.exact] : [];
    wish(this.host, 'page-wished', {
      page: 'reading',
      id: to.source,
      ...(position === undefined ? {} : { found: { texts, at: position.start } }),
    });
  }

  private ask(wished: Parameters<typeof wishPassage>[0]): void {
    wishPassage(wished);
    this.host.requestUpdate();
  }

  private get annotations(): OpenAnnotations | undefined {
    return this.annotating.annotations;
  }
}
