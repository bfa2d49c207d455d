import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, type Fit } from './fit.ts';

function units(text: string): Uint16Array {
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

/** Units put in, taken out or exchanged between two texts, by the plain table. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, unit] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column++) {
      const paired = (row[column - 1] ?? 0) + (unit === other[column - 1] ? 0 : 1);
      next.push(Math.min(paired, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The least that any span of a text differs from a passage. */
function leastOfAll(passage: string, text: string): number {
  let least = passage.length;
  for (let start = 0; start <= text.length; start++)
    for (let end = start; end <= text.length; end++) least = Math.min(least, distance(passage, text.slice(start, end)));
  return least;
}

function fitted(passage: string, text: string, most: number): Fit | undefined {
  return fit(units(passage), units(text), 0, text.length, most);
}

describe('fitting an altered passage', () => {
  it('finds it with a character exchanged, one put in and one left out', () => {
    const text = '会议听取了关于水稻育秧工作的汇报，并部署下一阶段任务。';
    expect(fitted('听取了关于水稻育种工作的汇报', text, 4)).toEqual({ start: 2, end: 16, differences: 1 });
    expect(fitted('听取关于水稻育秧的工作的汇报', text, 4)).toEqual({ start: 2, end: 16, differences: 2 });
  });

  it('finds nothing where more differs than is allowed', () => {
    expect(fitted('博物馆周二闭馆检修设备', '会议听取了关于水稻育秧工作的汇报。', 3)).toBeUndefined();
    expect(fitted('水稻', '', 1)).toBeUndefined();
  });

  it('differs by the least there is, and by that where it says it stands', () => {
    const letters = fc.string({ unit: fc.constantFrom('水', '稻', '田'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (passage, text) => {
        const found = fitted(passage, text, passage.length - 1);
        const least = leastOfAll(passage, text);
        expect(found?.differences ?? passage.length).toBe(least);
        if (found !== undefined) expect(distance(passage, text.slice(found.start, found.end))).toBe(least);
      }),
    );
  });

  it('counts the same over passages of several words of bits', () => {
    const letter = fc.constantFrom('水', '稻', '田', '秧', '苗', '种');
    const passages = fc.string({ unit: letter, minLength: 60, maxLength: 100 });
    const holes = fc.array(fc.nat({ max: 99 }), { maxLength: 6 });
    fc.assert(
      fc.property(passages, holes, (passage, left) => {
        const text = [...passage].filter((_, index) => !left.includes(index)).join('');
        const found = fitted(passage, `序${text}跋`, 40);
        expect(found?.differences).toBe(passage.length - text.length);
        expect(distance(passage, `序${text}跋`.slice(found?.start, found?.end))).toBe(passage.length - text.length);
      }),
    );
  });
});
