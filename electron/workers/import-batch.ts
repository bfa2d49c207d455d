import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Failure, ImportProgress } from '#content/contract';
import type { Result } from '#content/base';
import { assetPath, originalPath, type Prepared, type RefusalReason } from '#content/library';
import type { BatchOptions, Entry, KeptOriginal } from './batch-options.ts';
import { Outcomes, type Outcome } from './batch-outcomes.ts';
import { admitGroup } from './admit-group.ts';
import { findFiles, nameOfPath } from './found-files.ts';
import { ImportPool, type Work } from './import-pool.ts';
import { DEADLINE_MS, MEMORY_BYTES } from './limits.ts';
import { PackIntake } from './pack-intake.ts';
import { shownName } from './shown-name.ts';

/** While so much waits to be stored, the processes rest: memory must not grow with a slow disk. */
const MOST_WAITING_BYTES = 48 * 1024 ** 2;
/** Documents that are stored without waiting for more, and how long fewer wait. */
const ENOUGH_FOR_A_GROUP = 64;
const GATHER_MS = 100;
/** Takes files into a library: finds them, has them prepared in other processes, stores what they make in groups. */
export class ImportBatch {
  private readonly options: BatchOptions;
  private readonly entries: Entry[] = [];
  private readonly reading = new Map<number, string>();
  private readonly outcomes: Outcomes;
  private readonly intake: PackIntake;
  private readonly pool: ImportPool;
  private waiting: { readonly entry: Entry; readonly prepared: Prepared }[] = [];
  /** What is being stored at this moment. */
  private group: ImportBatch['waiting'] = [];
  private refused: { readonly source: string; readonly failure: RefusalReason }[] = [];
  private storing: Promise<void> | undefined;
  /** Packs and documents with annotations are taken in one after another. */
  private installing: Promise<void> = Promise.resolve();
  private state: ImportProgress['state'] = 'reading-folders';
  private failure: Failure | undefined;
  private bytes = 0;
  private waitingBytes = 0;
  private end: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(options: BatchOptions) {
    this.options = options;
    this.outcomes = new Outcomes(options.library);
    this.intake = new PackIntake(options);
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
    const limits = { deadlineMs: options.deadlineMs ?? DEADLINE_MS, memoryBytes: MEMORY_BYTES };
    this.pool = new ImportPool(
      { start: options.start, processes: options.processes, ...limits },
      {
        reading: (index) => {
          this.reading.set(index, shownName(basename(this.entry(index).source)));
          options.changed();
        },
        pack: (index, pack) => {
          this.reading.delete(index);
          const entry = this.entry(index);
          this.installing = this.installing.then(() => this.takeIn(entry, () => this.intake.pack(entry.source, pack))); // prettier-ignore
        },
        documentFile: (index, file) => {
          this.reading.delete(index);
          const entry = this.entry(index);
          this.installing = this.installing.then(() => this.takeIn(entry, () => this.intake.documentFile(entry.source, file))); // prettier-ignore
        },
        prepared: (index, prepared) => {
          this.reading.delete(index);
          this.keep(this.entry(index), prepared);
        },
        refused: (index, failure) => {
          this.reading.delete(index);
          this.refuse(this.entry(index), failure);
        },
        member: (news) => {
          const { source, from } = this.entry(news.index);
          const place = from === undefined ? {} : { from: `${from}/${news.within}` };
          const entry = this.expect({ source: `${source}/${news.within}`, bytes: 0, ...place });
          if (news.kind === 'member-prepared') this.keep(entry, news.prepared);
          else this.refuse(entry, news.failure);
        },
        unpacked: (index) => {
          this.reading.delete(index);
          const entry = this.entry(index);
          entry.unpacked = true;
          this.outcomes.filesDone += 1;
          this.outcomes.bytesDone += entry.bytes;
          this.endIfDone();
        },
      },
    );
  }

  get progress(): ImportProgress {
    return {
      batch: this.options.id,
      state: this.state,
      files: this.entries.length,
      bytes: this.bytes,
      reading: [...this.reading.values()],
      ...this.outcomes.told,
      ...this.intake.told,
      ...(this.failure === undefined ? {} : { failure: this.failure }),
    };
  }

