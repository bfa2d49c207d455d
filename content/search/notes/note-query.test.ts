import { describe, expect, it } from 'vitest';
import { foldNote, noteQuery, type SearchedNote } from './index.ts';

const NOTE = { quote: '', written: '', tags: [], creator: '', made: '2026-11-22T08:00:00.000Z' };
const NOTES: Readonly<Record<string, SearchedNote & { readonly title?: string }>> = {
  written: { ...NOTE, written: '這裏的「先進文化」怎麼講？先进文化与前进方向。' },
  tagged: { ...NOTE, written: '再读一遍。', tags: ['先進文化', 'Party Building'], made: '2025-03-01T00:00:00.000Z' },
  quoting: { ...NOTE, quote: '要坚持先进文化的前进方向', creator: '董清河' },
  other: { ...NOTE, written: '与前文重复。', tags: ['先進'], title: '建设先进组工文化' },
};

function found(query: string): readonly string[] {
  const asked = noteQuery(query);
  if (!asked.ok) throw new Error(asked.failure.code);
  const { value } = asked;
  return Object.keys(NOTES).filter((name) =>
    value.has(foldNote(NOTES[name]!), foldNote({ ...NOTE, quote: NOTES[name]!.title ?? '' }).quote),
  );
}

describe('asking annotations', () => {
  it('finds what was written, tagged or quoted, simplified or traditional, and where the title has it', () => {
    expect(found('先进文化')).toEqual(['written', 'tagged', 'quoting']);
    expect(found('文化 重复')).toEqual(['other']);
    expect(found('前进 ＰＡＲＴＹ')).toEqual([]);
    expect(found('party 一遍')).toEqual(['tagged']);
  });

  it('takes the operators of the library’s search', () => {
    expect(found('先进文化 -再读')).toEqual(['written', 'quoting']);
    expect(found('"先进文化的前进"')).toEqual(['quoting']);
    expect(found('标签:先进')).toEqual(['tagged', 'other']);
    expect(found('标签:"先进"')).toEqual(['other']);
    expect(found('tag:"party building"')).toEqual(['tagged']);
    expect(found('正文:先进')).toEqual(['quoting']);
    expect(found('标题:组工')).toEqual(['other']);
    expect(found('作者:董清河')).toEqual(['quoting']);
    expect(found('日期:2025')).toEqual(['tagged']);
    expect(found('来源:新闻网')).toEqual([]);
  });

  it('shows where in a text it stands, as it stands there', () => {
    const asked = noteQuery('先进文化 -再读');
    const { written } = NOTES['written']!;
    const excerpt = asked.ok ? asked.value.excerpt(`${'前言。'.repeat(30)}\n${written}`) : { text: '', marks: [] };
    expect(excerpt.text).toBe(written);
    expect(excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['先進文化', '先进文化']);
    expect(asked.ok && asked.value.excerpt('没有。')).toEqual({ text: '没有。', marks: [] });
  });

  it('says where a query cannot be read', () => {
    expect(noteQuery('  ')).toMatchObject({ ok: false, failure: { code: 'query-empty' } });
    expect(noteQuery('文化 "')).toMatchObject({ ok: false, failure: { code: 'query-quote-open', at: 3 } });
  });
});
