import { expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { canonicalText } from './canonical-text.ts';
import { outlineOf } from './outline.ts';

const blocks: Block[] = [
  { kind: 'heading', level: 1, label: '一、', inlines: ['一、苗床准备'] },
  { kind: 'paragraph', inlines: ['1．选好苗床。应选择地势高的菜园地。'] },
  { kind: 'heading', level: 1, label: '二、', inlines: ['二、工作要求'] },
  { kind: 'paragraph', inlines: ['队伍是根本。一是选准人。二是育好人。'] },
];

it('lists headings, those that run in, and the points of paragraphs as leaves', () => {
  expect(outlineOf(blocks).map(({ kind, level, label, text, address }) => [kind, level, label, text, address])).toEqual(
    [
      ['heading', 1, '一、', '苗床准备', '一'],
      ['heading', 2, '1．', '选好苗床', '一·1'],
      ['heading', 1, '二、', '工作要求', '二'],
      ['point', 2, '一是', '选准人', '二·1'],
      ['point', 2, '二是', '育好人', '二·1'],
    ],
  );
});

it('says where each entry starts in the canonical text', () => {
  const text = canonicalText(blocks);
  for (const { label, start } of outlineOf(blocks)) expect(text.startsWith(label, start)).toBe(true);
});
