import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Failure, ImportProgress, PackAnswers, PackQuestion, Refusal } from '#content/contract';
import type { DocumentFile } from '#content/annotations/exchange';
import type { Result } from '#content/base';
import {
  assetPath,
  originalPath,
  type Admission,
  type Library,
  type LoggedFile,
  type Prepared,
  type RefusalReason,
} from '#content/library';
import type { PreparedPack } from '#content/library/packs';
import { admitDocumentFile, type DocumentFileOutcome } from './admit-document-file.ts';
import { admitPack, type PackOutcome, type PackPolicy } from './admit-pack.ts';
import { findFiles } from './found-files.ts';
import { ImportPool, type Work } from './import-pool.ts';
import { DEADLINE_MS, MEMORY_BYTES } from './limits.ts';
import { shownName } from './shown-name.ts';
import type { ImportingProcess } from './wire.ts';

/** What became of one file. */
export type Outcome =
  | ({ readonly source: string } & (Admission | PackOutcome | DocumentFileOutcome))
  | { readonly source: string; readonly status: 'refused'; readonly failure: Failure };

export interface BatchOptions {
  readonly id: string;
  readonly library: Library;
  readonly start: () => ImportingProcess;
  readonly processes: number;
  readonly deadlineMs?: number;
  /** Where new documents are collected. */
  readonly collection?: string;
  readonly packs?: PackPolicy;
  /** What the person said of packs before, which is said again with the next answer. */
  readonly packAnswers?: PackAnswers;
  /** Whether publications become as many documents as they have chapters. */
  readonly chapters?: boolean;
  /** Called after every change of the progress, which is often: the host passes on as many as it likes. */
  readonly changed: () => void;
}

/** One file of the batch. */
interface Entry {
  readonly source: string;
  readonly bytes: number;
  /** Names the file on the disk, where it is one. */
  readonly from?: string;
  /** The document whose own original is imported again. */
  readonly again?: string;
  /** An archive whose members have all been told of: they have the outcomes. */
  unpacked?: true;
  outcome?: Outcome;
}

/** While so much waits to be stored, the processes rest: memory must not grow with a slow disk. */
const MOST_WAITING_BYTES = 48 * 1024 ** 2;
/** Documents that are stored without waiting for more, and how long fewer wait. */
const ENOUGH_FOR_A_GROUP = 64;
const GATHER_MS = 100;
/** Refusals and documents that the progress names. */
const NEWEST = 20;

/** Takes files into a library: finds them, has them prepared in other processes, stores what they make in groups. */
export class ImportBatch {
  private readonly options: BatchOptions;
  private readonly entries: Entry[] = [];
  private readonly reading = new Map<number, string>();
  private readonly refusals: Refusal[] = [];
  private readonly counts = { imported: 0, unchanged: 0, revised: 0, refused: 0 };
  private readonly packQuestions: PackQuestion[] = [];
  private readonly unsignedPacks: string[] = [];
  private readonly documents: { readonly id: string; readonly title: string }[] = [];
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
  private bytesDone = 0;
  private filesDone = 0;
  private waitingBytes = 0;
  private end: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(options: BatchOptions) {
    this.options = options;
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
          this.installing = this.installing.then(() => this.install(entry, pack));
        },
        documentFile: (index, file) => {
          this.reading.delete(index);
          const entry = this.entry(index);
          this.installing = this.installing.then(() => this.takeIn(entry, file));
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
          this.filesDone += 1;
          this.bytesDone += entry.bytes;
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
      filesDone: this.filesDone,
      bytesDone: this.bytesDone,
      reading: [...this.reading.values()],
      ...this.counts,
      refusals: this.refusals.slice(-NEWEST),
      packQuestions: this.packQuestions.slice(-NEWEST),
      unsignedPacks: this.unsignedPacks.slice(-NEWEST),
      ...(this.failure === undefined ? {} : { failure: this.failure }),
      documents: this.documents.length > NEWEST ? [] : this.documents,
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
    await this.log();
    this.options.changed();
    return this.entries.flatMap(({ outcome }) => outcome ?? []);
  }

