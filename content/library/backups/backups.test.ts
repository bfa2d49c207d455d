import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryFileStore, memoryPorts, plainDigest, prepared, SetClock } from '../../testing/index.ts';
import { Backups, finishRestore, openLibrary, wishRestored, type Library, type LibraryPorts } from '../index.ts';
import { keptOf } from './retention.ts';

const DAY = 86_400_000;

type Ports = LibraryPorts & { readonly store: MemoryFileStore; readonly clock: SetClock };

function portsOver(store = new MemoryFileStore(), clock = new SetClock()): Ports {
  return { ...memoryPorts(store), clock, newId: () => Math.random().toString(16).slice(2).padStart(32, '0') };
}

async function open(ports: Ports): Promise<Library> {
  const finished = await finishRestore(ports, '/library');
  const opened = finished.ok ? await openLibrary(ports, '/library') : finished;
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

async function note(library: Library, value: string): Promise<string> {
  const [document] = library.documents();
  const made = await library.annotations.make({
    motivation: 'commenting',
    body: [{ purpose: 'commenting', value }],
    target: { kind: 'document', source: document?.id ?? '' },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value.annotation.id;
}

async function filled(): Promise<{ ports: Ports; library: Library }> {
  const ports = portsOver();
  const library = await open(ports);
  await library.admit([{ prepared: prepared({ title: '组工文化' }) }]);
  return { ports, library };
}

function stateOf(library: Library): unknown {
  return [
    library.documents().map(({ id, shown, tags }) => [id, shown.title, tags]),
    library.annotations.all.digest(plainDigest),
  ];
}

describe('A restore drill', () => {
  it('brings a library back as it was, and the state before the restore as well', async () => {
    const { ports, library } = await filled();
    const kept = await note(library, '要紧的批注');
    await library.tag([library.documents()[0]?.id ?? ''], ['读'], []);
    const before = stateOf(library);
    const backup = await new Backups(ports).make();
    if (!backup.ok) throw new Error(JSON.stringify(backup.failure));
    expect(backup.value).toMatchObject({ documents: 1, annotations: 1 });

    await library.annotations.remove([kept]);
    await library.remove(library.documents().map(({ id }) => id));
    const mistaken = stateOf(library);
    const wished = await wishRestored(ports, backup.value.name);
    if (!wished.ok) throw new Error(JSON.stringify(wished.failure));
    const restored = await open(ports);
    expect(stateOf(restored)).toEqual(before);
    expect(restored.device).not.toBe(library.device);
    await note(restored, '恢复之后写的');
    expect((await open(ports)).annotations.all.size).toBe(2);

    await wishRestored(ports, wished.value.kept ?? '');
    expect(stateOf(await open(ports))).toEqual(mistaken);
  });

  it('is done whole, whichever write the power goes out at', async () => {
    const { ports, library } = await filled();
    await note(library, '要紧的批注');
    const before = stateOf(library);
    const backup = await new Backups(ports).make();
    if (!backup.ok) throw new Error(JSON.stringify(backup.failure));
    ports.clock.advance(DAY);
    await note(library, '后来的');
    await wishRestored(ports, backup.value.name);
    for (let failing = 0; ; failing++) {
      const store = ports.store.copy();
      store.failFrom(failing, { code: 'disk-error', reason: 'EIO' });
      const done = await finishRestore({ ...ports, store }, '/library');
      store.heal();
      expect(stateOf(await open({ ...ports, store })), `after write ${String(failing)}`).toEqual(before);
      if (done.ok) break;
    }
  });

  it('refuses a backup that is not whole, and leaves the library as it is', async () => {
    const { ports, library } = await filled();
    await note(library, '要紧的批注');
    const backup = await new Backups(ports).make();
    if (!backup.ok) throw new Error(JSON.stringify(backup.failure));
    const contents = [...ports.store.files.keys()].filter((path) => path.startsWith('backups/files/'));
    for (const path of contents) {
      const whole = ports.store.files.get(path) ?? new Uint8Array();
      ports.store.files.set(path, whole.with(5, (whole[5] ?? 0) ^ 1));
      expect(await wishRestored(ports, backup.value.name)).toMatchObject({ failure: { code: 'backup-damaged' } });
      ports.store.files.set(path, whole);
    }
    expect(await wishRestored(ports, '../../etc')).toMatchObject({ failure: { code: 'no-such-backup' } });
    expect(stateOf(await open(ports))).toEqual(stateOf(library));
  });

  it('writes nothing where a list of files names a path outside the library', async () => {
    const { ports } = await filled();
    await new Backups(ports).make();
    const name = [...ports.store.files.keys()].find((path) => /^backups\/\d/u.test(path)) ?? '';
    const text = new TextDecoder().decode(ports.store.files.get(name)).replace('catalog.jsonl', 'documents/x');
    const { digest: _, ...manifest } = JSON.parse(text) as { digest: string };
    const sealed = { ...manifest, digest: plainDigest.sha256(JSON.stringify(manifest)) };
    ports.store.files.set(name, new TextEncoder().encode(JSON.stringify(sealed)));
    expect(await new Backups(ports).list()).toEqual({ ok: true, value: [] });
  });
});

describe('Backups', () => {
  it('are made once a day, and keep what was let go of by no later one', async () => {
    const { ports, library } = await filled();
    const backups = new Backups(ports);
    for (let day = 0; day < 400; day++) {
      if (day % 7 === 0) await note(library, `第${String(day)}天`);
      expect((await backups.makeIfDue()).ok).toBe(true);
      expect(await backups.makeIfDue()).toEqual({ ok: true, value: undefined });
      ports.clock.advance(DAY);
    }
    const listed = await backups.list();
    if (!listed.ok) throw new Error(JSON.stringify(listed.failure));
    expect(listed.value.length).toBeGreaterThanOrEqual(12 + 10 - 2 + 9 - 4);
    expect(listed.value.length).toBeLessThanOrEqual(12 + 10 + 9);
    expect(listed.value[0]?.annotations).toBe(58);
    for (const { name } of listed.value) expect((await backups.filesOf(name)).ok).toBe(true);
    const contents = [...ports.store.files.keys()].filter((path) => path.startsWith('backups/files/'));
    expect(contents.length).toBeLessThan(listed.value.length * 4);
  }, 60_000);

  it('of a library with a damaged line are made all the same', async () => {
    const { ports, library } = await filled();
    await note(library, '一');
    await note(library, '二');
    const path = `annotations/${library.device}.jsonl`;
    const bytes = ports.store.files.get(path) ?? new Uint8Array();
    ports.store.files.set(path, bytes.with(300, (bytes[300] ?? 0) ^ 1));
    await open(ports);
    expect(await new Backups(ports).make()).toMatchObject({ ok: true, value: { annotations: 1 } });
  });

  it('keep the newest of every day, week and month that they should, whatever days there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 300 }), (days) => {
        const times = days.map((day) => Date.UTC(2024, 0, 1) + day * DAY + 3_600_000);
        const kept = keptOf(times);
        const newestFirst = [...times].sort((one, other) => other - one);
        for (const time of newestFirst.slice(0, 12)) expect(kept.has(time)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(31);
        const months = new Set(newestFirst.map((time) => new Date(time).toISOString().slice(0, 7)));
        for (const month of [...months].slice(0, 9)) {
          const newest = newestFirst.find((time) => new Date(time).toISOString().startsWith(month)) ?? 0;
          expect(kept.has(newest)).toBe(true);
        }
        expect([...keptOf([...kept.keys()]).keys()].sort()).toEqual([...kept.keys()].sort());
      }),
    );
  });
});
