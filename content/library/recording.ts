import type { Result, StoreFailure } from '#content/base';
import type { Catalogue } from './catalogue.ts';
import type { Journal } from './journal.ts';
import type { CatalogueOperation } from './operations.ts';

/** What changes a document's place in an order; tags and collections do not. */
const MOVING: ReadonlySet<CatalogueOperation['kind']> = new Set(['added', 'revised', 'corrected']);

/** The one way into the catalogue: tasks come one after another, and an operation counts when it is on the disk. */
export class Recording {
  private readonly catalogue: Catalogue;
  private readonly journal: Journal;
  private readonly recorded: (moved: readonly string[]) => void;
  private turn: Promise<unknown> = Promise.resolve();

  /** @param recorded Is told after operations have been recorded, with the documents whose place in an order may be another. */
  constructor(catalogue: Catalogue, journal: Journal, recorded: (moved: readonly string[]) => void) {
    this.catalogue = catalogue;
    this.journal = journal;
    this.recorded = recorded;
  }

  /** Does a task when all that was asked for before is done. */
  inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Writes operations and applies them; to be called in turn. */
  async record(operations: readonly CatalogueOperation[]): Promise<Result<null, StoreFailure>> {
    const appended = await this.journal.append(operations);
    if (!appended.ok || operations.length === 0) return appended;
    for (const operation of operations) this.catalogue.apply(operation);
    this.recorded(operations.flatMap(movedBy));
    return appended;
  }

  /** Waits for all that was asked for. */
  async settle(): Promise<void> {
    await this.turn;
  }
}

function movedBy(operation: CatalogueOperation): readonly string[] {
  if (operation.kind === 'installed') return operation.documents.map(({ id }) => id);
  return MOVING.has(operation.kind) && 'id' in operation ? [operation.id] : [];
}
