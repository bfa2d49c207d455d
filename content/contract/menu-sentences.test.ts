import { describe, expect, it } from 'vitest';
import { Converter } from 'opencc-js/cn2t';
import { languageOf, MENU_WORDS } from './index.ts';

const traditional = Converter({ from: 'cn', to: 'twp' });

describe("the words of the system's menu", () => {
  it('are there, whole, in each language', () => {
    for (const words of Object.values(MENU_WORDS)) {
      expect(Object.keys(words)).toEqual(Object.keys(MENU_WORDS['zh-Hans']));
      for (const word of Object.values(words)) expect(word).not.toBe('');
    }
  });

  it('hold no character of Simplified Chinese in the Traditional ones', () => {
    for (const word of Object.values<string>({ ...MENU_WORDS['zh-Hant'] })) {
      const characters = [...word].filter((character) => [...traditional(character)].join('') !== character);
      expect({ word, characters }).toEqual({ word, characters: [] });
    }
  });

  it('number a printed page in each language', () => {
    for (const { pageOfPages } of Object.values(MENU_WORDS)) expect(pageOfPages).toMatch(/\{page\}.*\{pages\}/u);
  });
});

describe('the language of the interface', () => {
  it('is the one that was set', () => {
    expect(languageOf('zh-Hant', ['en-US'])).toBe('zh-Hant');
  });

  it.each([
    [['zh-CN', 'en-US'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hant-HK'], 'zh-Hant'],
    [['fr-FR', 'zh'], 'zh-Hans'],
    [['de-DE'], 'en'],
    [['C', 'C.UTF-8', 'POSIX', '', 'zh_CN.UTF-8', 'zh-SG'], 'zh-Hans'],
    [[], 'en'],
  ] as const)('of a system that prefers %j is %s', (preferred, language) => {
    expect(languageOf('system', preferred)).toBe(language);
  });
});
