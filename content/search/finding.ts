import type { SearchMode } from './answer.ts';
import type { Collection } from './collection.ts';
import type { SearchedDocument, TextField } from './document-fields.ts';
import type { DocumentTexts } from './document-texts.ts';
import { ExactSearch, type Occurrences } from './exact.ts';
import { isDated, tagTest } from './facts.ts';
import { foldText } from '#content/text/folding';
import { NOTHING_FOUND, both, those, type Found } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import { needleOf, type Needle } from './needle.ts';
import { joined } from './posting-lists.ts';
import type { Clause, Query } from './query.ts';
import { rankQuestion } from './ranking.ts';
import { scored } from './scoring.ts';
import { findByPinyin } from './typed-pinyin.ts';
import type { WaitingText, WaitingTexts } from './waiting-texts.ts';

/** Documents of a ranked answer: what comes after them has nothing to do with the question any more. */
const MOST_RANKED = 200;
/** Words of a query that are looked for together; a longer text is a question. */
const MOST_WORDS = 32;

type TextClause = Extract<Clause, { kind: 'text' }>;

/** What a query has found, before any of it is opened to be shown. */
export interface Outcome {
  readonly mode: SearchMode;
  readonly found: Found;
  /** What is marked in titles and excerpts, folded. */
  readonly needles: readonly string[];
  /** What is marked in a document that has none of the needles. */
  readonly faint: readonly string[];
}

/** Finds the documents that a query is about, by the index and in the texts that wait to be indexed. */
export class Finding {
  /** By their numbers in what is found: those of the index, then those that wait and can be looked through. */
  readonly documents: readonly SearchedDocument[];
  private readonly index: LibraryIndex;
  private readonly texts: DocumentTexts;
  private readonly collection: Collection;
  private readonly waitingTexts: WaitingTexts;
  private readonly waiting: readonly WaitingText[];
  private readonly exact: ExactSearch;

  constructor(index: LibraryIndex, texts: DocumentTexts, waitingTexts: WaitingTexts) {
    const { collection, documents } = index.current();
    this.waitingTexts = waitingTexts;
    this.waiting = waitingTexts.atHand(index.pendingCount === 0 ? [] : index.pending());
    this.index = index;
    this.texts = texts;
    this.collection = collection;
    this.documents =
      this.waiting.length === 0 ? documents : documents.concat(this.waiting.map(({ document }) => document));
    this.exact = new ExactSearch(collection, (part) => index.segments[part]!.words, {
      folded: (document, field) => texts.folded(documents[document]!, field),
    });
  }

  /** How many documents of the library are searched. */
  get searched(): number {
    return this.index.size - this.index.pendingCount + this.waiting.length;
  }

  find(query: Query): Outcome {
    return query.kind === 'plain' ? this.plain(query.text) : this.clauses(query.clauses);
  }

  /** Text as it stands, and every document that has it. */
  standing(text: string, field?: TextField): Outcome {
    const needle = needleOf(text);
    if (needle === undefined) return exactly(NOTHING_FOUND, []);
    const fields = field === undefined ? undefined : [field];
    const indexed = this.exact.find(needle, fields);
    const found = scored(this.collection, this.withWaiting(indexed, needle, fields), (document) =>
      this.waitingLength(document),
    );
    return exactly(found, field === undefined || field === 'body' ? [needle.folded] : []);
  }

  /** Text as it stands; where no document has it, all its words, wherever they stand; where none has, what comes nearest. */
  private plain(text: string): Outcome {
    const whole = this.standing(text);
    if (whole.found.documents.length > 0) return whole;
    const words = text.split(/\s+/u).filter((word) => word !== '');
    if (words.length > 1 && words.length <= MOST_WORDS) {
      const all = this.allOf(words);
      if (all.found.documents.length > 0) return all;
    }
    const sounding = findByPinyin(
      this.collection,
      this.index.segments.map(({ segment }) => segment.dictionary),
      text,
    );
    if (sounding.documents.length > 0) return { mode: 'ranked', found: sounding, needles: [], faint: [] };
    return this.ranked(text);
  }

