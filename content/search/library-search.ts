import { succeeded, type Result } from '#content/base';
import {
  FACETS,
  type Facets,
  type SearchAnswer,
  type SearchHit,
  type SearchMode,
  type SearchQuestion,
} from './answer.ts';
import { best } from './best.ts';
import type { Collection } from './collection.ts';
import { type SearchedDocument, type TextField } from './document-fields.ts';
import type { DocumentTexts } from './document-texts.ts';
import { ExactSearch, type Occurrences } from './exact.ts';
import { countFacets, facetValues } from './facets.ts';
import { isDated, tagTest } from './facts.ts';
import { foldText, foldWithOffsets } from '#content/text/folding';
import { NOTHING_FOUND, both, those, type Found } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import { nearestSpelling } from './nearest.ts';
import { needleOf, type Needle } from './needle.ts';
import { matches, passagesOf } from './passages.ts';
import { parseQuery, type Clause, type Query, type QueryFailure } from './query.ts';
import { rankQuestion } from './ranking.ts';
import { scored } from './scoring.ts';
import { findByPinyin } from './typed-pinyin.ts';
import { WaitingTexts, type WaitingText } from './waiting-texts.ts';

/** Passages of a hit where the question does not say. */
const PASSAGES = 3;
/** Documents of a ranked answer: what comes after them has nothing to do with the question any more. */
const MOST_RANKED = 200;

type TextClause = Extract<Clause, { kind: 'text' }>;

/** What a query has found, before any of it is opened to be shown. */
interface Outcome {
  readonly mode: SearchMode;
  readonly found: Found;
  /** What is marked in the excerpts, folded. */
  readonly needles: readonly string[];
}

/** Search over a library: reads a query, finds the documents by the index, and opens those that are shown. */
export class LibrarySearch {
  private readonly index: LibraryIndex;
  private readonly texts: DocumentTexts;
  private readonly waiting: WaitingTexts;

  constructor(index: LibraryIndex, texts: DocumentTexts) {
    this.index = index;
    this.texts = texts;
    this.waiting = new WaitingTexts(texts);
  }

  search(question: SearchQuestion): Result<SearchAnswer, QueryFailure> {
    const query = parseQuery(question.query);
    if (!query.ok) return query;
    const searching = new Searching(this.index, this.texts, question, this.waiting);
    return succeeded(searching.answer(query.value));
  }

  /** How often each document, by its id, has a text as it stands. */
  occurrences(text: string): ReadonlyMap<string, number> {
    return new Searching(this.index, this.texts, { query: text, limit: 0 }, this.waiting).occurrences(text);
  }
}

/** One question at work. */
class Searching {
  private readonly index: LibraryIndex;
  private readonly texts: DocumentTexts;
  private readonly question: SearchQuestion;
  private readonly collection: Collection;
  /** By their numbers in the collection; after them those that wait to be indexed and can be looked through. */
  private readonly documents: readonly SearchedDocument[];
  private readonly waitingTexts: WaitingTexts;
  private readonly waiting: readonly WaitingText[];
  private readonly exact: ExactSearch;

  constructor(index: LibraryIndex, texts: DocumentTexts, question: SearchQuestion, waitingTexts: WaitingTexts) {
    const { collection, documents } = index.current();
    this.waitingTexts = waitingTexts;
    this.waiting = waitingTexts.atHand(index.pendingCount === 0 ? [] : index.pending());
    this.index = index;
    this.texts = texts;
    this.question = question;
    this.collection = collection;
    this.documents =
      this.waiting.length === 0 ? documents : documents.concat(this.waiting.map(({ document }) => document));
    this.exact = new ExactSearch(collection, (part) => index.segments[part]!.words, {
      folded: (document, field) => texts.folded(documents[document]!, field),
    });
  }

  answer(query: Query): SearchAnswer {
    const { mode, found, needles } = this.only(
      query.kind === 'plain' ? this.plain(query.text) : this.clauses(query.clauses),
    );
    const { limit, offset = 0, passages = PASSAGES } = this.question;
    const order = best(found.documents.length, offset + limit, this.comparison(found));
    const { size, pendingCount } = this.index;
    const nearest = mode === 'exact' && found.documents.length > 0 ? undefined : this.nearest(query);
    return {
      query: this.question.query,
      mode,
      total: found.documents.length,
      places: found.counts.reduce((sum, count) => sum + count, 0),
      hits: order.slice(offset).map((at) => this.hit(found, at, needles, passages)),
      ...(this.question.facets === true ? { facets: this.facets(found) } : {}),
      ...(nearest === undefined ? {} : { nearest }),
      searched: { documents: size - pendingCount + this.waiting.length, of: size },
    };
  }

