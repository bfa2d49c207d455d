import { beforeEach, describe, expect, it } from 'vitest';
import { describe as selectorOf } from '#content/annotations';
import { canonicalText } from '#content/document';
import { MemoryFileStore, memoryPorts, prepared } from '../../testing/index.ts';
import {
  annotationIds,
  correctionsOn,
  decideCorrections,
  exportAnnotations,
  importAnnotations,
  openLibrary,
  takeBackDecisions,
  type Library,
} from '../index.ts';

const PARAGRAPHS = ['建立“三必谈”台帐，做到情况清、底数明。', '家访有纪录，纪录有回音。'];

let library: Library;
let document: string;

async function open(): Promise<Library> {
  const opened = await openLibrary(memoryPorts(new MemoryFileStore()), '/library');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

async function text(of: Library = library): Promise<string> {
  const read = await of.read(document);
  if (!read.ok) throw new Error(read.failure.code);
  return canonicalText(read.value.blocks);
}

async function propose(words: string, proposed: string): Promise<string> {
  const all = await text();
  const start = all.indexOf(words);
  const made = await library.annotations.make({
    motivation: 'editing',
    body: [{ purpose: 'editing', value: proposed }],
    target: {
      kind: 'passage',
      source: document,
      revision: library.catalogue.get(document)?.revision ?? '',
      selector: selectorOf(all, start, start + words.length),
    },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value.annotation.id;
}

async function proposals(): Promise<{ revision: string; proposed: readonly string[] }> {
  const of = await correctionsOn(library, document);
  if (!of.ok) throw new Error(JSON.stringify(of.failure));
  return { revision: of.value.revision, proposed: of.value.corrections.map(({ proposed }) => proposed) };
}

async function decide(decisions: readonly (readonly [string, boolean])[]) {
  const { revision } = await proposals();
  const done = await decideCorrections(
    library,
    document,
    revision,
    decisions.map(([annotation, isAccepted]) => ({ annotation, isAccepted })),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return { ...done.value, before: revision };
}

async function importAgain(paragraphs: readonly string[]): Promise<void> {
  const admitted = await library.admit([{ prepared: prepared({ title: '谈心谈话', paragraphs }), again: document }]);
  expect(admitted).toMatchObject({ ok: true, value: [{ id: document }] });
}

/** What the receipt says was decided. */
async function decisions(): Promise<readonly (readonly [string, string, boolean])[]> {
  const read = await library.read(document);
  if (!read.ok) throw new Error(read.failure.code);
  return (read.value.receipt.corrected ?? []).map(({ was, proposed, isAccepted }) => [was, proposed, isAccepted]);
}

beforeEach(async () => {
  library = await open();
  const admitted = await library.admit([{ prepared: prepared({ title: '谈心谈话', paragraphs: PARAGRAPHS }) }]);
  if (!admitted.ok) throw new Error(admitted.failure.code);
  document = admitted.value[0]?.id ?? '';
});

describe('Corrections of a document', () => {
  it('go into a new revision where they are accepted, and into its receipt either way', async () => {
    const [first, second] = [await propose('台帐', '台账'), await propose('家访有纪录', '家访有记录')];
    expect(await decide([[first, true], [second, false]])).toMatchObject({ accepted: 1, refused: 1, failures: [] }); // prettier-ignore
    expect(await text()).toBe([PARAGRAPHS[0]?.replace('台帐', '台账'), PARAGRAPHS[1]].join('\n'));
    const read = await library.read(document);
    expect(read.ok && read.value.receipt.corrected?.map(({ was, isAccepted }) => [was, isAccepted])).toEqual([
      ['台帐', true],
      ['家访有纪录', false],
    ]);
    expect((await proposals()).proposed).toEqual([]);
  });

  it('are open again when the decisions are taken back', async () => {
    const id = await propose('台帐', '台账');
    const { revision, before } = await decide([[id, true]]);
    expect(await takeBackDecisions(library, document, revision, before)).toMatchObject({ ok: true });
    expect(await proposals()).toEqual({ revision: before, proposed: ['台账'] });
    expect(await text()).toBe(PARAGRAPHS.join('\n'));
  });

  it('are made again in a new version of the source where their passage stands for certain, and stay in its receipt', async () => {
    const [first, second] = [await propose('台帐', '台账'), await propose('家访有纪录', '家访有记录')];
    await decide([[first, true], [second, false]]); // prettier-ignore
    const [one = '', other = ''] = PARAGRAPHS;
    const newer = ['谈心谈话要形成制度，年初有计划，年末有总结。', one, other.replace('回音', '回音、有落实')];
    await importAgain(newer);
    expect(await text()).toBe(newer.join('\n').replace('台帐', '台账'));
    expect(await decisions()).toEqual([
      ['台帐', '台账', true],
      ['家访有纪录', '家访有记录', false],
    ]);
    expect((await proposals()).proposed).toEqual([]);
  });

  it('change nothing where the source has taken them up, and are open again where their passage is another', async () => {
    const [first, second] = [await propose('台帐', '台账'), await propose('家访有纪录', '家访有记录')];
    await decide([[first, true], [second, true]]); // prettier-ignore
    const newer = [PARAGRAPHS[0]?.replace('台帐', '台账') ?? '', '家访有笔录，笔录有回音。'];
    await importAgain(newer);
    expect(await text()).toBe(newer.join('\n'));
    expect(await decisions()).toEqual([['台帐', '台账', true]]);
    expect((await proposals()).proposed).toEqual(['家访有记录']);
  });

  it('are there unchanged when the same source is imported once more', async () => {
    const id = await propose('台帐', '台账');
    const { revision } = await decide([[id, true]]);
    await importAgain(PARAGRAPHS);
    expect((await proposals()).revision).toBe(revision);
  });

  it('are not decided on a revision that is not the newest', async () => {
    const id = await propose('台帐', '台账');
    const { before } = await decide([[id, true]]);
    const late = await decideCorrections(library, document, before, [{ annotation: id, isAccepted: false }]);
    expect(late).toMatchObject({ ok: false, failure: { code: 'revision-changed' } });
  });

  it('do nothing where two change the same words, and say which', async () => {
    const [first, second] = [await propose('有纪录', '有记录'), await propose('家访有纪录', '走访有记录')];
    const done = await decide([[first, true], [second, true]]); // prettier-ignore
    expect(done).toMatchObject({ accepted: 1, failures: [{ code: 'corrections-overlap', annotation: first }] });
    expect(await text()).toBe([PARAGRAPHS[0], '走访有记录，纪录有回音。'].join('\n'));
    expect(annotationIds(library)).toContain(first);
  });

  it('are listed for the publisher with what stands there and what should', async () => {
    await propose('台帐', '台账');
    const list = await exportAnnotations(library, annotationIds(library), 'corrections', 'zh-Hans');
    expect(list).toMatchObject({ ok: true, value: { extension: 'txt' } });
    expect(list.ok && list.value.text).toMatch(/1\. .*“台帐”\n {3}更正为: “台账”/u);
  });
});

describe('A document with what was written on it, as one file', () => {
  async function given(): Promise<string> {
    await propose('台帐', '台账');
    const file = await exportAnnotations(library, annotationIds(library), 'document-file', 'zh-Hans');
    if (!file.ok) throw new Error(JSON.stringify(file.failure));
    return file.value.text;
  }

  it('is in another library what it was in this one, its original too', async () => {
    const file = await given();
    const other = await open();
    expect(await importAnnotations(other, file)).toMatchObject({
      value: { imported: 1, orphaned: 0, document: { id: document, title: '谈心谈话' } },
    });
    expect(await text(other)).toBe(await text());
    expect(await other.readOriginal(document)).toEqual(await library.readOriginal(document));
    expect(annotationIds(other)).toEqual(annotationIds(library));
  });

  it('brings only what was written where the document is here already', async () => {
    const file = await given();
    const { revision } = await proposals();
    await decide([[annotationIds(library)[0] ?? '', true]]);
    const changed = library.catalogue.get(document)?.revision;
    expect(changed).not.toBe(revision);
    const taken = await importAnnotations(library, file);
    expect(taken).toMatchObject({ value: { imported: 0, unchanged: 1 } });
    expect(taken.ok && taken.value.document).toBeUndefined();
    expect(library.catalogue.get(document)?.revision).toBe(changed);
  });

  it('comes back where the document was removed', async () => {
    const file = await given();
    await library.remove([document]);
    expect(await importAnnotations(library, file)).toMatchObject({ value: { document: { id: document } } });
    expect(library.documents().map(({ id }) => id)).toEqual([document]);
  });
});
