import type { Digest } from '#content/base';
import { NO_POSTING, PairOccurrences } from './pair-occurrences.ts';
import { writeSegment } from './segment-writer.ts';
import { sortedPostings } from './sorted-postings.ts';
import { TermTable, doubled } from './term-table.ts';

/** Receives the terms of one field of one document, in the order of its text. */
export interface TermSink {
  /** Text of a script without blanks, from one offset to another: each character is a term, and each two in a row. */
  characters(text: string, start: number, end: number): void;
  /** A term that stands for itself. Two characters in a row that come as `characters` do not come as a word. */
  word(text: string): void;
}

/**
 * Collects documents and writes them as one segment. For each document, field and term there is one posting, in the order of
 * the documents; they are sorted by term in one counting sort at the end. Memory is some 60 bytes a posting.
 */
export class SegmentBuilder implements TermSink {
  readonly fields: readonly string[];
  readonly terms = new TermTable();
  /** Of each posting: its term, its frequency, and of two characters in a row those of each of them in the same field. */
  postingTerm = new Uint32Array(1 << 16);
  frequency = new Uint32Array(1 << 16);
  firstOf = new Uint32Array(1 << 16);
  secondOf = new Uint32Array(1 << 16);
  readonly occurrences = new PairOccurrences();
  /** For each document and field, the number of postings up to its end. */
  readonly ends: number[] = [];
  private readonly references: string[] = [];
  private readonly lengths: number[][];
  private count = 0;
  /** The first posting of the document and field that is being read. */
  private begin = 0;
  private length = 0;
  /** For each term its last posting, plus one. */
  private last = new Uint32Array(1 << 12);

  /** `fields` are the index's fields, in the index's order; at most 29. */
  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.lengths = fields.map(() => []);
  }

  /** Number of postings so far: what memory grows with. */
  get postings(): number {
    return this.count;
  }

  /**
   * Adds a document: `feed` is called for each field in order and gives its terms to the sink. Documents must come in the
   * order of their references (by UTF-16 code unit), each once: that is what makes the bytes independent of who built them.
   */
  add(reference: string, feed: (field: string, sink: TermSink) => void): void {
    const before = this.references.at(-1);
    if (before !== undefined && before >= reference) throw new Error(`${reference} comes after ${before}`);
    this.references.push(reference);
    this.fields.forEach((field, index) => {
      this.begin = this.count;
      this.length = 0;
      feed(field, this);
      this.lengths[index]!.push(this.length);
      this.ends.push(this.count);
      this.occurrences.sort(this.begin, this.count, this.frequency, this.firstOf);
    });
  }

  characters(text: string, start: number, end: number): void {
    let previous = -1;
    let previousPosting = 0;
    for (let at = start; at < end; at++) {
      let point = text.charCodeAt(at);
      if (point >= 0xd800 && point < 0xdc00) point = text.codePointAt(at++)!;
      const term = this.terms.character(point);
      const posting = this.counted(term);
      if (previous >= 0) this.pair(previous, previousPosting, term, posting);
      previous = term;
      previousPosting = posting;
    }
  }

  word(text: string): void {
    this.counted(this.terms.word(text));
  }

  /** The segment's bytes. The builder is used up. */
  finish(digest: Digest): Uint8Array<ArrayBuffer> {
    const { references, lengths, fields } = this;
    return writeSegment({ fields, references, lengths, postings: sortedPostings(this) }, digest);
  }

  /** Counts one more occurrence of a term and answers its posting. */
  private counted(term: number): number {
    this.length++;
    while (term >= this.last.length) this.last = doubled(this.last);
    const known = this.last[term]!;
    if (known > this.begin) {
      this.frequency[known - 1]!++;
      return known - 1;
    }
    this.last[term] = this.count + 1;
    return this.take(term, NO_POSTING, NO_POSTING);
  }

  private pair(first: number, firstPosting: number, second: number, secondPosting: number): void {
    this.length++;
    const { terms } = this;
    const slot = terms.pairSlot(first, second);
    let posting = terms.slots[slot + 3]! - 1;
    if (posting >= this.begin) this.frequency[posting]!++;
    else {
      posting = this.take(terms.slots[slot + 2]! - 1, firstPosting, secondPosting);
      terms.slots[slot + 3] = posting + 1;
    }
    // The second character was counted just now; the first as often as it has stood here, less once more where both are one.
    const ofSecond = this.frequency[secondPosting]! - 1;
    const ofFirst = firstPosting === secondPosting ? ofSecond - 1 : this.frequency[firstPosting]! - 1;
    this.occurrences.add(posting, ofFirst, ofSecond);
  }

  private take(term: number, first: number, second: number): number {
    if (this.count === this.postingTerm.length) {
      this.postingTerm = doubled(this.postingTerm);
      this.frequency = doubled(this.frequency);
      this.firstOf = doubled(this.firstOf);
      this.secondOf = doubled(this.secondOf);
    }
    this.postingTerm[this.count] = term;
    this.frequency[this.count] = 1;
    this.firstOf[this.count] = first;
    this.secondOf[this.count] = second;
    return this.count++;
  }
}
