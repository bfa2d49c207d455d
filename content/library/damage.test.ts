import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryFileStore, memoryPorts, plainDigest, prepared } from '#content/testing';
import { openLibrary, readAsset, verifyLibrary, type Library } from './index.ts';

const PICTURE = new Uint8Array(200).map((_, index) => (index * 37) % 256);
const ASSET = plainDigest.sha256(PICTURE);
const TITLES = ['建设先进组工文化', '水稻育秧技术', '古桥小考'];

let whole: MemoryFileStore;

async function open(store: MemoryFileStore): Promise<Library> {
  const opened = await openLibrary(memoryPorts(store), '/library');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

beforeAll(async () => {
  whole = new MemoryFileStore();
  const library = await open(whole);
  await library.admit(
    TITLES.map((title, index) => ({
      prepared: prepared({
        title,
        ...(index === 0
          ? {
              assets: [{ digest: ASSET, bytes: PICTURE.length, mediaType: 'image/png', content: PICTURE }],
              siblings: [['p.png', ASSET]],
            }
          : {}),
      }),
    })),
  );
  await library.tag(
    library.documents().map(({ id }) => id),
    ['读'],
    [],
  );
  await library.readings.setState([library.documents()[0]?.id ?? ''], 'read');
  for (const { id } of library.documents()) {
    await library.annotations.make({
      id: `urn:lectern:test:${id}`,
      motivation: 'commenting',
      body: [{ purpose: 'commenting', value: '何谓三必谈？' }],
      target: { kind: 'document', source: id },
    });
  }
  await library.refusals.refuse([{ source: 'bad.bin', failure: { code: 'binary-in-text', offset: 3 } }]);
});

describe('After any one byte of any file of a library has changed', () => {
  it('it opens, shows what is healthy as it was, and never shows what is not', async () => {
    const paths = [...whole.files.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, place, flip) => {
          const store = whole.copy();
          const bytes = store.files.get(path) ?? new Uint8Array();
          const at = place % bytes.length;
          store.files.set(path, bytes.with(at, (bytes[at] ?? 0) ^ flip));

          const library = await open(store);
          const documents = library.documents();
          const sound = await open(whole.copy());
          expect(documents.length).toBeGreaterThanOrEqual(TITLES.length - 1);
          let unread = 0;
          for (const { id } of documents) {
            const read = await library.read(id);
            if (read.ok) expect(read).toEqual(await sound.read(id));
            else unread += 1;
            const original = await library.readOriginal(id);
            if (original.ok) expect(original).toEqual(await sound.readOriginal(id));
          }
          const picture = await readAsset(library.ports, ASSET);
          if (picture.ok && picture.value !== undefined) expect(picture.value).toEqual(PICTURE);
          expect(unread).toBeLessThanOrEqual(1);

          let annotated = 0;
          for (const id of library.annotations.all.ids()) {
            expect(library.annotations.all.get(id)).toEqual(sound.annotations.all.get(id));
            annotated += 1;
          }
          expect(annotated).toBeGreaterThanOrEqual(sound.annotations.all.size - 1);

          // Never silent: what is lost is in the notices, in a failure on reading, or in what `verify` finds.
          const isLess =
            annotated < sound.annotations.all.size ||
            documents.length < TITLES.length ||
            documents.some(({ tags }) => tags[0] !== '读');
          if (isLess) expect(library.notices).not.toEqual([]);
          const verified = await verifyLibrary(library);
          const isHealed = path === 'lectern.json' || library.notices.length > 0;
          expect(isHealed || (verified.ok && verified.value.faults.length > 0)).toBe(true);
        },
      ),
      { numRuns: 600 * Number(process.env['LECTERN_SOAK'] ?? 1) },
    );
  });
});

describe('Verifying a library', () => {
  it('finds nothing in a whole one', async () => {
    const verified = await verifyLibrary(await open(whole.copy()));
    expect(verified).toMatchObject({ ok: true, value: { faults: [] } });
    expect(verified.ok && verified.value.files).toBeGreaterThanOrEqual(2 * TITLES.length + 4);
  });

  it('names each file that is damaged and each that is missing', async () => {
    const store = whole.copy();
    const original = [...store.files.keys()].find((path) => path.startsWith('originals/')) ?? '';
    const revision = [...store.files.keys()].find((path) => path.startsWith('documents/')) ?? '';
    store.files.set(original, new Uint8Array([1]));
    store.files.delete(revision);
    const verified = await verifyLibrary(await open(store));
    expect(verified.ok && verified.value.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: original, fault: 'damaged', kind: 'original' }),
        { path: revision, fault: 'missing', kind: 'revision', document: revision.split('/')[1] },
      ]),
    );
  });
});
