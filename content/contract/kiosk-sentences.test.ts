import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Failure } from './failures.ts';
import { KIOSK_ENGLISH, KIOSK_SIMPLIFIED_CHINESE } from './kiosk-sentences.ts';
import { explain, SENTENCES } from './sentences.ts';

const CODES = Object.keys(KIOSK_ENGLISH) as (keyof typeof KIOSK_ENGLISH)[];
const read = (files: readonly string[]): readonly string[] => files.map((file) => readFileSync(file, 'utf8'));
const all = ['content/kiosk', 'content/contract', 'electron', 'renderer/kiosk', 'renderer/port'].flatMap((room) =>
  globSync(`${room}/**/*.ts`),
);
const tests = read(
  all.filter((file) => /\.(?:test|suite)\.ts$/u.test(file) && !file.endsWith('kiosk-sentences.test.ts')),
);
const program = read(all.filter((file) => !/\.test\.ts$|sentences|kiosk-failures/u.test(file)));
const walk = readFileSync('docs/kiosk-staff.md', 'utf8');

describe.each(CODES)('what staff are told of %s', (code) => {
  const named = new RegExp(`'${code}'`, 'u');

  it('is said in both languages, and each says what to do', () => {
    for (const words of [KIOSK_ENGLISH, KIOSK_SIMPLIFIED_CHINESE]) {
      const { what, remedy } = words[code];
      expect(what).not.toBe('');
      expect(remedy).not.toBe('');
    }
    expect(KIOSK_SIMPLIFIED_CHINESE[code].what).toMatch(/\p{Script=Han}/u);
    expect(explain({ code } as unknown as Failure, SENTENCES.en).what).not.toMatch(/\p{Script=Han}/u);
  });

  it('is told by the program, provoked by a test, and in the table of docs/kiosk-staff.md', () => {
    expect(
      program.some((source) => named.test(source)),
      'told',
    ).toBe(true);
    expect(
      tests.some((source) => source.includes(code)),
      'provoked',
    ).toBe(true);
    expect(walk).toContain(`\`${code}\``);
  });
});
