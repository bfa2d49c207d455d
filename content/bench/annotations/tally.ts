import type { Fate, Trial } from './trials.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A placing of an altered quote is right where both spans share this much of what either has. */
const SAME_SPAN = 2 / 3;
/** A placing of a quote that was broken up or is gone is wrong where less of it than this is the quote's. */
const OWN = 0.5;

export type Verdict = 'right' | 'wrong' | 'asked';

/**
 * A quote that survives must be placed to the character, an altered one where it is. Of what is broken up or gone, a
 * place that is mostly something else is wrong, and not being placed is right.
 */
export function verdictOf({ fate, truth, left }: Trial, placed: Span | undefined): Verdict {
  if (placed === undefined) return fate === 'gone' || fate === 'broken' ? 'right' : 'asked';
  if (truth === undefined) return 'wrong';
  if (fate === 'survives') return placed.start === truth.start && placed.end === truth.end ? 'right' : 'wrong';
  if (fate === 'altered') {
    const shared = Math.min(placed.end, truth.end) - Math.max(placed.start, truth.start);
    const either = Math.max(placed.end, truth.end) - Math.min(placed.start, truth.start);
    return shared >= SAME_SPAN * either ? 'right' : 'wrong';
  }
  const own = left.filter((at) => at >= placed.start && at < placed.end).length;
  return own >= OWN * (placed.end - placed.start) ? 'right' : 'wrong';
}

export class Tally {
  private readonly counts = new Map<Fate, Record<Verdict, number>>();

  add(fate: Fate, verdict: Verdict): void {
    const counts = this.counts.get(fate) ?? { right: 0, wrong: 0, asked: 0 };
    counts[verdict] += 1;
    this.counts.set(fate, counts);
  }

  count(fate: Fate): number {
    const { right, wrong, asked } = this.of(fate);
    return right + wrong + asked;
  }

  share(fate: Fate, verdict: Verdict): number {
    return this.of(fate)[verdict] / Math.max(1, this.count(fate));
  }

  private of(fate: Fate): Readonly<Record<Verdict, number>> {
    return this.counts.get(fate) ?? { right: 0, wrong: 0, asked: 0 };
  }
}
