import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from '#content/document';
import { outlineRows, shownRows } from './outline-rows.ts';

const outline: OutlineEntry[] = (
  [
    ['heading', 1, '一、', '重视人文化关怀'],
    ['point', 2, '一是', '突出以人为本'],
    ['point', 2, '二是', '加强交流沟通'],
    ['heading', 2, '（一）', '团队'],
    ['point', 3, '首先', '谈心'],
    ['heading', 1, '二、', '突出人性化服务'],
  ] as const
).map(([kind, level, label, text], start) => ({ kind, level, label, text, address: '', start }));

describe('the outline as a tree', () => {
  it('hangs points under their section and sections under the one above', () => {
    expect(outlineRows(outline).map(({ depth, parent, children }) => [depth, parent, children])).toEqual([
      [1, undefined, 3],
      [2, 0, 0],
      [2, 0, 0],
      [2, 0, 1],
      [3, 3, 0],
      [1, undefined, 0],
    ]);
  });

  it('hides what a folded row holds, to any depth', () => {
    const rows = outlineRows(outline);
    expect(shownRows(rows, new Set([0])).map(({ index }) => index)).toEqual([0, 5]);
    expect(shownRows(rows, new Set([3])).map(({ index }) => index)).toEqual([0, 1, 2, 3, 5]);
  });
});
