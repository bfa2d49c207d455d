import { describe, expect, it } from 'vitest';
import { VISIT_TEXT_SIZES } from '#content/contract';
import { textSizeOf } from './text-size.ts';

describe('the size of a document’s text', () => {
  it('is the one that was touched', () => {
    expect(textSizeOf({ textSize: VISIT_TEXT_SIZES.medium, elder: false })).toBe(24);
  });

  it('is larger in 适老化, between 18 pt and 30 pt, and still three different ones', () => {
    const sizes = Object.values(VISIT_TEXT_SIZES).map((textSize) => textSizeOf({ textSize, elder: true }));
    expect(new Set(sizes).size).toBe(3);
    for (const size of sizes) {
      expect(size).toBeGreaterThanOrEqual(24);
      expect(size).toBeLessThanOrEqual(40);
    }
  });
});
