import type { TextOf } from './reading.ts';

/** UTF-16 units between two places that are counted in advance. */
const STEP = 1024;

/** A text measured in code points, as the W3C counts, and the way back: each question costs a thousand units at most. */
export class CodePoints {
  readonly text: string;
  /** Code points before each multiple of `STEP` units. */
  private readonly before: readonly number[];

  constructor(text: string) {
    this.text = text;
    const before: number[] = [];
    let points = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (at % STEP === 0) before.push(points);
      if (!isSecondHalf(text, at)) points += 1;
    }
    this.before = before;
  }

  /** Code points before a UTF-16 offset of the text. */
  countBefore(offset: number): number {
    const step = Math.min(Math.floor(offset / STEP), this.before.length - 1);
    let points = this.before[step] ?? 0;
    for (let at = Math.max(0, step) * STEP; at < offset; at += 1) if (!isSecondHalf(this.text, at)) points += 1;
    return points;
  }

  /** The UTF-16 offset after so many code points; undefined past the end of the text. */
  offsetAfter(points: number): number | undefined {
    let [low, high] = [0, this.before.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.before[middle] ?? 0) <= points) low = middle + 1;
      else high = middle;
    }
    const step = Math.max(0, low - 1);
    let at = step * STEP;
    let left = points - (this.before[step] ?? 0);
    for (; at < this.text.length && (left > 0 || isSecondHalf(this.text, at)); at += 1) {
      if (!isSecondHalf(this.text, at)) left -= 1;
    }
    return left > 0 ? undefined : at;
  }
}

/** Asks for each text once. */
export function measured(textOf: TextOf): (source: string, revision: string | undefined) => CodePoints | undefined {
  const known = new Map<string, CodePoints | undefined>();
  return (source, revision) => {
    const name = `${source} ${revision ?? ''}`;
    if (!known.has(name)) {
      const text = textOf(source, revision);
      known.set(name, text === undefined ? undefined : new CodePoints(text));
    }
    return known.get(name);
  };
}

function isSecondHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xdc00 || code >= 0xe000 || at === 0) return false;
  const first = text.charCodeAt(at - 1);
  return first >= 0xd800 && first < 0xdc00;
}
