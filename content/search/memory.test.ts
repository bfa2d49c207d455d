import { queryObjects } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { SampleLibrary } from './desk.suite.ts';
import { KeptLast } from './kept-last.ts';

/** Common characters of which any two in a row stand somewhere among the documents. */
const CHARACTERS = [...'组织部门贯彻落实全会精神必须把先进文化的前进方向作为基本导向研究服务大局能力水平'];
const DOCUMENTS = 60;
const QUERIES = 2_000;
/** What is held differs by some 200,000 bytes from one time to the next; a list kept for each query would be 600,000. */
const GROWTH = 500_000;

function text(seed: number, length: number): string {
  let state = seed * 7919 + 1;
  let characters = '';
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    characters += CHARACTERS[(state >>> 8) % CHARACTERS.length]!;
  }
  return characters;
}

function held(): number {
  // Counting what is reachable collects what is not.
  queryObjects(KeptLast, { format: 'count' });
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('what search holds', () => {
  it('is no more after thousands of different queries than after half of them', async () => {
    const library = new SampleLibrary(
      Array.from({ length: DOCUMENTS }, (_, number) => ({
        id: `d${String(number).padStart(4, '0')}`,
        text: text(number, 300),
      })),
    );
    const desk = await library.open();
    while (desk.indexSome());
    let next = 0;
    /** Bytes held after so many queries more, each another: found as they stand, found by their grams, or not at all. */
    const heldAfter = (queries: number): number => {
      let answered = 0;
      for (const end = next + queries; next < end; next++) {
        const query =
          next % 100 === 0
            ? `${text(next, 6)}${String(next)}？`
            : text(next % DOCUMENTS, 300)
                .slice(next % 290)
                .slice(0, 2 + (next % 8));
        if (desk.search({ query, limit: 3, passages: 1 }).ok) answered++;
      }
      expect(answered).toBe(queries);
      return held();
    };
    const before = heldAfter(QUERIES);
    expect(heldAfter(QUERIES) - before).toBeLessThan(GROWTH);
  });
  it('of one kind stays within its bound, however many and however small, and is what was asked for last', () => {
    const before = held();
    const kept = new KeptLast<readonly number[]>(1_000_000);
    for (let number = 0; number < 100_000; number++) kept.keep(`name ${String(number)}`, [], 0);
    expect(held() - before).toBeLessThan(2_000_000);
    expect(kept.get('name 96000')).toBeUndefined();
    expect(kept.get('name 97000')).toEqual([]);
    for (let number = 0; number < 3_500; number++) kept.keep(`other ${String(number)}`, [], 0);
    expect(kept.get('name 97000')).toEqual([]);
    expect(kept.get('name 97001')).toBeUndefined();
    kept.keep('large', [], 1_000_001);
    expect(kept.get('large')).toBeUndefined();
  });
});
