import { LIMITS, type Annotation, type Style } from '#content/annotations';
import { wish } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import type { AnnotatingHost, AnnotatingState } from './annotating-host.ts';
import { addressAt } from './measured-text.ts';
import type { AnnotationWish, Part } from './annotation-wishes.ts';
import { newAnnotationId, type AnnotationDraft, type OpenAnnotations } from './open-annotations.ts';
import { PALETTE } from './palette.ts';
import { PassageActs } from './passage-acts.ts';
import type { Span } from './span-index.ts';
import { correctionOf, quoteOf, tagsOf, withCorrection, withNote, withTags } from './threads.ts';

/** What a person does: to what is selected where something is, else to the annotation that is chosen. */
export class AnnotationActs {
  private readonly host: AnnotatingHost;
  private readonly annotating: AnnotatingState;
  /** What is done with a second passage. */
  readonly passages: PassageActs;

  constructor(host: AnnotatingHost, annotating: AnnotatingState) {
    this.host = host;
    this.annotating = annotating;
    this.passages = new PassageActs(host, annotating);
  }

  /** Highlights the selection, or gives the chosen annotation another look. */
  async highlight(style: Style = this.host.settings.marker): Promise<void> {
    const span = this.host.selection();
    const { current } = this.annotating;
    if (span !== undefined) {
      if (this.isTooLong(span)) return;
      this.host.select(undefined);
      this.annotating.select(undefined);
      const draft = { motivation: 'highlighting', body: [], on: span, style } as const;
      await this.annotations?.make(newAnnotationId(), draft, words.madeHighlight());
    } else if (current !== undefined) {
      await this.annotations?.change(current.id, { style }, words.changedStyle());
    } else this.tellToSelect();
    this.keepMarker(style);
  }

  /** The colour at a place of the palette, in the look last used. */
  colour(index: number): void {
    const colour = PALETTE[index];
    if (colour !== undefined) void this.highlight({ ...this.lookNow, colour });
  }

  underline(): void {
    const look = this.lookNow;
    const drawing =
      this.annotating.current?.span !== undefined && look.drawing === 'underline' ? 'background' : 'underline';
    void this.highlight({ ...look, drawing });
  }

  async note(): Promise<void> {
    const span = this.host.selection();
    if (span !== undefined)
      await this.begin(
        'note',
        { motivation: 'commenting', body: [], on: span, style: this.host.settings.marker },
        words.madeNote(),
      );
    else this.editCurrent('note');
  }

  async correct(): Promise<void> {
    const span = this.host.selection();
    const text = span === undefined ? '' : this.wordsOf(span);
    if (span !== undefined)
      await this.begin(
        'correction',
        { motivation: 'editing', body: [{ purpose: 'editing', value: text }], on: span },
        words.madeCorrection(),
      );
    else if (this.annotating.current?.annotation.motivation === 'editing') this.editCurrent('correction');
    else this.tellToSelect();
  }

  /** Puts a bookmark before the selection, or at the place the person is at. */
  async bookmark(): Promise<void> {
    const at = this.host.selection()?.start ?? this.annotating.position;
    this.host.select(undefined);
    const end = this.annotating.page?.text.words.indexOf('\n', at) ?? -1;
    const on = { start: at, end: end === -1 ? (this.annotating.page?.text.words.length ?? at) : end };
    // A bookmark is at the beginning of its paragraph's rest: those words are its quote, by which it is found again.
    const span = { start: at, end: Math.min(on.end, at + BOOKMARK_WORDS) };
    const id = newAnnotationId();
    const made = this.annotations?.make(id, { motivation: 'bookmarking', body: [], on: span }, words.madeBookmark());
    this.annotating.select(id);
    await made;
  }

  editCurrent(part: Part): void {
    const { current } = this.annotating;
    if (current === undefined) this.tellToSelect();
    else this.annotating.edit(current.id, part);
  }

  async tags(): Promise<void> {
    const span = this.host.selection();
    if (span !== undefined)
      await this.begin(
        'tags',
        { motivation: 'highlighting', body: [], on: span, style: this.host.settings.marker },
        words.madeHighlight(),
      );
    else this.editCurrent('tags');
  }

  async remove(id: string | undefined = this.annotating.selected): Promise<void> {
    const { annotations } = this;
    if (id === undefined || annotations === undefined) return;
    const replies = annotations.threads.byId.get(id)?.replies.map(({ annotation }) => annotation.id) ?? [];
    if (!(await annotations.remove([id, ...replies], words.removed()))) return;
    wish(this.host, 'notice', {
      text: words.removedTold(),
      action: { label: words.undo(), run: () => void this.undo() },
    });
    this.host.scroller?.focus({ preventScroll: true });
  }

  /** Hands on the passage of an annotation, or what is selected. */
  share(id?: string): void {
    const { page } = this.annotating;
    const thread = id === undefined ? this.annotating.current : this.annotating.threadOf(id);
    const span = id === undefined ? this.host.selection() : undefined;
    const place = span ?? thread?.span;
    if (page === undefined) return;
    const quote = place === undefined ? thread && quoteOf(thread.annotation) : this.wordsOf(place);
    if (quote === undefined) {
      this.tellToSelect();
      return;
    }
    this.annotating.share({
      quote,
      address: place === undefined ? undefined : addressAt(page.text.addresses, place.start),
      metadata: page.metadata,
    });
  }

  async undo(): Promise<void> {
    this.annotating.ranging.settle();
    const step = await this.annotations?.history.undo();
    wish(this.host, 'notice', { text: step === undefined ? words.nothingToUndo() : words.undone(step.label) });
  }

