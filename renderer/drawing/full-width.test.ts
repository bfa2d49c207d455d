import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFullWidthMarks } from './full-width.ts';

describe('half-width punctuation in a Chinese line', () => {
  it.each([
    ['一、重视人文化关怀,构建和谐团结的团队文化', '一、重视人文化关怀，构建和谐团结的团队文化'],
    ['充满活力的团队; 加强团队意识教育', '充满活力的团队；\u{200B}加强团队意识教育'],
    ['要求如下:', '要求如下：'],
    ['“三必谈三必访”,即', '“三必谈三必访”，即'],
    ['真的吗?!是真的!', '真的吗？！是真的！'],
    ['占30%,比上年', '占30%，比上年'],
    ['共有两段(含本段)。', '共有两段（含本段）。'],
    ['世界贸易组织(WTO),成立', '世界贸易组织（WTO），成立'],
    ['工作手册（修订本),第二版', '工作手册（修订本），第二版'],
  ])('%s is seen as %s', (line, seen) => {
    expect(withFullWidthMarks(line)).toBe(seen);
  });

  it.each(['2011年11月16日10:47', '共3,742字', '见 f(x) 与 a, b', 'Hello, world (really)!', '比分是 3:2'])(
    '%s stays as it is',
    (line) => {
      expect(withFullWidthMarks(line)).toBe(line);
    },
  );

  it('changes only these marks, one character for one', () => {
    const line = fc.string({ unit: fc.constantFrom(...'天地𠀀a1 ,;:?!()（）“”"%') });
    fc.assert(
      fc.property(line, (text) => {
        const seen = withFullWidthMarks(text);
        expect(seen).toHaveLength(text.length);
        expect(seen.replaceAll('\u{200B}', ' ').normalize('NFKC')).toBe(text.normalize('NFKC'));
      }),
    );
  });
});
