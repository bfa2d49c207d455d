/** Remembers which pages have been painted and lets the host wait for one. */
export class Paintings {
  readonly #painted = new Set<string>();
  readonly #waiting = new Map<string, () => void>();

  /** The page painted last. */
  newest: string | undefined;

  painted(page: string): void {
    this.newest = page;
    this.#painted.add(page);
    this.#waiting.get(page)?.();
  }

  /** Answers whether the page was painted within so many milliseconds. */
  async until(page: string, milliseconds: number): Promise<boolean> {
    if (this.#painted.has(page)) return true;
    return new Promise((answer) => {
      const late = setTimeout(() => {
        answer(false);
      }, milliseconds);
      this.#waiting.set(page, () => {
        clearTimeout(late);
        answer(true);
      });
    });
  }
}
