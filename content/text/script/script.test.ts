import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inScript } from './index.ts';

describe('a text in the other script', () => {
  it('is written by phrases, so that one simplified character becomes the right one of several', () => {
    expect(inScript('头发、发展、皇后、后来、干部、干净', 'zh-Hant')).toBe('頭髮、發展、皇后、後來、幹部、乾淨');
    expect(inScript('頭髮、發展、皇后、後來、幹部、乾淨', 'zh-Hans')).toBe('头发、发展、皇后、后来、干部、干净');
  });

  it('is as long as the text, so that every offset holds in both', () => {
    const han = fc.string({ unit: fc.integer({ min: 0x3400, max: 0x2ffff }).map((point) => point >= 0xd800 && point < 0xe000 ? 'a' : String.fromCodePoint(point)) }); // prettier-ignore
    fc.assert(
      fc.property(han, fc.constantFrom('zh-Hans', 'zh-Hant'), (text, script) => {
        expect(inScript(text, script)).toHaveLength(text.length);
      }),
    );
    const article = '乡镇干部谈心谈话制度的几点做法：“三必谈”台账𠮷野家 Ctrl+Z 2011年11月16日';
    expect(inScript(article, 'zh-Hant')).toHaveLength(article.length);
  });

  it('keeps the author’s words, digits and marks', () => {
    expect(inScript('软件 v2.0《说明》', 'zh-Hant')).toBe('軟件 v2.0《說明》');
  });
});
