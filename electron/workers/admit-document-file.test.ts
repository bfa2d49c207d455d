import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { describe as selectorOf } from '#content/annotations';
import { canonicalText } from '#content/document';
import { annotationIds, exportAnnotations, openLibrary, type Library } from '#content/library';
import { MemoryFileStore, memoryPorts, prepared } from '#content/testing';
import type { Outcome } from './batch-outcomes.ts';
import { importInto, scratchFolder, tidyUp } from './test-library.ts';

afterEach(tidyUp);

/** Importing processes start; on a busy machine that takes seconds. */
vi.setConfig({ testTimeout: 120_000 });

const WORDS = '家访有记录';
const ARTICLE = { title: '家访要有回音', paragraphs: ['对岗位变动的，另行家访；家访有记录，记录有回音。'] };

/** A library with the article in it, and the article's id. */
async function withArticle(): Promise<{ readonly library: Library; readonly id: string }> {
  const library = await empty();
  const admitted = await library.admit([{ prepared: prepared(ARTICLE) }]);
  if (!admitted.ok) throw new Error(admitted.failure.code);
  return { library, id: admitted.value[0]?.id ?? '' };
}

async function empty(): Promise<Library> {
  const opened = await openLibrary(memoryPorts(new MemoryFileStore()), '/library');
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

async function note(library: Library, id: string, value: string): Promise<void> {
  const read = await library.read(id);
  if (!read.ok) throw new Error(read.failure.code);
  const text = canonicalText(read.value.blocks);
  const start = text.indexOf(WORDS);
  const selector = selectorOf(text, start, start + WORDS.length);
  const revision = library.catalogue.get(id)?.revision ?? '';
  const made = await library.annotations.make({
    motivation: 'commenting',
    body: [{ purpose: 'commenting', value }],
    target: { kind: 'passage', source: id, revision, selector },
  });
  if (!made.ok) throw new Error(made.failure.code);
}

/** The file a colleague gives away: `家访.lectern-document` in a folder of its own. */
async function given(library: Library): Promise<string> {
  const file = join(scratchFolder(), '家访.lectern-document');
  const written = await exportAnnotations(library, annotationIds(library), 'document-file', 'zh-Hans');
  if (!written.ok) throw new Error(written.failure.code);
  writeFileSync(file, written.value.text);
  return file;
}

const told = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.failure.code : outcome.status));

it('A document with its annotations is imported like any file: the document, what was written on it, its original', async () => {
  const { library: mine, id } = await withArticle();
  await note(mine, id, '可与第一部分对照。');
  const file = await given(mine);

  const colleague = await empty();
  const collection = await colleague.collections.create('同事给的');
  const into = collection.ok ? { collection: collection.value.id } : {};
  const [outcome] = await importInto({ library: colleague }, [file], into);
  expect(outcome).toMatchObject({ status: 'imported', id, annotations: { imported: 1, orphaned: 0 } });
  const placed = await colleague.annotations.of(id);
  expect(placed.ok && placed.value.annotations).toMatchObject([{ anchor: { state: 'placed' } }]);
  expect(await colleague.readOriginal(id)).toEqual(await mine.readOriginal(id));
  expect(colleague.overview().collections).toMatchObject([{ name: '同事给的', documents: 1 }]);

  expect(told(await importInto({ library: colleague }, [file]))).toEqual(['unchanged']);
  await note(mine, id, '又写了一条。');
  expect(told(await importInto({ library: colleague }, [await given(mine)]))).toEqual(['revised']);
  expect(annotationIds(colleague)).toHaveLength(2);
});

it('A document with its annotations that was changed on its way is refused by name, and a sound copy mends that', async () => {
  const { library: mine, id } = await withArticle();
  await note(mine, id, '可与第一部分对照。');
  const file = await given(mine);
  const sound = readFileSync(file);
  const colleague = await empty();
  const folder = dirname(file);
  const damage: Readonly<Record<string, Uint8Array>> = {
    'document-file-damaged 1': Buffer.from(sound.toString().replace('第一部分', '第二部分')),
    'document-file-damaged 2': sound.subarray(0, sound.length - 7),
    'document-file-damaged 3': Buffer.concat([sound.subarray(0, 300), Buffer.from([0xff]), sound.subarray(300)]),
    'newer-document-file': Buffer.from(sound.toString().replace('"version":1', '"version":9')),
  };
  rmSync(file);
  for (const [name, bytes] of Object.entries(damage)) writeFileSync(join(folder, name), bytes);
  const expected = Object.keys(damage).map((name) => name.split(' ')[0]);
  expect(told(await importInto({ library: colleague }, [folder]))).toEqual(expected);
  expect(colleague.refusals.list().map(({ failure }) => failure.code)).toEqual(expected);
  writeFileSync(join(folder, 'newer-document-file'), sound);
  expect(told(await importInto({ library: colleague }, [join(folder, 'newer-document-file')]))).toEqual(['imported']);
  expect(colleague.refusals.list()).toHaveLength(3);
});
