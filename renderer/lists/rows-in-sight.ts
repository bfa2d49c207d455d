import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn above and below those in sight, so that a quick turn of the wheel finds them there. */
const SPARE = 8;

/** Milliseconds without another leap of more than a screen after which rows no longer pass, but stand to be read. */
const SETTLED = 100;

/** Pixels of a row where the theme does not say. */
const USUAL_HEIGHT = 76;

/** Which rows of a list are in sight: follows the scrolling and the size of its scroller. */
export class RowsInSight implements ReactiveController {
  /** The first row drawn. */
  first = 0;
  /** How many are drawn. */
  count = 20;
  /** The scroll bar is dragged: rows pass by the screen at each frame, and are drawn and fetched when they stand. */
  passing = false;
  /** Of one row, in pixels; the theme says how tall it is. */
  rowHeight = 0;
  /** How far the rows were scrolled when that was last seen, in pixels: once they are off the page it cannot be asked. */
  top = 0;
  private readonly host: ReactiveControllerHost & Element;
  private readonly scroller: () => HTMLElement | null;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private readonly resized = new ResizeObserver(() => {
    this.measure();
  });

  /** @param scroller What is scrolled; null before the list is drawn. */
  constructor(host: ReactiveControllerHost & Element, scroller: () => HTMLElement | null) {
    this.host = host;
    this.scroller = scroller;
    host.addController(this);
  }

  /** Rows that a key for a screen goes over. */
  get screen(): number {
    return Math.max(1, Math.floor((this.scroller()?.clientHeight ?? 0) / this.rowHeight) - 1);
  }

  hostConnected(): void {
    this.observe();
  }

  hostDisconnected(): void {
    this.resized.disconnect();
  }

  /** The list has been drawn for the first time. */
  begin(): void {
    this.observe();
    this.measure();
  }

  /** Scrolls to a place, in pixels. */
  scrollTo(top: number): void {
    this.scroller()?.scrollTo({ top });
  }

  /** Back to the first row, for other rows. */
  startOver(): void {
    this.scrollTo(0);
    this.first = 0;
  }

  /** Scrolls as far as it takes for a row to be seen whole. */
  reveal(row: number): void {
    const scroller = this.scroller();
    if (scroller === null) return;
    const top = row * this.rowHeight;
    const { scrollTop, clientHeight } = scroller;
    if (top < scrollTop) scroller.scrollTop = top;
    else if (top + this.rowHeight > scrollTop + clientHeight) scroller.scrollTop = top + this.rowHeight - clientHeight;
    this.follow();
  }

  /** The rows have been scrolled. */
  readonly follow = (): void => {
    const scroller = this.scroller();
    if (scroller === null || this.rowHeight === 0) return;
    const top = scroller.scrollTop;
    if (Math.abs(top - this.top) > scroller.clientHeight) this.leap();
    this.top = top;
    const first = Math.max(0, Math.floor(top / this.rowHeight) - SPARE);
    if (first === this.first) return;
    this.first = first;
    this.host.requestUpdate();
  };

  private observe(): void {
    const scroller = this.scroller();
    if (scroller !== null) this.resized.observe(scroller);
  }

  private measure(): void {
    const scroller = this.scroller();
    if (scroller === null) return;
    // A size written in em or set by 适老化 is known only once it is laid out.
    this.rowHeight = parseFloat(getComputedStyle(this.host).getPropertyValue('--row')) || USUAL_HEIGHT;
    this.count = Math.ceil(scroller.clientHeight / this.rowHeight) + 2 * SPARE;
    this.follow();
    this.host.requestUpdate();
  }

  /** One leap is a jump to a place, and what is there is drawn at once; leaps upon leaps are a drag of the scroll bar. */
  private leap(): void {
    this.passing = this.settling !== undefined;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settling = undefined;
      this.passing = false;
      this.host.requestUpdate();
    }, SETTLED);
    this.host.requestUpdate();
  }
}
