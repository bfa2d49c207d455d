import { textLines, type Block, type TextLine } from '#content/document';

/**
 * Characters to a chunk, at least. A chunk is drawn and laid out as one piece, so this bounds the longest task while
 * scrolling; below it the number of chunks (each a containment box) costs more than it saves. See bench/RESULTS.md.
 */
export const CHUNK_CHARACTERS = 4000;

/** Consecutive top-level blocks that are drawn together. All ends are exclusive. */
export interface Chunk {
  readonly blocks: readonly Block[];
  readonly lines: readonly TextLine[];
  /** UTF-16 offset into the canonical text where the chunk's first line starts, or would. */
  readonly start: number;
}

/** Cuts a document between top-level blocks into chunks of at least `size` characters, but for the last. */
export function chunksOf(blocks: readonly Block[], size = CHUNK_CHARACTERS): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: { blocks: Block[]; lines: TextLine[]; start: number } | undefined;
  let characters = 0;
  const lines = textLines(blocks);
  let next = 0;
  blocks.forEach((block, index) => {
    open ??= { blocks: [], lines: [], start: lines[next]?.start ?? (lines.at(-1)?.end ?? -1) + 1 };
    open.blocks.push(block);
    for (let line = lines[next]; line?.block === index; line = lines[++next]) {
      open.lines.push(line);
      characters += line.end - line.start + 1;
    }
    if (characters < size) return;
    chunks.push(open);
    open = undefined;
    characters = 0;
  });
  if (open !== undefined) chunks.push(open);
  return chunks;
}

/** Index of the last chunk that starts at or before an offset; 0 for an offset before all. */
export function chunkAt(chunks: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((chunks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
