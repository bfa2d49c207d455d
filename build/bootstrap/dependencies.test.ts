import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dependenciesAreCurrent } from './dependencies.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/lit': { version: '3.3.3', integrity: 'sha512-a' },
  'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-dependencies-'));
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(packages: object): void {
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

it('takes what npm has installed as current where it is what is locked', () => {
  install({ 'node_modules/lit': locked['node_modules/lit'] });
  expect(dependenciesAreCurrent(folder)).toBe(true);
});

it.each([
  ['another version', { 'node_modules/lit': { version: '3.3.2', integrity: 'sha512-a' } }],
  ['other bytes of the same version', { 'node_modules/lit': { version: '3.3.3', integrity: 'sha512-z' } }],
  ['nothing', {}],
])('takes %s as stale', (_, packages) => {
  install(packages);
  expect(dependenciesAreCurrent(folder)).toBe(false);
});

it('takes an installation as missing that npm did not finish', () => {
  expect(dependenciesAreCurrent(folder)).toBe(false);
});

it('takes an installation as missing whose pinned Node is not there', () => {
  install({ 'node_modules/lit': locked['node_modules/lit'] });
  rmSync(join(folder, 'node_modules/node'), { recursive: true });
  expect(dependenciesAreCurrent(folder)).toBe(false);
});
