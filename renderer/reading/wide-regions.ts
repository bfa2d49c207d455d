/**
 * Tables and code wider than the text scroll on their own, and only those are stops of the Tab key: a region that has
 * nothing to scroll would be one for nothing.
 */
export class WideRegions {
  private readonly sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });

  /** Watches the regions (`.wide`) inside a drawn part of the text. */
  observe(part: HTMLElement): void {
    for (const region of part.querySelectorAll('.wide')) this.sizes.observe(region);
  }

  disconnect(): void {
    this.sizes.disconnect();
  }
}
