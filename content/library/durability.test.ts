import { describe, expect, it } from 'vitest';
import { MemoryFileStore, memoryPorts, prepared, type DiskFault } from '#content/testing';
import { openLibrary, type Library } from './index.ts';

const FAULTS: readonly DiskFault[] = [
  { code: 'disk-full' },
  { code: 'read-only' },
  { code: 'disk-error', reason: 'EIO' },
];

/** What a person was told is done, by which a library that comes back is judged. */
interface Acknowledged {
  readonly documents: string[];
  readonly tagged: string[];
  readonly collections: string[];
}

async function open(store: MemoryFileStore): Promise<Library | undefined> {
  const opened = await openLibrary(memoryPorts(store), '/library');
  return opened.ok ? opened.value : undefined;
}

/** Some minutes of a person's work, none of which stops at a failure. */
async function work(library: Library): Promise<Acknowledged> {
  const done: Acknowledged = { documents: [], tagged: [], collections: [] };
  for (let round = 0; round < 3; round++) {
    const arrivals = [0, 1, 2].map((each) => ({
      prepared: prepared({ title: `第${String(round)}批第${String(each)}篇` }),
    }));
    const admitted = await library.admit(arrivals);
    if (!admitted.ok) continue;
    const ids = admitted.value.map(({ id }) => id);
    done.documents.push(...ids);
    if ((await library.tag(ids, ['读'], [])).ok) done.tagged.push(...ids);
    const made = await library.createCollection(`第${String(round)}批`);
    if (made.ok) done.collections.push(made.value.id);
    await library.readings.setState(ids, 'begun');
  }
  return done;
}

async function writesOf(): Promise<number> {
  const store = new MemoryFileStore();
  const library = await open(store);
  if (library === undefined) throw new Error('An empty store did not open');
  const before = store.writesAsked;
  await work(library);
  return store.writesAsked - before;
}

describe.each(FAULTS)('With a disk that begins to fail ($code)', (fault) => {
  it('loses nothing that was acknowledged and shows nothing torn, whichever write is the first to fail', async () => {
    const writes = await writesOf();
    expect(writes).toBeGreaterThanOrEqual(30);
    for (let failing = 0; failing < writes; failing++) {
      const store = new MemoryFileStore();
      const library = await open(store);
      if (library === undefined) throw new Error('An empty store did not open');
      store.failFrom(failing, fault);
      const done = await work(library);
      store.heal();

      const again = await open(store.copy());
      if (again === undefined) throw new Error(`The library did not open after write ${String(failing)} had failed`);
      expect(again.notices).toEqual([]);
      const shown = new Map(again.documents().map((record) => [record.id, record]));
      for (const id of done.documents)
        expect((await again.read(id)).ok, `document after write ${String(failing)}`).toBe(true);
      for (const id of done.tagged) expect(shown.get(id)?.tags).toEqual(['读']);
      expect(again.overview().collections.map(({ id }) => id)).toEqual(expect.arrayContaining(done.collections));
      for (const id of shown.keys()) expect((await again.read(id)).ok, 'a document that is shown is whole').toBe(true);
    }
  });

  it('goes on when the disk is well again', async () => {
    const store = new MemoryFileStore();
    const library = await open(store);
    store.failFrom(2, fault);
    await library?.admit([{ prepared: prepared({ title: '失败的一篇' }) }]);
    store.heal();
    const admitted = await library?.admit([{ prepared: prepared({ title: '后来的一篇' }) }]);
    expect(admitted?.ok).toBe(true);
    expect((await open(store.copy()))?.documents().map(({ shown }) => shown.title)).toEqual(['后来的一篇']);
  });
});