  async redo(): Promise<void> {
    const step = await this.annotations?.history.redo();
    wish(this.host, 'notice', { text: step === undefined ? words.nothingToRedo() : words.redone(step.label) });
  }

  fulfil(wished: Exclude<AnnotationWish, { readonly act: 'hover' }>): void {
    switch (wished.act) {
      case 'select':
        this.annotating.select(wished.id);
        return;
      case 'go':
        this.annotating.goTo(wished.id);
        return;
      case 'edit':
        this.annotating.edit(wished.id, wished.part);
        return;
      case 'draft':
        void this.annotating.drafts?.keep(wished.id, wished.part, wished.value);
        return;
      case 'save':
        void this.save(wished.id, wished.part, wished.value);
        return;
      case 'cancel':
        void this.cancel(wished.id);
        return;
      case 'style':
        void this.annotations?.change(wished.id, { style: wished.style }, words.changedStyle());
        this.keepMarker(wished.style);
        return;
      case 'remove':
        void this.remove(wished.id);
        return;
      case 'link':
        this.passages.link(wished.id);
        return;
      case 'share':
        this.share(wished.id);
        return;
      case 'attach':
        this.passages.askForPlace(this.annotating.threadOf(wished.id));
        return;
      case 'choose':
        void this.passages.choose(wished.id, wished.place);
        return;
      case 'follow':
        this.passages.follow(wished.to);
    }
  }

  private get annotations(): OpenAnnotations | undefined {
    return this.annotating.annotations;
  }

  private get lookNow(): Style {
    const { current } = this.annotating;
    const style = current?.annotation.target.kind === 'passage' ? current.annotation.target.style : undefined;
    return this.host.selection() === undefined ? (style ?? this.host.settings.marker) : this.host.settings.marker;
  }

  private async begin(part: Part, draft: AnnotationDraft & { readonly on: Span }, label: string): Promise<void> {
    if (this.isTooLong(draft.on)) return;
    this.host.select(undefined);
    const id = newAnnotationId();
    const made = this.annotations?.make(id, draft, label);
    // The field is there for the next key that is pressed, and not after the disk has written.
    this.annotating.edit(id, part);
    await made;
  }

  private async save(id: string, part: Part, value: string): Promise<void> {
    const before = this.annotations?.get(id)?.annotation;
    const { annotations, annotating } = this;
    if (before === undefined || annotations === undefined) return;
    annotating.stopEditing();
    if (await this.written(annotations, before, part, value)) await annotating.drafts?.drop(id, part);
    else if (part !== 'tags') await this.giveBack(annotations, id, part, value);
  }

  private async written(annotations: OpenAnnotations, before: Annotation, part: Part, value: string): Promise<boolean> {
    const { id, body, motivation } = before;
    if (part === 'reply') {
      const reply = [{ purpose: 'replying' as const, value }];
      const draft = { motivation: 'replying', body: reply, on: { replyTo: id } } as const;
      return value.trim() === '' || (await annotations.make(newAnnotationId(), draft, words.madeReply()));
    }
    if (part === 'tags') {
      const tags = value === '' ? [] : value.split('\n');
      if (tags.join('\n') === tagsOf(before).join('\n')) return true;
      return annotations.change(id, { body: withTags(body, tags) }, words.changedTags());
    }
    if (part === 'correction')
      return annotations.change(id, { body: withCorrection(body, value) }, words.changedCorrection());
    const isFirst = motivation === 'highlighting' && value.trim() !== '';
    const change = {
      body: withNote(body, value, 'commenting'),
      ...(isFirst ? { motivation: 'commenting' as const } : {}),
    };
    return annotations.change(id, change, words.changedNote());
  }

  /** What the library did not take is still the person's: in its field again or, where they write on, among the drafts. */
  private async giveBack(annotations: OpenAnnotations, id: string, part: Part, value: string): Promise<void> {
    const { annotating } = this;
    if (annotating.annotations === annotations && annotating.editing === undefined) annotating.edit(id, part, value);
    await annotating.drafts?.keep(id, part, value);
  }

  /** What was begun and never written is not kept: a note without a word, a correction that corrects nothing. */
  private async cancel(id: string): Promise<void> {
    const part = this.annotating.editing?.part;
    this.annotating.stopEditing();
    if (part === undefined) return;
    await this.annotating.drafts?.drop(id, part);
    const annotation = this.annotations?.get(id)?.annotation;
    if (annotation === undefined) return;
    const corrected = correctionOf(annotation);
    const isEmpty =
      (part === 'note' && annotation.motivation === 'commenting' && annotation.body.length === 0) ||
      (part === 'correction' && annotation.body.length === 1 && corrected === quoteOf(annotation));
    if (isEmpty) await this.annotations?.remove([id], words.removed());
  }

  private keepMarker(style: Style): void {
    const { colour, drawing } = this.host.settings.marker;
    if (style.colour !== colour || style.drawing !== drawing) wish(this.host, 'settings-wished', { marker: style });
  }

  private wordsOf({ start, end }: Span): string {
    return this.annotating.page?.text.words.slice(start, end) ?? '';
  }

  private isTooLong({ start, end }: Span): boolean {
    if (end - start <= LIMITS.quote) return false;
    wish(this.host, 'notice', { text: words.passageTooLong(formatNumber(LIMITS.quote)) });
    return true;
  }

  private tellToSelect(): void {
    wish(this.host, 'notice', { text: words.selectFirst() });
  }
}

/** Characters of the paragraph that are a bookmark's quote. */
const BOOKMARK_WORDS = 24;
