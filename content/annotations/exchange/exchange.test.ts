import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { COLOURS, type Annotation } from '../annotation.ts';
import { parseAnnotation } from '../parse-annotation.ts';
import { describe } from '../selector.ts';
import { readAnnotations, readHypothesis, readThorium, readW3c, writeThorium, writeW3c } from './index.ts';
import { isW3cCollection } from './w3c-model.testing.ts';

const TEXT =
  '𠮷野家的账本要记得“实”。三必谈三必访，𝄞 是乐谱里的记号，😀 不是。\n第二段：群众看得见的账，才是干部心里的账。';
const SOURCE = '0123456789abcdef01234567';
const REVISION = 'a'.repeat(64);
const textOf = (source: string): string | undefined => (source === SOURCE ? TEXT : undefined);
const COLLECTION = 'urn:uuid:11111111-2222-4333-8444-555555555555';

const id = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);
const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const passage = fc
  .record({
    from: fc.nat(TEXT.length),
    to: fc.nat(TEXT.length),
    revision: fc.option(fc.constant(REVISION), { nil: undefined }),
    colour: fc.option(fc.constantFrom(...COLOURS), { nil: undefined }),
    drawing: fc.constantFrom('background' as const, 'underline' as const),
  })
  .map(({ from, to, revision, colour, drawing }) => ({
    kind: 'passage' as const,
    source: SOURCE,
    ...(revision === undefined ? {} : { revision }),
    selector: describe(TEXT, Math.min(from, to), Math.max(from, to), [{ address: '一·1', start: 0, end: TEXT.length }]),
    ...(colour === undefined ? {} : { style: { colour, drawing } }),
  }));
const whole = fc.constant({ kind: 'document' as const, source: SOURCE });
const note = fc.string({ unit: 'grapheme', maxLength: 80 });
const body = fc.oneof(
  note.map((value) => ({ purpose: 'commenting' as const, value })),
  note.map((value) => ({ purpose: 'replying' as const, value })),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((value) => ({ purpose: 'tagging' as const, value })),
  note.map((value) => ({ purpose: 'editing' as const, value })),
  fc.oneof(passage, whole).map((to) => ({ purpose: 'linking' as const, to })),
);
const foreign = fc
  .dictionary(
    fc.stringMatching(/^x-[a-z]{1,8}$/u),
    fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean(), fc.constant(null)),
    {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    },
  )
  .map((properties) => ({ foreign: properties }));
const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    id,
    created: instant,
    modified: fc.option(instant, { nil: undefined }),
    creator: fc.option(
      fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 20 }) }).map(({ name }) => ({ name })),
      { nil: undefined },
    ),
    body: fc.array(body, { maxLength: 4 }),
    rest: fc.oneof(
      fc.record({
        motivation: fc.constantFrom(
          'highlighting' as const,
          'commenting' as const,
          'bookmarking' as const,
          'editing' as const,
          'linking' as const,
        ),
        target: fc.oneof(passage, whole),
      }),
      id.map((answered) => ({
        motivation: 'replying' as const,
        target: { kind: 'annotation' as const, annotation: answered },
      })),
    ),
    more: fc.oneof(foreign, fc.constant({})),
  })
  .map(({ modified, creator, rest, more, ...stated }) => ({
    ...stated,
    ...rest,
    ...(modified === undefined ? {} : { modified }),
    ...(creator === undefined ? {} : { creator }),
    ...more,
  }));

