import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allTargets, targets } from '../targets.mjs';
import { stamp, staleTargets, writeStamp } from './stale.mjs';

const known = {
  cli: { inputs: ['content', 'package-lock.json'], output: 'dist/cli' },
  renderer: { inputs: ['renderer'], output: 'dist/renderer' },
};
const names = ['cli', 'renderer'] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-stale-'));
  for (const place of ['content/import', 'content/bench', 'renderer', 'dist/cli', 'dist/renderer']) {
    mkdirSync(join(folder, place), { recursive: true });
  }
  writeFileSync(join(folder, 'content/import/detect.ts'), 'export const one = 1;');
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  for (const name of names) writeStamp(folder, name, stamp(folder, known[name]));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const stale = (): string[] => staleTargets(folder, names, known);

it('finds nothing to build where nothing has changed', () => {
  expect(stale()).toEqual([]);
});

it('builds what a changed file goes into, and no more', () => {
  writeFileSync(join(folder, 'content/import/detect.ts'), 'export const one = 11;');
  expect(stale()).toEqual(['cli']);
});

it('sees a file of the same length by its time', () => {
  const path = join(folder, 'content/import/detect.ts');
  writeFileSync(path, 'export const two = 1;');
  utimesSync(path, new Date(0), new Date(0));
  expect(stale()).toEqual(['cli']);
});

it('sees a file that came and one that went', () => {
  writeFileSync(join(folder, 'renderer/page.css'), '');
  rmSync(join(folder, 'package-lock.json'));
  expect(stale()).toEqual(['cli', 'renderer']);
});

it('lets tests, benchmarks and READMEs change without a build', () => {
  writeFileSync(join(folder, 'content/import/detect.test.ts'), '');
  writeFileSync(join(folder, 'content/import/README.md'), '');
  writeFileSync(join(folder, 'content/bench/import.ts'), '');
  expect(stale()).toEqual([]);
});

it('builds what was never built and what was removed', () => {
  rmSync(join(folder, 'dist/renderer'), { recursive: true });
  expect(stale()).toEqual(['renderer']);
  rmSync(join(folder, 'dist/.stamps'), { recursive: true });
  expect(stale()).toEqual(['cli', 'renderer']);
});

it('names every target once, each behind those it reads', () => {
  expect([...allTargets].sort()).toEqual(Object.keys(targets).sort());
  for (const [place, name] of allTargets.entries()) {
    for (const earlier of targets[name].after) expect(allTargets.indexOf(earlier)).toBeLessThan(place);
  }
});
