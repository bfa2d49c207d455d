import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULTS } from '#content/kiosk';
import { gatherPack, withIndex } from '#content/library/packs';
import { writePack } from '#content/pack';
import { openFolder } from '../platform/library-folder.ts';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import type { Places } from '../platform/places.ts';
import { ImportBatch } from '../workers/index.ts';
import { startWithNode } from '../workers/start-with-node.ts';
import { stagePack } from '../workers/stage-pack.ts';
import { ContentFolder } from './content-folder.ts';
import { packsIn, stickFolders } from './sticks.ts';
import { Updates } from './updates.ts';

const ID = '0b9f4d5c-2d5b-4c9e-8f7a-000000000001';
const key = nodeSigner.newKey();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-update-'));
  for (const name of ['packs', 'stick', 'user-data']) mkdirSync(join(folder, name));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A pack of some short texts, by title, signed or not. */
async function makePack(texts: Readonly<Record<string, string>>, version: number, signing = true): Promise<Uint8Array> {
  const texted = join(folder, `texts-${String(version)}-${String(signing)}`);
  mkdirSync(texted);
  for (const [title, text] of Object.entries(texts))
    writeFileSync(join(texted, `${title}.md`), `# ${title}\n\n${text}\n`);
  const opened = await openFolder(join(texted, 'library'));
  if (!opened.ok) throw new Error(opened.failure.code);
  const { library } = opened.value;
  const batch = new ImportBatch({
    id: 'x',
    library,
    start: startWithNode(new URL('../workers/importing.ts', import.meta.url)),
    processes: 1,
    changed: () => undefined,
  });
  await batch.importPaths(Object.keys(texts).map((title) => Buffer.from(join(texted, `${title}.md`))));
  const ids = library.documents().map(({ id }) => id);
  const gathered = await gatherPack(library, ids, { title: '馆藏', version, validFrom: '2026-01-01' });
  if (!gathered.ok) throw new Error(gathered.failure.code);
  await opened.value.close();
  const packKey = { privateKey: key.privateKey, publicKey: key.publicKey, name: '省图书馆' };
  return writePack(
    { ...withIndex(gathered.value, nodeDigest), id: ID },
    { digest: nodeDigest, signer: nodeSigner, ...(signing ? { key: packKey } : {}) },
  );
}

/** A kiosk's updates over real files and the real staging, with the moment given. */
async function openUpdates(section: Partial<typeof DEFAULTS.update> = {}) {
  const userData = join(folder, 'user-data');
  const places = { userData, library: join(folder, 'library') } as Places;
  const content = new ContentFolder(nodeFileStore(userData), places);
  await content.open();
  let reopened = 0;
  const shown = async () => {
    const opened = await openFolder(content.places.library);
    if (!opened.ok) return [];
    const all = opened.value.library
      .documents()
      .map(({ id, revision, facts }) => ({ id, revision, title: facts.title }));
    await opened.value.close();
    return all;
  };
  const updates = new Updates({
    section: {
      ...DEFAULTS.update,
      trustedKeys: [key.publicKey],
      folder: join(folder, 'packs'),
      stick: true,
      ...section,
    },
    folder: content,
    log: { write: () => undefined, mishap: () => undefined, refused: () => undefined, file: '' },
    today: () => '2026-11-22',
    sticks: () => Promise.resolve([join(folder, 'stick')]),
    shown,
    stage: stagePack,
    reopen: () => {
      reopened += 1;
      return Promise.resolve();
    },
  });
  return {
    updates,
    content,
    titles: async () => (await shown()).map(({ title }) => title).sort(),
    times: () => reopened,
  };
}

const NOON = { date: '2026-11-22', minutes: 720 };

