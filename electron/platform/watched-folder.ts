import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { list, optional, shape, text, type FileStore, type Result, type StoreFailure } from '#content/base';
import { errorCode } from './store-failure.ts';

const FILE = 'watched.json';
/** What other programs are still writing, and what systems put into folders for themselves. */
const UNFINISHED = /^(?:\.|~\$)|\.(?:part|partial|crdownload|download|tmp|temp|swp)$|^(?:thumbs\.db|desktop\.ini)$/iu;
/** A file that is the same at two looks so far apart is no longer being written. */
const SETTLED_MS = 1_500;
/** Some disks tell of no changes: the folder is looked at so often all the same. */
const LOOK_EVERY_MS = 60_000;

/** Folders in the folder that are gone into, and files in all that are looked at: what people put into one by hand. */
const DEEPEST = 8;
const MOST_FILES = 100_000;

/** A file as it was when it was handed on: its path in the folder, size and time of change. */
type Seen = readonly [name: string, size: number, changed: number];

const parseKept = shape({
  folder: optional(text(4_096, 1)),
  seen: list((raw) => (Array.isArray(raw) && raw.length === 3 ? (raw as unknown as Seen) : undefined), 200_000),
});

export interface WatchedFolderPorts {
  /** Where the program keeps what it has handed on. */
  readonly store: FileStore;
  /** Told the paths of files that appeared, once each and whole. */
  readonly appeared: (paths: readonly string[]) => void;
}

/**
 * A folder out of which every file that appears in it, or in a folder in it, is handed on once: not before it has stopped
 * changing, again when it is another file of the same name, not when it was only renamed or moved inside, and not again at
 * the next start.
 */
export class WatchedFolder {
  private readonly ports: WatchedFolderPorts;
  private path: string | undefined;
  private seen: Map<string, Seen>;
  /** Files that were there at the last look, and may still be growing. */
  private growing = new Map<string, Seen>();
  private readable = true;
  private watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<unknown> = Promise.resolve();

  private constructor(ports: WatchedFolderPorts, path: string | undefined, seen: readonly Seen[]) {
    this.ports = ports;
    this.path = path;
    this.seen = new Map(seen.map((file) => [file[0], file]));
  }

  static async open(ports: WatchedFolderPorts): Promise<WatchedFolder> {
    const read = await ports.store.read(FILE);
    const bytes = read.ok ? read.value : undefined;
    const kept = bytes === undefined ? undefined : parseKept(parsed(new TextDecoder().decode(bytes)));
    return new WatchedFolder(ports, kept?.folder, kept?.seen ?? []);
  }

  get status(): { readonly folder?: string; readonly isThere: boolean } {
    return { ...(this.path === undefined ? {} : { folder: this.path }), isThere: this.readable };
  }

  /** Watches another folder, or none. What is in it already is handed on as well. */
  async follow(path: string | undefined): Promise<Result<null, StoreFailure>> {
    this.end();
    this.path = path;
    this.seen = new Map();
    this.growing = new Map();
    this.readable = true;
    const kept = await this.keep();
    this.start();
    return kept;
  }

  /** Begins to watch the folder it has, if any. */
  start(): void {
    if (this.path === undefined) return;
    try {
      this.watcher = watch(this.path, { recursive: true }, () => {
        this.plan(SETTLED_MS);
      });
      this.watcher.on('error', () => {
        this.watcher?.close(); // the folder went away; the looks go on, in case it comes back
      });
    } catch {
      // not there yet, or a disk that tells nothing: the looks find out
    }
    this.plan(0);
  }

  end(): void {
    this.watcher?.close();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.watcher = undefined;
  }

  /**
   * Goes through the folder once and hands on what is new and has not changed since the look before.
   * @returns Whether something may still be growing.
   */
  async look(): Promise<boolean> {
    const { path } = this;
    if (path === undefined) return false;
    const now = await filesIn(path);
    if (path !== this.path) return false;
    this.readable = now !== undefined;
    if (now !== undefined && this.followRenames(now)) await this.keep();
    const fresh = (now ?? []).filter((file) => !isSame(file, this.seen.get(file[0])));
    const settled = fresh.filter((file) => isSame(file, this.growing.get(file[0])));
    this.growing = new Map(fresh.filter((file) => !settled.includes(file)).map((file) => [file[0], file]));
    if (settled.length > 0) {
      for (const file of settled) this.seen.set(file[0], file);
      const there = new Set((now ?? []).map(([name]) => name));
      for (const name of this.seen.keys()) if (!there.has(name)) this.seen.delete(name);
      // Written before they are handed on: a file is rather missed at a power cut than imported again after its removal.
      await this.keep();
      this.ports.appeared(settled.map(([name]) => join(path, name)));
    }
    return this.growing.size > 0;
  }

  /** A file that is gone, and one that is new and as large and as old, are one that got another name. */
  private followRenames(now: readonly Seen[]): boolean {
    const there = new Set(now.map(([name]) => name));
    const gone = [...this.seen.values()].filter(([name]) => !there.has(name));
    let isRenamed = false;
    for (const file of now) {
      if (this.seen.has(file[0])) continue;
      const at = gone.findIndex((old) => isSame(file, old));
      const [old] = at === -1 ? [] : gone.splice(at, 1);
      if (old === undefined) continue;
      this.seen.delete(old[0]);
      this.seen.set(file[0], file);
      isRenamed = true;
    }
    return isRenamed;
  }

  private plan(inMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.looking = this.looking
        .then(() => this.look())
        .then((isGrowing) => {
          if (this.path !== undefined) this.plan(isGrowing ? SETTLED_MS : LOOK_EVERY_MS);
        });
    }, inMs);
    this.timer.unref();
  }

  private keep(): Promise<Result<null, StoreFailure>> {
    const kept = { ...(this.path === undefined ? {} : { folder: this.path }), seen: [...this.seen.values()] };
    return this.ports.store.replace(FILE, new TextEncoder().encode(`${JSON.stringify(kept)}\n`));
  }
}

/** The regular files of the folder and of those in it, by their paths; undefined where the folder cannot be read. */
async function filesIn(folder: string): Promise<readonly Seen[] | undefined> {
  const files: Seen[] = [];
  const open: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  for (let next = open.shift(); next !== undefined && files.length < MOST_FILES; next = open.shift()) {
    const { path, depth } = next;
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(unreadable);
    // One inside that is gone already, or closed to the person, says nothing of the rest.
    if (entries === undefined && path === '') return undefined;
    for (const entry of entries ?? []) {
      if (UNFINISHED.test(entry.name)) continue;
      const name = path === '' ? entry.name : join(path, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) open.push({ path: name, depth: depth + 1 });
      if (!entry.isFile()) continue;
      const found = await stat(join(folder, name)).catch(() => undefined); // it may be gone already
      if (found !== undefined && found.size > 0) files.push([name, found.size, found.mtimeMs]);
    }
  }
  return files;
}

function unreadable(error: unknown): undefined {
  if (errorCode(error) === undefined) throw error;
}

function isSame(file: Seen, other: Seen | undefined): boolean {
  return other !== undefined && file[1] === other[1] && file[2] === other[2];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
