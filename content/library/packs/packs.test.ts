import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive, writeArchive } from '#content/archive';
import { PIPELINE_VERSION } from '#content/import';
import { readPack, writePack, type PackKey } from '#content/pack';
import { referenceOf, Segment } from '#content/search';
import { MemoryFileStore, memoryPorts, plainDigest, prepared, type Described } from '#content/testing';
import { nodeSigner } from '../../../electron/platform/node-signer.ts';
import { openLibrary, verifyLibrary, type Library } from '../index.ts';
import { seal } from '../prepared.ts';
import { gatherPack, installPack, preparePack, withIndex, type Installation, type PreparedPack } from './index.ts';

const READING = { digest: plainDigest, signer: nodeSigner, pipeline: PIPELINE_VERSION };
/** Flips tried; the long run tries 10,000. */
const FLIPS = 200 * Number(process.env['LECTERN_SOAK'] ?? 1);

const WELL: Described = {
  title: '老井',
  paragraphs: ['井水冬暖夏凉。', '第二段说绳痕。'],
  metadata: { published: '2019-05-06' },
};
const BRIDGE: Described = {
  title: '石桥',
  paragraphs: ['桥建于明代。'],
  metadata: { creators: [{ name: '林晚', role: 'author' }] },
};
const FERRY: Described = { title: '渡口', paragraphs: ['雾散了，对岸的钟声一下一下地传过来。'] };

async function libraryOf(documents: readonly Described[], store = new MemoryFileStore()): Promise<Library> {
  const opened = await openLibrary(memoryPorts(store), '/library');
  if (!opened.ok) throw new Error(opened.failure.code);
  const admitted = await opened.value.admit(documents.map((document) => ({ prepared: prepared(document) })));
  if (!admitted.ok) throw new Error(admitted.failure.code);
  return opened.value;
}

async function packOf(documents: readonly Described[], version = 1, key?: PackKey): Promise<Uint8Array> {
  const library = await libraryOf(documents);
  const ids = library.documents().map(({ id }) => id);
  const gathered = await gatherPack(library, ids, { title: '山前', version });
  if (!gathered.ok) throw new Error(gathered.failure.code);
  return writePack(withIndex(gathered.value, plainDigest), {
    digest: plainDigest,
    signer: nodeSigner,
    ...(key === undefined ? {} : { key }),
  });
}

