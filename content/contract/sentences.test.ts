import { describe, expect, it } from 'vitest';
import type { Failure } from './failures.ts';
import { amount, explain, SENTENCES } from './sentences.ts';

/** Facts that failures have, each with a value that cannot be mistaken for another. */
const FACTS = {
  found: '甲',
  encoding: '乙',
  reason: '丙',
  path: '丁',
  folder: '戊',
  file: '己',
  name: '庚',
  id: '辛',
  device: '癸',
  revision: '壬',
  offset: 11,
  errors: 12,
  limit: 13,
  seconds: 14,
  known: 15,
  lines: 16,
  bytes: 17,
  entry: '子',
  key: '丑',
  version: 18,
  installed: 19,
};
const CODES = Object.keys(SENTENCES.en.words) as Failure['code'][];

describe.each(Object.values(SENTENCES))('the sentences in $language', (sentences) => {
  it.each(CODES)('say of %s what happened and what to do, with its facts in place', (code) => {
    const { what, remedy } = explain({ ...FACTS, code } as unknown as Failure, sentences);
    expect(what).toMatch(/[。.]$/u);
    expect(remedy).not.toBe('');
    expect(`${what}${remedy}`).not.toMatch(/[{}]|undefined/u);
  });

  it.each(CODES)('ask of %s for the same facts as the other language', (code) => {
    const facts = ({ what, remedy }: { what: string; remedy: string }) =>
      [...`${what}${remedy}`.matchAll(/\{(\w+)/gu)].map(([, name]) => name).sort();
    expect(facts(sentences.words[code])).toEqual(facts(SENTENCES.en.words[code]));
  });
});

describe('a failure in words', () => {
  it('names a file’s kind where it is known, and says so where it is not', () => {
    const words = SENTENCES['zh-Hans'];
    expect(explain({ code: 'unsupported-format', found: 'PDF ' }, words).what).toContain('这是PDF 文件');
    expect(explain({ code: 'unsupported-format' }, words).what).toContain('这是无法识别的文件');
  });

  it('writes amounts as the language does', () => {
    expect(amount(999, 'en')).toBe('999 bytes');
    expect(amount(2_147_483_648, 'en')).toBe('2.1 GB');
    expect(explain({ code: 'too-large', bytes: 2_100_000_000, limit: 1_000_000_000 }, SENTENCES.en).what).toBe(
      'The file has 2.1 GB; the limit is 1 GB.',
    );
  });
});