  /** Notes in the library what became of the files. A log that cannot be written costs the import nothing. */
  private async log(): Promise<void> {
    const { library } = this.options;
    const settled = this.entries.flatMap(({ outcome }) => outcome ?? []);
    if (settled.length === 0) return;
    await library.imports.note({
      at: library.ports.clock.now(),
      files: settled.length,
      ...this.counts,
      entries: settled.map(loggedFile),
    });
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

  private async install(entry: Entry, pack: PreparedPack): Promise<void> {
    if (this.isOver()) return;
    const { library, collection, packs } = this.options;
    const installed = await admitPack(library, pack, { ...packs, ...(collection === undefined ? {} : { collection }) });
    if (!installed.ok) {
      this.askOf(entry, pack, installed.failure);
      this.settle(entry, { source: entry.source, status: 'refused', failure: installed.failure });
    } else {
      if (pack.signedBy === undefined && installed.value.status !== 'unchanged')
        this.unsignedPacks.push(pack.pack.title);
      this.settle(entry, { source: entry.source, ...installed.value });
    }
    this.endIfDone();
  }

  private async takeIn(entry: Entry, file: DocumentFile): Promise<void> {
    if (this.isOver()) return;
    const { source } = entry;
    const taken = await admitDocumentFile(this.options.library, file, this.options.collection);
    this.settle(entry, taken.ok ? { source, ...taken.value } : { source, status: 'refused', failure: taken.failure });
    if (taken.ok) await this.options.library.refusals.forget([shownName(source)]);
    this.endIfDone();
  }

  /** A pack that is refused only until the person has said a word. */
  private askOf({ source }: Entry, { pack: { title, version } }: PreparedPack, failure: Failure): void {
    if (failure.code !== 'pack-key-unknown' && failure.code !== 'pack-older') return;
    const { collection, packAnswers = {} } = this.options;
    const again = { paths: [source], packs: packAnswers, ...(collection === undefined ? {} : { collection }) };
    this.packQuestions.push({ title, version, failure, again });
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
      const isLast = this.filesDone + this.waiting.length >= this.entries.length;
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
    const admitted = await library.admit(
      group.map(({ entry: { from, again }, prepared }) => ({
        prepared,
        ...(from === undefined ? {} : { from }),
        ...(again === undefined ? {} : { again }),
      })),
    );
    if (!admitted.ok) return admitted;
    const added = admitted.value.filter(({ status }) => status === 'imported').map(({ id }) => id);
    if (collection !== undefined && added.length > 0) {
      const collected = await library.collect(added, collection);
      if (!collected.ok && collected.failure.code !== 'no-such-collection') return collected;
    }
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
    this.filesDone += 1;
    this.bytesDone += entry.bytes;
    this.counts[outcome.status] += 1;
    if (outcome.status === 'refused') {
      this.refusals.push({
        source: shownName(entry.source),
        failure: outcome.failure,
        at: this.options.library.ports.clock.now(),
      });
    } else if ('id' in outcome && this.documents.length <= NEWEST) {
      this.documents.push({ id: outcome.id, title: outcome.title });
    }
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
    if (isRead && this.filesDone === this.entries.length && this.storing === undefined) this.end();
  }
}

function loggedFile(outcome: Outcome): LoggedFile {
  const source = shownName(outcome.source);
  if (outcome.status === 'refused') {
    // What refuses a file is the importer, the disk or the library; the hosts' own failures do not come here.
    return { source, status: 'refused', failure: outcome.failure as NonNullable<LoggedFile['failure']> };
  }
  if ('pack' in outcome) return { source, status: outcome.status, title: outcome.pack.title };
  const { status, id, title, removed } = outcome;
  return { source, status, document: id, title, removed };
}

/** What has to be known of a document to import its original again. */
export interface KeptOriginal {
  readonly id: string;
  readonly origin: {
    readonly original: string;
    readonly bytes: number;
    readonly name: string;
    readonly siblings?: readonly (readonly [named: string, digest: string])[];
    readonly encoding?: string;
  };
}

function sizeOf({ json, original, assets }: Prepared): number {
  return assets.reduce((sum, asset) => sum + asset.content.length, json.length + original.content.length);
}

/** A path as text that no other path has: its bytes in hexadecimal where they are no UTF-8. */
function nameOfPath(path: Buffer): string {
  const text = path.toString();
  return Buffer.from(text).equals(path) ? text : `bytes:${path.toString('hex')}`;
}
