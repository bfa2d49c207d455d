import type { UsageCounts } from '#content/kiosk';

/** A document and how much it was read, over all the days that are kept. */
export interface ReadDocument {
  readonly document: string;
  readonly opens: number;
  readonly seconds: number;
}

/** The documents that were opened most, the first of them first. */
export function mostRead(counts: UsageCounts, most: number): readonly ReadDocument[] {
  const sums = new Map<string, ReadDocument>();
  for (const { documents } of Object.values(counts)) {
    for (const [document, { opens, seconds }] of Object.entries(documents)) {
      const before = sums.get(document) ?? { document, opens: 0, seconds: 0 };
      sums.set(document, { document, opens: before.opens + opens, seconds: before.seconds + seconds });
    }
  }
  return [...sums.values()].sort((one, other) => other.opens - one.opens || other.seconds - one.seconds).slice(0, most);
}
