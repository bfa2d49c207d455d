import { describe, expect, it } from 'vitest';
import { offsetOfPage, pageAt, type PageStart } from './pages.ts';

const PAGES: readonly PageStart[] = [
  { label: 'i', start: 0 },
  { label: 'ii', start: 40 },
  { label: '1', start: 90 },
  { label: '2', start: 90 },
  { label: '12', start: 400 },
];

describe('The pages of a printed edition', () => {
  it.each(['第12页', '12页', '12 頁', 'p. 12', 'p12', 'Page 12', ' 第１２页 '])('are found as cited: %s', (typed) => {
    expect(offsetOfPage(PAGES, typed)).toBe(400);
  });

  it('are found by Roman numbers in either case', () => {
    expect(offsetOfPage(PAGES, 'p. II')).toBe(40);
  });

  it.each(['12', '第3页', 'page', '页', '二·3'])(
    'are not found where no page is cited or none is there: %s',
    (typed) => {
      expect(offsetOfPage(PAGES, typed)).toBeUndefined();
    },
  );

  it('hold every offset after their start; an empty page holds none', () => {
    expect(pageAt(PAGES, 399)?.label).toBe('2');
    expect(pageAt(PAGES, 39)?.label).toBe('i');
    expect(pageAt([], 39)).toBeUndefined();
  });
});
