import { expect, it } from 'vitest';
import fc from 'fast-check';
import { fold } from './fold.ts';

it('brings the forms of one word together', () => {
  expect(fold('責任編輯：王明　ＩＣＰ備')).toBe(fold('责任编辑:王明 icp备'));
});

it('keeps the length, so that offsets into the copy are offsets into the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
    }),
  );
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

it('folds a text longer than the stack', () => {
  expect(fold('Ａ'.repeat(300_000))).toBe('a'.repeat(300_000));
});
