import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatShare } from './format.ts';

describe('dates and numbers in the language of the interface', () => {
  it('have the precision that is known, and no more', () => {
    expect(formatDate('2011')).toBe('2011年');
    expect(formatDate('2011-11')).toBe('2011年11月');
    expect(formatDate('2011-11-16')).toBe('2011年11月16日');
    expect(formatDate('2011-11-16T10:47')).toBe('2011年11月16日 10:47');
  });

  it('leave a date that is none as it stands', () => {
    expect(formatDate('民国初年')).toBe('民国初年');
  });

  it('are grouped and shared as the language does', () => {
    expect(formatNumber(86_400)).toBe('86,400');
    expect(formatShare(0.314)).toBe('31%');
  });
});
