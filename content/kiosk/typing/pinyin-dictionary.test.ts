import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PinyinDictionary, WORDS } from './index.ts';

const dictionary = new PinyinDictionary(WORDS);
const TITLES = ['乡镇干部谈心谈话制度的几点做法', '蔚县县委组织部学习园地', '打树花'];

function first(letters: string, most = 5, fuzzy = true): readonly string[] {
  return dictionary.candidates(letters, { most, fuzzy }).map(({ text }) => text);
}

describe('what is typed in pinyin', () => {
  it.each([
    ['zuzhibu', '组织部'],
    ['zzb', '组织部'],
    ['zuzhb', '组织部'],
    ['zhonghua', '中华'],
    ['shehui', '社会'],
    ['hexie', '和谐'],
    ['yinhang', '银行'],
    ['xingzou', '行走'],
    ['lvse', '绿色'],
  ])('%s is %s', (letters, word) => {
    expect(first(letters)).toContain(word);
  });

  it('takes z for zh, n for l and in for ing, where that is allowed', () => {
    expect(first('zuzibu')).toContain('组织部');
    expect(first('nanse')).toContain('蓝色');
    expect(first('beijin')).toContain('北京');
    expect(first('zuzibu', 5, false)).not.toContain('组织部');
  });

  it('offers the first word of a longer stretch, and says how many letters it is for', () => {
    const [best] = dictionary.candidates('zuzhibudangyuan', { most: 1, fuzzy: true });
    expect(best).toMatchObject({ text: expect.stringMatching(/^组织/u) as string });
    expect('zuzhibudangyuan'.slice(best?.letters)).toMatch(/^(bu)?dangyuan$/u);
  });

  it('knows characters by each of their readings', () => {
    expect(first('hang', 20)).toContain('行');
    expect(first('xing', 20)).toContain('行');
  });

  it('ranks the words of the titles first, also those that no dictionary has', () => {
    const own = new PinyinDictionary(WORDS);
    own.prefer(TITLES);
    const best = (letters: string): string | undefined => own.candidates(letters, { most: 1, fuzzy: true })[0]?.text;
    expect(best('zzb')).toBe('组织部');
    expect(best('dsh')).toBe('打树花');
    expect(best('tanxin')).toBe('谈心');
  });

  it('answers nothing for what spells nothing, and never fails', () => {
    expect(first('')).toEqual([]);
    expect(first('uuu')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 30 }), (letters) => {
        for (const candidate of dictionary.candidates(letters, { most: 40, fuzzy: true })) {
          expect(candidate.letters).toBeGreaterThan(0);
          expect(candidate.letters).toBeLessThanOrEqual(letters.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is packed into no more than a million bytes', () => {
    expect(new TextEncoder().encode(WORDS).length).toBeLessThan(1_000_000);
  });
});
