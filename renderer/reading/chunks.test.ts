import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines, type Block } from '#content/document';
import { chunkAt, chunksOf } from './chunks.ts';

const blocks: Block[] = ['一石激起千层浪。', '', '两指弹出万般音。', '春眠不觉晓，处处闻啼鸟。'].map((text) => ({
  kind: 'paragraph',
  inlines: [text],
}));

describe('a document cut into chunks', () => {
  it('keeps every block and every line once, in order, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Block>(...blocks, { kind: 'divider' })),
        fc.integer({ min: 1, max: 40 }),
        (document, size) => {
          const chunks = chunksOf(document, size);
          expect(chunks.flatMap((chunk) => chunk.blocks)).toEqual(document);
          expect(chunks.flatMap((chunk) => chunk.lines)).toEqual(textLines(document));
        },
      ),
    );
  });

  it('has each offset in the last chunk that starts at or before it', () => {
    const chunks = chunksOf(blocks, 5);
    expect(chunks.map((chunk) => chunk.start)).toEqual([0, 9, 19]);
    expect([0, 8, 9, 18, 19, 99].map((offset) => chunkAt(chunks, offset))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
