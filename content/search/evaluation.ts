import lunr from 'lunr';
import type { Collection, Similarity, TermInField } from './collection.ts';
import { expand } from './expansion.ts';

/** A field of the index; `boost` is what Lunr multiplies its scores with. */
export interface IndexField {
  readonly name: string;
  readonly boost?: number;
}

/** How a term is weighed: by BM25, or by the weights of a stock index (`stock-json.ts`), which stand for frequencies. */
export type Scoring = Similarity | 'weights';

/** One clause of a query with its terms run through the pipeline. */
export interface ClauseTerms {
  readonly terms: readonly string[];
  readonly fields: readonly string[];
  readonly boost: number;
  readonly editDistance: number | undefined;
  readonly presence: lunr.Query.presence;
}

/**
 * One query at work: Lunr's evaluation, term by term on postings instead of document by document on vectors. A document's
 * score in a field is the sum of its terms' BM25 weights, each times the term's weight in the query, over the length of
 * the query's vector; the score is the sum over the fields.
 */
export class Evaluation {
  private readonly collection: Collection;
  private readonly fields: readonly IndexField[];
  private readonly similarity: Scoring;
  /** For each field that is asked for, what each document has so far. */
  private readonly products: (Float64Array | undefined)[];
  private readonly queryWeights: readonly Map<string, number>[];
  private readonly matched: Uint8Array;
  private readonly prohibited: Uint8Array;
  private readonly required: (Uint8Array | undefined)[];
  /** What matched where, for `results`. */
  private readonly matches: { readonly term: string; readonly field: number; readonly postings: TermInField }[] = [];

  constructor(collection: Collection, fields: readonly IndexField[], similarity: Scoring) {
    this.collection = collection;
    this.fields = fields;
    this.similarity = similarity;
    this.products = fields.map(() => undefined);
    this.queryWeights = fields.map(() => new Map<string, number>());
    this.required = fields.map(() => undefined);
    this.matched = new Uint8Array(collection.size);
    this.prohibited = new Uint8Array(collection.size);
  }

  apply(clause: ClauseTerms): void {
    const isRequired = clause.presence === lunr.Query.presence.REQUIRED;
    const fields = clause.fields.map((name) => this.fields.findIndex((field) => field.name === name));
    const clauseMatches = new Uint8Array(isRequired ? this.collection.size : 0);
    let constrains = false;
    for (const pattern of clause.terms) {
      const terms = this.expansions(pattern, clause.editDistance);
      if (terms.size === 0 && isRequired) {
        for (const field of fields) this.required[field] = new Uint8Array(this.collection.size);
        break;
      }
      for (const [term, postings] of terms) {
        constrains = true;
        for (const field of fields) {
          const { documents, count } = postings[field]!;
          if (isRequired) for (let at = 0; at < count; at++) clauseMatches[documents[at]!] = 1;
          if (clause.presence === lunr.Query.presence.PROHIBITED) {
            for (let at = 0; at < count; at++) this.prohibited[documents[at]!] = 1;
          } else {
            this.score(term, postings, field, clause.boost);
          }
        }
      }
    }
    if (isRequired && constrains) for (const field of fields) this.require(field, clauseMatches);
  }

  /** Every document matches, with the score 0: what Lunr answers to a query that only prohibits. */
  matchAll(): void {
    this.collection.forEach((document) => (this.matched[document] = 1));
  }

  /** What `lunr.Index.query` answers. */
  results(): lunr.Index.Result[] {
    const metadata = new Map<number, Record<string, Record<string, object>>>();
    for (const { term, field, postings } of this.matches) {
      for (let at = 0; at < postings.count; at++) {
        const document = postings.documents[at]!;
        let terms = metadata.get(document);
        if (terms === undefined) metadata.set(document, (terms = Object.create(null) as typeof terms & object));
        const inFields = (terms[term] ??= Object.create(null) as Record<string, object>);
        inFields[this.fields[field]!.name] ??= Object.create(null) as object;
      }
    }
    const { documents, scores } = this.scored();
    // Documents of one part stand in the order of their references, and so do nearly all that score the same.
    const order = documents.map((_, at) => at);
    order.sort((a, b) => scores[b]! - scores[a]! || this.byReference(documents[a]!, documents[b]!));
    return Array.from(order, (at) => {
      const document = documents[at]!;
      const matchData = Object.create(lunr.MatchData.prototype) as lunr.MatchData;
      matchData.metadata = metadata.get(document) ?? (Object.create(null) as object);
      return { ref: this.collection.reference(document), score: scores[at]!, matchData };
    });
  }

