import {
  describe,
  type Anchor,
  type Annotation,
  type Body,
  type Motivation,
  type Style,
  type Target,
} from '#content/annotations';
import type { Failure, Reader } from '#content/contract';
import type { AnchoredAnnotation } from '#content/library';
import { anchorOf, changeBack, changed, type AnnotationChange } from './annotation-changes.ts';
import type { MeasuredText } from './measured-text.ts';
import type { Span } from './span-index.ts';
import { threadsOf, threadsWith, type Threads } from './threads.ts';
import { UndoHistory } from './undo-history.ts';

/** An annotation as the person wants it, before the library has it. */
export interface AnnotationDraft {
  readonly motivation: Motivation;
  readonly body: readonly Body[];
  /** A passage of the open document, the whole of it, or the annotation that is replied to. */
  readonly on: Span | 'document' | { readonly replyTo: string };
  readonly style?: Style;
}

/** The document whose annotations these are, as it is on the page. */
export interface AnnotatedPage {
  readonly document: string;
  readonly revision: string;
  readonly text: Pick<MeasuredText, 'words' | 'addresses'>;
}

interface Listeners {
  /** What there is has changed. */
  readonly changed: () => void;
  readonly failed: (failure: Failure) => void;
}

export function newAnnotationId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}

/** The annotations of every document that was open in this session, by the host they are of. */
const sessions = new WeakMap<Reader, Map<string, OpenAnnotations>>();

/**
 * The annotations of the open document: what the library has of them, and every act on them. An act is seen at once,
 * before the library has it on the disk, and is taken back with a sentence where the library refuses; each is a step of
 * the session that can be undone.
 */
export class OpenAnnotations {
  readonly history = new UndoHistory();
  page: AnnotatedPage;
  /** What there is, sorted. */
  threads: Threads = threadsOf([]);
  state: 'reading' | 'read' | 'failed' = 'reading';
  private readonly reader: Reader;
  private listeners: Listeners;
  private readonly held = new Map<string, AnchoredAnnotation>();
  /** Acts the library has not answered yet: what it says of itself meanwhile is not the newest. */
  private underWay = 0;
  /** Acts begun so far. */
  private begun = 0;
  /** Whether a reading was overtaken by an act and has to be done again once none is under way. */
  private isOvertaken = false;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(reader: Reader, page: AnnotatedPage, listeners: Listeners) {
    this.reader = reader;
    this.page = page;
    this.listeners = listeners;
  }

  /** Those of a document; of one that was open before in this session the same, with every step that can be undone. */
  static of(reader: Reader, page: AnnotatedPage, listeners: Listeners): OpenAnnotations {
    const known = sessions.get(reader) ?? new Map<string, OpenAnnotations>();
    sessions.set(reader, known);
    const annotations = known.get(page.document) ?? new OpenAnnotations(reader, page, listeners);
    known.set(page.document, annotations);
    annotations.page = page;
    annotations.listeners = listeners;
    return annotations;
  }

  /** Reads what the library has. What was asked before an act does not have it: then it is read again after the act. */
  async read(): Promise<void> {
    const { begun } = this;
    const reply = await this.reader.ask('annotations.of', { document: this.page.document });
    if (this.underWay > 0) {
      this.isOvertaken = true;
      return;
    }
    if (this.begun !== begun) return this.read();
    if (reply.ok) {
      this.held.clear();
      for (const one of reply.value.annotations) this.held.set(one.annotation.id, one);
      this.state = 'read';
    } else {
      this.state = 'failed';
      this.listeners.failed(reply.failure);
    }
    this.tell();
  }

  /** Reads anew what another window or device may have changed; while acts are under way their answers tell. */
  async readAgain(): Promise<void> {
    if (this.underWay === 0) await this.read();
  }

  get(id: string): AnchoredAnnotation | undefined {
    return this.held.get(id);
  }

  /**
   * Makes one. It is on the page at once, so that it can be written in before the library has answered.
   * @param id Its id, from `newAnnotationId`.
   */
  async make(id: string, draft: AnnotationDraft, label: string): Promise<boolean> {
    const { motivation, body } = draft;
    const target = this.targetOf(draft);
    const annotation = { id, motivation, created: new Date().toISOString(), body, target };
    this.put({ annotation, seen: [], ...anchorOf(target) });
    const made = await this.inTurn(() => this.reader.ask('annotations.make', { id, motivation, body, target }));
    if (made === undefined) {
      this.held.delete(id);
      this.tellOf(annotation);
      return false;
    }
    this.answered(made);
    this.history.took({ label, undo: () => this.erase([id]), redo: () => this.putBack([id]) });
    return true;
  }

  /** Changes one; undoing it changes it back. */
  async change(id: string, change: AnnotationChange, label: string): Promise<boolean> {
    const before = this.held.get(id)?.annotation;
    if (before === undefined || !(await this.applyChange(id, change))) return false;
    const back = changeBack(before, change);
    this.history.took({
      label,
      undo: () => this.applyChange(id, back),
      redo: () => this.applyChange(id, change),
    });
    return true;
  }

