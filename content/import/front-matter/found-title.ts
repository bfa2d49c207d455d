export interface FoundTitle {
  readonly title: string;
  readonly subtitle?: string;
  /** Where the title stands: one line, or two for a title that was broken. `start` and `end` are offsets into the line. */
  readonly places: readonly { readonly line: number; readonly start: number; readonly end: number }[];
  readonly subtitleLine?: number;
  readonly confidence: number;
}

/** A run of a line that may be the title. */
export interface Candidate {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}
