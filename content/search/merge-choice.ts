import type { LivePart } from './index-part.ts';

/** Segments of about one size that are merged together: a document is rewritten once for each eightfold of the library. */
const WIDTH = 8;
/** A segment is written anew when so large a share of its documents is gone. */
const GONE_SHARE = 0.5;

/** The segments worth merging now, or none. */
export function mergeChoice(parts: readonly LivePart[]): readonly LivePart[] {
  const tiers = new Map<number, LivePart[]>();
  for (const part of parts) {
    const tier = Math.floor(Math.log(Math.max(1, part.segment.size)) / Math.log(WIDTH));
    tiers.set(tier, [...(tiers.get(tier) ?? []), part]);
  }
  for (const [, tier] of [...tiers].sort(([a], [b]) => a - b)) if (tier.length >= WIDTH) return tier;
  return parts.filter(({ count, segment }) => count < segment.size * (1 - GONE_SHARE)).slice(0, 1);
}