  occurrences(text: string): ReadonlyMap<string, number> {
    const { documents, counts } = this.standing(text).found;
    return new Map(Array.from(documents, (document, at) => [this.documents[document]!.id, counts[at]!]));
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
    if (sounding.documents.length > 0) return { mode: 'ranked', found: sounding, needles: [] };
    return this.ranked(text);
  }

  private allOf(words: readonly string[]): Outcome {
    const outcomes: Outcome[] = [];
    for (const word of new Set(words)) {
      const outcome = this.standing(word);
      outcomes.push(outcome);
      if (outcome.found.documents.length === 0) break;
    }
    return {
      mode: 'exact',
      found: outcomes.map(({ found }) => found).reduce(both),
      needles: outcomes.flatMap(({ needles }) => needles),
    };
  }

  private clauses(clauses: readonly Clause[]): Outcome {
    const wanted = clauses.filter((clause): clause is TextClause => clause.kind === 'text' && !clause.excluded);
    const outcomes = wanted.map((clause) => this.standing(clause.text, clause.field));
    const all: Outcome =
      outcomes.length === 0
        ? { mode: 'exact', found: this.everything(), needles: [] }
        : {
            mode: 'exact',
            found: outcomes.map(({ found }) => found).reduce(both),
            needles: outcomes.flatMap(({ needles }) => needles),
          };
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

  /** Only of what was typed without operators, and only for who will be shown it. */
  private nearest(query: Query): SearchAnswer['nearest'] {
    if (query.kind !== 'plain' || this.question.limit === 0 || (this.question.offset ?? 0) > 0) return undefined;
    return nearestSpelling(this.collection, query.text, (spelling) => this.standing(spelling).found.documents.length);
  }

  private standing(text: string, field?: TextField): Outcome {
    const needle = needleOf(text);
    if (needle === undefined) return { mode: 'exact', found: NOTHING_FOUND, needles: [] };
    const fields = field === undefined ? undefined : [field];
    const indexed = this.exact.find(needle, fields);
    const found = scored(this.collection, this.withWaiting(indexed, needle, fields), (document) =>
      this.waitingLength(document),
    );
    return { mode: 'exact', found, needles: field === undefined || field === 'body' ? [needle.folded] : [] };
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
      documents: Uint32Array.of(...indexed.documents, ...found.map(({ number }) => number)),
      counts: Uint32Array.of(...indexed.counts, ...found.map(({ count }) => count)),
      inTitle: Uint32Array.of(...indexed.inTitle, ...found.map(({ inTitle }) => inTitle)),
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
      needles: terms.filter((term) => [...term].length > 1),
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

  /** The facets that the question is narrowed to. */
  private only(outcome: Outcome): Outcome {
    const { only } = this.question;
    if (only === undefined) return outcome;
    const facets = FACETS.filter((facet) => only[facet] !== undefined);
    const found = those(outcome.found, (document) =>
      facets.every((facet) => facetValues(this.documents[document]!, facet).includes(only[facet]!)),
    );
    return { ...outcome, found };
  }

  private facets({ documents }: Found): Facets {
    return countFacets(Array.from(documents, (document) => this.documents[document]!));
  }

  private comparison({ documents, scores }: Found): (a: number, b: number) => number {
    const { sort = 'relevance' } = this.question;
    const byScore = (a: number, b: number): number => scores[b]! - scores[a]! || documents[a]! - documents[b]!;
    if (sort === 'relevance') return byScore;
    const published = (at: number): string => this.documents[documents[at]!]!.published ?? '';
    return (a, b) => {
      const [one, other] = [published(a), published(b)];
      if (one === other) return byScore(a, b);
      if (one === '' || other === '') return one === '' ? 1 : -1;
      return one < other === (sort === 'oldest') ? -1 : 1;
    };
  }

  private hit(found: Found, at: number, needles: readonly string[], most: number): SearchHit {
    const document = this.documents[found.documents[at]!]!;
    const stored = most === 0 ? undefined : this.texts.document(document);
    const title = foldWithOffsets(document.title);
    return {
      document,
      score: found.scores[at]!,
      count: found.counts[at]!,
      titleMarks: needles.flatMap((needle) => matches(title, needle)).sort((a, b) => a[0] - b[0]),
      passages: stored === undefined ? [] : passagesOf(stored, needles, most),
    };
  }
}

/** Words of a query that are looked for together; a longer text is a question. */
const MOST_WORDS = 32;

function factTest(clause: Exclude<Clause, TextClause>): (document: SearchedDocument) => boolean {
  if (clause.kind === 'date') return ({ published }) => isDated(clause, published);
  const isTagged = tagTest(clause);
  return ({ tags }) => isTagged(tags.map(foldText));
}
