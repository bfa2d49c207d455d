import { expect, it } from 'vitest';
import fc from 'fast-check';
import { numberOfNumeral, numeralOfNumber } from './numerals.ts';

it.each([
  ['十', 10], ['十二', 12], ['二十', 20], ['一百零五', 105], ['三千零一十', 3010], ['二〇一二', 2012], ['廿三', 23],
  ['貳拾', 20], ['壹', 1], ['７', 7], ['101', 101], ['一万二千', 12000],
])('reads %s as %i', (numeral, number) => {
  expect(numberOfNumeral(numeral)).toBe(number);
}); // prettier-ignore

it('reads nothing from words', () => {
  expect(numberOfNumeral('一是')).toBeUndefined();
  expect(numberOfNumeral('')).toBeUndefined();
});

it('reads back every numeral it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(numberOfNumeral(numeralOfNumber(number))).toBe(number);
    }),
  );
});
