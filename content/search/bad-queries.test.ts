import { describe, expect, it } from 'vitest';
import { SampleLibrary } from './desk.suite.ts';
import { LONGEST_QUERY } from './query.ts';

const LIBRARY = new SampleLibrary([
  { id: 'a', title: '正则 [a-z]+', text: '写作 (a|b)* 的式子，还有 C:\\路径 和 50% 折扣。' },
  { id: 'b', title: '标点', text: '“引号”没有另一半" ……，。！？' },
]);

/** The documents found, after `ranked` where none has it as it stands; or the failure with the place it points at. */
async function asked(query: string): Promise<unknown> {
  const desk = await LIBRARY.open();
  const answer = desk.search({ query, limit: 10, facets: true });
  if (!answer.ok) return [answer.failure.code, answer.failure.at];
  const found = answer.value.hits.map(({ document }) => document.id).sort();
  return answer.value.mode === 'ranked' && found.length > 0 ? ['ranked', ...found] : found;
}

describe('a query nobody meant to write', () => {
  it('of 100,000 characters is answered, of one kind or of as many as there are; a longer one is refused at its end', async () => {
    expect(await asked('谈'.repeat(LONGEST_QUERY))).toEqual([]);
    const many = Array.from({ length: LONGEST_QUERY / 4 }, (_, index) =>
      String.fromCodePoint(0x4e00 + (index % 20_000)),
    );
    expect(await asked(many.join(' - '))).toEqual(['ranked', 'a', 'b']);
    expect(await asked(`${'-谈 '.repeat(1000)}标点`)).toEqual(['b']);
    expect(await asked('谈'.repeat(LONGEST_QUERY + 1))).toEqual(['query-too-long', LONGEST_QUERY]);
  }, 60_000);

  it('with halves of characters is answered', async () => {
    expect(await asked('\ud83d')).toEqual([]);
    expect(await asked('标\udc00点 \ud800"')).toEqual(['ranked', 'b']);
    expect(await asked('"\ud800"')).toEqual([]);
  });

  it('of marks alone finds the marks', async () => {
    expect(await asked('，。！？')).toEqual(['b']);
    expect(await asked('……')).toEqual(['b']);
    expect(await asked('\u200b')).toEqual([]);
    expect(await asked('- -')).toEqual(['a']);
  });

  it('with a quotation mark too many says where', async () => {
    expect(await asked('文化 "')).toEqual(['query-quote-open', 3]);
    expect(await asked('"" 文化')).toEqual(['query-value-missing', 0]);
    expect(await asked('标签:"方法')).toEqual(['query-quote-open', 3]);
    expect(await asked('另一半"')).toEqual(['b']);
  });

  it('of characters that regular expressions are made of finds just them', async () => {
    expect(await asked('[a-z]+')).toEqual(['a']);
    expect(await asked('(a|b)*')).toEqual(['a']);
    expect(await asked('C:\\路径')).toEqual(['a']);
    expect(await asked('.*')).toEqual([]);
    expect(await asked('[[[')).toEqual([]);
    expect(await asked('标签:[')).toEqual([]);
  });

  it('of a wildcard alone finds no more than the text has', async () => {
    expect(await asked('*')).toEqual(['a']);
    expect(await asked('?')).toEqual(['b']);
    expect(await asked('标题:*')).toEqual([]);
  });
});
