import { readdir, rm } from 'node:fs/promises';
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
import { AS_SET_UP, foldersOf, type ShownContent } from '#content/kiosk';
import type { Places } from '../platform/places.ts';

const FILE = 'kiosk-content.json';
/** Holds a folder for each version. */
const FOLDER = 'kiosk-content';
const titles = list(text(2000), 20_000);
const folder = orNull(text(100, 1));
const pack = optional(shape({ id: text(100, 1), title: text(2000), version: whole(1, 1_000_000_000) }));
const parse = shape({
  installed: shape({ folder, pack }),
  previous: optional(shape({ folder, pack })),
  staged: optional(
    shape({ folder, pack, approved: yesOrNo, changes: shape({ added: titles, removed: titles, changed: titles }) }),
  ),
});

/** Where the library that is shown lies: the one file that says so is replaced whole, and nothing else is the switch. */
export class ContentFolder {
  readonly #store: FileStore;
  readonly #places: Places;
  #content: ShownContent = AS_SET_UP;

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

  /** Reads what is shown, and removes what a power cut left of a version that never came to be. */
  async open(): Promise<void> {
    const kept = await this.#store.read(FILE);
    this.#content = (kept.ok && kept.value !== undefined ? parsed(kept.value) : undefined) ?? AS_SET_UP;
    await this.#sweep();
  }

  /** A folder for one more version, which nothing names yet. */
  async fresh(): Promise<string> {
    await this.#sweep();
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

  get #library(): string {
    const { folder: name } = this.#content.installed;
    return name === null ? this.#places.library : this.pathOf(name);
  }

  get #all(): string {
    return join(this.#places.userData, FOLDER);
  }

  async #sweep(): Promise<void> {
    const wanted = foldersOf(this.#content);
    for (const name of await readdir(this.#all).catch(() => []))
      if (!wanted.has(name)) await rm(this.pathOf(name), { recursive: true, force: true });
  }
}

function parsed(bytes: Uint8Array): ShownContent | undefined {
  try {
    return parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined; // the library that the program was started with is there all the same
  }
}