  /** Sets one on another passage: another range of it, or the one chosen for an orphan. */
  async attach(id: string, place: Span, label: string): Promise<boolean> {
    const before = this.held.get(id);
    if (before === undefined) return false;
    const style = before.annotation.target.kind === 'passage' ? before.annotation.target.style : undefined;
    const target = this.passage(place, style);
    const after = { target, ...anchorOf(target) };
    if (!(await this.applyTarget(id, after))) return false;
    const back = {
      target: before.annotation.target,
      ...(before.anchor === undefined ? {} : { anchor: before.anchor }),
    };
    this.history.took({ label, undo: () => this.applyTarget(id, back), redo: () => this.applyTarget(id, after) });
    return true;
  }

  async remove(ids: readonly string[], label: string): Promise<boolean> {
    if (!(await this.erase(ids))) return false;
    this.history.took({ label, undo: () => this.putBack(ids), redo: () => this.erase(ids) });
    return true;
  }

  private async applyChange(id: string, change: AnnotationChange): Promise<boolean> {
    const before = this.held.get(id);
    if (before === undefined) return false;
    this.put({ ...before, annotation: changed(before.annotation, change) });
    return this.settled(before, (seen) => this.reader.ask('annotations.change', { id, seen, changes: change }));
  }

  private async applyTarget(id: string, { target, anchor }: Standing): Promise<boolean> {
    const before = this.held.get(id);
    if (before === undefined) return false;
    const { annotation, seen: known } = before;
    this.put({ annotation: { ...annotation, target }, seen: known, ...(anchor === undefined ? {} : { anchor }) });
    return this.settled(before, (seen) => this.reader.ask('annotations.attach', { id, seen, target }));
  }

  private async erase(ids: readonly string[]): Promise<boolean> {
    const before = ids.flatMap((id) => this.held.get(id) ?? []);
    for (const { annotation } of before) this.held.delete(annotation.id);
    this.tell();
    if ((await this.inTurn(() => this.reader.ask('annotations.remove', { ids }))) !== undefined) return true;
    for (const one of before) this.held.set(one.annotation.id, one);
    this.tell();
    return false;
  }

  private async putBack(ids: readonly string[]): Promise<boolean> {
    if ((await this.inTurn(() => this.reader.ask('annotations.putBack', { ids }))) === undefined) return false;
    await this.read();
    return true;
  }

  /** What an act was answered with; undefined where it was refused, which is told. One act after another. */
  private async inTurn<Value>(ask: () => Promise<Asked<Value>>): Promise<Value | undefined> {
    this.underWay += 1;
    this.begun += 1;
    const asked = this.turn.then(ask);
    this.turn = asked.catch(() => undefined);
    const reply = await asked.finally(() => (this.underWay -= 1));
    if (this.underWay === 0 && this.isOvertaken) {
      this.isOvertaken = false;
      void this.read();
    }
    if (reply.ok) return reply.value;
    this.listeners.failed(reply.failure);
    return undefined;
  }

  /** Asks for what is seen already; `seen` is what the library said last, when it is this act's turn. */
  private async settled(
    before: AnchoredAnnotation,
    ask: (seen: AnchoredAnnotation['seen']) => Promise<Asked<AnchoredAnnotation>>,
  ): Promise<boolean> {
    const { id } = before.annotation;
    const after = await this.inTurn(() => ask(this.held.get(id)?.seen ?? before.seen));
    if (after === undefined) this.put(before);
    else this.answered(after);
    return after !== undefined;
  }

  /** What the library has now; where more acts on it wait for their turn, what is seen of those stays. */
  private answered(after: AnchoredAnnotation): void {
    const shown = this.held.get(after.annotation.id);
    if (this.underWay === 0 || shown === undefined) this.put(after);
    else this.held.set(after.annotation.id, { ...shown, seen: after.seen });
  }

  private put(one: AnchoredAnnotation): void {
    this.held.set(one.annotation.id, one);
    this.tellOf(one.annotation);
  }

  private tell(): void {
    this.threads = threadsOf([...this.held.values()]);
    this.listeners.changed();
  }

  /** One annotation is another than before, or is gone. */
  private tellOf({ id, target }: Annotation): void {
    if (target.kind === 'annotation') {
      this.tell();
      return;
    }
    this.threads = threadsWith(this.threads, id, this.held.get(id));
    this.listeners.changed();
  }

  private targetOf({ on, style }: AnnotationDraft): Target {
    if (on === 'document') return { kind: 'document', source: this.page.document };
    if ('replyTo' in on) return { kind: 'annotation', annotation: on.replyTo };
    return this.passage(on, style);
  }

  /** A passage of the open document as a target; links point to one just so. */
  passage({ start, end }: Span, style?: Style): Extract<Target, { readonly kind: 'passage' }> {
    const { document, revision, text } = this.page;
    const selector = describe(text.words, start, end, text.addresses);
    return { kind: 'passage', source: document, revision, selector, ...(style === undefined ? {} : { style }) };
  }
}

/** What an annotation is on, and where that is. */
interface Standing {
  readonly target: Target;
  readonly anchor?: Anchor;
}

type Asked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
