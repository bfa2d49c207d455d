import { Worker } from 'node:worker_threads';
import type { MergedPart, SearchDesk, SearchedDocument } from '#content/search';
import type { FromIndexing, ToIndexing } from './search-wire.ts';

/** Documents of one segment built at once: a second's work, so that the share that is indexed grows as one watches. */
const BATCH = 4000;

/** Threads that build and merge segments, so that no question waits for it. They are started as there is work for them. */
export class IndexHelpers {
  private readonly folder: string;
  private readonly script: URL;
  private readonly most: number;
  private readonly batch: number;
  private readonly idle: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];
  private started = 0;

  /** `folder` is the library's; at most `most` threads run `script`, and build segments of at most `batch` documents. */
  constructor(folder: string, script: URL, most: number, batch = BATCH) {
    this.folder = folder;
    this.script = script;
    this.most = most;
    this.batch = batch;
  }

  /**
   * Builds segments of the documents that wait, as many at once as there are threads, and makes them part of the index as
   * they come. Answers whether there was anything to do and all of it could be done.
   */
  async index(desk: SearchDesk): Promise<boolean> {
    const pending = desk.index.pending().slice(0, this.batch * this.most);
    const portions: (readonly SearchedDocument[])[] = [];
    for (let from = 0; from < pending.length; from += this.batch) portions.push(pending.slice(from, from + this.batch));
    const built = await Promise.all(
      portions.map(async (documents) => {
        const made = await this.ask({ kind: 'build', documents });
        if ('bytes' in made) desk.take(made.bytes);
        return 'bytes' in made;
      }),
    );
    return built.length > 0 && built.every((isBuilt) => isBuilt);
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