function opened(bytes: Uint8Array): PreparedPack {
  const pack = readPack(bytes, READING);
  if (!pack.ok) throw new Error(JSON.stringify(pack.failure));
  const made = preparePack(pack.value);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

async function installed(library: Library, bytes: Uint8Array): Promise<Installation> {
  const result = await installPack(library, opened(bytes));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const titles = (library: Library): string[] =>
  library
    .documents()
    .map(({ shown }) => shown.title)
    .sort();
const refusal = (bytes: Uint8Array): unknown => {
  const pack = readPack(bytes, READING);
  if (!pack.ok) return pack.failure.code;
  const made = preparePack(pack.value);
  return made.ok ? 'read' : made.failure.code;
};

describe('A pack', () => {
  it('has the same bytes for the same collection, whatever order it was imported in', async () => {
    expect(await packOf([WELL, BRIDGE, FERRY])).toEqual(await packOf([FERRY, WELL, BRIDGE]));
  });

  it('brings its documents whole: what they depend on is in the library, and can be packed again as it was', async () => {
    const bytes = await packOf([WELL, BRIDGE]);
    const library = await libraryOf([]);
    expect(await installed(library, bytes)).toEqual({ status: 'imported', written: 2, removed: 0 });
    expect(titles(library)).toEqual(['石桥', '老井']);
    const verified = await verifyLibrary(library);
    expect(verified.ok && verified.value.faults).toEqual([]);
    const again = await gatherPack(library, library.documents().map(({ id }) => id), { title: '山前', version: 1 }); // prettier-ignore
    expect(
      again.ok && writePack(withIndex(again.value, plainDigest), { digest: plainDigest, signer: nodeSigner }),
    ).toEqual(bytes);
    expect(await installed(library, bytes)).toEqual({ status: 'unchanged', written: 0, removed: 0 });
  });

  it('brings an index that knows its documents by the names they have on the shelf: none is indexed again', async () => {
    const library = await libraryOf([FERRY]);
    await installed(library, await packOf([WELL, BRIDGE]));
    const names = await library.ports.store.list('index');
    const [name] = names.ok ? names.value.filter((file) => file.endsWith('.segment')) : [];
    const file = await library.ports.store.read(`index/${name ?? ''}`);
    if (!file.ok || file.value === undefined) throw new Error('no segment');
    const content = Uint8Array.from(file.value);
    const source = { length: content.length, read: (start: number, length: number) => content.subarray(start, start + length) }; // prettier-ignore
    const segment = Segment.open(source, plainDigest);
    const packed = library.documents().filter(({ shown }) => shown.title !== '渡口');
    const references = packed.map(({ id, revision, shown }) =>
      referenceOf({ ...shown, id, revision, addedAt: 0, tags: [] }),
    );
    expect(segment.ok && [...segment.value.references].sort()).toEqual(references.sort());
  });

  it('of a later version writes what has changed, takes away what is gone and keeps the rest as it is', async () => {
    const library = await libraryOf([]);
    await installed(library, await packOf([WELL, BRIDGE]));
    const changed = { ...BRIDGE, paragraphs: ['桥建于明代，清代重修。'], original: '石桥\n桥建于明代。' };
    const second = await packOf([WELL, changed, FERRY], 2);
    expect(await installed(library, second)).toEqual({ status: 'revised', written: 2, removed: 0 });
    expect(titles(library)).toEqual(['渡口', '石桥', '老井'].sort());
    expect(await installed(library, await packOf([WELL, FERRY], 3))).toEqual({
      status: 'revised',
      written: 0,
      removed: 1,
    });
    expect(titles(library)).toEqual(['渡口', '老井'].sort());
  });

  it('of an earlier version than the one that is there is refused, unless it is wanted by name', async () => {
    const library = await libraryOf([]);
    await installed(library, await packOf([WELL, BRIDGE], 2));
    const first = opened(await packOf([WELL], 1));
    expect(await installPack(library, first)).toEqual({ ok: false, failure: { code: 'pack-older', version: 1, installed: 2 } }); // prettier-ignore
    expect(titles(library)).toHaveLength(2);
    expect(await installPack(library, first, { olderToo: true })).toMatchObject({ ok: true, value: { removed: 1 } });
  });

  it('leaves the version before or the whole new one, wherever the disk fails', async () => {
    const store = new MemoryFileStore();
    await installed(await libraryOf([], store), await packOf([WELL, BRIDGE]));
    const second = opened(await packOf([WELL, { ...BRIDGE, paragraphs: ['桥又修过。'] }, FERRY], 2));
    const seen = new Set<string>();
    for (let at = 0, isDone = false; !isDone && at < 100; at += 1) {
      const copy = store.copy();
      const library = await libraryOf([], copy);
      copy.failFrom(at, { code: 'disk-error', reason: 'EIO' });
      isDone = (await installPack(library, second)).ok;
      copy.heal();
      const after = titles(await libraryOf([], copy.copy())).join();
      expect(['石桥,老井', ['渡口', '石桥', '老井'].sort().join()]).toContain(after);
      seen.add(after);
    }
    expect(seen.size).toBe(2);
  });
});

describe('A pack from somebody else', () => {
  const { privateKey, publicKey } = nodeSigner.newKey();

  it('names who signed it, and is refused where the signature is not by that key', async () => {
    const bytes = await packOf([WELL], 1, { privateKey, publicKey, name: '山前图书馆' });
    expect(opened(bytes).signedBy).toEqual({ key: publicKey, name: '山前图书馆' });
    const other = nodeSigner.newKey();
    expect(refusal(await packOf([WELL], 1, { privateKey: other.privateKey, publicKey }))).toBe('pack-forged');
  });

  it('is refused wherever a byte of it is flipped', { timeout: 600_000 }, async () => {
    const bytes = await packOf([WELL, BRIDGE, FERRY], 1, { privateKey, publicKey });
    const flip = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(flip, ([at, mask]) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        expect(refusal(changed)).not.toBe('read');
      }),
      { numRuns: FLIPS },
    );
  });

  it('is refused with a file that its manifest does not list, and with a tree that is not of the closed set', async () => {
    const bytes = await packOf([WELL]);
    const archive = openArchive(bytes);
    if (!archive.ok) throw new Error(archive.failure.code);
    const files = archive.value.entries.map(({ name }) => {
      const read = archive.value.read(name);
      return {
        name,
        content: read.ok && read.value !== undefined ? read.value : new Uint8Array(),
        stored: name === 'mimetype',
      };
    });
    const stray = [...files, { name: 'EPUB/stray.js', content: new TextEncoder().encode('alert(1)') }];
    const { seal: sealArchive } = await import('../../pack/seal.ts');
    expect(refusal(sealArchive(writeArchive(files), plainDigest))).toBe('read');
    expect(refusal(sealArchive(writeArchive(stray), plainDigest))).toBe('pack-damaged');
    expect(refusal(writeArchive(files))).toBe('pack-damaged');

    const library = await libraryOf([WELL]);
    const gathered = await gatherPack(library, library.documents().map(({ id }) => id), { title: '山前', version: 1 }); // prettier-ignore
    if (!gathered.ok) throw new Error(gathered.failure.code);
    const [document] = gathered.value.documents;
    const tree = JSON.parse(new TextDecoder().decode(document?.json)) as Record<string, unknown>;
    const link = { kind: 'link', target: 'javascript:alert(1)', inlines: ['井'] };
    const hostile = { ...tree, blocks: [{ kind: 'paragraph', inlines: [link] }] };
    const documents = gathered.value.documents.map((one) => ({ ...one, ...seal(hostile as never, plainDigest) }));
    expect(refusal(writePack({ ...withIndex(gathered.value, plainDigest), documents }, { digest: plainDigest, signer: nodeSigner }))).toBe('pack-damaged'); // prettier-ignore
  });
});
