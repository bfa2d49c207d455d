import { chunkAt, type Chunk } from './chunks.ts';
import { LaidOutChunks } from './laid-out-chunks.ts';
import type { DrawnText } from './text-offsets.ts';

/** Time a slice may take while nobody waits, in milliseconds: well under the 50 of a long task, with room for layout. */
const SLICE = 12;

/**
 * Fills the boxes of a long document's chunks: those that are needed at once, those near the window as they come, and
 * the rest in idle slices, nearest first. In the end all of the text is in the page, so that selecting, finding and
 * printing are the browser's own; a box that is not near is not laid out (`content-visibility`, see text-styles.ts).
 */
export class ChunkDrawing implements DrawnText {
  readonly chunks: readonly Chunk[];
  private readonly boxes: readonly HTMLElement[];
  private readonly fill: (chunk: Chunk, box: HTMLElement) => void;
  private readonly waiting: Set<number>;
  private readonly near: IntersectionObserver;
  private readonly laidOut = new LaidOutChunks();
  private slice: number | undefined;

  constructor(chunks: readonly Chunk[], boxes: readonly HTMLElement[], fill: (chunk: Chunk, box: HTMLElement) => void) {
    this.chunks = chunks;
    this.boxes = boxes;
    this.fill = fill;
    this.waiting = new Set(boxes.keys());
    this.near = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.drawn(boxes.indexOf(entry.target as HTMLElement));
    }, NEAR);
    for (const box of boxes) this.near.observe(box);
  }

  box(chunk: number): HTMLElement {
    const box = this.boxes[chunk];
    if (box === undefined) throw new Error(`There is no chunk ${chunk}`);
    return box;
  }

  drawn(chunk: number): HTMLElement {
    const box = this.box(chunk);
    const blocks = this.chunks[chunk];
    if (blocks === undefined || !this.waiting.delete(chunk)) return box;
    this.near.unobserve(box);
    this.fill(blocks, box);
    box.dataset['drawn'] = '';
    this.laidOut.watch(box);
    return box;
  }

  /** Draws what is left of the document, from the chunk at `offset` outwards, whenever the page has nothing to do. */
  drawInIdleTime(offset: number): void {
    this.stop();
    const middle = chunkAt(this.chunks, offset);
    const order = [...this.waiting].sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
    const draw = (deadline: IdleDeadline): void => {
      const until = performance.now() + Math.min(SLICE, deadline.timeRemaining());
      do {
        const next = order.shift();
        if (next === undefined) return;
        this.drawn(next);
      } while (performance.now() < until);
      this.slice = requestIdleCallback(draw);
    };
    this.slice = requestIdleCallback(draw);
  }

  /** Draws all that is left at once: before printing. */
  drawAll(): void {
    this.stop();
    for (const chunk of [...this.waiting]) this.drawn(chunk);
  }

  /** Fills the drawn boxes again, after the words of the interface have changed. */
  redraw(): void {
    this.boxes.forEach((box, index) => {
      const chunk = this.chunks[index];
      if (chunk !== undefined && !this.waiting.has(index)) this.fill(chunk, box);
    });
  }

  stop(): void {
    if (this.slice !== undefined) cancelIdleCallback(this.slice);
  }

  disconnect(): void {
    this.stop();
    this.near.disconnect();
    this.laidOut.disconnect();
  }
}

/** A chunk is drawn when it comes within two windows of being seen: ahead of any wheel or key. */
const NEAR: IntersectionObserverInit = { rootMargin: '200% 0px' };
