import { describe, expect, it } from 'vitest';
import simplified from 'opencc-js/dict/TSCharacters';
import { foldText, foldWithOffsets } from './index.ts';

describe('folding', () => {
  it('is the same when it is done twice, for every character there is', () => {
    const unstable: string[] = [];
    for (let point = 0; point <= 0x2ffff; point++) {
      const once = foldText(String.fromCodePoint(point));
      if (foldText(once) !== once) unstable.push(point.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it('gives a traditional character and its simplified form the same text', () => {
    const apart = simplified
      .split('|')
      .map((pair) => pair.split(' '))
      .filter(([traditional = '', form = '']) => foldText(traditional) !== foldText(form));
    expect(apart).toEqual([]);
    expect(foldText('臺灣颱風、裏面、爲了、衆人')).toBe(foldText('台湾台风、里面、为了、众人'));
  });

  it('keeps the way back to the text, over what grows, shrinks and vanishes', () => {
    const text = 'İstanbul’da  ㎏\u00ad ｶﾞ𠮷野';
    const { folded, starts } = foldWithOffsets(text);
    expect(folded).toBe(foldText(text));
    expect(starts).toHaveLength(folded.length + 1);
    expect(text.slice(starts[folded.indexOf('da')], starts[folded.indexOf('da') + 2])).toBe('da');
    expect(text.slice(starts[folded.indexOf('kg')]).startsWith('㎏')).toBe(true);
    expect(text.slice(starts[folded.indexOf('野')])).toBe('野');
  });
});
