import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepared } from '#content/testing';
import { openFolder } from '../platform/library-folder.ts';
import { Acknowledged } from './acknowledged.testing.ts';

/** A thousand in the long run. */
const KILLS = process.env['LECTERN_SOAK'] === undefined ? 50 : 1000;
/** A whole line of the writer that says an annotation is on the disk. */
const WROTE = /"wrote".*\n/u;
const WRITER = fileURLToPath(new URL('./annotate-repeatedly.testing.ts', import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-killed-'));
  const opened = await openFolder(folder);
  if (!opened.ok) throw new Error(opened.failure.code);
  await opened.value.library.admit([{ prepared: prepared({ title: '组工文化' }) }]);
  await opened.value.close();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('annotations whose writer is killed', () => {
  it(
    `are all there after each of ${String(KILLS)} kills, as they were acknowledged`,
    async () => {
      const acknowledged = new Acknowledged();
      for (let kill = 0; kill < KILLS; kill++) {
        const child = spawn(process.execPath, [WRITER, folder, String(kill * 3000)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          said += text;
        });
        const ended = new Promise((resolve) => child.once('close', resolve));
        // From the first annotation that was acknowledged: on a slow disk a kill that comes sooner would try nothing.
        await new Promise<void>((resolve) => {
          child.stdout.on('data', () => {
            if (WROTE.test(said)) resolve();
          });
        });
        await pause(Math.random() * 40);
        child.kill('SIGKILL');
        await ended;
        acknowledged.hear(said);
        const opened = await openFolder(folder);
        if (!opened.ok) throw new Error(opened.failure.code);
        const { library } = opened.value;
        // Half a line at the end may be cut; nothing else may be amiss.
        expect(library.notices.filter(({ code }) => code !== 'journal-cut')).toEqual([]);
        expect(await acknowledged.lostIn(library), `after kill ${String(kill)}`).toEqual([]);
        await opened.value.close();
      }
      expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS);
    },
    KILLS * 6000,
  );
});