  private byReference(one: number, other: number): number {
    return this.collection.reference(one) < this.collection.reference(other) ? -1 : 1;
  }

  /** The documents that match, by number, with their scores. */
  private scored(): { readonly documents: Uint32Array; readonly scores: Float64Array } {
    const { matched, prohibited } = this;
    for (const allowed of this.required) {
      for (let at = 0; allowed !== undefined && at < matched.length; at++) matched[at]! &= allowed[at]!;
    }
    let count = 0;
    for (let at = 0; at < matched.length; at++) if (matched[at] === 1 && prohibited[at] === 0) count++;
    const documents = new Uint32Array(count);
    for (let at = 0, to = 0; to < count; at++) if (matched[at] === 1 && prohibited[at] === 0) documents[to++] = at;
    const scores = new Float64Array(count);
    this.products.forEach((products, field) => {
      if (products === undefined) return;
      const length = Math.hypot(...this.queryWeights[field]!.values());
      for (let at = 0; at < count; at++) {
        const product = products[documents[at]!]!;
        if (product !== 0) scores[at]! += product / length;
      }
    });
    return { documents, scores };
  }

  /** The terms a pattern stands for that some document has, with their postings. */
  private expansions(term: string, editDistance: number | undefined): Map<string, readonly TermInField[]> {
    const terms = new Map<string, readonly TermInField[]>();
    for (const { segment } of this.collection.parts) {
      for (const expanded of expand(term, editDistance, segment.dictionary)) {
        if (terms.has(expanded)) continue;
        const postings = this.collection.postings(expanded, this.fields.length);
        if (postings !== undefined) terms.set(expanded, postings);
      }
    }
    return terms;
  }

  private score(term: string, postings: readonly TermInField[], field: number, boost: number): void {
    const weights = this.queryWeights[field]!;
    const first = !weights.has(term);
    weights.set(term, (weights.get(term) ?? 0) + boost);
    const { documents, frequencies, count } = postings[field]!;
    if (first && count > 0) this.matches.push({ term, field, postings: postings[field]! });
    const products = (this.products[field] ??= new Float64Array(this.collection.size));
    for (let at = 0; at < count; at++) this.matched[documents[at]!] = 1;
    if (this.similarity === 'weights') {
      for (let at = 0; at < count; at++) products[documents[at]!]! += (boost * (frequencies[at]! - 1)) / 1000;
      return;
    }
    const norms = this.collection.norms(field, this.similarity);
    const rarity = inverseDocumentFrequency(postings, this.collection.count) * (this.fields[field]!.boost ?? 1);
    for (let at = 0; at < count; at++) {
      const document = documents[at]!;
      products[document]! += boost * termWeight(rarity, frequencies[at]!, norms[document]!, this.similarity);
    }
  }

  private require(field: number, allowed: Uint8Array): void {
    const before = this.required[field];
    this.required[field] = before === undefined ? allowed : before.map((was, document) => was & allowed[document]!);
  }
}

/** BM25, to three decimals: Lunr keeps so many of each weight in its vectors, and so its scores are made of those. */
export function termWeight(rarity: number, frequency: number, norm: number, { k1 }: Similarity): number {
  return Math.round(((rarity * ((k1 + 1) * frequency)) / (norm + frequency)) * 1000) / 1000;
}

/** Lunr's: a document that has the term in two fields counts twice, and the ratio is taken without its sign. */
export function inverseDocumentFrequency(postings: readonly TermInField[], documents: number): number {
  const having = postings.reduce((sum, { count }) => sum + count, 0);
  return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
}
