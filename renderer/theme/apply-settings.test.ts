import { describe, expect, it } from 'vitest';
import { hasChineseFont } from './chinese-font.ts';
import { themeOf } from './apply-settings.ts';

describe('the theme', () => {
  it('follows the system where the person wants it to', () => {
    expect(themeOf('system', () => false)).toBe('paper');
    expect(themeOf('system', (query) => query.includes('dark'))).toBe('night');
    expect(themeOf('system', (query) => query.includes('contrast'))).toBe('contrast');
  });

  it('is the person’s own whatever the system says', () => {
    expect(themeOf('sepia', () => true)).toBe('sepia');
  });
});

describe('a machine without a Chinese font', () => {
  it('is known by drawing every character as the same box', () => {
    expect(hasChineseFont(() => '▯')).toBe(false);
    expect(hasChineseFont((character) => character)).toBe(true);
  });
});
