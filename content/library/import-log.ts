import type { Result, StoreFailure } from '#content/base';
import type { LibraryFailure } from './failures.ts';
import type { JournalOperation } from './journal-lines.ts';
import type { Journal } from './journal.ts';
import type { RefusalReason } from './refusals.ts';

/** What became of one file of a batch. */
export interface LoggedFile {
  /** The file's path as it was given, made safe to show. */
  readonly source: string;
  readonly status: 'imported' | 'unchanged' | 'revised' | 'refused';
  readonly document?: string;
  readonly title?: string;
  /** Runs on the receipt. */
  readonly removed?: number;
  readonly failure?: RefusalReason | StoreFailure | LibraryFailure;
}

/** A batch that is over. */
export interface LoggedImport {
  /** Milliseconds since 1970, when it ended. */
  readonly at: number;
  readonly files: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly revised: number;
  readonly refused: number;
  /** Its files, those that were refused first; of a large batch only so many. */
  readonly entries: readonly LoggedFile[];
}

/** Batches that are listed; older ones stay in the journal. */
const LISTED = 200;
/** Files of one batch that are named. */
const NAMED_FILES = 500;

type LogOperation = ({ readonly kind: 'batch' } & LoggedImport) | { readonly kind: 'cleared'; readonly at: number };

/** What was imported when, to be read later. */
export class ImportLog {
  private readonly journal: Journal;
  private batches: LoggedImport[] = [];

  constructor(journal: Journal, operations: readonly JournalOperation[]) {
    this.journal = journal;
    for (const line of operations) {
      const operation = line.value();
      if (isLogOperation(operation)) this.apply(operation);
    }
  }

  /** Newest first. */
  list(): readonly LoggedImport[] {
    return this.batches.toReversed();
  }

  note(batch: LoggedImport): Promise<Result<null, StoreFailure>> {
    const refusedFirst = batch.entries.toSorted(
      (a, b) => Number(b.status === 'refused') - Number(a.status === 'refused'),
    );
    return this.record({ kind: 'batch', ...batch, entries: refusedFirst.slice(0, NAMED_FILES) });
  }

  /** Lists none of the batches until now any more; what they imported stays. */
  clear(at: number): Promise<Result<null, StoreFailure>> {
    return this.record({ kind: 'cleared', at });
  }

  private async record(operation: LogOperation): Promise<Result<null, StoreFailure>> {
    const written = await this.journal.append([operation]);
    if (written.ok) this.apply(operation);
    return written;
  }

  private apply(operation: LogOperation): void {
    if (operation.kind === 'cleared') this.batches = [];
    else {
      const { kind: _, ...batch } = operation;
      this.batches = [...this.batches, batch].slice(-LISTED);
    }
  }
}

function isLogOperation(raw: unknown): raw is LogOperation {
  if (typeof raw !== 'object' || raw === null) return false;
  const { kind, at, files, entries } = raw as Partial<Record<string, unknown>>;
  if (typeof at !== 'number') return false;
  return kind === 'cleared' || (kind === 'batch' && typeof files === 'number' && Array.isArray(entries));
}
