import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryFileStore } from '#content/testing';
import { WatchedFolder } from './watched-folder.ts';

let folder: string;
let store: MemoryFileStore;
let appeared: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-watched-'));
  store = new MemoryFileStore();
  appeared = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Looks are asked for one by one here, so that nothing waits for a clock. */
async function watching(): Promise<WatchedFolder> {
  return WatchedFolder.open({ store, appeared: (paths) => appeared.push(...paths.map((path) => basename(path))) });
}

async function followed(): Promise<WatchedFolder> {
  const watched = await watching();
  await watched.follow(folder);
  watched.end();
  return watched;
}

function write(name: string, text: string, second = 1): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), second, second);
}

describe('A watched folder', () => {
  it('hands a file on once it has stopped changing, and only once', async () => {
    const watched = await followed();
    write('报告.txt', '一半');
    expect(await watched.look()).toBe(true);
    appendFileSync(join(folder, '报告.txt'), '，另一半');
    expect(await watched.look()).toBe(true);
    expect(appeared).toEqual([]);
    expect(await watched.look()).toBe(false);
    await watched.look();
    expect(appeared).toEqual(['报告.txt']);
  });

  it('goes into the folders in it, but not into hidden ones', async () => {
    const watched = await followed();
    mkdirSync(join(folder, '二〇二三', '春'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    write('.git/object', 'x');
    write('二〇二三/春/报告.txt', '一份报告');
    await watched.look();
    await watched.look();
    expect(appeared).toEqual(['报告.txt']);
  });

  it('does not hand a file on again that was renamed or moved inside, and forgets one that is gone', async () => {
    const watched = await followed();
    write('一.txt', '一份报告', 7);
    await watched.look();
    await watched.look();
    mkdirSync(join(folder, '已读'));
    renameSync(join(folder, '一.txt'), join(folder, '已读', '二.txt'));
    await watched.look();
    await watched.look();
    expect(appeared).toEqual(['一.txt']);
    rmSync(join(folder, '已读'), { recursive: true });
    write('别的.txt', '另一份', 9);
    await watched.look();
    await watched.look();
    write('一.txt', '一份报告', 7);
    await watched.look();
    await watched.look();
    expect(appeared).toEqual(['一.txt', '别的.txt', '一.txt']);
  });

  it('leaves alone what is empty, hidden or still being fetched, and folders that hold nothing', async () => {
    const watched = await followed();
    for (const name of ['.hidden', 'a.pdf.crdownload', 'b.part', '~$c.docx', 'Thumbs.db']) write(name, 'x');
    write('empty.txt', '');
    mkdirSync(join(folder, '子文件夹'));
    await watched.look();
    await watched.look();
    expect(appeared).toEqual([]);
  });

  it('hands on another file of the same name, and remembers over a restart what it has handed on', async () => {
    const watched = await followed();
    write('日报.txt', '星期一');
    await watched.look();
    await watched.look();
    const again = await watching();
    await again.look();
    await again.look();
    expect(appeared).toEqual(['日报.txt']);
    write('日报.txt', '星期二', 2);
    await again.look();
    await again.look();
    expect(appeared).toEqual(['日报.txt', '日报.txt']);
  });

  it('says that its folder is away, and goes on when it is back', async () => {
    const watched = await followed();
    rmSync(folder, { recursive: true });
    await watched.look();
    expect(watched.status).toEqual({ folder, isThere: false });
    mkdirSync(folder);
    write('a.txt', '回来了');
    await watched.look();
    await watched.look();
    expect(watched.status.isThere).toBe(true);
    expect(appeared).toEqual(['a.txt']);
  });

  it('watches nothing once it is told so, also after a restart', async () => {
    const watched = await followed();
    await watched.follow(undefined);
    write('a.txt', 'x');
    const again = await watching();
    await again.look();
    await again.look();
    expect(again.status).toEqual({ isThere: true });
    expect(appeared).toEqual([]);
  });
});
