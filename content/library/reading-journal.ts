import { succeeded, type Clock, type Result, type StoreFailure } from '#content/base';
import type { Journal } from './journal.ts';
import type { ReadingOperation } from './operations.ts';
import type { Readings } from './reading.ts';
import type { ReadingState } from './summary.ts';

/** A place is written at most this often while one document is read on; leaving it or closing writes it at once. */
const PLACE_EVERY_MS = 10_000;

/** This device's own reading: known at once, written to its journal without a line for every turn of the wheel. */
export class ReadingJournal {
  readonly readings: Readings;
  private readonly journal: Journal;
  private readonly clock: Clock;
  private kept: (ReadingOperation & { readonly kind: 'placed' }) | undefined;
  private writtenAt = 0;
  private listener: (ids: readonly string[]) => void = () => undefined;

  constructor(journal: Journal, readings: Readings, clock: Clock) {
    this.journal = journal;
    this.readings = readings;
    this.clock = clock;
  }

  /** Calls the one listener with the documents whose state or place has changed. */
  listen(listener: (ids: readonly string[]) => void): void {
    this.listener = listener;
  }

  /** Notes a place. It is durable after the next `flush`, which the host calls every few seconds and on closing. */
  async place(id: string, offset: number, progress: number): Promise<Result<null, StoreFailure>> {
    const now = this.clock.now();
    const leaves = this.kept !== undefined && this.kept.id !== id;
    const left = leaves ? await this.flush() : succeeded(null);
    this.kept = { kind: 'placed', at: now, id, offset, progress };
    this.readings.apply(this.kept);
    this.listener([id]);
    if (!left.ok || now - this.writtenAt < PLACE_EVERY_MS) return left;
    return this.flush();
  }

  async setState(ids: readonly string[], state: ReadingState): Promise<Result<null, StoreFailure>> {
    const flushed = await this.flush();
    if (!flushed.ok) return flushed;
    const operation: ReadingOperation = { kind: 'state-set', at: this.clock.now(), ids, state };
    const written = await this.journal.append([operation]);
    if (!written.ok) return written;
    this.readings.apply(operation);
    this.listener(ids);
    return written;
  }

  /** Writes the place that is kept back, if one is, and waits for what is being written. */
  async flush(): Promise<Result<null, StoreFailure>> {
    const { kept } = this;
    if (kept === undefined) return this.journal.append([]);
    this.kept = undefined;
    const written = await this.journal.append([kept]);
    if (written.ok) this.writtenAt = kept.at;
    else this.kept ??= kept;
    return written;
  }
}
