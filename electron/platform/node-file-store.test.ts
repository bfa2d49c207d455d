import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeFileStore } from '../../content/testing/file-store.suite.ts';
import { nodeFileStore } from './node-file-store.ts';

const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lectern-store-'));
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describeFileStore('the disk', () => Promise.resolve(nodeFileStore(folder())));

describe('A store on the disk', () => {
  it('leaves no half-written file behind when a name cannot be taken', async () => {
    const root = folder();
    const store = nodeFileStore(root);
    await store.replace('taken/file', new Uint8Array([1]));
    // A folder stands where the file is to go, so that the last step, giving it its name, fails.
    const replaced = await store.replace('taken', new Uint8Array([2]));
    expect(replaced.ok).toBe(false);
    expect(readdirSync(join(root, 'waiting'))).toEqual([]);
    expect(await store.read('taken/file')).toMatchObject({ ok: true, value: Buffer.from([1]) });
  });

  it('sweeps away what a crash left half written', async () => {
    const root = folder();
    const store = nodeFileStore(root);
    await store.replace('file', new Uint8Array([1]));
    writeFileSync(join(root, 'waiting', 'half'), 'ha');
    await nodeFileStore(root).sweep();
    expect(readdirSync(root).sort()).toEqual(['file']);
  });

  it('refuses, as a fault of the program, a path that leaves its folder', async () => {
    const store = nodeFileStore(folder());
    for (const path of ['../outside', 'a/../../outside', '/etc/passwd', 'a//b', 'a\\..\\b', 'a\0b']) {
      await expect(store.read(path)).rejects.toThrow('Not a path inside the store');
    }
  });
});
