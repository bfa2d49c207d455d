import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportProgress, Input, Reply, Told } from '#content/contract';
import { gatherPack, withIndex } from '#content/library/packs';
import { writePack, type PackKey } from '#content/pack';
import { prepared } from '#content/testing';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { LibraryHost } from './library-host.ts';
import { startWithNode } from './start-with-node.ts';
import { IMPORTING, openTestLibrary, scratchFolder, tidyUp } from './test-library.ts';

const PACKING = new URL('./packing.ts', import.meta.url);
const SEARCHING = new URL('./searching.ts', import.meta.url);
const { privateKey, publicKey } = nodeSigner.newKey();
const KEY: PackKey = { privateKey, publicKey, name: '山前图书馆' };

let folder: string;
let host: LibraryHost;
let told: Told[];
/** The index of the pack that was written last. */
let segment: Uint8Array;

beforeEach(() => {
  folder = scratchFolder();
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'home'));
  told = [];
  host = new LibraryHost({
    folder: join(folder, 'library'),
    start: startWithNode(IMPORTING),
    processes: 1,
    searching: SEARCHING,
    packing: PACKING,
    tell: (one) => told.push(one),
    restart: () => undefined,
  });
});

afterEach(async () => {
  await host.close();
  vi.unstubAllEnvs();
  await tidyUp();
});

/** Writes a pack of twenty pages, whose index knows a page more than the pack has: no other index has its bytes. */
async function packed(version: number, key?: PackKey): Promise<string> {
  const { library } = await openTestLibrary();
  const pages = Array.from({ length: 21 }, (_, number) => ({
    title: `第${String(number)}页`,
    paragraphs: [`山前有桥，桥下有井，井${String(number)}。`],
  }));
  const admitted = await library.admit(pages.map((page) => ({ prepared: prepared(page) })));
  if (!admitted.ok) throw new Error(admitted.failure.code);
  const ids = admitted.value.map(({ id }) => id);
  const whole = await gatherPack(library, ids, { title: '山前', version });
  const most = await gatherPack(library, ids.slice(1), { title: '山前', version });
  if (!whole.ok || !most.ok) throw new Error('not gathered');
  const { segments } = withIndex(whole.value, nodeDigest);
  segment = segments[0] ?? new Uint8Array();
  const pack = { ...most.value, segments };
  const file = join(folder, `v${String(version)}.epub`);
  writeFileSync(
    file,
    writePack(pack, { digest: nodeDigest, signer: nodeSigner, ...(key === undefined ? {} : { key }) }),
  );
  return file;
}

async function imported(input: Input<'import.paths'>): Promise<ImportProgress> {
  told = [];
  const reply = (await host.answer('import.paths', input)) as Reply<'import.paths'>;
  if (!reply.ok) throw new Error(reply.failure.code);
  const { batch } = reply.value;
  const ends = (): ImportProgress | undefined =>
    told
      .flatMap((one) =>
        one.event === 'import.progress' && one.value.batch === batch && one.value.state === 'finished'
          ? [one.value]
          : [],
      )
      .at(-1);
  await expect.poll(ends, { timeout: 30_000 }).toBeDefined();
  return ends() as ImportProgress;
}

describe('A pack in the window', () => {
  it(
    'by an unknown key waits for a word, is taken in once or with its key, and an older one by name',
    { timeout: 90_000 },
    async () => {
      const [first, second] = [await packed(1, KEY), await packed(2, KEY)];
      const asked = await imported({ paths: [second] });
      expect(asked).toMatchObject({
        refused: 1,
        packQuestions: [
          { title: '山前', version: 2, failure: { code: 'pack-key-unknown', key: publicKey, name: '山前图书馆' } },
        ],
      });
      const [question] = asked.packQuestions ?? [];
      if (question === undefined) throw new Error('nothing was asked');
      expect(await imported({ ...question.again, packs: { key: '0'.repeat(64), trust: true } })).toMatchObject({
        refused: 1,
      });
      expect(await imported({ ...question.again, packs: { key: publicKey } })).toMatchObject({
        imported: 1,
        packQuestions: [],
      });
      expect(await imported({ paths: [first] })).toMatchObject({
        packQuestions: [{ failure: { code: 'pack-key-unknown' } }],
      });
      const older = await imported({ paths: [first], packs: { key: publicKey, trust: true } });
      expect(older.packQuestions).toMatchObject([
        {
          version: 1,
          failure: { code: 'pack-older', installed: 2 },
          again: { packs: { key: publicKey, trust: true } },
        },
      ]);
      expect(await imported({ paths: [first], packs: { older: true } })).toMatchObject({
        revised: 1,
        packQuestions: [],
      });
    },
  );

  it(
    'is searched with the index that came with it, though one was open: none of its pages is indexed again',
    { timeout: 90_000 },
    async () => {
      const file = await packed(1);
      await host.answer('search.query', { query: '山前', limit: 5 });
      expect(await imported({ paths: [file] })).toMatchObject({ imported: 1, unsignedPacks: ['山前'] });
      expect(await host.answer('search.query', { query: '桥下有井', limit: 50 })).toMatchObject({
        ok: true,
        value: { total: 20 },
      });
      const indexed = { event: 'search.indexed', value: { documents: 20, of: 20 } };
      await expect.poll(() => told.at(-1), { timeout: 20_000 }).toEqual(indexed);
      const counts = told.flatMap((one) => (one.event === 'search.indexed' && one.value.of > 0 ? [one.value] : []));
      expect(counts.every(({ documents, of }) => documents === of)).toBe(true);
      const index = join(folder, 'library', 'index');
      const [only = '', ...others] = readdirSync(index).filter((name) => name.endsWith('.segment'));
      expect(others).toEqual([]);
      expect(readFileSync(join(index, only)).equals(segment)).toBe(true);
    },
  );
});
