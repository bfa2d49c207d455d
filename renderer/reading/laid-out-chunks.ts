/**
 * Chunks that keep their layout although they are out of sight. Chromium stops drawing such a box but keeps all it has
 * worked out for it, four times the text's own size and more; so the ones left longest ago are made to let go of it.
 * Half a dozen are some thirty screens: what one scrolls back to is still there. See bench/RESULTS.md.
 */
const KEPT = 6;

/** Lets chunks that have been scrolled away from give back the memory of their layout. Their text stays in the page. */
export class LaidOutChunks {
  private readonly left = new Set<HTMLElement>();
  private idle: number | undefined;

  watch(box: HTMLElement): void {
    box.addEventListener('contentvisibilityautostatechange', this.note);
  }

  disconnect(): void {
    if (this.idle !== undefined) cancelIdleCallback(this.idle);
    this.left.clear();
  }

  private readonly note = (event: Event): void => {
    const box = event.currentTarget as HTMLElement;
    this.left.delete(box);
    if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) return;
    this.left.add(box);
    if (this.left.size > KEPT) this.idle ??= requestIdleCallback(this.release, { timeout: 100 });
  };

  private readonly release = (): void => {
    this.idle = undefined;
    const oldest = [...this.left].slice(0, this.left.size - KEPT);
    const heights = oldest.map((box) => box.getBoundingClientRect().height);
    oldest.forEach((box, index) => {
      this.left.delete(box);
      box.style.containIntrinsicBlockSize = `auto ${String(heights[index])}px`;
      box.style.display = 'none';
    });
    // A box is taken out of the layout only when styles are worked out with it gone.
    oldest.forEach((box) => getComputedStyle(box).display);
    for (const box of oldest) box.style.removeProperty('display');
  };
}
