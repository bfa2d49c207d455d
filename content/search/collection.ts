import type { FieldPostings } from './field-postings.ts';
import { KeptLast } from './kept-last.ts';
import type { Segment } from './segment.ts';

/** Some documents of an index: a segment, and which of its documents have gone since it was written. */
export interface IndexPart {
  readonly segment: Segment;
  /** One byte for each document of the segment: 1 where it is no longer there. */
  readonly removed?: Uint8Array | undefined;
}

/** The postings of one term in one field, over all parts: documents by their number in the collection. */
export interface TermInField {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly count: number;
}

/** The two parameters of BM25. */
export interface Similarity {
  readonly k1: number;
  readonly b: number;
}

/** The documents of all parts as one, numbered through, without those that have gone. Statistics are of the whole. */
export class Collection {
  readonly parts: readonly IndexPart[];
  /** Numbers given out, to documents that have gone as well. */
  readonly size: number;
  /** Documents that are there. */
  readonly count: number;
  /** For each field the mean number of terms. */
  readonly averageLengths: readonly number[];
  private readonly bases: readonly number[];
  private readonly fields: number;
  private readonly kept = new KeptLast<readonly TermInField[]>(KEPT_BYTES);
  private readonly knownNorms = new Map<string, Float64Array>();

  constructor(parts: readonly IndexPart[], fields: number) {
    this.parts = parts;
    this.fields = fields;
    let size = 0;
    this.bases = parts.map(({ segment }) => (size += segment.size) - segment.size);
    this.size = size;
    const totals = Array.from({ length: fields }, () => 0);
    let count = 0;
    for (const { segment, removed } of parts) {
      for (let document = 0; document < segment.size; document++) {
        if (removed?.[document] === 1) continue;
        count++;
        for (let field = 0; field < fields; field++) totals[field]! += segment.lengths[field]![document]!;
      }
    }
    this.count = count;
    this.averageLengths = totals.map((total) => total / count);
  }

  /** The number of a part's first document. */
  base(part: number): number {
    return this.bases[part]!;
  }

  reference(document: number): string {
    const part = this.partOf(document);
    return this.parts[part]!.segment.references.at(document - this.bases[part]!);
  }

  /** Number of terms of a document in a field. */
  length(document: number, field: number): number {
    const part = this.partOf(document);
    return this.parts[part]!.segment.lengths[field]![document - this.bases[part]!]!;
  }

  /** For each document what BM25 adds to a term's frequency below the line: `k1` times the share of its length in a field. */
  norms(field: number, { k1, b }: Similarity): Float64Array {
    const key = `${String(field)} ${String(k1)} ${String(b)}`;
    let norms = this.knownNorms.get(key);
    if (norms === undefined) {
      norms = new Float64Array(this.size);
      const average = this.averageLengths[field]!;
      for (let part = 0; part < this.parts.length; part++) {
        const lengths = this.parts[part]!.segment.lengths[field]!;
        const base = this.bases[part]!;
        for (let at = 0; at < lengths.length; at++) norms[base + at] = k1 * (1 - b + b * (lengths[at]! / average));
      }
      this.knownNorms.set(key, norms);
    }
    return norms;
  }

  /** Calls back for every document that is there, in the order of their numbers. */
  forEach(visit: (document: number) => void): void {
    this.parts.forEach(({ segment, removed }, part) => {
      for (let document = 0; document < segment.size; document++) {
        if (removed?.[document] !== 1) visit(document + this.bases[part]!);
      }
    });
  }

  /** Bytes that a term's postings take: what reading them costs. 0 where no part has the term. */
  weight(term: string): number {
    return this.parts.reduce((bytes, { segment }) => bytes + (segment.dictionary.find(term)?.length ?? 0), 0);
  }

  /** In how many documents some field has the term, at least. */
  documentsWith(term: string): number {
    return Math.max(0, ...(this.postings(term, this.fields) ?? []).map(({ count }) => count));
  }

  /**
   * The postings of a term for each field; undefined where no document that is there has it in any field. Those read last
   * are kept: one question asks for them more than once, and so does the next one, which is mostly a character longer.
   */
  postings(term: string, fields: number): readonly TermInField[] | undefined {
    const known = this.kept.get(term);
    if (known !== undefined) return known;
    const lists = this.read(term, fields);
    if (lists === undefined) return undefined;
    this.kept.keep(term, lists, 8 * countOf(lists));
    return lists;
  }

  private read(term: string, fields: number): readonly TermInField[] | undefined {
    const found = this.parts.map(({ segment }) => {
      const place = segment.dictionary.find(term);
      return place === undefined ? undefined : segment.postings(place);
    });
    const whole = Array.from({ length: fields }, (_, field): TermInField => {
      if (found.length === 1 && this.parts[0]!.removed === undefined) return wholeList(found[0]?.[field]);
      const room = found.reduce((sum, postings) => sum + (postings?.[field]?.documents.length ?? 0), 0);
      const documents = new Uint32Array(room);
      const frequencies = new Uint32Array(room);
      let count = 0;
      found.forEach((postings, part) => {
        const posting = postings?.[field];
        if (posting === undefined) return;
        const { removed } = this.parts[part]!;
        for (let at = 0; at < posting.documents.length; at++) {
          if (removed?.[posting.documents[at]!] === 1) continue;
          documents[count] = posting.documents[at]! + this.bases[part]!;
          frequencies[count++] = posting.frequencies[at]!;
        }
      });
      return { documents, frequencies, count };
    });
    return whole.some(({ count }) => count > 0) ? whole : undefined;
  }

  private partOf(document: number): number {
    let low = 0;
    let high = this.bases.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.bases[middle]! <= document) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Bytes of postings kept, 8 each. */
const KEPT_BYTES = 16_000_000;

function countOf(lists: readonly TermInField[]): number {
  return lists.reduce((sum, { count }) => sum + count, 0);
}

const NONE = new Uint32Array();

function wholeList(postings: FieldPostings | undefined): TermInField {
  return postings === undefined
    ? { documents: NONE, frequencies: NONE, count: 0 }
    : { documents: postings.documents, frequencies: postings.frequencies, count: postings.documents.length };
}
