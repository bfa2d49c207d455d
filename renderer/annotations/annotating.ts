import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { wish } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import type { LecternAnnotationMargin } from './annotation-margin.ts';
import type { AnnotatedDocument, AnnotatingHost } from './annotating-host.ts';
import type { AnnotationWish, Part } from './annotation-wishes.ts';
import { drawHandles, drawMargin, drawOverlay, type DrawnAnnotating } from './annotating-drawing.ts';
import { AnnotationActs } from './annotation-acts.ts';
import { AnnotationPointer } from './annotation-pointer.ts';
import { annotationShortcuts } from './annotation-shortcuts.ts';
import { Drafts } from './drafts.ts';
import { MarginRoom } from './margin-room.ts';
import { Marks } from './marks.ts';
import { NearAnnotations } from './near-annotations.ts';
import { OpenAnnotations } from './open-annotations.ts';
import { passageWished } from './passage-wish.ts';
import { drawPrintedNotes, PrintedNotes } from './printed-notes.ts';
import { RangeEditing } from './range-editing.ts';
import type { Shared } from './share-dialog.ts';
import { threadBeside, threadHolding, type Thread } from './threads.ts';

/**
 * Everything about the annotations of the open document: what there is, what is shown of it beside the place, what is
 * chosen and what is being written. What can be done to them is in `annotation-acts.ts`.
 */
export class Annotating implements DrawnAnnotating, ReactiveController {
  readonly acts: AnnotationActs;
  readonly ranging: RangeEditing;
  /** The id of the one that is chosen. */
  selected: string | undefined;
  /** What of it is being written, and what had been before the window was closed. */
  editing: { readonly part: Part; readonly draft?: string } | undefined;
  annotations: OpenAnnotations | undefined;
  page: AnnotatedDocument | undefined;
  panelOpen = false;
  knownTags: readonly string[] = [];
  drafts: Drafts | undefined;
  /** Which of them stand in the margin. */
  readonly near: NearAnnotations;
  readonly pointer: AnnotationPointer;
  /** What of a passage is being handed on. */
  shared: Shared | undefined;
  private readonly host: AnnotatingHost;
  private marks: Marks | undefined;
  private counted = 0;
  /** Drafts that were given back already: each is told once. */
  private readonly takenUp = new Set<string>();
  private stopListening: (() => void) | undefined;
  private readonly room: MarginRoom;
  private readonly printed: PrintedNotes;

  constructor(host: AnnotatingHost) {
    this.host = host;
    this.acts = new AnnotationActs(host, this);
    this.ranging = new RangeEditing(host, this);
    this.near = new NearAnnotations(host, this);
    this.room = new MarginRoom(host);
    this.printed = new PrintedNotes(host);
    this.pointer = new AnnotationPointer(host, this, this.showPointed);
    annotationShortcuts(host, this, this.acts, this.ranging);
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('annotation-wished', this.fulfil);
    this.host.addEventListener('keydown', this.letGo);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('annotation-wished', this.fulfil);
    this.host.removeEventListener('keydown', this.letGo);
    this.end();
  }

  /**
   * A document has been drawn, or drawn anew in another revision.
   * @param painted When what there is may be read: an act of the person does not wait for it.
   */
  async begin(page: AnnotatedDocument, wanted: string | undefined, painted: Promise<void>): Promise<void> {
    this.end();
    this.page = page;
    this.marks = new Marks(page.text);
    this.marks.follow(this.near.place);
    this.drafts = new Drafts(this.host.reader);
    const annotations = OpenAnnotations.of(this.host.reader, page, {
      changed: () => {
        this.changed();
      },
      failed: (failure) => {
        wish(this.host, 'failure', failure);
      },
    });
    this.annotations = annotations;
    this.stopListening = this.host.reader.listen('annotations.changed', ({ documents }) => {
      if (documents.includes(page.document)) void annotations.readAgain();
    });
    await painted;
    if (this.annotations !== annotations) return;
    await annotations.read();
    if (this.annotations !== annotations) return;
    this.goTo(wanted);
    await this.takeUpDraft();
  }

  /** The text is the same and has been drawn anew: another size of type changes no offset, other elements do. */
  redrawn(): void {
    this.marks?.redraw();
    this.margin?.place();
  }

  /** The person has come to an offset. */
  arrived(offset: number): void {
    this.marks?.follow(offset);
    if (this.near.arrived(offset)) this.margin?.place();
  }

  /** Chooses one and brings it into sight. */
  goTo(id: string | undefined): void {
    const thread = id === undefined ? undefined : this.threadOf(id);
    if (thread === undefined) return;
    if (thread.span === undefined) this.panelOpen = true;
    else this.host.reveal(thread.span);
    this.select(thread.id);
  }

  select(id: string | undefined): void {
    if (id === this.selected) return;
    this.ranging.settle();
    this.selected = id;
    this.editing = undefined;
    this.focusMark();
    if (id !== undefined && !this.roomy && this.threadOf(id)?.span !== undefined) this.panelOpen = true;
    this.host.requestUpdate();
    if (id !== undefined && this.knownTags.length === 0) void this.readTags();
  }

  edit(id: string, part: Part, draft?: string): void {
    this.select(id);
    this.editing = draft === undefined ? { part } : { part, draft };
    if (!this.roomy) this.panelOpen = true;
    this.host.requestUpdate();
  }

  /** What is written is saved or given up; the keys go back to the page. */
  stopEditing(): void {
    this.editing = undefined;
    this.host.requestUpdate();
    this.focusCard();
  }

