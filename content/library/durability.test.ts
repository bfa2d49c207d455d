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
  /** Ids of annotations, with what was last acknowledged of each. */
  readonly notes: Map<string, string>;
  draft: string;
}

async function open(store: MemoryFileStore): Promise<Library | undefined> {
  const opened = await openLibrary(memoryPorts(store), '/library');
  return opened.ok ? opened.value : undefined;
}

/** Some minutes of a person's work, none of which stops at a failure. */
async function work(library: Library): Promise<Acknowledged> {
  const done: Acknowledged = { documents: [], tagged: [], collections: [], notes: new Map(), draft: '' };
  for (let round = 0; round < 3; round++) {
    const arrivals = [0, 1, 2].map((each) => ({
      prepared: prepared({ title: `第${String(round)}批第${String(each)}篇` }),
    }));
    const admitted = await library.admit(arrivals);
    if (!admitted.ok) continue;
    const ids = admitted.value.map(({ id }) => id);
    done.documents.push(...ids);
    if ((await library.tag(ids, ['读'], [])).ok) done.tagged.push(...ids);
    const collection = await library.collections.create(`第${String(round)}批`);
    if (collection.ok) done.collections.push(collection.value.id);
    await library.readings.setState(ids, 'begun');
    const draft = `第${String(round)}批`;
    if ((await library.drafts.keep('note', draft)).ok) done.draft = draft;
    const made = await library.annotations.make({
      motivation: 'commenting',
      body: [{ purpose: 'commenting', value: '初稿' }],
      target: { kind: 'document', source: ids[0] ?? '' },
    });
    if (!made.ok) continue;
    const { id } = made.value.annotation;
    done.notes.set(id, '初稿');
    const changes = { body: [{ purpose: 'commenting' as const, value: '定稿' }] };
    if ((await library.annotations.change({ id, changes })).ok) done.notes.set(id, '定稿');
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
      for (const [id, value] of done.notes) {
        const written = again.annotations.all
          .get(id)
          ?.annotation.body.map((body) => ('value' in body ? body.value : ''));
        expect([[value], ['定稿']], `note after write ${String(failing)}`).toContainEqual(written);
      }
      const drafts = await again.drafts.read();
      const draft = drafts.ok ? (drafts.value[0]?.text ?? '') : '';
      expect(draft >= done.draft, `draft after write ${String(failing)}`).toBe(true);
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
