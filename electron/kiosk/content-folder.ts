import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  optional,
  orNull,
  list,
  shape,
  text,
  whole,
  yesOrNo,
  type FileStore,
  type Result,
  type StoreFailure,
} from '#content/base';
import type { KioskNotice } from '#content/contract';
import { AS_SET_UP, foldersOf, type ContentVersion, type ShownContent } from '#content/kiosk';
import type { Places } from '../platform/places.ts';

const FILE = 'kiosk-content.json';
/** Holds a folder for each version. */
const FOLDER = 'kiosk-content';
/** What every library has. */
const LIBRARY_FILE = 'lectern.json';
const titles = list(text(2000), 20_000);
const folder = orNull(text(100, 1));
const named = shape({ id: text(100, 1), title: text(2000), version: whole(1, 1_000_000_000) });
const pack = optional(named);
const parse = shape({
  installed: shape({ folder, pack }),
  previous: optional(shape({ folder, pack })),
  staged: optional(
    shape({ folder, pack, approved: yesOrNo, changes: shape({ added: titles, removed: titles, changed: titles }) }),
  ),
  declined: pack,
});

/** Where the library that is shown lies: the one file that says so is replaced whole, and nothing else is the switch. */
export class ContentFolder {
  readonly #store: FileStore;
  readonly #places: Places;
  #content: ShownContent = AS_SET_UP;
  #fault: KioskNotice | undefined;

  constructor(store: FileStore, places: Places) {
    this.#store = store;
    this.#places = places;
  }

  get content(): ShownContent {
    return this.#content;
  }

  /** The places of the program, with the library that is shown now in place of the one it was started with. */
  get places(): Places {
    const places = { ...this.#places };
    Object.defineProperty(places, 'library', { enumerable: true, get: () => this.#library });
    return places;
  }

  /** What was wrong at the start, and what is shown in its place; undefined where nothing was. */
  get fault(): KioskNotice | undefined {
    return this.#fault;
  }

  /**
   * Reads what is shown, and removes what a power cut left of a version that never came to be. Where the file cannot be
   * read or a version's library has gone, what there is is shown, and staff are told.
   */
  async open(): Promise<void> {
    const kept = await this.#store.read(FILE);
    const content = kept.ok && kept.value !== undefined ? parsed(kept.value) : undefined;
    const isDamaged = !kept.ok || (kept.value !== undefined && content === undefined);
    this.#content = content ?? AS_SET_UP;
    if (isDamaged) this.#fault = { code: 'content-record-damaged' };
    else await this.#useWhatIsThere();
    // Of versions that nothing can be known of none is removed.
    if (!isDamaged) await this.sweep();
  }

  /** A folder for one more version, which nothing names yet. */
  async fresh(): Promise<string> {
    await this.sweep();
    const names = await readdir(this.#all).catch(() => []);
    return String(Math.max(0, ...names.map(Number).filter(Number.isSafeInteger)) + 1);
  }

  pathOf(name: string): string {
    return join(this.#all, name);
  }

  /** Shows other content from now on, or lets it wait: durable once it is answered. */
  async keep(content: ShownContent): Promise<Result<null, StoreFailure>> {
    const kept = await this.#store.replace(FILE, new TextEncoder().encode(`${JSON.stringify(content)}\n`));
    if (kept.ok) this.#content = content;
    return kept;
  }

  /** Removes the folders of versions that are wanted no more. */
  async sweep(): Promise<void> {
    const wanted = foldersOf(this.#content);
    for (const name of await readdir(this.#all).catch(() => []))
      if (!wanted.has(name)) await rm(this.pathOf(name), { recursive: true, force: true });
  }

  get #library(): string {
    const { folder: name } = this.#content.installed;
    return name === null ? this.#places.library : this.pathOf(name);
  }

  get #all(): string {
    return join(this.#places.userData, FOLDER);
  }

  async #useWhatIsThere(): Promise<void> {
    const { installed, previous, staged } = this.#content;
    const isThere = async ({ folder: name }: ContentVersion): Promise<boolean> =>
      name === null ||
      (await access(join(this.pathOf(name), LIBRARY_FILE)).then(
        () => true,
        () => false,
      ));
    const waiting = staged !== undefined && (await isThere(staged)) ? { staged } : {};
    const before = previous !== undefined && (await isThere(previous)) ? previous : undefined;
    if (await isThere(installed)) {
      const { declined } = this.#content;
      const others = {
        ...(before === undefined ? {} : { previous: before }),
        ...(declined === undefined ? {} : { declined }),
      };
      this.#content = { installed, ...waiting, ...others };
      return;
    }
    const { title, version } = installed.pack ?? { title: '', version: 0 };
    this.#fault = { code: 'content-missing', title, version };
    this.#content = { installed: before ?? AS_SET_UP.installed, ...waiting };
  }
}

function parsed(bytes: Uint8Array): ShownContent | undefined {
  try {
    return parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined; // the library that the program was started with is there all the same
  }
}
