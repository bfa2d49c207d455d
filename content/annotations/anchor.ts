/** A passage of the text at hand, and how sure it is to be the one meant: from 0 to 1. */
export interface Placement {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly score: number;
}

/** Where an annotation stands in a revision. Nothing is placed that could be another passage: it is ambiguous, or an orphan. */
export type Anchor =
  | ({ readonly state: 'placed' } & Placement)
  /** The likeliest first; for the person to choose from, side by side. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly Placement[] }
  /** The passage is not there; the annotation is kept with its quote. */
  | { readonly state: 'orphan' };
