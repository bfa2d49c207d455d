import type { Result } from '#content/base';
import type { Failure } from '#content/contract';

/** Some rows of all that answer a question: those from `offset` on, at most `limit`. */
export type FetchRows<Question, Row> = (
  question: Question,
  window: { readonly offset: number; readonly limit: number },
) => Promise<Result<{ readonly total: number; readonly rows: readonly Row[] }, Failure>>;

/** Rows asked for at once where a list does not say: two screens of a tall window, answered in a few milliseconds. */
export const WINDOW = 100;
/** Windows kept, least recently seen first to go: the rows of some forty screens. */
const KEPT = 40;

/**
 * The rows of one question, fetched by windows as they come into sight. What was fetched before a change of the
 * library stays until its successor arrives, so that nothing blinks.
 */
export class RowWindows<Question, Row> {
  /** Rows that match; undefined before the first answer. */
  total: number | undefined;
  failure: Failure | undefined;
  private question: Question;
  private windows = new Map<number, readonly Row[]>();
  private stale = new Set<number>();
  private asked = new Set<number>();
  /** Windows that were refused: asked for again when the person does. */
  private refused = new Set<number>();
  private generation = 0;
  private readonly rowsOf: FetchRows<Question, Row>;
  private readonly changed: () => void;
  private readonly size: number;

  /** @param size Rows asked for at once. */
  constructor(rowsOf: FetchRows<Question, Row>, question: Question, changed: () => void, size = WINDOW) {
    this.rowsOf = rowsOf;
    this.question = question;
    this.changed = changed;
    this.size = size;
  }

  /** Asks another question: its first rows replace those of the one before when they arrive. */
  ask(question: Question): void {
    this.question = question;
    this.generation += 1;
    this.asked.clear();
    this.refused.clear();
    this.failure = undefined;
    this.stale = new Set([0, ...this.windows.keys()]);
    void this.fetch(0);
  }

  /** The catalogue changed: what is in sight is asked for again. */
  refresh(first: number, last: number): void {
    this.stale = new Set(this.windows.keys());
    this.asked.clear();
    this.refused.clear();
    this.generation += 1;
    this.want(first, last, true);
  }

  /** The row at a place, where it has arrived. */
  row(index: number): Row | undefined {
    return this.windows.get(Math.floor(index / this.size))?.[index % this.size];
  }

  /** Says which rows are in sight; those that are missing are fetched. */
  want(first: number, last: number, evenKnown = false): void {
    const end = this.total === undefined ? 0 : Math.floor(Math.min(last, this.total - 1) / this.size);
    for (let window = Math.floor(first / this.size); window <= Math.max(0, end); window += 1) {
      if (this.refused.has(window)) continue;
      if (evenKnown || !this.windows.has(window) || this.stale.has(window)) void this.fetch(window);
    }
  }

  /** The rows from one place to another, both included, fetched where they are missing; undefined if that fails. */
  async between(first: number, last: number): Promise<readonly Row[] | undefined> {
    const rows: Row[] = [];
    for (let index = first; index <= last; index += 1) {
      if (this.row(index) === undefined) await this.fetch(Math.floor(index / this.size));
      const row = this.row(index);
      if (row === undefined) return undefined;
      rows.push(row);
    }
    return rows;
  }

  private async fetch(window: number): Promise<void> {
    if (this.asked.has(window)) return;
    this.asked.add(window);
    const generation = this.generation;
    const reply = await this.rowsOf(this.question, { offset: window * this.size, limit: this.size });
    if (generation !== this.generation) return;
    this.asked.delete(window);
    if (reply.ok) {
      this.failure = undefined;
      this.total = reply.value.total;
      this.stale.delete(window);
      this.keep(window, reply.value.rows);
    } else {
      this.failure = reply.failure;
      // Of a flood of questions only the last is answered: the others are asked again when they are still in sight.
      if (reply.failure.code !== 'search-superseded') this.refused.add(window);
    }
    this.changed();
  }

  private keep(window: number, rows: readonly Row[]): void {
    this.windows.delete(window);
    this.windows.set(window, rows);
    for (const oldest of this.windows.keys()) {
      if (this.windows.size <= KEPT) break;
      this.windows.delete(oldest);
    }
  }
}
