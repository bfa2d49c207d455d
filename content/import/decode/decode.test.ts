import { describe, expect, it } from 'vitest';
import { encodeAs } from '../../testing/legacy-text.ts';
import { decode, preview, type Decoded } from './decode.ts';
import type { ImportFailure } from '../failures.ts';

const SIMPLIFIED =
  '宣讲工作是党的理论走进千家万户的桥梁。近年来，青屏县组建宣讲小分队四十二支，深入田间地头开展宣讲，受到群众欢迎。\n一、建好一支队伍\n';
const TRADITIONAL =
  '松濤港的木造船業興起於十九世紀末，最盛時沿岸有十七家船寮。隨著玻璃纖維船普及，船寮一一歇業，許多工具散落民間。\n';

function decoded(bytes: Uint8Array, options: Parameters<typeof decode>[1] = {}): Decoded {
  const result = decode(bytes, options);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function refused(bytes: Uint8Array): ImportFailure | undefined {
  const result = decode(bytes);
  return result.ok ? undefined : result.failure;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function utf16(text: string, { little, mark }: { readonly little: boolean; readonly mark: boolean }): Uint8Array {
  const units = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
  ];
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

describe('choosing an encoding', () => {
  it.each([
    ['UTF-8', utf8(SIMPLIFIED), SIMPLIFIED],
    ['UTF-8', utf8(`\ufeff${SIMPLIFIED}`), SIMPLIFIED],
    ['gb18030', encodeAs('gb18030', SIMPLIFIED), SIMPLIFIED],
    ['gb18030', encodeAs('gb18030', TRADITIONAL), TRADITIONAL],
    ['Big5', encodeAs('big5', TRADITIONAL), TRADITIONAL],
    ['UTF-16LE', utf16(SIMPLIFIED, { little: true, mark: true }), SIMPLIFIED],
    ['UTF-16BE', utf16(SIMPLIFIED, { little: false, mark: true }), SIMPLIFIED],
    ['UTF-16LE', utf16(SIMPLIFIED, { little: true, mark: false }), SIMPLIFIED],
    ['UTF-16BE', utf16(SIMPLIFIED, { little: false, mark: false }), SIMPLIFIED],
    [
      'windows-1252',
      Uint8Array.from('Le café de la gare était fermé.', (character) => character.charCodeAt(0)),
      'Le café de la gare était fermé.',
    ],
  ])('reads %s', (encoding, bytes, text) => {
    expect(decoded(bytes)).toMatchObject({ encoding, text, errors: 0 });
  });

  it.each(['望仙桥', '青屏县人民政府办公室', '开放时间'])('reads the short GB18030 text %s', (text) => {
    expect(decoded(encodeAs('gb18030', text))).toMatchObject({ encoding: 'gb18030', text });
  });

  it('reads characters of four bytes', () => {
    const bytes = Uint8Array.from([
      ...encodeAs('gb18030', SIMPLIFIED),
      0x95,
      0x32,
      0x82,
      0x36,
      ...encodeAs('gb18030', '字。'),
    ]);
    expect(decoded(bytes).text).toBe(`${SIMPLIFIED}𠀀字。`);
  });

  it('is surer of a long text than of a few characters', () => {
    expect(decoded(encodeAs('gb18030', SIMPLIFIED)).confidence).toBeGreaterThan(0.8);
    expect(decoded(utf8(SIMPLIFIED)).confidence).toBeGreaterThan(0.95);
  });

  it('believes a person, and a page where its bytes do not contradict it', () => {
    expect(decoded(encodeAs('big5', TRADITIONAL), { chosen: 'gbk' }).encoding).toBe('gb18030');
    expect(decoded(encodeAs('big5', '人'), { declared: 'big5' })).toMatchObject({ text: '人', encoding: 'Big5' });
    expect(decoded(utf8(SIMPLIFIED), { declared: 'gb2312' }).encoding).toBe('UTF-8');
  });

  it('bears one broken byte in a long text, and says so', () => {
    const bytes = Uint8Array.from([
      ...encodeAs('gb18030', SIMPLIFIED.repeat(20)),
      0xff,
      ...encodeAs('gb18030', SIMPLIFIED),
    ]);
    expect(decoded(bytes)).toMatchObject({ encoding: 'gb18030', errors: 1 });
  });
});

describe('refusing', () => {
  it.each([
    ['ISO-2022-JP', ascii('\u001b$B$3$s$K$A$O\u001b(B')],
    ['ISO-2022-KR', ascii('\u001b$)C\u000e0!\u000f')],
    ['HZ', ascii('This is ~{<:Ky2;S{#,NpJ)l6HK!#~} in HZ.')],
    ['UTF-7', ascii('+ZeVnLIqe- and +ZeVnLIqe-')],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
  ])('refuses %s', (found, bytes) => {
    expect(refused(bytes)).toEqual({ code: 'unsupported-encoding', found });
  });

  it('does not take plain ASCII with tildes and plus signs for another encoding', () => {
    expect(decoded(ascii('~/notes and a+b-c, 1+1-2, C++')).encoding).toBe('UTF-8');
  });

  it.each([
    ['gb18030', encodeAs('gb18030', SIMPLIFIED.trimEnd()).slice(0, -1)],
    ['UTF-8', utf8(SIMPLIFIED.trimEnd()).slice(0, -1)],
  ])('says where a %s text breaks off inside a character', (encoding, bytes) => {
    const failure = refused(bytes);
    expect(failure).toMatchObject({ code: 'truncated-text', encoding });
    const offset = failure?.code === 'truncated-text' ? failure.offset : -1;
    const whole = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, offset));
    expect(SIMPLIFIED.startsWith(whole)).toBe(true);
    expect(bytes.length - offset).toBeLessThan(4);
  });

  it('refuses a NUL byte in a text, with its place', () => {
    expect(refused(utf8('云岫桥\0建于明代'))).toEqual({ code: 'binary-in-text', offset: 9 });
  });

  it('refuses what no listed encoding can mean', () => {
    const bytes = Uint8Array.from({ length: 600 }, (_, index) => [0xff, 0x80, 0x0a][index % 3] ?? 0);
    expect(refused(bytes)).toMatchObject({ code: 'undecodable' });
  });

  it('refuses an encoding nobody knows, chosen by hand', () => {
    const result = decode(utf8('a'), { chosen: 'klingon' });
    expect(result).toEqual({ ok: false, failure: { code: 'unsupported-encoding', found: 'klingon' } });
  });
});

it('previews a text in any listed encoding, counting what it cannot mean', () => {
  const bytes = encodeAs('gb18030', SIMPLIFIED);
  expect(preview(bytes, 'gb18030')).toEqual({ text: SIMPLIFIED, errors: 0 });
  expect(preview(bytes, 'utf-8').errors).toBeGreaterThan(10);
});
