/** A note to be put into the margin. Distances are in pixels from the top of the text. */
export interface MarginNote {
  /** Where its passage starts. */
  readonly wanted: number;
  readonly height: number;
  /** The one note that stands exactly beside its passage, whatever the others have to do for it. */
  readonly held?: boolean;
}

/** How much a held note outweighs another: more than all notes that can be near it. */
const HELD = 1e9;

/**
 * The tops of notes that follow one another in the margin, in their order: none overlaps another, and the sum of the
 * squares of how far they stand from their passages is the least there can be. Least squares under an order is solved
 * by pooling neighbours that would be out of order at the mean of what they want (isotonic regression), in linear time.
 * @param gap Pixels between two notes.
 */
export function marginTops(notes: readonly MarginNote[], gap: number, least = 0): readonly number[] {
  // With what stands above a note taken off its wish, "none overlaps" becomes "the order is kept".
  let above = 0;
  const pools: Pool[] = [];
  for (const { wanted, height, held } of notes) {
    const weight = held === true ? HELD : 1;
    pools.push({ weight, sum: weight * (wanted - above), notes: 1 });
    above += height + gap;
    for (let last = pools.at(-1), before = pools.at(-2); last !== undefined && before !== undefined;) {
      if (before.sum / before.weight <= last.sum / last.weight) break;
      pools.splice(-2, 2, {
        weight: before.weight + last.weight,
        sum: before.sum + last.sum,
        notes: before.notes + last.notes,
      });
      last = pools.at(-1);
      before = pools.at(-2);
    }
  }
  const tops: number[] = [];
  above = 0;
  for (const { sum, weight, notes: count } of pools) {
    // Cutting off at the upper bound keeps both the order and the optimum.
    const level = Math.max(least, sum / weight);
    for (let index = 0; index < count; index++) {
      tops.push(level + above);
      above += (notes[tops.length - 1]?.height ?? 0) + gap;
    }
  }
  return tops;
}

interface Pool {
  readonly weight: number;
  /** Sum of what its notes want, weighted. */
  readonly sum: number;
  readonly notes: number;
}
