import { expect, it } from 'vitest';
import { joined } from './posting-lists.ts';

it('joins more documents than fit on the stack as arguments', () => {
  const all = joined([new Uint32Array(600_000).fill(3), [7, 9]]);
  expect(all).toHaveLength(600_002);
  expect([...all.subarray(599_998)]).toEqual([3, 3, 7, 9]);
});
