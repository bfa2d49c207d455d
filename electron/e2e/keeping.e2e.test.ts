import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

const PICTURES = join(import.meta.dirname, 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'lectern-e2e-keeping-'));
const shared = join(folder, 'shared');
let one: LecternWindow;
let other: LecternWindow;

beforeAll(async () => {
  mkdirSync(shared, { recursive: true });
  one = await opened('one');
  other = await opened('other');
});
afterAll(async () => {
  await one.close();
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(name: string): Promise<LecternWindow> {
  mkdirSync(join(folder, name), { recursive: true });
  const lectern = await LecternWindow.open({ folder: join(folder, name) });
  await lectern.libraryOpen();
  await lectern.ask('settings.change', { language: 'zh-Hans', theme: 'paper' });
  return lectern;
}

async function notes(lectern: LecternWindow): Promise<readonly string[]> {
  const reply = await lectern.ask('notebook.page', { sort: 'created', descending: true, offset: 0, limit: 100 });
  if (!reply.ok) return [reply.failure.code];
  return reply.value.rows.flatMap(({ annotation }) =>
    annotation.body.flatMap((body) => (body.purpose === 'commenting' ? body.value : [])),
  );
}

async function write(lectern: LecternWindow, value: string): Promise<void> {
  const shelf = await lectern.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 1 });
  const source = shelf.ok ? (shelf.value.rows[0]?.id ?? '') : '';
  const body = [{ purpose: 'commenting' as const, value }];
  const made = await lectern.ask('annotations.make', {
    motivation: 'commenting',
    body,
    target: { kind: 'document', source },
  });
  expect(made.ok).toBe(true);
}

async function settings(lectern: LecternWindow): Promise<void> {
  await lectern.page.keyboard.press('Control+,');
  await lectern.page.locator('lectern-sharing h2').waitFor();
}

describe('two libraries that share one folder, each in its window', () => {
  it('see each other’s note once each has let the other in', async () => {
    await write(one, '书房写的');
    await write(other, '路上写的');
    for (const lectern of [one, other, one]) await lectern.ask('sharing.start', { folder: shared });
    for (const lectern of [one, other]) {
      await settings(lectern);
      await lectern.page.locator('lectern-sharing li button', { hasText: '接受' }).click();
      await lectern.page.locator('lectern-sharing li', { hasText: '已接受' }).waitFor();
    }
    await one.ask('sharing.synchronise', null);
    await expect.poll(() => notes(one)).toEqual(expect.arrayContaining(['书房写的', '路上写的']));
    await expect.poll(() => notes(other)).toEqual(expect.arrayContaining(['书房写的', '路上写的']));
    const picture = await one.page.screenshot();
    writeFileSync(join(PICTURES, 'keeping.png'), picture);
    expect(picture.length).toBeGreaterThan(10_000);
  });
});

describe('a backup', () => {
  it('is made and put back from the settings, and sharing is off afterwards', async () => {
    await one.page.locator('lectern-backups button', { hasText: '立即备份' }).click();
    await one.page.locator('lectern-backups li').first().waitFor();
    const before = await notes(one);
    await write(one, '备份之后写的');
    await one.page.locator('lectern-backups li button', { hasText: '恢复…' }).first().click();
    await one.page.locator('lectern-backups .question button.primary').click();
    await one.page.locator('lectern-notices .notice', { hasText: '书库已恢复' }).waitFor();
    await expect.poll(() => notes(one)).toEqual(before);
    const status = await one.ask('sharing.status', null);
    expect(status.ok && status.value.folder).toBeUndefined();
  });
});
