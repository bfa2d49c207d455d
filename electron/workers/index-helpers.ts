import { Worker } from 'node:worker_threads';
import type { MergedPart, SearchDesk } from '#content/search';
import type { FromIndexing, ToIndexing } from './search-wire.ts';

/** Documents of one segment built at once: a second's work, so that the share that is indexed grows as one watches. */
const BATCH = 4000;
/** So few are not shared out: handing them over takes as long. */
const LEAST = 400;

/** Threads that build and merge segments, so that no question waits for it. They are started as there is work for them. */
export class IndexHelpers {
  private readonly folder: string;
  private readonly script: URL;
  private readonly most: number;
  private readonly batch: number;
  private readonly least: number;
  private readonly idle: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];
  private started = 0;

  /** `folder` is the library's; at most `most` threads run `script`, and build segments of at most `batch` documents, and of `least` where there are so many. */
  constructor(folder: string, script: URL, most: number, batch = BATCH, least = LEAST) {
    this.folder = folder;
    this.script = script;
    this.most = most;
    this.batch = batch;
    this.least = least;
  }

  /**
   * Builds segments of all documents that wait, as many at once as there are threads, and makes them part of the index as they
   * come; `built` is called after each. Answers whether there was anything to do and all of it could be done.
   */
  async index(desk: SearchDesk, built: () => Promise<unknown> = () => Promise.resolve()): Promise<boolean> {
    const portions = inPortions(desk.index.pending(), this.most, this.batch, this.least);
    const all = await Promise.all(
      portions.map(async (documents) => {
        const made = await this.ask({ kind: 'build', documents });
        if (!('bytes' in made)) return false;
        desk.take(made.bytes);
        await built();
        return true;
      }),
    );
    return all.length > 0 && all.every((isBuilt) => isBuilt);
  }

  /** The name of the segment that some became; undefined where it could not be made. Their removed documents are those of now. */
  async merge(parts: readonly MergedPart[]): Promise<string | undefined> {
    const made = await this.ask({
      kind: 'merge',
      parts: parts.map(({ name, removed }) => ({ name, removed: removed?.slice() })),
    });
    return 'merged' in made ? made.merged : undefined;
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  private async ask(task: ToIndexing): Promise<FromIndexing> {
    const worker = await this.free();
    return new Promise((resolve) => {
      // Its end is the answer: what could not be built is asked for again with the next change.
      const ended = (): void => {
        this.started--;
        resolve({ failed: 'process-ended' });
        const next = this.waiting.shift();
        if (next !== undefined) next(this.start());
      };
      worker.once('exit', ended);
      worker.once('message', (made: FromIndexing) => {
        worker.off('exit', ended);
        resolve(made);
        const next = this.waiting.shift();
        if (next === undefined) this.idle.push(worker);
        else next(worker);
      });
      worker.postMessage(task);
    });
  }

  private free(): Promise<Worker> {
    const idle = this.idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.started < this.most) return Promise.resolve(this.start());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): Worker {
    this.started++;
    const worker = new Worker(this.script, { workerData: this.folder });
    worker.unref();
    worker.on('error', () => undefined);
    return worker;
  }
}

/** As many equal portions as keep all threads at work until the end: of unequal ones the last is waited for by all but one. */
function inPortions<Each>(
  all: readonly Each[],
  threads: number,
  most: number,
  least: number,
): readonly (readonly Each[])[] {
  const rounds = Math.ceil(all.length / (threads * most));
  const size = Math.max(least, Math.ceil(all.length / (rounds * threads)));
  const portions: (readonly Each[])[] = [];
  for (let from = 0; from < all.length; from += size) portions.push(all.slice(from, from + size));
  return portions;
}