group('The W3C exchange', () => {
  it('gives back what it was given, through JSON, whether the text is at hand or not', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 6 }), fc.boolean(), (annotations, hasText) => {
        for (const one of annotations) expect(parseAnnotation(one)).toEqual(one);
        const written = JSON.stringify(writeW3c(annotations, COLLECTION, '批注', hasText ? textOf : () => undefined));
        const read = readW3c(JSON.parse(written), textOf);
        expect(read).toEqual({ ok: true, value: { annotations, told: [] } });
        if (!read.ok) return;
        expect(
          JSON.stringify(writeW3c(read.value.annotations, COLLECTION, '批注', hasText ? textOf : () => undefined)),
        ).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  it('writes what the model asks for', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 4 }), fc.boolean(), (annotations, hasText) => {
        const written = writeW3c(annotations, COLLECTION, '批注', hasText ? textOf : () => undefined);
        expect(isW3cCollection(JSON.parse(JSON.stringify(written)))).toEqual([]);
      }),
    );
  });

  it('counts code points, and reads the positions of those who know no other', () => {
    const start = TEXT.indexOf('三必谈');
    const target = { kind: 'passage' as const, source: SOURCE, selector: describe(TEXT, start, start + 6) };
    const one = {
      id: COLLECTION,
      motivation: 'highlighting' as const,
      created: '2026-11-22T08:00:00Z',
      body: [],
      target,
    };
    const written = JSON.parse(JSON.stringify(writeW3c([one], COLLECTION, '', textOf))) as {
      first: {
        items: {
          target: { selector: Record<string, unknown>[]; 'lectern:utf16Start'?: number; 'lectern:utf16End'?: number };
        }[];
      };
    };
    const position = written.first.items[0]?.target.selector[0] ?? {};
    expect(position['start']).toBe([...TEXT.slice(0, start)].length);
    delete written.first.items[0]?.target['lectern:utf16Start'];
    delete written.first.items[0]?.target['lectern:utf16End'];
    expect(readW3c(written, textOf)).toMatchObject({ ok: true, value: { annotations: [one] } });
  });

  it('keeps the rest of a file of which something is none, and says so', () => {
    const good = {
      id: 'https://example.org/a',
      type: 'Annotation',
      created: '2026-01-01T00:00:00Z',
      target: 'https://example.org/page',
    };
    const read = readW3c({ items: [null, good, { ...good, id: 'no address' }, { ...good, body: { type: 'Video' } }] });
    expect(read).toMatchObject({
      ok: true,
      value: {
        annotations: [{ id: good.id, target: { kind: 'document' } }, { id: good.id }],
        told: [
          { code: 'annotation-refused', at: 0 },
          { code: 'annotation-refused', at: 2 },
          { code: 'part-left-out', at: 3, part: 'body' },
        ],
      },
    });
  });

  it('reads the short form of a note, and what does not say when it was made, as the model allows', () => {
    const short = {
      id: 'https://example.org/a',
      type: 'Annotation',
      bodyValue: '井还在',
      target: 'https://example.org/page',
    };
    expect(readW3c(short, undefined, () => '2026-11-23T08:00:00.000Z')).toMatchObject({
      value: {
        annotations: [{ created: '2026-11-23T08:00:00.000Z', body: [{ purpose: 'commenting', value: '井还在' }] }],
        told: [],
      },
    });
  });

  it('lets no file reach a prototype or grow past its limits', () => {
    const hostile = JSON.parse(
      '{"items":[{"id":"urn:x:1","created":"2026-01-01T00:00:00Z","target":"urn:x:2","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}',
    ) as unknown;
    const read = readW3c(hostile);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(read).toMatchObject({ ok: true, value: { told: [{ part: '__proto__' }, { part: 'constructor' }] } });
    const long = { id: 'urn:x:1', created: '2026-01-01T00:00:00Z', target: 'urn:x:2', extra: 'x'.repeat(20_000) };
    expect(readW3c([long])).toMatchObject({ ok: true, value: { told: [{ part: 'extra' }] } });
    expect(readW3c({ items: Array.from({ length: 100_001 }, () => long) })).toMatchObject({
      ok: false,
      failure: { code: 'too-many-annotations' },
    });
    expect(readAnnotations({ hello: 1 })).toEqual({ ok: false, failure: { code: 'not-annotations' } });
  });
});

group('Thorium', () => {
  it('takes highlights, notes and tags there and back, and says what it has no place for', () => {
    const start = TEXT.indexOf('三必谈');
    const target = {
      kind: 'passage' as const,
      source: SOURCE,
      selector: describe(TEXT, start, start + 6),
      style: { colour: 'blue' as const, drawing: 'underline' as const },
    };
    const one: Annotation = {
      id: COLLECTION,
      motivation: 'commenting',
      created: '2026-11-22T08:00:00Z',
      creator: { name: '秦牧之' },
      body: [
        { purpose: 'commenting', value: '何谓三必谈？' },
        { purpose: 'tagging', value: '党建' },
        { purpose: 'tagging', value: '二' },
      ],
      target,
    };
    const metadata = { title: '小账本', creators: [], language: 'zh-Hans', encoding: 'utf-8' };
    const { set, leftOut } = writeThorium([one], {
      id: COLLECTION,
      metadata,
      text: TEXT,
      made: '2026-11-22T09:00:00Z',
    });
    expect(leftOut).toEqual([{ id: COLLECTION, part: 'tag' }]);
    const read = readThorium(JSON.parse(JSON.stringify(set)));
    const { position, ...quoteOnly } = target.selector;
    expect(position).toBeDefined();
    const { address, ...selector } = quoteOnly;
    expect(address).toBeUndefined();
    expect(read).toEqual({
      ok: true,
      value: { annotations: [{ ...one, body: one.body.slice(0, 2), target: { ...target, selector } }], told: [] },
    });
  });
});

group('Hypothesis', () => {
  it('comes in with quotes, notes, tags and threads', () => {
    const row = (more: object): object => ({
      id: 'Ab_c',
      uri: 'https://example.org/page',
      created: '2026-01-01T00:00:00.000000+00:00',
      updated: '2026-01-02T00:00:00.000000+00:00',
      user: 'acct:li@hypothes.is',
      text: '',
      tags: [],
      ...more,
    });
    const selector = [
      { type: 'TextPositionSelector', start: 3, end: 9 },
      { type: 'TextQuoteSelector', exact: '三必谈', prefix: '前', suffix: '后' },
    ];
    const read = readHypothesis({
      rows: [
        row({ text: '**好**', tags: ['党建'], target: [{ source: 'x', selector }] }),
        row({ id: 'r', text: '同意', references: ['Ab_c'] }),
        row({ id: 'p', text: '全文' }),
      ],
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        annotations: [
          {
            id: 'https://hypothes.is/a/Ab_c',
            motivation: 'commenting',
            body: [{ value: '**好**' }, { purpose: 'tagging', value: '党建' }],
            target: { kind: 'passage', selector: { quote: { exact: '三必谈' } } },
          },
          { motivation: 'replying', target: { kind: 'annotation', annotation: 'https://hypothes.is/a/Ab_c' } },
          { target: { kind: 'document', source: 'https://example.org/page' } },
        ],
      },
    });
  });
});
