import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settings } from '#content/contract';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { LeavingHost, OTHER_KEY, OWN_KEY } from './leaving.testing.ts';

/** Where the suite keeps its pictures: made anew at each run, for people to look at. */
const FOLDER = '../../.cache/pictures';

let host: LeavingHost;
let desk: Desk;

beforeEach(async () => {
  await page.viewport(1280, 800);
  host = new LeavingHost(await inMemoryReader(THREE_FILES));
});
afterEach(() => {
  desk.close();
});

async function open(address = '#/shelf', settings: Partial<Settings> = {}): Promise<void> {
  desk = await Desk.open(host, address, settings);
  await desk.until(() => desk.titles().length === 3, 'rows');
}

/** Opens the shelf on a collection of all three documents. */
async function openCollection(settings: Partial<Settings> = {}): Promise<void> {
  const made = await host.ask('collection.create', { name: '山前' });
  const rows = await host.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 10 });
  if (!made.ok || !rows.ok) throw new Error('no collection');
  const { id } = made.value;
  const ids = rows.value.rows.map((row) => row.id);
  await host.ask('document.collect', { ids, collection: id });
  await open(`#/shelf?collection=${id}`, settings);
}

async function exportChosen(): Promise<void> {
  await userEvent.keyboard('{ArrowDown}{Control>}a{/Control}e');
  await desk.find('wa-dialog label', 'EPUB');
  await desk.settle();
}

describe('exporting from the shelf', () => {
  it('asks for the format, shows how far it is and the file when it is written', async () => {
    await open();
    await exportChosen();
    await desk.click('input[value=markdown]');
    await desk.click('button', '选择位置');
    expect(host.asked['documents.save']).toMatchObject({
      format: 'markdown',
      chosen: { ids: expect.any(Array) as [] },
    });
    expect(host.asked['documents.save']?.chosen.ids).toHaveLength(3);
    host.read(1, 3);
    await desk.find('.works p', '读取文档 1/3');
    host.read(3, 3);
    await desk.find('.works p', '正在合成文件');
    host.finish({ file: '/home/reader/山前.md', documents: 3, bytes: 12_000 });
    await desk.find('.works p', '/home/reader/山前.md');
    await desk.click('.works button', '在文件夹中显示');
    expect(host.asked['outgoing.show']).toEqual({ work: host.asked['documents.save']?.work });
    await desk.click('.works [aria-label="收起"]');
    expect(desk.all('.works')).toEqual([]);
  });

  it('is ended by the person, shows nothing where they chose no place, and says why it failed', async () => {
    await open();
    await exportChosen();
    await desk.click('button', '选择位置');
    host.read(1, 3);
    await desk.click('.works button', '取消');
    await desk.find('.works b', '已取消');
    await desk.click('.works [aria-label="收起"]');

    await exportChosen();
    await desk.click('button', '选择位置');
    host.finish(null);
    await desk.settle();
    expect(desk.all('.works')).toEqual([]);

    await exportChosen();
    await desk.click('button', '选择位置');
    host.finish({ code: 'place-full', file: '山前.epub' });
    await desk.find('.works [role=alert]', '磁盘已满，没有写出“山前.epub”');
  });
});

describe('making a pack of a collection', () => {
  it('offers the next version, the key that signed before and the annotations', async () => {
    await openCollection();
    await desk.click('wa-dropdown-item', '制作资料包');
    await desk.find('[role=status]', '3 篇文档');
    await desk.until(() => (desk.all('#key')[0] as HTMLSelectElement | undefined)?.value === OWN_KEY.key, 'the key');
    await desk.click('[name=annotations]');
    await desk.click('button', '选择位置');
    expect(host.asked['pack.save']).toMatchObject({ title: '山前', version: 4, key: OWN_KEY.key, annotations: true });
    host.read(3, 3);
    host.finish({ file: '/home/reader/山前.epub', documents: 3, bytes: 40_000 });
    await desk.find('.works b', '已写出《山前》');
  });

  it('makes a key on the way', async () => {
    host.keys = [];
    await openCollection();
    await desk.click('wa-dropdown-item', '制作资料包');
    await desk.find('[role=status]', '3 篇文档');
    const [choice] = desk.all('#key') as readonly HTMLSelectElement[];
    await userEvent.selectOptions(choice as HTMLSelectElement, 'new');
    await userEvent.fill(await desk.find('[name=newKey]'), '县文化馆');
    await desk.click('button', '选择位置');
    await desk.until(() => host.asked['pack.save'] !== undefined, 'the pack');
    expect(host.asked['pack.save']?.key).toBe('00'.repeat(32));
  });
});

describe('the keys in the settings', () => {
  it('are revoked and trusted again; one of somebody else is compared before it is trusted', async () => {
    await open();
    await userEvent.keyboard('{Control>},{/Control}');
    await desk.click(`[aria-label="停用密钥 ${OTHER_KEY.name}"]`);
    await desk.find('li p', '省档案馆 · 已停用');
    await desk.click('button', '信任他人的密钥');
    await userEvent.fill(await desk.find('[name=key]'), '12 34');
    await userEvent.fill(await desk.find('[name=name]'), '邻县');
    await desk.click('.primary', '信任');
    await desk.find('[role=alert]', '64');
    await userEvent.fill(await desk.find('[name=key]'), 'AB cd '.repeat(16));
    await desk.click('.primary', '信任');
    await desk.find('li p', '邻县 · 信任');
  });
});

describe('a pack that is only looked at', () => {
  it('says that it is not in the library, and asks before annotations made in it are lost', async () => {
    const signedBy = { key: OTHER_KEY.key, name: '省档案馆', state: 'unknown' } as const;
    host.visit = { title: '山前', version: 2, documents: 3, signedBy, annotations: 2 };
    await open();
    await desk.find('section p', '由省档案馆签名（密钥没有登记） · 已作批注 2 条');
    await desk.click('button', '关闭，回到书库');
    await desk.find('[role=status]', '2 条批注就没有了');
    expect(host.asked['visit.leave']).toBeUndefined();
    await desk.click('button', '继续看');
    await desk.find('[role=status]', '只有加入书库才会保留');
  });
});

describe('what is shown of documents that leave', () => {
  it.each([
    ['zh-Hans', 'paper'],
    ['en', 'night'],
  ] as const)('has no barriers in %s on %s, and is kept as pictures', async (language, theme) => {
    host.visit = { title: '山前', version: 2, documents: 3, annotations: 0 };
    await openCollection({ language, theme });
    await desk.find('section p', '山前');
    await exportChosen();
    await photograph(`export-${language}-${theme}`);
    await desk.click('wa-dialog .primary');
    host.read(2, 3);
    host.finish({ file: '/home/reader/Documents/山前.epub', documents: 3, bytes: 40_000 });
    await desk.find('.works .show');
    await photograph(`leaving-${language}-${theme}`);
    await desk.click('wa-dropdown-item[value=pack]');
    await desk.until(() => desk.all('#key option').length === 3, 'keys');
    await photograph(`pack-${language}-${theme}`);
    await desk.click('wa-dialog form .acts button');
    await userEvent.keyboard('{Control>},{/Control}');
    (await desk.find('lectern-pack-keys')).scrollIntoView();
    await desk.find('li code');
    await photograph(`keys-${language}-${theme}`);
  });
});

async function photograph(name: string): Promise<void> {
  await desk.settle();
  await new Promise((moved) => setTimeout(moved, 400));
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
