import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronExecutable, homeArguments, LecternWindow, PROJECT, TEST_SWITCHES } from './lectern-window.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-screenshot-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly status: number;
  /** What the program itself said; Chromium's own lines carry the process, day and time in brackets. */
  readonly said: readonly string[];
}

function start(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(electronExecutable(), [...TEST_SWITCHES, PROJECT, ...homeArguments(folder), ...args], (error, _, said) => {
      const status = error === null ? 0 : Number(error.code);
      resolve({ status, said: said.split('\n').filter((line) => line !== '' && !/^\[\d+:\d+\//u.test(line)) });
    });
  });
}

describe('a start with --screenshot', () => {
  it('leaves a picture of the first document, painted, and ends well', async () => {
    const picture = join(folder, 'picture.png');
    expect(await start('--screenshot', picture)).toEqual({ status: 0, said: [] });
    const bytes = readFileSync(picture);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // A page of text; a page without its text is a tenth of that.
    expect(bytes.length).toBeGreaterThan(100_000);
  });

  it('says in a line what is wrong with the document asked for', async () => {
    const { status, said } = await start('--screenshot', join(folder, 'picture.png'), '--open', 'no-such-document');
    expect(status).toBe(1);
    expect(said).toHaveLength(1);
  });

  it('says in a line where the picture could not be written', async () => {
    const { status, said } = await start('--screenshot', '/dev/null/picture.png');
    expect(status).toBe(1);
    expect(said).toEqual([expect.stringContaining('The picture could not be written') as string]);
  });

  it('is wrong usage without a file', async () => {
    expect(await start('--screenshot')).toEqual({ status: 2, said: ['--screenshot wants a value'] });
  });

  it('says that the program is open already, where it is', async () => {
    const lectern = await LecternWindow.open({ folder });
    try {
      expect(await start('--screenshot', join(folder, 'picture.png'))).toEqual({
        status: 1,
        said: ['Lectern is open already. Close its window first.'],
      });
    } finally {
      await lectern.close();
    }
  });
});
