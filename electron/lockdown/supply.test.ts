import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}
interface LockFile {
  readonly lockfileVersion: number;
  readonly packages: Record<
    string,
    {
      readonly version?: string;
      readonly integrity?: string;
      readonly resolved?: string;
      readonly link?: boolean;
      readonly hasInstallScript?: boolean;
    }
  >;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as LockFile;

/** R15; what becomes of it in the package is in `../e2e/package.e2e.test.ts`. */
describe('what the program is built from', () => {
  it('is named by exact versions, and the lock file has each of them', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[0-9a-z.]+)?$/iu);
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
    }
  });

  it('is bundled whole: nothing is installed beside it where it runs', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
  });

  it('is checked against its digest as it is installed, package by package', () => {
    const unchecked = Object.entries(lock.packages)
      .filter(([path, { integrity, link }]) => path !== '' && link !== true && !/^sha512-/u.test(integrity ?? ''))
      .map(([path]) => path);
    expect(unchecked).toEqual([]);
  });

  it('runs no script as it is installed but those allowed or denied by name, and names no other', () => {
    const named = Object.keys(manifest.allowScripts);
    const scripted = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//u, ''));
    expect([...new Set(scripted)].sort()).toEqual(named.sort());
  });
});
