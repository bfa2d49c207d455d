import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { failed, type FileStore } from '#content/base';
import { DEFAULTS, type LocalTime } from '#content/kiosk';
import { openFolder } from '../platform/library-folder.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import type { Places } from '../platform/places.ts';
import { stagePack } from '../workers/stage-pack.ts';
import { ContentFolder } from './content-folder.ts';
import { PackMaker } from './packs.testing.ts';
import { pluggedIn, packsIn, stickFolders } from './sticks.ts';
import { Updates, type UpdatePorts } from './updates.ts';

const maker = new PackMaker();
const packs = new Map<string, Uint8Array>();
let folder: string;
let clock = 0;

beforeAll(async () => {
  packs.set('1', await maker.make({ 甲篇: '国破山河在。', 乙篇: '城春草木深。' }, 1));
  packs.set('2', await maker.make({ 甲篇: '国破山河在，感时花溅泪。', 丙篇: '家书抵万金。' }, 2));
  packs.set('unsigned', await maker.make({ 甲篇: '国破山河在。' }, 4, false));
  packs.set('stranger', await new PackMaker().make({ 甲篇: '国破山河在。' }, 4));
}, 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-update-'));
  for (const name of ['packs', 'stick', 'user-data']) mkdirSync(join(folder, name));
});
afterEach(() => {
  chmodSync(join(folder, 'stick'), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function bring(name: string, where = 'packs', as = `${name}.epub`): void {
  writeFileSync(join(folder, where, as), packs.get(name) ?? '');
}

type Wishes = Partial<typeof DEFAULTS.update> & { readonly ports?: Partial<UpdatePorts>; readonly store?: FileStore };

/** A kiosk's updates over real files and the real staging, with the moment given. */
async function openUpdates({ ports, store, ...section }: Wishes = {}) {
  const userData = join(folder, 'user-data');
  const places = { userData, library: join(folder, 'library') } as Places;
  const content = new ContentFolder(store ?? nodeFileStore(userData), places);
  await content.open();
  let reopened = 0;
  const shown = async () => {
    const opened = await openFolder(content.places.library);
    if (!opened.ok) return undefined;
    const all = opened.value.library
      .documents()
      .map(({ id, revision, facts }) => ({ id, revision, title: facts.title }));
    await opened.value.close();
    return all;
  };
  const updates = new Updates({
    section: {
      ...DEFAULTS.update,
      trustedKeys: [maker.key.publicKey],
      folder: join(folder, 'packs'),
      stick: true,
      ...section,
    },
    folder: content,
    log: { write: () => undefined },
    today: () => '2026-11-22',
    now: () => clock,
    sticks: () => Promise.resolve([join(folder, 'stick')]),
    shown,
    stage: stagePack,
    reopen: () => {
      reopened += 1;
      return Promise.resolve();
    },
    ...ports,
  });
  return {
    updates,
    content,
    titles: async () => ((await shown()) ?? []).map(({ title }) => title).sort(),
    times: () => reopened,
    refused: () => updates.report.refused.map(({ file, failure }) => `${file}: ${failure.code}`),
  };
}

const noon = (): LocalTime => ({ date: '2026-11-22', minutes: 720 });
const nobody = (): boolean => true;
const somebody = (): boolean => false;

describe('new content for a kiosk', () => {
  it('comes out of the folder: staged with what it changes, switched to while nobody is there, and gone back from', async () => {
    bring('1');
    const kiosk = await openUpdates();
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toMatchObject({
      version: 1,
      added: ['甲篇', '乙篇'],
      removed: [],
      approved: true,
    });
    expect(await kiosk.updates.switchIfDue(somebody, noon)).toBe(false);
    expect(await kiosk.titles()).toEqual([]);
    expect(await kiosk.updates.switchIfDue(nobody, noon)).toBe(true);
    expect(await kiosk.titles()).toEqual(['乙篇', '甲篇']);

    bring('2');
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toMatchObject({ added: ['丙篇'], removed: ['乙篇'], changed: ['甲篇'] });
    await kiosk.updates.switchIfDue(nobody, noon);
    expect(await kiosk.titles()).toEqual(['丙篇', '甲篇']);
    expect((await kiosk.updates.rollBack()).ok).toBe(true);
    expect(await kiosk.titles()).toEqual(['乙篇', '甲篇']);
    expect(kiosk.times()).toBe(3);
    expect(kiosk.updates.report).toMatchObject({ installed: { version: 1 }, previous: { version: 2 } });
  });

  it('is not switched to under the hands of a visitor who came while a pack was being staged', async () => {
    bring('1');
    const kiosk = await openUpdates();
    await kiosk.updates.look();
    let isThere = false;
    bring('2');
    const looking = kiosk.updates.look();
    const switching = kiosk.updates.switchIfDue(() => !isThere, noon);
    isThere = true;
    await looking;
    expect(await switching).toBe(false);
    expect(await kiosk.titles()).toEqual([]);
  });

  it('waits for the hour that is set, however long nobody is there', async () => {
    bring('1');
    const kiosk = await openUpdates({ at: '03:30' });
    await kiosk.updates.look();
    expect(await kiosk.updates.switchIfDue(nobody, noon)).toBe(false);
    expect(await kiosk.updates.switchIfDue(somebody, () => ({ date: '2026-11-23', minutes: 215 }))).toBe(false);
    expect(await kiosk.updates.switchIfDue(nobody, () => ({ date: '2026-11-23', minutes: 215 }))).toBe(true);
  });

  it('that staff went back from, or did not want, does not come again by itself, after a restart either', async () => {
    bring('1');
    const before = await openUpdates();
    await before.updates.look();
    await before.updates.switchIfDue(nobody, noon);
    bring('2');
    await before.updates.look();
    expect((await before.updates.dismiss()).ok).toBe(true);
    const dismissed = await openUpdates();
    await dismissed.updates.look();
    expect(dismissed.updates.report.staged).toBeUndefined();
    expect(dismissed.refused()).toEqual(['1.epub: update-here-already', '2.epub: update-not-newer']);
    // On a stick somebody brings it on purpose.
    bring('2', 'stick');
    await dismissed.updates.look();
    expect(dismissed.updates.report.staged).toMatchObject({ version: 2, approved: false });
    await dismissed.updates.approve();
    await dismissed.updates.switchIfDue(nobody, noon);
    expect((await dismissed.updates.rollBack()).ok).toBe(true);
    const back = await openUpdates();
    await back.updates.look();
    expect(back.updates.report).toMatchObject({ installed: { version: 1 }, previous: { version: 2 } });
    expect(back.updates.report.staged).toBeUndefined();
    expect(readdirSync(join(folder, 'stick'))).toEqual(['2.epub']);
  });

  it('on a stick waits for a word of staff, and is refused with the reason on the screen and beside it where it is not right', async () => {
    const right = packs.get('2') ?? new Uint8Array();
    const damaged = right.slice();
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    packs.set('damaged', damaged);
    packs.set('cut', right.slice(0, right.length / 2));
    for (const name of ['cut', 'damaged', 'stranger', 'unsigned', '2']) bring(name, 'stick');
    const kiosk = await openUpdates({ folder: null });
    await kiosk.updates.look();
    expect(await kiosk.updates.switchIfDue(nobody, noon)).toBe(false);
    const reason = (name: string) => readFileSync(join(folder, 'stick', `${name}.epub.refused.txt`), 'utf8');
    expect(reason('unsigned')).toMatch(/没有签名[^]*no signature/u);
    expect(reason('stranger')).toMatch(/本机不信任[^]*does not trust/u);
    expect(kiosk.refused()).toEqual([
      'cut.epub: pack-damaged',
      'damaged.epub: pack-damaged',
      'stranger.epub: update-unknown-key',
      'unsigned.epub: update-unsigned',
    ]);
    expect((await kiosk.updates.approve()).ok).toBe(true);
    expect(await kiosk.updates.switchIfDue(nobody, noon)).toBe(true);
    expect(await kiosk.titles()).toEqual(['丙篇', '甲篇']);
    bring('1', 'stick');
    await kiosk.updates.look();
    expect(reason('1')).toMatch(/第 1 版[^]*version 2/u);
    rmSync(join(folder, 'stick', 'unsigned.epub'));
    await kiosk.updates.look();
    expect(kiosk.refused()).not.toContain('unsigned.epub: update-unsigned');
  });

  it('is told of where it cannot come from: a folder that is not there, a stick that cannot be read or written', async () => {
    const { updates } = await openUpdates();
    expect(await updates.dismiss()).toMatchObject({ failure: { code: 'nothing-staged' } });
    expect(await updates.rollBack()).toMatchObject({ failure: { code: 'nothing-before' } });
    bring('unsigned', 'stick');
    mkdirSync(join(folder, 'stick', 'unsigned.epub.refused.txt')); // nothing can be written there
    await updates.look();
    expect(updates.notices.map(({ code }) => code)).toEqual(['stick-unreadable']);
    rmSync(join(folder, 'packs'), { recursive: true });
    rmSync(join(folder, 'stick'), { recursive: true });
    await updates.look();
    mkdirSync(join(folder, 'stick'));
    expect(updates.notices.map(({ code }) => code)).toContain('update-folder-missing');
  });
});

describe('what goes wrong while content comes', () => {
  /** The kiosk after a power cut: what the disk holds is opened anew, and its library is whole. */
  async function afterPowerCut(): Promise<{ readonly titles: readonly string[]; readonly folders: readonly string[] }> {
    const kiosk = await openUpdates({ stick: false, folder: null });
    const all = join(folder, 'user-data', 'kiosk-content');
    return { titles: await kiosk.titles(), folders: readdirSync(all).sort() };
  }
  const OLD = ['乙篇', '甲篇'];
  const NEW = ['丙篇', '甲篇'];

  /** Shows version 1, and has version 2 in the folder. */
  async function begun(): Promise<void> {
    bring('1');
    const { updates } = await openUpdates();
    await updates.look();
    await updates.switchIfDue(nobody, noon);
    bring('2');
  }

  it('power that goes at any step leaves the old or the new, and nothing half', async () => {
    await begun();
    const cut = new Error('the power is gone');
    // While it is staged: half a library, which nothing names.
    const staging = await openUpdates({ ports: { stage: async (offer) => { mkdirSync(offer.folder); writeFileSync(join(offer.folder, 'lectern.json'), '{'); throw cut; } } }); // prettier-ignore
    await expect(staging.updates.look()).rejects.toBe(cut);
    expect(await afterPowerCut()).toEqual({ titles: OLD, folders: ['1'] });
    // After it was staged, before the file that names it was written.
    const dead = Object.assign(nodeFileStore(join(folder, 'user-data')), { replace: () => Promise.reject(cut) });
    await expect((await openUpdates({ store: dead })).updates.look()).rejects.toBe(cut);
    expect(await afterPowerCut()).toEqual({ titles: OLD, folders: ['1'] });
    // After it was named; before it was switched to; between the switch and the library that is opened.
    const named = await openUpdates();
    await named.updates.look();
    expect(await afterPowerCut()).toEqual({ titles: OLD, folders: ['1', '2'] });
    const switching = await openUpdates({ ports: { reopen: () => Promise.reject(cut) } });
    await expect(switching.updates.switchIfDue(nobody, noon)).rejects.toBe(cut);
    expect(await afterPowerCut()).toEqual({ titles: NEW, folders: ['1', '2'] });
    // While it is gone back from.
    const back = await openUpdates({ ports: { reopen: () => Promise.reject(cut) } });
    await expect(back.updates.rollBack()).rejects.toBe(cut);
    expect(await afterPowerCut()).toEqual({ titles: OLD, folders: ['1', '2'] });
  });

  it('a full disk is told of, leaves nothing behind, and is tried again when a minute has passed', async () => {
    await begun();
    let isFull = true;
    const kiosk = await openUpdates({
      ports: {
        stage: async (offer) => {
          if (!isFull) return stagePack(offer);
          cpSync(join(folder, 'user-data', 'kiosk-content', '1'), offer.folder, { recursive: true });
          return failed({ code: 'disk-full', path: offer.folder });
        },
      },
    });
    await kiosk.updates.look();
    expect(kiosk.refused()).toContain('2.epub: disk-full');
    expect(readdirSync(join(folder, 'user-data', 'kiosk-content'))).toEqual(['1']);
    isFull = false;
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toBeUndefined();
    clock += 60_000;
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toMatchObject({ version: 2 });
    expect(kiosk.refused()).not.toContain('2.epub: disk-full');
  });

  it('a stick that is pulled out while it is read is asked for again, and taken when it is put in again', async () => {
    bring('1', 'stick');
    const file = join(folder, 'stick', '1.epub');
    let isPulled = true;
    const stage: UpdatePorts['stage'] = (offer) => {
      if (isPulled) rmSync(file);
      return stagePack(offer);
    };
    const kiosk = await openUpdates({ folder: null, ports: { stage } });
    await kiosk.updates.look();
    expect(kiosk.refused()).toEqual(['1.epub: pack-unreadable']);
    expect(readdirSync(join(folder, 'stick')).filter((name) => !name.endsWith('.txt'))).toEqual([]);
    await kiosk.updates.look();
    expect(kiosk.refused()).toEqual([]);
    isPulled = false;
    bring('1', 'stick');
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toMatchObject({ version: 1 });
  });

  it('a library that does not open after the switch is gone back from by itself', async () => {
    await begun();
    const kiosk = await openUpdates({
      ports: {
        reopen: () => {
          // The disk loses the new version at the very moment.
          rmSync(join(folder, 'user-data', 'kiosk-content', '2', 'lectern.json'), { force: true });
          return Promise.resolve();
        },
        shown: async () => {
          const file = join(kiosk.content.places.library, 'lectern.json');
          return readdirSync(join(file, '..')).includes('lectern.json') ? [] : undefined;
        },
      },
    });
    await kiosk.updates.look();
    expect(await kiosk.updates.switchIfDue(nobody, noon)).toBe(false);
    expect(await kiosk.titles()).toEqual(OLD);
    expect(kiosk.updates.report.installed).toMatchObject({ version: 1 });
  });

  it('a version whose library has gone is told of, the one before is shown, and the pack is taken again', async () => {
    await begun();
    const before = await openUpdates();
    await before.updates.look();
    await before.updates.switchIfDue(nobody, noon);
    rmSync(join(folder, 'user-data', 'kiosk-content', '2'), { recursive: true });
    const kiosk = await openUpdates();
    expect(kiosk.updates.notices).toEqual([{ code: 'content-missing', title: '馆藏', version: 2 }]);
    expect(await kiosk.titles()).toEqual(OLD);
    await kiosk.updates.look();
    expect(kiosk.updates.report.staged).toMatchObject({ version: 2 });
  });

  it('a damaged note of what is shown is told of, and removes no version', async () => {
    await begun();
    writeFileSync(join(folder, 'user-data', 'kiosk-content.json'), '{"installed":');
    const kiosk = await openUpdates();
    expect(kiosk.updates.notices).toEqual([{ code: 'content-record-damaged' }]);
    expect(kiosk.content.places.library).toBe(join(folder, 'library'));
    expect(readdirSync(join(folder, 'user-data', 'kiosk-content'))).toEqual(['1']);
  });
});

describe('sticks', () => {
  it('are what the system mounted for a person, whatever their names', () => {
    const table =
      '/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/lectern/MY\\040STICK vfat rw 0 0\n/dev/sdc1 /run/media/a/B exfat ro 0 0';
    expect(stickFolders(table)).toEqual(['/media/lectern/MY STICK', '/run/media/a/B']);
  });

  it('are the folders in a folder, where one is set', async () => {
    mkdirSync(join(folder, 'media', 'B'), { recursive: true });
    mkdirSync(join(folder, 'media', 'A'));
    writeFileSync(join(folder, 'media', 'c'), '');
    expect(await pluggedIn(join(folder, 'media'))).toEqual([join(folder, 'media', 'A'), join(folder, 'media', 'B')]);
    expect(await pluggedIn(join(folder, 'nowhere'))).toEqual([]);
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