describe('new content for a kiosk', () => {
  it('comes out of the folder: staged with what it changes, switched to while nobody is there, and gone back from', async () => {
    writeFileSync(join(folder, 'packs', '1.epub'), await makePack({ 甲篇: '国破山河在。', 乙篇: '城春草木深。' }, 1));
    const kiosk = await openUpdates();
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toMatchObject({ version: 1, added: ['甲篇', '乙篇'], removed: [] });
    expect(await kiosk.updates.switchIfDue(false, NOON)).toBe(false);
    expect(await kiosk.titles()).toEqual([]);
    expect(await kiosk.updates.switchIfDue(true, NOON)).toBe(true);
    expect(await kiosk.titles()).toEqual(['乙篇', '甲篇']);

    writeFileSync(
      join(folder, 'packs', '2.epub'),
      await makePack({ 甲篇: '国破山河在，感时花溅泪。', 丙篇: '家书抵万金。' }, 2),
    );
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toMatchObject({ added: ['丙篇'], removed: ['乙篇'], changed: ['甲篇'] });
    await kiosk.updates.switchIfDue(true, NOON);
    expect(await kiosk.titles()).toEqual(['丙篇', '甲篇']);
    expect((await kiosk.updates.rollBack()).ok).toBe(true);
    expect(await kiosk.titles()).toEqual(['乙篇', '甲篇']);
    expect(kiosk.times()).toBe(3);
    expect(kiosk.updates.report).toMatchObject({ installed: { version: 1 }, previous: { version: 2 } });
  });

  it('on a stick waits for a word of staff, and is refused with the reason beside it where it is not right', async () => {
    const right = await makePack({ 甲篇: '国破山河在。' }, 3);
    const damaged = right.slice();
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    writeFileSync(join(folder, 'stick', 'damaged.epub'), damaged);
    writeFileSync(join(folder, 'stick', 'right.epub'), right);
    writeFileSync(join(folder, 'stick', 'unsigned.epub'), await makePack({ 甲篇: '国破山河在。' }, 4, false));
    const kiosk = await openUpdates({ folder: null });
    await kiosk.updates.look();
    expect(await kiosk.updates.switchIfDue(true, NOON)).toBe(false);
    expect(readFileSync(join(folder, 'stick', 'unsigned.epub.refused.txt'), 'utf8')).toMatch(
      /没有签名[^]*no signature/u,
    );
    expect(readdirSync(join(folder, 'stick')).filter((name) => name.endsWith('.refused.txt'))).toHaveLength(2);
    expect(kiosk.updates.report.refused?.file).toBe('unsigned.epub');
    expect((await kiosk.updates.approve()).ok).toBe(true);
    expect(await kiosk.updates.switchIfDue(true, NOON)).toBe(true);
    expect(await kiosk.titles()).toEqual(['甲篇']);
  });

  it('leaves the old or the new whenever the power goes: what nothing names is swept away at the next start', async () => {
    writeFileSync(join(folder, 'packs', '1.epub'), await makePack({ 甲篇: '国破山河在。' }, 1));
    const before = await openUpdates();
    await before.updates.look();
    // Cut while a second version was being written: its folder is there, and the file that would name it is not.
    const half = join(folder, 'user-data', 'kiosk-content', '7');
    mkdirSync(half);
    writeFileSync(join(half, 'lectern.json'), '{');
    const after = await openUpdates();
    expect(readdirSync(join(folder, 'user-data', 'kiosk-content'))).toEqual(['1']);
    expect(after.updates.report.staged).toMatchObject({ version: 1 });
    expect(await after.updates.switchIfDue(true, NOON)).toBe(true);
    expect(await (await openUpdates()).titles()).toEqual(['甲篇']);
    writeFileSync(join(folder, 'user-data', 'kiosk-content.json'), '{"installed":');
    expect((await openUpdates()).content.places.library).toBe(join(folder, 'library'));
  });

  it('is told of where it cannot come from: a folder that is not there, a stick that cannot be read', async () => {
    rmSync(join(folder, 'packs'), { recursive: true });
    rmSync(join(folder, 'stick'), { recursive: true });
    const { updates } = await openUpdates();
    await updates.look();
    expect(updates.notices.map(({ code }) => code)).toEqual(['update-folder-missing', 'stick-unreadable']);
    expect(await updates.dismiss()).toMatchObject({ failure: { code: 'nothing-staged' } });
    expect(await updates.rollBack()).toMatchObject({ failure: { code: 'nothing-before' } });
  });
});

describe('sticks', () => {
  it('are what the system mounted for a person, whatever their names', () => {
    const table =
      '/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/lectern/MY\\040STICK vfat rw 0 0\n/dev/sdc1 /run/media/a/B exfat ro 0 0';
    expect(stickFolders(table)).toEqual(['/media/lectern/MY STICK', '/run/media/a/B']);
  });

  it('are looked through for packs only, and not below their folder', async () => {
    for (const name of ['a.epub', 'b.EPUB', 'c.txt', '._a.epub']) writeFileSync(join(folder, 'stick', name), '');
    expect((await packsIn(join(folder, 'stick')))?.map(({ file }) => file)).toEqual([
      join(folder, 'stick', 'a.epub'),
      join(folder, 'stick', 'b.EPUB'),
    ]);
    expect(await packsIn(join(folder, 'nowhere'))).toBeUndefined();
  });
});
