import { describe, expect, it } from 'vitest';
import { removalGroups } from './removal-groups.ts';

const menu = ['首页', '新闻', '体育'].map((text) => ({ text, rule: 'page-navigation', at: 0 }));

describe('the receipt of a page', () => {
  it('shows a menu as one thing, and what stands alone by itself', () => {
    const removed = [...menu, { text: '责任编辑：柏青禾', rule: 'editor', at: 120 }];
    expect(removalGroups(removed).map(({ rule, runs }) => [rule, runs.map(({ removal }) => removal.text)])).toEqual([
      ['page-navigation', ['首页', '新闻', '体育']],
      ['editor', ['责任编辑：柏青禾']],
    ]);
  });

  it('keeps the index of every run, by which it is put back', () => {
    const removed = [{ text: '打印', rule: 'page-tools', at: 0 }, ...menu];
    expect(removalGroups(removed).flatMap(({ runs }) => runs.map(({ index }) => index))).toEqual([0, 1, 2, 3]);
  });

  it('leaves two neighbours apart, and never joins what stood at different places', () => {
    const removed = [...menu.slice(0, 2), ...menu.map((run, step) => ({ ...run, at: 10 + step }))];
    expect(removalGroups(removed).map(({ runs }) => runs.length)).toEqual([1, 1, 1, 1, 1]);
  });
});
