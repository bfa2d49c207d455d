import { TermTable, doubled } from './term-table.ts';
import type { Digest } from '#content/base';
import { writeSegment, type TermPostings } from './segment-writer.ts';

/** Receives the terms of one field of one document, in any order, as often as they occur. */
export interface TermSink {
  /** One character, or two in a row, as code points; the second is 0 for a single character. Neither may be U+0000. */
  ngram(first: number, second: number): void;
  word(text: string): void;
}

/**
 * Collects documents and writes them as one segment. Postings are kept as one (term, frequency) pair a document and
 * field, in the order of the documents, and sorted by term in one counting sort at the end: memory is 10 bytes a pair.
 */
export class SegmentBuilder implements TermSink {
  private readonly fields: readonly string[];
  private readonly terms = new TermTable();
  private readonly references: string[] = [];
  private readonly lengths: number[][];
  /** For each term: the pair being counted, and for which document and field (plus one) it is. */
  private lastPair = new Uint32Array(1 << 12);
  private lastOwner = new Uint32Array(1 << 12);
  private pairTerm = new Uint32Array(1 << 14);
  private pairFrequency = new Uint32Array(1 << 14);
  private pairs = 0;
  /** For each document and field the number of pairs up to its end. */
  private readonly ends: number[] = [];
  private owner = 0;
  private length = 0;

  /** `fields` are the index's fields, in the index's order; at most 30. */
  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.lengths = fields.map(() => []);
  }

  /** Number of (document, field, term) postings so far: what memory grows with. */
  get postings(): number {
    return this.pairs;
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
      this.owner++;
      this.length = 0;
      feed(field, this);
      this.lengths[index]!.push(this.length);
      this.ends.push(this.pairs);
    });
  }

  ngram(first: number, second: number): void {
    this.count(this.terms.ngram(first, second));
  }

  word(text: string): void {
    this.count(this.terms.word(text));
  }

  /** The segment's bytes. The builder is used up. */
  finish(digest: Digest): Uint8Array<ArrayBuffer> {
    const { starts, documents, frequencies } = this.sorted();
    const { terms, references, lengths } = this;
    const fields = this.fields.map((_, field) => field);
    const byText = new Map(Array.from({ length: terms.size }, (_, term) => [terms.text(term), term]));
    function* postings(): Generator<TermPostings> {
      for (const text of [...byText.keys()].sort()) {
        const first = byText.get(text)! * fields.length;
        yield {
          term: text,
          fields: fields.map((field) => ({
            documents: documents.subarray(starts[first + field], starts[first + field + 1]),
            frequencies: frequencies.subarray(starts[first + field], starts[first + field + 1]),
          })),
        };
      }
    }
    return writeSegment({ fields: this.fields, references, lengths, postings: postings() }, digest);
  }

  /** The pairs by term, field and document, in one counting sort; `starts` has the first of each term and field. */
  private sorted(): {
    readonly starts: Uint32Array;
    readonly documents: Uint32Array;
    readonly frequencies: Uint32Array;
  } {
    const fields = this.fields.length;
    const starts = new Uint32Array(this.terms.size * fields + 1);
    const documents = new Uint32Array(this.pairs);
    const frequencies = new Uint32Array(this.pairs);
    this.forEachPair((pair, owner) => starts[this.pairTerm[pair]! * fields + (owner % fields) + 1]!++);
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    const places = starts.slice();
    this.forEachPair((pair, owner) => {
      const place = places[this.pairTerm[pair]! * fields + (owner % fields)]!++;
      documents[place] = Math.floor(owner / fields);
      frequencies[place] = this.pairFrequency[pair]!;
    });
    return { starts, documents, frequencies };
  }

  /** `owner` is the document's number times the number of fields, plus the field's. */
  private forEachPair(visit: (pair: number, owner: number) => void): void {
    for (let pair = 0, owner = 0; pair < this.pairs; pair++) {
      while (pair >= this.ends[owner]!) owner++;
      visit(pair, owner);
    }
  }

  private count(term: number): void {
    this.length++;
    if (term >= this.lastOwner.length) {
      this.lastOwner = doubled(this.lastOwner);
      this.lastPair = doubled(this.lastPair);
    }
    if (this.lastOwner[term] === this.owner) {
      this.pairFrequency[this.lastPair[term]!]!++;
      return;
    }
    if (this.pairs === this.pairTerm.length) {
      this.pairTerm = doubled(this.pairTerm);
      this.pairFrequency = doubled(this.pairFrequency);
    }
    this.lastOwner[term] = this.owner;
    this.lastPair[term] = this.pairs;
    this.pairTerm[this.pairs] = term;
    this.pairFrequency[this.pairs++] = 1;
  }
}
