import type { Candidate } from './candidates.ts';
import type { Pattern } from './pattern.ts';

/** What is known: the selector alone, or also the text it was made in. */
export type Evidence = 'quote' | 'revision';

export interface Decision {
  readonly certain: boolean;
  /** Likeliest first; the one meant where it is certain. */
  readonly candidates: readonly { readonly candidate: Candidate; readonly score: number }[];
}

/**
 * When a place is certain: the `evidence` it must have, in characters of full information, the `lead` over the next place,
 * and the `share` of all that could speak for it. Chosen on the training half of the benchmark, reported on the other
 * (bench/RESULTS.md).
 */
interface Limits {
  readonly evidence: number;
  readonly lead: number;
  readonly share: number;
}

const BY_QUOTE: Limits = { evidence: 6, lead: 3.5, share: 0.2 };
/** Of a revision's changes it is known that the place follows what the passage followed: little more is needed. */
const IN_ORDER: Limits = { evidence: 4, lead: 1.5, share: 0.08 };
const OUT_OF_ORDER: Limits = { evidence: 6, lead: 4, share: 0.2 };
/** An altered passage without its context could be another that says nearly the same. */
const SHARE_OF_ALTERED = 0.3;
/** An altered passage is not certain while one this telling stands elsewhere to the letter: it may have moved. */
const TELLING_PASSAGE = 4;
const TELLING_SHARE = 0.75;
/** What has less for it than this is not worth a person's look. */
const LEAST_EVIDENCE = 2;
const MOST_CHOICES = 5;

export function decide(
  pattern: Pattern,
  candidates: readonly Candidate[],
  information: Float32Array,
  evidence: Evidence,
): Decision {
  const all = allThatCouldSpeak(pattern, information);
  const ranked = apart(candidates.toSorted((one, other) => weight(other) - weight(one)));
  const [first, second] = ranked;
  if (first === undefined) return { certain: false, candidates: [] };
  const { evidence: enough, lead, share } = limitsOf(first, evidence);
  const certain =
    weight(first) >= enough &&
    weight(first) - (second === undefined ? 0 : weight(second)) >= lead &&
    weight(first) >= share * all &&
    (first.likeness === 1 || ranked.every(({ likeness, passage }) => likeness < 1 || passage < TELLING_PASSAGE));
  const least = Math.min(LEAST_EVIDENCE, all / 2);
  const likely = ranked.filter((candidate) => weight(candidate) >= least).slice(0, MOST_CHOICES);
  return {
    certain,
    candidates: likely.map((candidate) => ({
      candidate,
      score: Math.max(0, Math.min(1, all === 0 ? 0 : weight(candidate) / all)),
    })),
  };
}

/** Whether a place has so much for it that no altered one could be meant instead. */
export function isTelling(candidate: Candidate, pattern: Pattern, information: Float32Array): boolean {
  return weight(candidate) >= TELLING_SHARE * allThatCouldSpeak(pattern, information);
}

function allThatCouldSpeak({ codes }: Pattern, information: Float32Array): number {
  let all = 0;
  for (const code of codes) all += information[code]!;
  return all;
}

function limitsOf({ isInOrder, likeness }: Candidate, evidence: Evidence): Limits {
  if (evidence === 'revision') return isInOrder === true ? IN_ORDER : OUT_OF_ORDER;
  return likeness < 1 ? { ...BY_QUOTE, share: SHARE_OF_ALTERED } : BY_QUOTE;
}

function weight({ passage, before, after }: Candidate): number {
  return passage + before + after;
}

/** One of each place: where two overlap by more than half, the likelier, which comes first. */
function apart(ranked: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    const isAnother = kept.every((other) => {
      const shared = Math.min(candidate.end, other.end) - Math.max(candidate.start, other.start);
      const shorter = Math.min(candidate.end - candidate.start, other.end - other.start);
      return shorter === 0 ? candidate.start !== other.start : shared * 2 <= shorter;
    });
    if (isAnother) kept.push(candidate);
  }
  return kept;
}
