import type { FoldedText } from '#content/text/folding';
import type { Span } from './text-offsets.ts';

/** UTF-16 units folded at once: some 20 ms, well under a long task. */
const SLICE = 100_000;
const LINE_FEED = 10;
const BLANK = 32;

/**
 * Finds texts in a document as they stand, after folding (case, width, simplified for traditional), also over the ends of
 * paragraphs, whether a blank was typed there or not. A long text is folded in slices, with the page drawn in between.
 */
export class TextFinder {
  private readonly text: string;
  private folding: Promise<Folding> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Folds the text before anything is typed, so that the first character waits for it no longer than the second. */
  prepare(): void {
    this.folding ??= this.fold();
  }

  /** Where any of the texts stands, in order; what overlaps counts as often as it stands there. */
  async find(texts: readonly string[]): Promise<readonly Span[]> {
    const { foldText } = await import('#content/text/folding');
    const needles = [...new Set(texts.map((text) => foldText(text).trim()))].filter((needle) => needle !== '');
    if (needles.length === 0) return [];
    this.folding ??= this.fold();
    const { whole, unbroken } = await this.folding;
    const spans = needles.flatMap((needle) => [
      ...spansOf(whole, needle),
      ...spansOf(unbroken, needle).filter((span) => this.isOverBreak(span)),
    ]);
    spans.sort((one, other) => one.start - other.start || one.end - other.end);
    return spans.filter(({ start, end }, index) => {
      const before = spans[index - 1];
      return before?.start !== start || before.end !== end;
    });
  }

  private isOverBreak({ start, end }: Span): boolean {
    const lineFeed = this.text.indexOf('\n', start);
    return lineFeed >= 0 && lineFeed < end;
  }

  private async fold(): Promise<Folding> {
    const { foldWithOffsets } = await import('#content/text/folding');
    const slices: { readonly folded: FoldedText; readonly base: number }[] = [];
    for (let base = 0; base < this.text.length;) {
      const end = sliceEnd(this.text, base);
      slices.push({ folded: foldWithOffsets(this.text.slice(base, end)), base });
      base = end;
      if (base < this.text.length) await nextTask();
    }
    const whole = joined(slices, this.text.length);
    await nextTask();
    return { whole, unbroken: withoutBreaks(whole, this.text) };
  }
}

/** A text folded, and with its paragraphs one after another without a blank. */
interface Folding {
  readonly whole: FoldedText;
  readonly unbroken: FoldedText;
}

/** Where a slice ends: never inside a character. */
function sliceEnd(text: string, base: number): number {
  const end = Math.min(text.length, base + SLICE);
  const unit = text.charCodeAt(end - 1);
  return end < text.length && unit >= 0xd800 && unit < 0xdc00 ? end - 1 : end;
}

function joined(slices: readonly { readonly folded: FoldedText; readonly base: number }[], length: number): FoldedText {
  const starts = new Uint32Array(slices.reduce((sum, { folded }) => sum + folded.folded.length, 1));
  let folded = '';
  for (const { folded: slice, base } of slices) {
    // Blanks in a row fold to one, also over the end of a slice.
    const from = folded.endsWith(' ') && slice.folded.startsWith(' ') ? 1 : 0;
    for (let unit = from; unit < slice.folded.length; unit++) {
      starts[folded.length + unit - from] = base + (slice.starts[unit] ?? 0);
    }
    folded += slice.folded.slice(from);
  }
  starts[folded.length] = length;
  return { folded, starts: starts.subarray(0, folded.length + 1) };
}

function withoutBreaks({ folded, starts }: FoldedText, text: string): FoldedText {
  const kept = new Uint32Array(starts.length);
  const parts: string[] = [];
  let from = 0;
  let count = 0;
  for (let unit = 0; unit < folded.length; unit++) {
    const start = starts[unit] ?? 0;
    if (folded.charCodeAt(unit) === BLANK && text.charCodeAt(start) === LINE_FEED) {
      parts.push(folded.slice(from, unit));
      from = unit + 1;
    } else kept[count++] = start;
  }
  parts.push(folded.slice(from));
  kept[count] = text.length;
  return { folded: parts.join(''), starts: kept.subarray(0, count + 1) };
}

function spansOf({ folded, starts }: FoldedText, needle: string): Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const start = starts[at] ?? 0;
    let next = at + needle.length;
    // A character that folds to several ends where the next begins.
    while (next < starts.length - 1 && starts[next] === starts[next - 1]) next++;
    spans.push({ start, end: starts[next] ?? start });
  }
  return spans;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