  /** Whether they stand beside the text, for which there must be room; else they are in the drawer. */
  get roomy(): boolean {
    return this.room.roomy;
  }

  /** The offset the person is at. */
  get position(): number {
    return this.near.place;
  }

  /** Shows how a passage can be handed on. */
  share(shared: Shared | undefined): void {
    this.shared = shared;
    this.host.requestUpdate();
  }

  togglePanel(): void {
    this.panelOpen = !this.panelOpen;
    this.host.requestUpdate();
  }

  /** The one the person means: chosen, or under the pointer. */
  get current(): Thread | undefined {
    return this.selected === undefined ? undefined : this.threadOf(this.selected);
  }

  /** The thread an annotation belongs to, which for a reply is that of what it answers. */
  threadOf(id: string): Thread | undefined {
    return this.annotations === undefined ? undefined : threadHolding(this.annotations.threads, id);
  }

  /** Steps to the annotation after the one that is chosen, or after the place. */
  step(by: 1 | -1): void {
    const placed = this.annotations?.threads.placed ?? [];
    const thread = threadBeside(placed, { selected: this.selected, place: this.near.place }, by);
    if (thread === undefined) return;
    this.goTo(thread.id);
    this.focusCard();
  }

  /** The column beside the text. */
  drawMargin(): TemplateResult {
    return drawMargin(this, this.host);
  }

  /** What lies over the text. */
  drawHandles(): TemplateResult | typeof nothing {
    return drawHandles(this, this.host);
  }

  /** What comes over the page when it is asked for. */
  drawOverlay(): TemplateResult | typeof nothing {
    return drawOverlay(this, this.host);
  }

  /** What was written, after the text: on paper only. */
  drawPrinted(): TemplateResult | typeof nothing {
    const { annotations, page } = this;
    if (!this.printed.areWanted || annotations === undefined || page === undefined) return nothing;
    return drawPrintedNotes(annotations.threads, page.text.addresses);
  }

  /** How many there are, and how they are all shown, for the page's header. */
  get listed(): { readonly label: string; readonly run: () => void } {
    return {
      label: this.counted === 0 ? words.annotations() : words.annotationsOf(formatNumber(this.counted)),
      run: () => {
        this.togglePanel();
      },
    };
  }

  private get margin(): LecternAnnotationMargin | null {
    return this.host.renderRoot.querySelector('lectern-annotation-margin');
  }

  private changed(): void {
    const { annotations } = this;
    if (annotations === undefined) return;
    this.marks?.show(annotations.threads.marks);
    if (this.selected !== undefined && this.threadOf(this.selected) === undefined) this.select(undefined);
    this.near.gather();
    if (this.counted === annotations.threads.byId.size) return;
    this.counted = annotations.threads.byId.size;
    this.host.describe();
  }

  private readonly showPointed = (before: string | undefined, now: string | undefined): void => {
    this.focusMark();
    for (const [one, on] of [[before, false] as const, [now, true] as const]) {
      if (one !== undefined) this.margin?.card(one)?.toggleAttribute('pointed', on);
    }
  };

  private focusMark(): void {
    this.marks?.focus(this.pointer.over ?? this.selected);
  }

  /** Gives the keys to the card of the one that is chosen. */
  focusCard(): void {
    void this.host.updateComplete.then(() => {
      const card = this.selected === undefined ? null : this.margin?.card(this.selected);
      if (card != null) card.focus();
      else if (!this.panelOpen) this.host.scroller?.focus({ preventScroll: true });
    });
  }

  private async readTags(): Promise<void> {
    const reply = await this.host.reader.ask('annotations.tags', null);
    if (!reply.ok) return;
    this.knownTags = reply.value.map(({ value }) => value);
    this.host.requestUpdate();
  }

  private async takeUpDraft(): Promise<void> {
    const { annotations } = this;
    const left = await this.drafts?.newestOf(annotations?.threads.byId ?? new Map());
    if (left === undefined || annotations !== this.annotations || this.takenUp.has(left.id)) return;
    this.takenUp.add(left.id);
    this.goTo(left.id);
    this.edit(left.id, left.part, left.text);
    wish(this.host, 'notice', { text: words.draftFound() });
  }

  private end(): void {
    this.ranging.settle();
    this.near.end();
    this.pointer.end();
    this.stopListening?.();
    this.stopListening = undefined;
    this.marks?.end();
    this.marks = undefined;
    this.annotations = undefined;
    this.page = undefined;
    this.selected = undefined;
    this.editing = undefined;
    this.room.end();
  }

  private readonly fulfil = (event: CustomEvent<AnnotationWish>): void => {
    event.stopPropagation();
    if (event.detail.act === 'hover') this.pointer.hover(event.detail.id);
    else this.acts.fulfil(event.detail);
  };

  /** Escape gives up what was asked for, then lets go of what is chosen. */
  private readonly letGo = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.page === undefined) return;
    if (passageWished(this.page.document) !== undefined) this.acts.passages.giveUpPassage();
    else if (this.selected !== undefined && this.editing === undefined) {
      this.select(undefined);
      this.host.scroller?.focus({ preventScroll: true });
    }
  };

  readonly openPanel = (): void => {
    this.panelOpen = true;
    this.host.requestUpdate();
  };

  readonly closePanel = (): void => {
    this.panelOpen = false;
    this.host.requestUpdate();
    this.host.scroller?.focus({ preventScroll: true });
  };
}
