import { succeeded, type Digest, type FileStore, type Result, type StoreFailure } from '#content/base';
import type { LibraryFailure } from './failures.ts';
import {
  BEFORE_THE_FIRST,
  journalLine,
  LINE_FEED,
  readJournal,
  type JournalOperation,
  type JournalReading,
} from './journal-lines.ts';
import { damagedLinesPath } from './layout.ts';

/** A journal as it was found: what it says and what was wrong with it. */
export interface OpenedJournal {
  readonly journal: Journal;
  readonly operations: readonly JournalOperation[];
  readonly notices: readonly LibraryFailure[];
}

/** An append-only file of operations with one writer. What `append` has acknowledged is on the disk. */
export class Journal {
  readonly path: string;
  private readonly store: FileStore;
  private readonly digest: Digest;
  private last: string;
  private bytes: number;
  /** The line feed that the last line lacks, to be written before the next. */
  private missingFeed: string;
  private suspect = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    place: { readonly store: FileStore; readonly digest: Digest; readonly path: string },
    end: { readonly last: string; readonly bytes: number; readonly endsWithFeed: boolean },
  ) {
    this.store = place.store;
    this.digest = place.digest;
    this.path = place.path;
    this.last = end.last;
    this.bytes = end.bytes;
    this.missingFeed = end.endsWithFeed ? '' : '\n';
  }

  /** Length in bytes of all that is acknowledged. */
  get length(): number {
    return this.bytes;
  }

  /** Digest of the last line acknowledged. */
  get lastDigest(): string {
    return this.last;
  }

  /** Adds all operations or none, after whatever was asked for before. */
  append(operations: readonly unknown[]): Promise<Result<null, StoreFailure>> {
    const done = this.turn.then(() => this.appendNow(operations));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async appendNow(operations: readonly unknown[]): Promise<Result<null, StoreFailure>> {
    if (operations.length === 0) return succeeded(null);
    if (this.suspect) {
      // The first append may have failed before there was a file to cut.
      const cut = await (this.bytes === 0 ? this.store.remove(this.path) : this.store.truncate(this.path, this.bytes));
      if (!cut.ok) return cut;
      this.suspect = false;
    }
    let text = this.missingFeed;
    let last = this.last;
    for (const operation of operations) {
      const { line, digest } = journalLine(operation, last, this.digest);
      text += line;
      last = digest;
    }
    const added = new TextEncoder().encode(text);
    const appended = await this.store.append(this.path, added);
    if (!appended.ok) {
      // The store promises the old length, but a failing disk may not let it keep the promise: cut before the next.
      this.suspect = true;
      return appended;
    }
    this.last = last;
    this.bytes += added.length;
    this.missingFeed = '';
    return succeeded(null);
  }
}

/**
 * Opens a journal, or begins one where there is none. A torn last line is cut off; damaged lines are copied to the
 * quarantine and left where they are. Both are in the notices; damage that was set aside before is not told again.
 */
export async function openJournal(
  store: FileStore,
  digest: Digest,
  path: string,
): Promise<Result<OpenedJournal, StoreFailure>> {
  const read = await store.read(path);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes === undefined) {
    const end = { last: BEFORE_THE_FIRST, bytes: 0, endsWithFeed: true };
    return succeeded({ journal: new Journal({ store, digest, path }, end), operations: [], notices: [] });
  }
  const reading = readJournal(bytes, digest);
  const notices: LibraryFailure[] = [];
  const torn = bytes.length - reading.length;
  if (torn > 0) {
    const cut = await store.truncate(path, reading.length);
    if (!cut.ok) return cut;
    notices.push({ code: 'journal-cut', file: path, bytes: torn });
  }
  const lines = Math.max(reading.damaged.length, reading.gaps.length);
  if (lines > 0) {
    const aside = await setAside(store, digest, reading);
    if (!aside.ok) return aside;
    if (aside.value) notices.push({ code: 'journal-damaged', file: path, lines });
  }
  const end = {
    last: reading.last,
    bytes: reading.length,
    endsWithFeed: reading.length === 0 || bytes[reading.length - 1] === LINE_FEED,
  };
  return succeeded({ journal: new Journal({ store, digest, path }, end), operations: reading.operations, notices });
}

/** Copies damaged lines to the quarantine; false where the same damage lies there already. */
async function setAside(
  store: FileStore,
  digest: Digest,
  { damaged, gaps }: JournalReading,
): Promise<Result<boolean, StoreFailure>> {
  const bytes = new Uint8Array(damaged.reduce((sum, line) => sum + line.length + 1, 0)).fill(LINE_FEED);
  let at = 0;
  for (const line of damaged) {
    bytes.set(line, at);
    at += line.length + 1;
  }
  const path = damagedLinesPath(digest.sha256(`${digest.sha256(bytes)} ${gaps.join(' ')}`));
  const size = await store.size(path);
  if (!size.ok) return size;
  if (size.value !== undefined) return succeeded(false);
  const written = await store.replace(path, bytes);
  return written.ok ? succeeded(true) : written;
}
