import { expect, it } from 'vitest';
import type { Block } from '#content/document';
import { MAX_DEPTH, MAX_NODES, withinLimits } from './limits.ts';

it('takes a document as deep as the limit, and no deeper', () => {
  const nested = (depth: number): Block => {
    let block: Block = { kind: 'paragraph', inlines: ['字'] };
    for (let level = 0; level < depth; level += 1) block = { kind: 'quotation', blocks: [block] };
    return block;
  };
  expect(withinLimits([nested(100)]).ok).toBe(true);
  expect(withinLimits([nested(MAX_DEPTH + 1)])).toEqual({ ok: false, failure: { code: 'too-deep', limit: MAX_DEPTH } });
});

it('refuses a bomb of nodes, however deep, without exhausting the stack', () => {
  const wide: Block[] = [{ kind: 'paragraph', inlines: new Array<string>(MAX_NODES).fill('字') }];
  expect(withinLimits(wide)).toEqual({ ok: false, failure: { code: 'too-many-nodes', limit: MAX_NODES } });
});