  /**
   * Imports files, and folders with all that is in them. Answers each file's outcome, in their order.
   * @param encoding One that the person chose for all of them.
   */
  async importPaths(paths: readonly Buffer[], encoding?: string): Promise<readonly Outcome[]> {
    const choice = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(this.options.chapters === true ? { chapters: true } : {}),
    };
    this.pool.warm(Number.POSITIVE_INFINITY);
    const works: Work[] = [];
    for await (const found of findFiles(paths)) {
      if (this.isOver()) break;
      const { path, bytes, refused } = found;
      const entry = this.expect({ source: path.toString(), bytes, from: nameOfPath(path) });
      if (refused !== undefined) this.refuse(entry, refused);
      else
        works.push({
          bytes,
          task: { index: this.entries.length - 1, path, name: shownName(basename(path.toString())), ...choice },
        });
    }
    return this.run(works);
  }

  /**
   * Imports originals that the library keeps again.
   * @param pathOf Where a file of the library's store lies on the disk.
   */
  async importAgain(
    records: readonly KeptOriginal[],
    pathOf: (path: string) => string,
    encoding?: string,
  ): Promise<readonly Outcome[]> {
    const works = records.map(({ id, origin }): Work => {
      this.expect({ source: origin.name, bytes: origin.bytes, again: id });
      const siblings = (origin.siblings ?? []).map(
        ([named, own]) => [named, Buffer.from(pathOf(assetPath(own)))] as const,
      );
      const chosen = encoding ?? origin.encoding;
      const task = {
        index: this.entries.length - 1,
        path: Buffer.from(pathOf(originalPath(origin.original))),
        name: origin.name,
        siblings,
        ...(chosen === undefined ? {} : { encoding: chosen }),
      };
      return { task, bytes: origin.bytes };
    });
    return this.run(works);
  }

  /** Ends the batch: what is being stored is still stored, what was not begun is not. */
  cancel(): void {
    if (this.isOver()) return;
    this.state = 'cancelling';
    this.stop({ code: 'cancelled' });
    this.endIfDone();
  }

  private async run(works: readonly Work[]): Promise<readonly Outcome[]> {
    if (!this.isOver()) {
      this.state = 'importing';
      this.options.changed();
      this.pool.add(works);
    }
    this.endIfDone();
    await this.ended;
    this.pool.stop();
    this.state = this.state === 'cancelling' ? 'cancelled' : 'finished';
    const settled = this.entries.flatMap(({ outcome }) => outcome ?? []);
    await this.outcomes.log(settled);
    this.options.changed();
    return settled;
  }

  private isOver(): boolean {
    return this.failure !== undefined || this.state === 'cancelling';
  }

  private expect(entry: Entry): Entry {
    this.entries.push(entry);
    this.bytes += entry.bytes;
    if (this.entries.length % 64 === 1) this.options.changed();
    return entry;
  }

  private entry(index: number): Entry {
    const entry = this.entries[index];
    if (entry === undefined) throw new Error(`No file ${String(index)} in this batch`);
    return entry;
  }

  private async takeIn(entry: Entry, taken: () => Promise<Outcome>): Promise<void> {
    if (this.isOver()) return;
    this.settle(entry, await taken());
    this.endIfDone();
  }

  private keep(entry: Entry, prepared: Prepared): void {
    this.waiting.push({ entry, prepared });
    this.waitingBytes += sizeOf(prepared);
    if (this.waitingBytes > MOST_WAITING_BYTES) this.pool.pause();
    this.store();
  }

  /** Stores what waits, all of it in one group, while the processes go on: what they make meanwhile is the next group. */
  private store(): void {
    this.storing ??= this.storeGroups().finally(() => {
      this.storing = undefined;
      this.endIfDone();
    });
  }

  private async storeGroups(): Promise<void> {
    while (this.failure === undefined && this.waiting.length + this.refused.length > 0) {
      // A group pays for the disk once, whatever its size: while more is on its way, it is worth a moment's wait.
      const isLast = this.outcomes.filesDone + this.waiting.length >= this.entries.length;
      if (!isLast && this.waiting.length < ENOUGH_FOR_A_GROUP) await setTimeout(GATHER_MS);
      const { waiting: group, refused } = this;
      this.waiting = [];
      this.refused = [];
      this.group = group;
      const stored = await this.storeGroup(group, refused);
      this.group = [];
      this.waitingBytes -= group.reduce((sum, { prepared }) => sum + sizeOf(prepared), 0);
      if (!stored.ok) {
        this.waiting = [];
        this.failure = stored.failure;
        this.stop(stored.failure);
        return;
      }
      this.pool.resume();
    }
  }

  private async storeGroup(
    group: ImportBatch['waiting'],
    refused: ImportBatch['refused'],
  ): Promise<Result<null, Failure>> {
    const { library, collection } = this.options;
    const admitted = await admitGroup(
      library,
      group.map(({ entry: { from, again }, prepared }) => ({
        prepared,
        ...(from === undefined ? {} : { from }),
        ...(again === undefined ? {} : { again }),
      })),
      collection,
    );
    if (!admitted.ok) return admitted;
    for (const [index, admission] of admitted.value.entries()) {
      const entry = group[index]?.entry;
      if (entry !== undefined) this.settle(entry, { source: entry.source, ...admission });
    }
    const noted = await library.refusals.refuse(refused);
    if (!noted.ok) return noted;
    return library.refusals.forget(group.map(({ entry }) => shownName(entry.source)));
  }

  private refuse(entry: Entry, failure: RefusalReason): void {
    this.settle(entry, { source: entry.source, status: 'refused', failure });
    if (failure.code !== 'cancelled') this.refused.push({ source: shownName(entry.source), failure });
    this.store();
  }

  private settle(entry: Entry, outcome: Outcome): void {
    if (entry.outcome !== undefined || entry.unpacked === true) return;
    entry.outcome = outcome;
    this.outcomes.add(outcome, entry.bytes);
    this.options.changed();
  }

  /** Ends every process; the files of which nothing waits to be stored are refused with the reason. */
  private stop(reason: Failure): void {
    this.pool.stop();
    this.reading.clear();
    const held = new Set([...this.waiting, ...this.group].map(({ entry }) => entry));
    for (const entry of this.entries) {
      if (!held.has(entry)) this.settle(entry, { source: entry.source, status: 'refused', failure: reason });
    }
  }

  private endIfDone(): void {
    const isRead = this.state !== 'reading-folders' || this.isOver();
    if (isRead && this.outcomes.filesDone === this.entries.length && this.storing === undefined) this.end();
  }
}

function sizeOf({ json, original, assets }: Prepared): number {
  return assets.reduce((sum, asset) => sum + asset.content.length, json.length + original.content.length);
}
