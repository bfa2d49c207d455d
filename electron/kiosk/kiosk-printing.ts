import type { WebContents } from 'electron';
import { failed, succeeded, type FileStore, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import type { Configuration } from '#content/kiosk';
import { PrintQueue } from './print-queue.ts';

const HOUR_MS = 3_600_000;
/** Jobs of visits that have not ended: those of a program that was ended are taken out of the queue at its next start. */
const FILE = 'kiosk-print-jobs.json';

type Paper = Pick<WebContents, 'printToPDF'>;

export interface PrintingParts {
  readonly rules: Configuration['print'];
  readonly store: FileStore;
  /** In milliseconds; never goes back. */
  readonly now: () => number;
  /** Writes what staff should know and a visitor need not. */
  readonly note: (what: string) => void;
}

/** Prints without a dialog, a few pages at a time and so many times an hour; what a visit printed goes with the visit. */
export class KioskPrinting {
  readonly #parts: PrintingParts;
  readonly #queue: PrintQueue;
  #printed: number[] = [];
  #jobs: readonly string[];

  /** Takes what an earlier run of the program left in the queue out of it: nobody is there to fetch it. */
  static async open(parts: PrintingParts): Promise<KioskPrinting> {
    const kept = await parts.store.read(FILE);
    const jobs = kept.ok && kept.value !== undefined ? parseJobs(new TextDecoder().decode(kept.value)) : [];
    const printing = new KioskPrinting(parts, jobs);
    // A print server that is gone keeps no visitor waiting.
    if (jobs.length > 0) void printing.forget(jobs);
    return printing;
  }

  private constructor(parts: PrintingParts, jobs: readonly string[]) {
    this.#parts = parts;
    this.#queue = new PrintQueue(parts.rules.printer);
    this.#jobs = jobs;
  }

  /** Prints the first pages of what is shown; answers the name of the job, which ends with the visit (`forget`). */
  async print(contents: Paper): Promise<Result<string, Failure>> {
    const { rules, now, note } = this.#parts;
    const { pages, perHour } = rules;
    this.#printed = this.#printed.filter((at) => now() - at < HOUR_MS);
    if (this.#printed.length >= perHour) return failed({ code: 'print-limit', perHour });
    this.#printed.push(now());
    const paper = { pageSize: 'A4', preferCSSPageSize: true, pageRanges: `1-${String(pages)}` } as const;
    const added = await this.#queue.add(await contents.printToPDF(paper));
    if (!added.ok) {
      note(`print: ${added.failure}`);
      return failed({ code: 'print-failed' });
    }
    await this.#keep([...this.#jobs, added.value]);
    return succeeded(added.value);
  }

  /** Takes what a visit printed out of the queue, as far as it is not on paper yet. */
  async forget(jobs: readonly string[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.#queue.remove(jobs);
    await this.#keep(this.#jobs.filter((job) => !jobs.includes(job)));
  }

  /** What staff are told of the printer. */
  async notices(): Promise<readonly Failure[]> {
    const { allowed, printer } = this.#parts.rules;
    const reason = allowed === 'off' ? undefined : await this.#queue.ailment();
    return reason === undefined ? [] : [{ code: 'printer-stopped', printer, reason }];
  }

  async #keep(jobs: readonly string[]): Promise<void> {
    this.#jobs = jobs;
    await this.#parts.store.replace(FILE, new TextEncoder().encode(JSON.stringify(jobs)));
  }
}

/** A file that is damaged names no job. */
function parseJobs(text: string): readonly string[] {
  try {
    const jobs: unknown = JSON.parse(text);
    return Array.isArray(jobs)
      ? (jobs as unknown[]).filter((job): job is string => typeof job === 'string' && /^\S+-\d+$/u.test(job))
      : [];
  } catch {
    return [];
  }
}
