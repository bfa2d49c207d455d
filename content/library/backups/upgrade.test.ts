import { describe, expect, it } from 'vitest';
import { succeeded } from '#content/base';
import { MemoryFileStore, memoryPorts, plainDigest, prepared } from '#content/testing';
import { canonicalJson } from '../canonical-json.ts';
import { Backups, FORMAT, openLibrary } from '../index.ts';
import { upgradeLibrary } from './upgrade-library.ts';
import type { Upgrade } from './upgrade.ts';

const CATALOGUE = 'catalog.jsonl';
const OLDER = FORMAT - 1;

/** A made-up older format: its catalogue is written from the end to the beginning. */
const turned: Upgrade = {
  from: OLDER,
  async files(store) {
    const read = await store.read(CATALOGUE);
    if (!read.ok || read.value === undefined) return read.ok ? succeeded([]) : read;
    const isNew = read.value[0] === '{'.charCodeAt(0);
    return succeeded(isNew ? [] : [{ path: CATALOGUE, bytes: read.value.toReversed() }]);
  },
};

async function olderLibrary(): Promise<MemoryFileStore> {
  const store = new MemoryFileStore();
  const opened = await openLibrary(memoryPorts(store), '/library');
  if (!opened.ok) throw new Error(opened.failure.code);
  await opened.value.admit([{ prepared: prepared({ title: '古桥小考' }) }]);
  const plate = { format: OLDER, library: 'a'.repeat(32), device: opened.value.device };
  const digest = plainDigest.sha256(canonicalJson(plate));
  store.files.set('lectern.json', new TextEncoder().encode(canonicalJson({ ...plate, digest })));
  store.files.set(CATALOGUE, (store.files.get(CATALOGUE) ?? new Uint8Array()).toReversed());
  return store;
}

async function titles(store: MemoryFileStore): Promise<readonly string[]> {
  const opened = await openLibrary(memoryPorts(store), '/library');
  return opened.ok ? opened.value.documents().map(({ shown }) => shown.title) : [opened.failure.code];
}

describe('A library of an older format', () => {
  it('is brought into the present one, says so, and stays as it was in a backup', async () => {
    const store = await olderLibrary();
    const before = store.copy();
    const ports = memoryPorts(store);
    const upgraded = await upgradeLibrary(ports, '/library', [turned]);
    const backup = upgraded.ok && upgraded.value[0]?.code === 'library-upgraded' ? upgraded.value[0].backup : '';
    expect(upgraded).toMatchObject({ value: [{ code: 'library-upgraded', found: OLDER, known: FORMAT }] });
    expect(await titles(store)).toEqual(['古桥小考']);
    const kept = await new Backups(ports, [turned]).filesOf(backup);
    expect(kept.ok && kept.value.map(({ path }) => path)).toContain(CATALOGUE);
    for (const { path, bytes } of kept.ok ? kept.value : []) expect(before.files.get(path), path).toEqual(bytes);
    expect(await new Backups(ports, [turned]).check(backup)).toEqual({ ok: true, value: null });
    expect(await upgradeLibrary(ports, '/library', [turned])).toEqual({ ok: true, value: [] });
  });

  it('is whole, whichever write the power goes out at', async () => {
    const whole = await olderLibrary();
    for (let failing = 0; ; failing++) {
      const store = whole.copy();
      store.failFrom(failing, { code: 'disk-error', reason: 'EIO' });
      const done = await upgradeLibrary(memoryPorts(store), '/library', [turned]);
      store.heal();
      const again = await upgradeLibrary(memoryPorts(store), '/library', [turned]);
      expect(again.ok, `after write ${String(failing)}`).toBe(true);
      expect(await titles(store), `after write ${String(failing)}`).toEqual(['古桥小考']);
      if (done.ok) break;
    }
  });

  it('is left as it is where its backup does not open', async () => {
    const store = await olderLibrary();
    const before = store.copy();
    const spoilt: Upgrade = { ...turned, files: () => Promise.resolve(succeeded([])) };
    expect(await upgradeLibrary(memoryPorts(store), '/library', [spoilt])).toMatchObject({
      failure: { code: 'backup-damaged' },
    });
    for (const [path, bytes] of before.files) expect(store.files.get(path), path).toEqual(bytes);
  });

  it('is refused, unharmed, where nobody knows its format any more', async () => {
    const store = await olderLibrary();
    const before = store.copy();
    expect(await upgradeLibrary(memoryPorts(store), '/library', [])).toMatchObject({
      failure: { code: 'library-unreadable' },
    });
    expect(store.files).toEqual(before.files);
  });
});
