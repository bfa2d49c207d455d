/** Documents found, ascending by number, with how often each has what was asked for and what it scores. */
export interface Found {
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
  readonly scores: Float64Array;
}

export const NOTHING_FOUND: Found = {
  documents: new Uint32Array(),
  counts: new Uint32Array(),
  scores: new Float64Array(),
};

/** The documents of both; counts and scores are added up. */
export function both(one: Found, other: Found): Found {
  const documents: number[] = [];
  const counts: number[] = [];
  const scores: number[] = [];
  for (let a = 0, b = 0; a < one.documents.length && b < other.documents.length;) {
    const difference = one.documents[a]! - other.documents[b]!;
    if (difference === 0) {
      documents.push(one.documents[a]!);
      counts.push(one.counts[a]! + other.counts[b]!);
      scores.push(one.scores[a]! + other.scores[b]!);
    }
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return {
    documents: Uint32Array.from(documents),
    counts: Uint32Array.from(counts),
    scores: Float64Array.from(scores),
  };
}

export function those(found: Found, keep: (document: number) => boolean): Found {
  const places = [...found.documents.keys()].filter((at) => keep(found.documents[at]!));
  return {
    documents: Uint32Array.from(places, (at) => found.documents[at]!),
    counts: Uint32Array.from(places, (at) => found.counts[at]!),
    scores: Float64Array.from(places, (at) => found.scores[at]!),
  };
}
