/** The middle of some figures, and the two between which the middle half of them lies. */
export interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { middle: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The middle, and in brackets where the middle half lies. */
export function written({ middle, low, high }: Spread, digits: number, unit = ''): string {
  return `${middle.toFixed(digits)}${unit} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}
