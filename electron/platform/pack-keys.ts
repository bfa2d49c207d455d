import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackKeyFacts } from '#content/contract';
import type { PackKey } from '#content/pack';
import { nodeSigner } from './node-signer.ts';
import { errorCode } from './store-failure.ts';
import { userDataFolder } from './user-data.ts';

/** A key somebody else signs packs with, and what the person has said of it. */
export interface KnownKey {
  readonly key: string;
  readonly name: string;
  readonly state: 'trusted' | 'revoked';
}

/** A key of one's own, without its secret. */
export interface OwnKey {
  readonly key: string;
  readonly name: string;
}

interface Stored {
  readonly known: readonly KnownKey[];
  readonly own: readonly (OwnKey & { readonly secret: string })[];
}

const NONE: Stored = { known: [], own: [] };
/** Only the person may read the file: it holds the secrets of their own keys. */
const PRIVATE = 0o600;

/** The keys packs are signed with and checked by: one file beside the person's settings, never in a library. */
export class PackKeys {
  private readonly file: string;
  private stored: Stored;

  private constructor(file: string, stored: Stored) {
    this.file = file;
    this.stored = stored;
  }

  static async open(folder = userDataFolder()): Promise<PackKeys> {
    const file = join(folder, 'pack-keys.json');
    try {
      return new PackKeys(file, parse(await readFile(file, 'utf8')));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      return new PackKeys(file, NONE);
    }
  }

  get known(): readonly KnownKey[] {
    return this.stored.known;
  }

  get own(): readonly OwnKey[] {
    return this.stored.own.map(({ key, name }) => ({ key, name }));
  }

  /** One's own keys and those of others, without the secrets. A key of one's own that was revoked is told as revoked. */
  get all(): readonly PackKeyFacts[] {
    const revoked = new Set(this.known.filter(({ state }) => state === 'revoked').map(({ key }) => key));
    const own = this.own.filter(({ key }) => !revoked.has(key)).map((each) => ({ ...each, state: 'own' as const }));
    const isOwn = new Set(own.map(({ key }) => key));
    return [...own, ...this.known.filter(({ key }) => !isOwn.has(key))];
  }

  /** What is known of a key. One's own are trusted until they are revoked. */
  stateOf(key: string): 'trusted' | 'revoked' | 'unknown' {
    const known = this.stored.known.find((one) => one.key === key);
    if (known !== undefined) return known.state;
    return this.stored.own.some((one) => one.key === key) ? 'trusted' : 'unknown';
  }

  /** A key of one's own with its secret, by its name or by the key itself. */
  signing(wanted: string): PackKey | undefined {
    const own = this.stored.own.find(({ key, name }) => name === wanted || key === wanted);
    return own === undefined ? undefined : { privateKey: own.secret, publicKey: own.key, name: own.name };
  }

  /** Makes a key of one's own. */
  async make(name: string): Promise<OwnKey> {
    const { privateKey, publicKey } = nodeSigner.newKey();
    await this.write({ ...this.stored, own: [...this.stored.own, { key: publicKey, name, secret: privateKey }] });
    return { key: publicKey, name };
  }

  /** Notes what the person says of a key. */
  async note(key: string, name: string, state: KnownKey['state']): Promise<void> {
    const others = this.stored.known.filter((one) => one.key !== key);
    await this.write({ ...this.stored, known: [...others, { key, name, state }] });
  }

  private async write(stored: Stored): Promise<void> {
    const beside = `${this.file}.${randomBytes(6).toString('hex')}`;
    await mkdir(join(this.file, '..'), { recursive: true });
    try {
      await writeFile(beside, `${JSON.stringify(stored, undefined, 2)}\n`, { mode: PRIVATE, flush: true });
      await rename(beside, this.file);
    } finally {
      await rm(beside, { force: true });
    }
    this.stored = stored;
  }
}

function parse(text: string): Stored {
  const { known, own } = JSON.parse(text) as Stored;
  return { known: [...known], own: [...own] };
}
