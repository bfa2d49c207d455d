import { describe, expect, it } from 'vitest';
import { foldText } from '#content/text/folding';
import { parseQuery } from '../query.ts';
import { tagAt, withTag } from './index.ts';

describe('a tag typed in a query', () => {
  it('is known by its field, before and after a quotation mark, where the cursor is', () => {
    expect(tagAt('文化 标签:方', 7)).toEqual({ start: 6, end: 7, typed: '方' });
    expect(tagAt('-tag:"Party B', 13)).toEqual({ start: 5, end: 13, typed: 'Party B' });
    expect(tagAt('標籤：', 3)).toEqual({ start: 3, end: 3, typed: '' });
    expect(tagAt('标签:方 法', 6)).toBeUndefined();
    expect(tagAt('标签:"方法" ', 8)).toBeUndefined();
    expect(tagAt('新标签:方', 5)).toBeUndefined();
  });

  it('is completed in quotes, whatever stands in it, and the rest of the query stays', () => {
    const typed = tagAt('文化 标签:方 -旧', 7);
    expect(typed && withTag('文化 标签:方 -旧', typed, '工作 方法')).toEqual({
      query: '文化 标签:"工作 方法" -旧',
      cursor: 14,
    });
    const quoting = tagAt('tag:sa', 6);
    const { query = '' } = quoting === undefined ? {} : withTag('tag:sa', quoting, 'say "hi"');
    const read = parseQuery(query);
    const [clause] = read.ok && read.value.kind === 'clauses' ? read.value.clauses : [];
    expect(clause?.kind === 'tag' && foldText(clause.text)).toBe(foldText('say "hi"'));
  });
});
