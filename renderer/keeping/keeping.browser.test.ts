import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { describe as selectorOf } from '#content/annotations';
import { documentPage, type Settings } from '#content/contract';
import { canonicalText } from '#content/document';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { KeepingHost, PHONE } from './keeping.testing.ts';

let host: KeepingHost;
let desk: Desk;

beforeEach(async () => {
  host = new KeepingHost(await inMemoryReader(THREE_FILES));
});
afterEach(() => {
  desk.close();
});

async function openSettings(settings: Partial<Settings> = {}): Promise<void> {
  desk = await Desk.open(host, '#/shelf', settings);
  await desk.until(() => desk.titles().length === 3, 'rows');
  await userEvent.keyboard('{Control>},{/Control}');
  await desk.find('.code', '0a1b 2c3d');
  await desk.until(() => desk.all('[aria-label]').some((one) => one.closest('ul') !== null), 'a list');
  await desk.settle();
}

describe('the shared folder in the settings', () => {
  it('shows each device with its code, and lets it in once', async () => {
    await openSettings();
    await desk.find('.code', PHONE.fingerprint);
    await desk.click('[aria-label="接受设备 旅行本"]');
    await desk.find('li p', '旅行本 · 已接受');
    expect(desk.all('[aria-label="接受设备 旅行本"]')).toEqual([]);
    await desk.click('[aria-label="拒绝设备 旅行本"]');
    await desk.find('li p', '旅行本 · 已拒绝');
  });

  it('says what of a device was not taken, and why', async () => {
    host.devices = [{ ...PHONE, decision: 'accepted', refused: [{ why: 'forged', lines: 2 }] }];
    await openSettings();
    await desk.find('li .alert', '2 行没有收下：签名不符');
  });

  it('stops, and goes on where that is taken back', async () => {
    await openSettings();
    await desk.click('button', '停止共享');
    await desk.find('.notice', '已停止共享');
    expect(host.folder).toBeUndefined();
    await desk.click('.notice .action', '撤销');
    await desk.find('.folder', '/media/stick/shared');
  });

  it('says what failed and what to do', async () => {
    host.refusal = { name: 'sharing.synchronise', failure: { code: 'shared-folder-missing', folder: '/media/stick' } };
    await openSettings();
    await desk.click('button', '现在查看');
    await desk.find('[role=alert]', '共享文件夹现在不在');
  });

  it('is told of on any page when a device wants in, with the way there', async () => {
    desk = await Desk.open(host);
    host.devices = [{ ...PHONE, device: 'tablet', name: '平板' }];
    host.tell('sharing.changed', {});
    await desk.find('.notice', '设备“平板”想与您共享批注。');
    await desk.click('.notice .action', '查看');
    await desk.find('[aria-label="接受设备 平板"]');
  });
});

describe('the backups in the settings', () => {
  it('are listed with what they are kept for; one is made and one checked', async () => {
    await openSettings();
    await desk.find('li p', '每日 · 每周');
    await desk.find('li p', '保留两天');
    await desk.click('button', '立即备份');
    await desk.until(() => desk.all('[aria-label^="核对 "]').length === 3, 'three backups');
    await desk.click('[aria-label^="核对 "]');
    await desk.find('li p', '刚刚核对：完好');
  });

  it('are restored after a question, which Escape answers with no', async () => {
    await openSettings();
    await desk.click('[aria-label^="恢复 "]');
    await desk.find('.question', '之后共享处于停止状态');
    await userEvent.keyboard('{Escape}');
    await desk.until(() => desk.all('.question').length === 0, 'no question');
    expect(host.asked).not.toContain('backup.restore');
    await desk.click('button[aria-label^="恢复 "]');
    await desk.click('.question .primary', '恢复');
    await desk.find('[role=status]', '书库会关闭');
    host.tell('library.status', { state: 'open' });
    await desk.find('.notice', '书库已恢复');
  });

  it('say which is damaged', async () => {
    host.refusal = { name: 'backup.check', failure: { code: 'backup-damaged', name: '20261122T090000Z' } };
    await openSettings();
    await desk.click('[aria-label^="核对 "]');
    await desk.find('li .alert', '已损坏');
  });
});

describe('the settings of devices and backups', () => {
  it.each(['zh-Hans', 'en'] as const)('have no fault that axe finds, in %s', async (language) => {
    await openSettings({ language });
    for (const name of ['lectern-sharing', 'lectern-backups']) {
      const { violations } = await axe.run(await desk.find(name));
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });
});

describe('what readers proposed for a document', () => {
  const WORDS = 'Enter';

  async function propose(): Promise<string> {
    const shelf = await host.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 10 });
    const id = (shelf.ok && shelf.value.rows.find(({ title }) => title.includes('Guide'))?.id) || '';
    const opened = await host.ask('document.open', { id, look: true });
    if (!opened.ok) throw new Error(opened.failure.code);
    const text = canonicalText(opened.value.document.blocks);
    const start = text.indexOf(WORDS);
    await host.ask('annotations.make', {
      motivation: 'editing',
      body: [{ purpose: 'editing', value: 'Return' }],
      target: {
        kind: 'passage',
        source: id,
        revision: opened.value.revision,
        selector: selectorOf(text, start, start + WORDS.length),
      },
    });
    return id;
  }

  async function text(id: string): Promise<string> {
    const opened = await host.ask('document.open', { id, look: true });
    return opened.ok ? canonicalText(opened.value.document.blocks) : '';
  }

  it('is accepted into a new revision, whose text is shown, and taken back', async () => {
    const id = await propose();
    desk = await Desk.open(host, `#${documentPage(id)}`);
    await desk.find('h1', 'A Short Guide');
    await desk.until(() => desk.all('.margin').length > 0, 'the margin');
    await userEvent.keyboard('m');
    await desk.click('button', '更正建议（1）');
    await desk.find('ins', 'Return');
    await desk.click(`[aria-label="接受对“${WORDS}”的更正"]`);
    await desk.find('.notice', '接受 1 处');
    expect(await text(id)).toContain('Return');
    await desk.click('.notice .action', '撤销');
    await desk.find('ins', 'Return');
    expect(await text(id)).not.toContain('Return');
  });
});
