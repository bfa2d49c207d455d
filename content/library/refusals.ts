import { succeeded, type Clock, type Result, type StoreFailure } from '#content/base';
import type { DocumentFileFailure } from '#content/annotations/exchange';
import type { ImportFailure } from '#content/import';
import type { PackFailure } from '#content/pack';
import type { JournalOperation } from './journal-lines.ts';
import type { Journal } from './journal.ts';

/** Why a file is in the quarantine. */
export type RefusalReason = ImportFailure | PackFailure | DocumentFileFailure;

/** A file that was not taken in, and why. */
export interface RefusedFile {
  /** The file's path as it was given, made safe to show. */
  readonly source: string;
  readonly failure: RefusalReason;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One line of the quarantine's journal. */
export type RefusalOperation =
  | ({ readonly kind: 'refused' } & RefusedFile)
  | { readonly kind: 'forgotten'; readonly at: number; readonly sources?: readonly string[] };

/** The quarantine: the files that were refused, until the person forgets them or they are taken in after all. */
export class Refusals {
  private readonly journal: Journal;
  private readonly clock: Clock;
  private readonly bySource = new Map<string, RefusedFile>();

  constructor(journal: Journal, clock: Clock, operations: readonly JournalOperation[]) {
    this.journal = journal;
    this.clock = clock;
    for (const line of operations) {
      const operation = line.value();
      if (isRefusalOperation(operation)) this.apply(operation);
    }
  }

  /** Oldest first. */
  list(): readonly RefusedFile[] {
    return [...this.bySource.values()];
  }

  refuse(files: readonly Omit<RefusedFile, 'at'>[]): Promise<Result<null, StoreFailure>> {
    const at = this.clock.now();
    return this.record(files.map(({ source, failure }) => ({ kind: 'refused', source, failure, at })));
  }

  /** Forgets all, or those of the sources given: they have been taken in. */
  forget(sources?: readonly string[]): Promise<Result<null, StoreFailure>> {
    const known = sources?.filter((source) => this.bySource.has(source));
    if (this.bySource.size === 0 || known?.length === 0) return Promise.resolve(succeeded(null));
    return this.record([
      { kind: 'forgotten', at: this.clock.now(), ...(known === undefined ? {} : { sources: known }) },
    ]);
  }

  private async record(operations: readonly RefusalOperation[]): Promise<Result<null, StoreFailure>> {
    const written = await this.journal.append(operations);
    if (written.ok) for (const operation of operations) this.apply(operation);
    return written;
  }

  private apply(operation: RefusalOperation): void {
    if (operation.kind === 'refused') {
      const { source, failure, at } = operation;
      this.bySource.delete(source);
      this.bySource.set(source, { source, failure, at });
    } else if (operation.sources === undefined) {
      this.bySource.clear();
    } else {
      for (const source of operation.sources) this.bySource.delete(source);
    }
  }
}

function isRefusalOperation(raw: unknown): raw is RefusalOperation {
  if (typeof raw !== 'object' || raw === null) return false;
  const { kind, source, failure, at, sources } = raw as Partial<Record<string, unknown>>;
  if (typeof at !== 'number') return false;
  if (kind === 'forgotten') return sources === undefined || Array.isArray(sources);
  return kind === 'refused' && typeof source === 'string' && typeof failure === 'object' && failure !== null;
}
