/** A stretch of the canonical text in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Spans by where they are: which of them hold a place, and which meet a stretch of text. It is what tells which
 * highlight is under the pointer, from the offset there alone, and so in any browser.
 */
export class SpanIndex<Held extends Span> {
  private readonly spans: readonly Held[];
  /** The farthest end of the spans up to and with each one. */
  private readonly reach: readonly number[];

  constructor(spans: readonly Held[]) {
    this.spans = spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
    let farthest = 0;
    this.reach = this.spans.map(({ end }) => (farthest = Math.max(farthest, end)));
  }

  /** In the order of the text; of those that start together the longest first. */
  get all(): readonly Held[] {
    return this.spans;
  }

  /** The index without the spans that are meant, and with others. */
  with(isMeant: (span: Held) => boolean, others: readonly Held[]): SpanIndex<Held> {
    return new SpanIndex([...this.spans.filter((span) => !isMeant(span)), ...others]);
  }

  /** The spans that hold the character at an offset, the shortest first: it is the one a person means by touching it. */
  at(offset: number): readonly Held[] {
    return this.meeting({ start: offset, end: offset + 1 }).toSorted((one, other) => lengthOf(one) - lengthOf(other));
  }

  /** The spans that share a character with a stretch, in the order of the text; an empty one inside it is met too. */
  meeting({ start, end }: Span): readonly Held[] {
    const met: Held[] = [];
    // Those that start before `end`, from the last backwards, until none before can reach as far as `start`.
    for (let index = this.startingBefore(end) - 1; index >= 0 && (this.reach[index] ?? 0) >= start; index--) {
      const span = this.spans[index];
      if (span !== undefined && (span.end > start || (span.start === span.end && span.start >= start))) met.push(span);
    }
    return met.reverse();
  }

  /** How many spans start before an offset. */
  startingBefore(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
