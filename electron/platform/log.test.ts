import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the log', () => {
  it('writes what happened and when, an error with its stack, each in one line', () => {
    const log = openLog(join(folder, 'logs'), () => Date.UTC(2026, 10, 22, 8, 30));
    log.refused('navigation');
    log.mishap({ kind: 'fault', name: 'shelf.page', error: new Error('out of order') });
    const [first, second, rest] = readFileSync(log.file, 'utf8').split('\n');
    expect(first).toBe('2026-11-22T08:30:00.000Z refused navigation');
    expect(second).toMatch(/^2026-11-22T08:30:00.000Z fault shelf.page: Error: out of order \| at /u);
    expect(rest).toBe('');
  });

  it('stays within two files of one megabyte each', () => {
    const log = openLog(folder, Date.now);
    for (let times = 0; times < 1_000; times += 1) log.write('x'.repeat(4_000));
    expect(readdirSync(folder).sort()).toEqual(['lectern.log', 'lectern.older.log']);
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(1_000_000);
  });

  it('costs nothing but the line where it cannot be written', () => {
    const log = openLog(join('/dev/null', 'logs'), Date.now);
    expect(() => {
      log.write('nobody will read this');
    }).not.toThrow();
  });
});