  private allOf(words: readonly string[]): Outcome {
    const outcomes: Outcome[] = [];
    for (const word of new Set(words)) {
      const outcome = this.standing(word);
      outcomes.push(outcome);
      if (outcome.found.documents.length === 0) break;
    }
    return together(outcomes);
  }

  private clauses(clauses: readonly Clause[]): Outcome {
    const wanted = clauses.filter((clause): clause is TextClause => clause.kind === 'text' && !clause.excluded);
    const outcomes = wanted.map((clause) => this.standing(clause.text, clause.field));
    const all = outcomes.length === 0 ? exactly(this.everything(), []) : together(outcomes);
    const exact = this.filtered(all, clauses);
    const isText = wanted.length > 0 && wanted.every(({ field }) => field === undefined);
    if (exact.found.documents.length > 0 || !isText) return exact;
    return this.filtered(this.ranked(wanted.map(({ text }) => text).join(' ')), clauses);
  }

  /** Without what is excluded and what a date or tag leaves out. */
  private filtered(outcome: Outcome, clauses: readonly Clause[]): Outcome {
    let { found } = outcome;
    for (const clause of clauses) {
      if (clause.kind === 'text') {
        if (!clause.excluded) continue;
        const without = new Set(this.standing(clause.text, clause.field).found.documents);
        found = those(found, (document) => !without.has(document));
      } else {
        const test = factTest(clause);
        found = those(found, (document) => test(this.documents[document]!) !== clause.excluded);
      }
    }
    return { ...outcome, found };
  }

  private withWaiting(indexed: Occurrences, needle: Needle, fields: readonly TextField[] | undefined): Occurrences {
    if (this.waiting.length === 0) return indexed;
    const found = this.waiting
      .map((text, at) => ({
        number: this.collection.size + at,
        ...this.waitingTexts.occurrences(text, needle, fields),
      }))
      .filter(({ count }) => count > 0);
    return {
      documents: joined([indexed.documents, found.map(({ number }) => number)]),
      counts: joined([indexed.counts, found.map(({ count }) => count)]),
      inTitle: joined([indexed.inTitle, found.map(({ inTitle }) => inTitle)]),
      read: indexed.read,
    };
  }

  /** Nearly the number of terms of the body of a document that waits: each character and each two of them. */
  private waitingLength(document: number): number {
    return 2 * this.waiting[document - this.collection.size]!.body.length;
  }

  private ranked(text: string): Outcome {
    const { ranked, terms } = rankQuestion(this.collection, text, MOST_RANKED, (document, field) =>
      this.texts.folded(this.documents[document]!, field),
    );
    const byNumber = [...ranked].sort((a, b) => a.document - b.document);
    return {
      mode: 'ranked',
      found: {
        documents: Uint32Array.from(byNumber, ({ document }) => document),
        counts: new Uint32Array(byNumber.length),
        scores: Float64Array.from(byNumber, ({ score }) => score),
      },
      needles: terms.filter((term) => !isSingle(term)),
      faint: terms.filter(isSingle),
    };
  }

  private everything(): Found {
    const documents: number[] = [];
    this.collection.forEach((document) => documents.push(document));
    this.waiting.forEach((_, at) => documents.push(this.collection.size + at));
    return {
      documents: Uint32Array.from(documents),
      counts: new Uint32Array(documents.length),
      scores: new Float64Array(documents.length),
    };
  }
}

function exactly(found: Found, needles: readonly string[]): Outcome {
  return { mode: 'exact', found, needles, faint: [] };
}

/** The documents that all of several outcomes found. */
function together(outcomes: readonly Outcome[]): Outcome {
  return exactly(
    outcomes.map(({ found }) => found).reduce(both),
    outcomes.flatMap(({ needles }) => needles),
  );
}

function isSingle(term: string): boolean {
  return [...term].length === 1;
}

function factTest(clause: Exclude<Clause, TextClause>): (document: SearchedDocument) => boolean {
  if (clause.kind === 'date') return ({ published }) => isDated(clause, published);
  const isTagged = tagTest(clause);
  return ({ tags }) => isTagged(tags.map(foldText));
}
