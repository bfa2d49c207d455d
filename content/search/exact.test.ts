import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmrc, helpPages, SampleLibrary } from './desk.suite.ts';
import { foldText } from '#content/text/folding';
import { countOccurrences, needleOf } from './needle.ts';
import type { SearchDesk } from './search-desk.ts';

/** The whole answer to a phrase: each document's count. */
function counts(desk: SearchDesk, text: string): Record<string, number> {
  const answer = desk.search({ query: `"${text}"`, limit: 1000 });
  if (!answer.ok) throw new Error(answer.failure.code);
  if (answer.value.mode === 'ranked') return {};
  return Object.fromEntries(answer.value.hits.map(({ document, count }) => [document.id, count]));
}

describe('looking for text as it stands', () => {
  it('finds 5,000 random passages of the corpora in the documents that have them, as often as they do', async () => {
    const desk = await new SampleLibrary([...cmrc(true).passages, ...helpPages()]).open();
    while (desk.indexSome());
    const result = desk.selfTest(5000, 20261122);
    expect(result).toMatchObject({ queries: 5000, missed: 0, extra: 0, counts: 0, wrong: [] });
    expect(result.documents).toBeGreaterThan(1000);
  }, 180_000);

  it('counts in every text what a scan of the folded text counts', async () => {
    const piece = fc.constantFrom(
      ...[
        '组',
        '织',
        '部',
        '組',
        '織',
        '哈',
        '𠮷',
        '𠮷野',
        'a',
        'ab',
        'B',
        'é',
        'ＡＢ',
        '1',
        '〇',
        '零',
        '，',
        ',',
        '“',
        '"',
        ' ',
        '　',
        '\n',
      ],
      ...['\ud842', 'x'.repeat(30), '\u00ad', '…', '㎏', 'ก', 'カ', 'ｶﾞ'],
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: fc.array(piece, { maxLength: 4 }).map((some) => some.join('')), text }), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.array(fc.record({ of: fc.nat(39), at: fc.nat(60), length: fc.integer({ min: 1, max: 70 }) }), {
          minLength: 20,
          maxLength: 20,
        }),
        async (samples, cuts) => {
          const documents = samples.map((sample, index) => ({ id: `d${String(index)}`, ...sample }));
          const desk = await new SampleLibrary(documents).open();
          for (const { of, at, length } of cuts) {
            const looked = documents[of % documents.length]!.text.slice(at, at + length).replaceAll('"', '');
            const needle = needleOf(looked);
            if (needle === undefined) continue;
            const expected: Record<string, number> = {};
            for (const { id, title, text: body } of documents) {
              const count =
                countOccurrences(foldText(title), needle.folded) + countOccurrences(foldText(body), needle.folded);
              if (count > 0) expected[id] = count;
            }
            expect(counts(desk, looked)).toEqual(expected);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('finds traditional text by simplified words and the reverse, full width by half width, whatever the case', async () => {
    const desk = await new SampleLibrary([
      { id: 'hant', title: '組織部長談臺灣颱風', text: '建設先進組工文化，裏面有ＬＥＣＴＥＲＮ二〇一一年的資料。' },
      { id: 'hans', title: '组织部长谈台湾台风', text: '建设先进组工文化，里面有Lectern二零一一年的资料。' },
    ]).open();
    for (const text of [
      '组织部长',
      '組織部長',
      '台湾台风',
      '臺灣颱風',
      '里面有lectern',
      '裏面有ＬＥＣＴＥＲＮ',
      '二〇一一年的資料',
    ]) {
      expect(Object.keys(counts(desk, text)).sort(), text).toEqual(['hans', 'hant']);
    }
  });

  it('finds a phrase that runs over the end of a paragraph', async () => {
    const desk = await new SampleLibrary([{ id: 'one', text: 'the reading\ndesk is bare' }]).open();
    expect(counts(desk, 'reading desk')).toEqual({ one: 1 });
  });

  it('answers whatever is typed, or says what is wrong with it', async () => {
    const desk = await new SampleLibrary([{ id: 'one', title: '标点', text: '……（完）a*b [c] \\d+ 50%' }]).open();
    const odd = [
      '，',
      '…',
      '*',
      '.*',
      '[c]',
      '\\d+',
      '(',
      '50%',
      '\ud800',
      '\udc00\ud800',
      '-',
      '--',
      ':',
      '标题：',
      '"',
      '""',
      '日期:x',
    ];
    for (const query of [
      ...odd,
      '组'.repeat(100_000),
      'a'.repeat(100_000),
      'a b '.repeat(25_000),
      '"'.repeat(99_999),
      '"'.repeat(100_000),
    ]) {
      const answer = desk.search({ query, limit: 10 });
      if (!answer.ok) expect(answer.failure.at).toBeLessThanOrEqual(query.length);
      else expect(answer.value.total).toBeLessThanOrEqual(1);
    }
    expect(desk.search({ query: '[c]', limit: 1 })).toMatchObject({ value: { mode: 'exact', total: 1 } });
    expect(desk.search({ query: '组'.repeat(100_001), limit: 1 })).toMatchObject({
      failure: { code: 'query-too-long' },
    });
  }, 60_000);
});
