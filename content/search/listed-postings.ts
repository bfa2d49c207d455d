import type { WrittenPostings } from './postings.ts';

/** Postings of one term as they lie among those of all terms; one object for all of them, one after the other. */
export class ListedPostings implements WrittenPostings {
  from = 0;
  count = 0;
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
  private readonly starts: Uint32Array;

  /** `starts` has where each term's postings start, and where the last one's end. */
  constructor(starts: Uint32Array, documents: Uint32Array, frequencies: Uint32Array) {
    this.starts = starts;
    this.documents = documents;
    this.frequencies = frequencies;
  }

  /** Makes it the postings of a term; undefined where there are none. */
  of(term: number): this | undefined {
    this.from = this.starts[term]!;
    this.count = this.starts[term + 1]! - this.from;
    return this.count === 0 ? undefined : this;
  }
}
