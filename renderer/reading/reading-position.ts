import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span, TextOffsets } from './text-offsets.ts';

/**
 * How far below the scroller's top the reading line lies, in pixels: jumps land there, and the place is measured there.
 * No more than the space between two lines of print, so that nothing of the line before is left at the edge.
 */
export const READING_LINE = 12;

/** Pixels at the window's top where the bar of finding stands over the text. */
const CLEAR = 64;

/** Frames for which a place is held after a jump, while chunks around it are laid out and take their real heights. */
const SETTLING_FRAMES = 20;

/** What a position needs of the page it is in. */
export interface PositionHost extends ReactiveControllerHost {
  readonly scroller: HTMLElement | null;
  readonly offsets: TextOffsets | undefined;
}

/** A place of the canonical text, and whether nothing more is below it. */
export interface TextPlace {
  readonly offset: number;
  readonly atEnd: boolean;
}

/**
 * The place in the text, kept to the character. The person's own scrolling changes it; a change of the page (window,
 * size, leading, measure) never does: the page is moved so that the same character stands at the reading line again.
 */
export class ReadingPosition implements ReactiveController {
  private readonly host: PositionHost;
  private readonly changed: (place: TextPlace) => void;
  private anchor = { offset: 0, below: 0 };
  private holding = 0;
  /** Where the last alignment left the scroller: an event that finds it there tells of no hand of the person's. */
  private aligned: number | undefined;
  private frame: number | undefined;
  private width = 0;
  private readonly resizes = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width === this.width) return;
    this.width = width;
    this.restore();
  });

  /** @param changed Called once a frame while the person moves, and after each jump. */
  constructor(host: PositionHost, changed: (place: TextPlace) => void) {
    this.host = host;
    this.changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.detach();
  }

  /** The offset at the reading line. */
  get offset(): number {
    return this.anchor.offset;
  }

  /** Starts to follow the scroller; call it once the text has been drawn. */
  attach(): void {
    this.detach();
    const scroller = this.host.scroller;
    if (scroller === null) return;
    scroller.addEventListener('scroll', this.moved, { passive: true });
    for (const name of OWN_HAND) scroller.addEventListener(name, this.release, { passive: true });
    this.width = scroller.clientWidth;
    this.resizes.observe(scroller);
  }

  detach(): void {
    this.resizes.disconnect();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.holding = 0;
    const scroller = this.host.scroller;
    scroller?.removeEventListener('scroll', this.moved);
    for (const name of OWN_HAND) scroller?.removeEventListener(name, this.release);
  }

  /** Brings the character at an offset to the reading line; the start of the text shows the title as well. */
  goTo(offset: number): void {
    this.anchor = { offset, below: 0 };
    this.restore();
  }

  /** Brings a stretch of the text into sight, a third down the window, unless it is in sight already. */
  reveal({ start, end }: Span): void {
    const { scroller, offsets } = this.host;
    if (scroller === null || offsets === undefined) return;
    const { top, height } = scroller.getBoundingClientRect();
    const isClear = (offset: number): boolean => {
      const box = offsets.lineBox(offset);
      return box.top > top + CLEAR && box.bottom < top + height - READING_LINE;
    };
    if (isClear(start) && isClear(end - 1)) return;
    this.anchor = { offset: start, below: Math.round(height / 3) };
    this.restore();
  }

  /** The text before the place grew by so many characters. */
  shift(by: number): void {
    this.anchor = { ...this.anchor, offset: this.anchor.offset + by };
  }

  /** Puts the page back to where the person was, after it has changed around them. */
  restore(): void {
    this.align();
    this.holding = SETTLING_FRAMES;
    this.nextFrame();
  }

  private align(): void {
    const { scroller, offsets } = this.host;
    if (scroller === null || offsets === undefined) return;
    const wanted = scroller.getBoundingClientRect().top + READING_LINE + this.anchor.below;
    const off = offsets.lineBox(this.anchor.offset).top - wanted;
    if (this.anchor.offset === 0) scroller.scrollTop = 0;
    else if (Math.abs(off) >= 1) scroller.scrollTop += off;
    this.aligned = scroller.scrollTop;
  }

  private measure(): void {
    const { scroller, offsets } = this.host;
    if (scroller === null || offsets === undefined) return;
    const line = scroller.getBoundingClientRect().top + READING_LINE;
    const offset = offsets.firstVisibleOffset(line);
    this.anchor = { offset, below: offsets.lineBox(offset).top - line };
  }

  private readonly moved = (): void => {
    this.nextFrame();
  };

  /** The person's own hand ends the holding of a place. */
  private readonly release = (): void => {
    this.holding = 0;
  };

  private nextFrame(): void {
    this.frame ??= requestAnimationFrame(this.followFrame);
  }

  private readonly followFrame = (): void => {
    this.frame = undefined;
    const { scroller } = this.host;
    if (scroller === null) return;
    if (this.holding > 0) {
      this.align();
      this.holding -= 1;
      this.nextFrame();
    } else if (scroller.scrollTop !== this.aligned) {
      this.measure();
    }
    const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    this.changed({ offset: this.anchor.offset, atEnd });
  };
}

const OWN_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
