import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepared } from '#content/testing';
import { openFolder } from '../platform/library-folder.ts';
import { Acknowledged } from './acknowledged.testing.ts';

/**
 * A disk of its own: a file that is mounted. The power goes out when the writer is stopped and the file copied: the copy
 * has what had reached the disk and nothing of what was still in memory. Mounting wants the superuser.
 */
const CUTS = process.env['LECTERN_SOAK'] === undefined ? 3 : 100;
const DISK_BYTES = 64 * 1024 * 1024;
const WRITER = fileURLToPath(new URL('./annotate-repeatedly.testing.ts', import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), 'lectern-power-'));
const disk = join(scratch, 'disk');
const [before, after] = [join(scratch, 'before'), join(scratch, 'after')];

function succeeds(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function mount(file: string, at: string): boolean {
  mkdirSync(at, { recursive: true });
  return succeeds('mount', '-o', 'loop', file, at);
}

function makeDisk(): boolean {
  writeFileSync(disk, '');
  truncateSync(disk, DISK_BYTES);
  return succeeds('mkfs.ext4', '-q', '-F', disk) && mount(disk, before);
}

const hasDisk = process.platform === 'linux' && makeDisk();

async function fill(): Promise<void> {
  const opened = await openFolder(join(before, 'library'));
  if (!opened.ok) throw new Error(opened.failure.code);
  await opened.value.library.admit([{ prepared: prepared({ title: '组工文化' }) }]);
  await opened.value.close();
  spawnSync('sync', ['-f', before]);
}

/** Writes for a while, cuts the power, and answers what is lost of what was acknowledged. */
async function cut(
  number: number,
  manner: 'careful' | 'forgetful',
  acknowledged: Acknowledged,
): Promise<readonly string[]> {
  const args = [WRITER, join(before, 'library'), String(number * 3000), manner];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await pause(20 + Math.random() * 150);
  child.kill('SIGSTOP');
  copyFileSync(disk, join(scratch, 'copy'));
  child.kill('SIGKILL');
  await ended;
  acknowledged.hear(said);
  if (!mount(join(scratch, 'copy'), after)) throw new Error('The disk does not mount after the power cut');
  try {
    const opened = await openFolder(join(after, 'library'));
    if (!opened.ok) return [`The library does not open: ${opened.failure.code}`];
    const lost = await acknowledged.lostIn(opened.value.library);
    const torn = opened.value.library.notices.filter(({ code }) => code !== 'journal-cut');
    await opened.value.close();
    return [...lost, ...torn.map(({ code }) => code)];
  } finally {
    succeeds('umount', after);
  }
}

afterAll(() => {
  succeeds('umount', before);
  rmSync(scratch, { recursive: true, force: true });
});

describe.runIf(hasDisk)('a power cut while somebody annotates', () => {
  beforeAll(fill);

  it(
    `loses nothing that was acknowledged, in ${String(CUTS)} cuts`,
    async () => {
      const acknowledged = new Acknowledged();
      for (let number = 0; number < CUTS; number++) {
        expect(await cut(number, 'careful', acknowledged), `after cut ${String(number)}`).toEqual([]);
      }
      expect(acknowledged.size).toBeGreaterThan(CUTS);
    },
    CUTS * 20_000,
  );

  it('loses something where every fsync is left out: the trial would notice', async () => {
    // A fresh disk, on which nothing was written that something else made durable.
    expect(succeeds('umount', before) && makeDisk()).toBe(true);
    await fill();
    const lost = await cut(0, 'forgetful', new Acknowledged());
    expect(lost.length).toBeGreaterThan(0);
  }, 60_000);
});
