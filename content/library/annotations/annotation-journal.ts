import { succeeded, type Clock, type Result, type StoreFailure } from '#content/base';
import { AnnotationSet, HybridClock, parseAnnotationOperation, type AnnotationOperation } from '#content/annotations';
import type { JournalOperation } from '../journal-lines.ts';
import type { Journal } from '../journal.ts';

// How `journalLine` writes the beginning of an operation on an annotation.
const ANNOTATION_LINE = /^\{"kind":"(?:made|changed|attached|removed|returned)"/u;

/** Whether a line of a device's journal is about an annotation; told by its beginning, without parsing it. */
export function isAboutAnnotation(line: JournalOperation): boolean {
  return ANNOTATION_LINE.test(line.head(24));
}

/** A line that is read when its annotation is wanted. */
export interface AnnotationLine {
  value(): unknown;
}

/** An operation as it is asked for, before it has its stamp. */
export type Unstamped = AnnotationOperation extends infer Operation
  ? Operation extends AnnotationOperation
    ? Omit<Operation, 'stamp'>
    : never
  : never;

/** @param isNew False for what was there already and has only been read now. */
export type AnnotationListener = (ids: readonly string[], set: AnnotationSet, isNew: boolean) => void;

/** Lines read before others are answered: a hundredth of a second. */
const PORTION = 250;

/**
 * All annotations: what this device's journal and the copies of others' add up to. Lines are read when they are first
 * wanted, or ahead of that a few at a time; a library opens no slower for having many.
 */
export class AnnotationJournal {
  private readonly journal: Journal;
  private readonly set = new AnnotationSet();
  private readonly clock: HybridClock;
  private readonly listeners = new Set<AnnotationListener>();
  private unread: readonly AnnotationLine[];
  private sources: readonly (readonly AnnotationLine[])[];
  private readFrom = 0;

  /** @param sources The lines of each device, in the order they were written. */
  constructor(
    journal: Journal,
    place: { readonly clock: Clock; readonly device: string },
    sources: readonly (readonly AnnotationLine[])[],
  ) {
    this.journal = journal;
    this.clock = new HybridClock(place.clock, place.device);
    this.sources = sources;
    this.unread = sources.flat();
  }

  /** Calls `listener` whenever something has been read, done or learnt; the answer ends it. */
  listen(listener: AnnotationListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Every annotation there is; what is not read yet is read before this answers. */
  get annotations(): AnnotationSet {
    while (this.warm(Infinity));
    return this.set;
  }

  /** The annotations that have been read. */
  get known(): AnnotationSet {
    return this.set;
  }

  /** Lines that nobody has wanted yet. */
  get unreadLines(): number {
    return this.unread.length - this.readFrom;
  }

  /** Every annotation there is; others are answered while the rest is read. */
  async whole(): Promise<AnnotationSet> {
    while (this.warm(PORTION)) await new Promise<void>((next) => setTimeout(next));
    return this.set;
  }

  /**
   * What the last lines of each device add up to, `count` of them in all: a look at the newest before all are read. An
   * annotation that was changed there and made before is not among them.
   */
  latest(count: number): AnnotationSet {
    const latest = new AnnotationSet();
    const each = Math.ceil(count / Math.max(1, this.sources.length));
    for (const line of this.sources.flatMap((lines) => lines.slice(-each))) {
      const operation = parseAnnotationOperation(line.value());
      if (operation !== undefined) latest.apply(operation);
    }
    return latest;
  }

  /** Reads `count` lines further; false when all are read. */
  warm(count: number): boolean {
    if (this.unread.length === 0) return false;
    const end = Math.min(this.unread.length, this.readFrom + count);
    const ids: string[] = [];
    for (const line of this.unread.slice(this.readFrom, end)) {
      const operation = parseAnnotationOperation(line.value());
      if (operation === undefined) continue; // a place that was read, or a line of a later version
      this.clock.see(operation.stamp);
      const id = this.set.apply(operation);
      if (id !== undefined) ids.push(id);
    }
    this.readFrom = end;
    if (end === this.unread.length) {
      this.unread = [];
      this.sources = [];
      this.readFrom = 0;
    }
    this.tell(ids, false);
    return this.unread.length > 0;
  }

  /** Does what is asked, all or nothing, on the disk first. To be called by one asker at a time. */
  async record(wanted: readonly Unstamped[]): Promise<Result<null, StoreFailure>> {
    const annotations = await this.whole();
    const operations = wanted.map((operation) => this.stamped(operation));
    const written = await this.journal.append(operations);
    if (!written.ok) return written;
    this.tell(
      operations.flatMap((operation) => annotations.apply(operation) ?? []),
      true,
    );
    return succeeded(null);
  }

  /** Adds what another device did, which is on the disk already. */
  learn(operations: readonly AnnotationOperation[]): void {
    const ids = operations.flatMap((operation) => {
      this.clock.see(operation.stamp);
      return this.set.apply(operation) ?? [];
    });
    this.tell(ids, true);
  }

  private stamped(operation: Unstamped): AnnotationOperation {
    const stamp = this.clock.next();
    if (operation.kind !== 'made') return { ...operation, stamp };
    return { kind: 'made', stamp, annotation: operation.annotation };
  }

  private tell(ids: readonly string[], isNew: boolean): void {
    if (ids.length > 0) for (const listener of this.listeners) listener(ids, this.set, isNew);
  }
}
