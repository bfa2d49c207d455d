import { chunkAt, type Chunk } from './chunks.ts';
import type { Span, TextOffsets } from './text-offsets.ts';

/** The names of the highlights, as the text's styles have them. */
const ALL = 'found';
const CURRENT = 'found-current';
/** Chunks on either side of the place that are marked at once: more than a window shows. */
const NEAR_CHUNKS = 2;
/** Matches marked at most: Chromium goes through all of them whenever one changes. Where there are more, those near the place are marked. */
const MOST_MARKED = 2000;
/** Time a slice of marking may take, in milliseconds. */
const SLICE = 8;

/**
 * Marks matches in the drawn text, without changing it: those near the place at once, and so also in chunks that are
 * drawn late, the others in idle time.
 */
export class MatchMarks {
  private readonly offsets: TextOffsets;
  private readonly chunks: readonly Chunk[];
  private readonly matches: readonly Span[];
  private readonly all = new Highlight();
  private readonly marked = new Set<number>();
  private slice: number | undefined;
  private near = -1;

  /** @param matches In the order of the text. */
  constructor(offsets: TextOffsets, chunks: readonly Chunk[], matches: readonly Span[]) {
    this.offsets = offsets;
    this.chunks = chunks;
    this.matches = matches;
    CSS.highlights.set(ALL, this.all);
    CSS.highlights.delete(CURRENT);
  }

  /** Marks what is near an offset. */
  follow(offset: number): void {
    const near = chunkAt(this.chunks, offset);
    if (near === this.near) return;
    this.near = near;
    if (this.marked.size > MOST_MARKED) this.forget();
    const from = this.chunks[near - NEAR_CHUNKS]?.start ?? 0;
    const to = this.chunks[near + NEAR_CHUNKS + 1]?.start ?? Infinity;
    let index = firstFrom(this.matches, from);
    const first = index;
    for (; index < this.matches.length && (this.matches[index]?.start ?? to) < to; index++) this.mark(index);
    if (this.matches.length <= MOST_MARKED) this.markRest(first);
  }

  /** Marks one match apart from the others. */
  showCurrent(match: Span): void {
    this.follow(match.start);
    const highlight = new Highlight(this.rangeOf(match));
    highlight.priority = 1;
    CSS.highlights.set(CURRENT, highlight);
  }

  clear(): void {
    this.stop();
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
  }

  private mark(index: number): void {
    const match = this.matches[index];
    if (match === undefined || this.marked.has(index)) return;
    this.marked.add(index);
    this.all.add(this.rangeOf(match));
  }

  private markRest(middle: number): void {
    this.stop();
    const order = [...this.matches.keys()]
      .filter((index) => !this.marked.has(index))
      .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
    const markSome = (): void => {
      const until = performance.now() + SLICE;
      while (performance.now() < until) {
        const next = order.shift();
        if (next === undefined) return;
        this.mark(next);
      }
      this.slice = requestIdleCallback(markSome);
    };
    this.slice = requestIdleCallback(markSome);
  }

  private forget(): void {
    this.marked.clear();
    this.all.clear();
  }

  private stop(): void {
    if (this.slice !== undefined) cancelIdleCallback(this.slice);
    this.slice = undefined;
  }

  /** Static, because a live range costs with every change of the page. */
  private rangeOf({ start, end }: Span): StaticRange {
    const { startContainer, startOffset, endContainer, endOffset } = this.offsets.rangeOf({ start, end });
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  }
}

/** Index of the first match that starts at or after an offset. */
export function firstFrom(matches: readonly Span[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((matches[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
