import { describe, expect, it } from 'vitest';
import { reads } from './voices.ts';

describe('a voice', () => {
  it('reads what is in its language, under each name that systems have for Chinese', () => {
    for (const voice of ['zh-CN', 'zh_TW', 'cmn', 'cmn-latn-pinyin', 'ZH']) expect(reads(voice, 'zh-Hans')).toBe(true);
    expect(reads('en-GB', 'en')).toBe(true);
  });

  it('does not read another language, nor Mandarin with the sounds of Canton', () => {
    for (const voice of ['yue', 'en-US', 'ja-JP', 'zha', '']) expect(reads(voice, 'zh-Hans')).toBe(false);
  });
});
