import { describe, expect, it } from 'vitest';
import { findNotes } from './notes.ts';

const NOTES = [
  { id: 'a', document: 'd1', text: '這裏的「先進文化」怎麼講？先进文化与前进方向。', tags: [] },
  { id: 'b', document: 'd2', text: '再读一遍。', tags: ['先進文化'] },
  { id: 'c', document: 'd2', text: '与前文重复。', tags: ['编辑'] },
];

describe('looking through notes', () => {
  it('finds what was written, simplified or traditional, and tags, and says where', () => {
    const found = findNotes(NOTES, '先进文化');
    expect(found.map(({ note, count }) => [note.id, count])).toEqual([
      ['a', 2],
      ['b', 0],
    ]);
    const [first] = found;
    expect(first!.marks.map(([start, end]) => first!.note.text.slice(start, end))).toEqual(['先進文化', '先进文化']);
  });

  it('finds nothing by nothing', () => {
    expect(findNotes(NOTES, ' 　')).toEqual([]);
  });
});
