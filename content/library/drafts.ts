import { list, shape, succeeded, text, whole, type Result, type StoreFailure } from '#content/base';
import { DRAFTS_FILE } from './layout.ts';
import type { LibraryPorts } from './ports.ts';

/** What somebody is writing and has not saved. */
export interface Draft {
  /** Names the editor it belongs to; the face chooses it. */
  readonly key: string;
  /** As the face wrote it; it alone reads it. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const DRAFT_LIMITS = { key: 200, text: 200_000, drafts: 200 } as const;

const parseDrafts = list(
  shape({ key: text(DRAFT_LIMITS.key, 1), text: text(DRAFT_LIMITS.text), at: whole(0, Number.MAX_SAFE_INTEGER) }),
  DRAFT_LIMITS.drafts,
);

/** The drafts, in one small file that is replaced whole. They come back after a crash; a draft that is saved is dropped. */
export class Drafts {
  private readonly ports: LibraryPorts;
  private known: readonly Draft[] | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(ports: LibraryPorts) {
    this.ports = ports;
  }

  /** Newest first. */
  read(): Promise<Result<readonly Draft[], StoreFailure>> {
    return this.inTurn(() => this.readNow());
  }

  /** Keeps a text in place of what was kept under the key; null drops it. Durable when it answers. */
  keep(key: string, draft: string | null): Promise<Result<null, StoreFailure>> {
    return this.inTurn(async () => {
      const before = await this.readNow();
      if (!before.ok) return before;
      const others = before.value.filter((each) => each.key !== key);
      if (draft === null && others.length === before.value.length) return succeeded(null);
      const own = draft === null ? [] : [{ key, text: draft, at: this.ports.clock.now() }];
      const drafts = [...own, ...others].slice(0, DRAFT_LIMITS.drafts);
      const written = await this.ports.store.replace(DRAFTS_FILE, new TextEncoder().encode(JSON.stringify(drafts)));
      if (written.ok) this.known = drafts;
      return written;
    });
  }

  private async readNow(): Promise<Result<readonly Draft[], StoreFailure>> {
    if (this.known !== undefined) return succeeded(this.known);
    const read = await this.ports.store.read(DRAFTS_FILE);
    if (!read.ok) return read;
    this.known = read.value === undefined ? [] : (parseDrafts(parsed(read.value)) ?? []);
    return succeeded(this.known);
  }

  private inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // damaged: a draft is worth keeping, not worth refusing a library for
  }
}
