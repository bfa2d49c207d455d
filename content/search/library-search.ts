import { succeeded, type Result } from '#content/base';
import { FACETS, type SearchAnswer, type SearchHit, type SearchQuestion } from './answer.ts';
import { best, highest } from './best.ts';
import type { SearchedDocument } from './document-fields.ts';
import type { DocumentTexts } from './document-texts.ts';
import { countFacets, facetValues } from './facets.ts';
import { Finding, type Outcome } from './finding.ts';
import { foldWithOffsets } from '#content/text/folding';
import { those, type Found } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import { nearestSpelling } from './nearest.ts';
import { matches, passagesOf, type Passage, type Shown } from './passages.ts';
import { parseQuery, type Query, type QueryFailure } from './query.ts';
import { WaitingTexts } from './waiting-texts.ts';

/** Passages of a hit where the question does not say. */
const PASSAGES = 3;
const NOTHING_SHOWN: Shown = { passages: [], texts: [] };

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
    const finding = this.finding();
    const all = finding.find(query.value);
    const outcome = { ...all, found: narrowed(all.found, finding.documents, question.only) };
    const { mode, found } = outcome;
    const { limit, offset = 0 } = question;
    const order = inOrder(found, finding.documents, question.sort, offset + limit);
    const isFound = mode === 'exact' && found.documents.length > 0;
    const nearest = isFound || offset > 0 || limit === 0 ? undefined : this.nearest(query.value, finding);
    return succeeded({
      query: question.query,
      mode,
      total: found.documents.length,
      places: sumOf(found.counts),
      hits: order.slice(offset).map((at) => this.hit(outcome, at, finding.documents, question.passages ?? PASSAGES)),
      ...(question.facets === true
        ? { facets: countFacets(Array.from(found.documents, (document) => finding.documents[document]!)) }
        : {}),
      ...(nearest === undefined ? {} : { nearest }),
      searched: { documents: finding.searched, of: this.index.size },
    });
  }

  /** How often each document, by its id, has a text as it stands. */
  occurrences(text: string): ReadonlyMap<string, number> {
    const finding = this.finding();
    const { documents, counts } = finding.standing(text).found;
    return new Map(Array.from(documents, (document, at) => [finding.documents[document]!.id, counts[at]!]));
  }

  private finding(): Finding {
    return new Finding(this.index, this.texts, this.waiting);
  }

  /** Only of what was typed without operators. */
  private nearest(query: Query, finding: Finding): SearchAnswer['nearest'] {
    if (query.kind !== 'plain') return undefined;
    const { collection } = this.index.current();
    return nearestSpelling(collection, query.text, (spelling) => finding.standing(spelling).found.documents.length);
  }

  private hit(
    { mode, found, needles, faint }: Outcome,
    at: number,
    documents: readonly SearchedDocument[],
    most: number,
  ): SearchHit {
    const document = documents[found.documents[at]!]!;
    const stored = most === 0 ? undefined : this.texts.document(document);
    const title = foldWithOffsets(document.title);
    const shown = stored === undefined ? NOTHING_SHOWN : passagesOf(stored, needles, most);
    const { passages, texts } =
      shown.passages.length > 0 || stored === undefined || faint.length === 0 ? shown : passagesOf(stored, faint, most);
    return {
      document,
      score: found.scores[at]!,
      count: found.counts[at]!,
      titleMarks: needles.flatMap((needle) => matches(title, needle)).sort((a, b) => a[0] - b[0]),
      passages,
      texts: mode === 'exact' ? texts : textsOf(passages),
    };
  }
}

/** A loop, because a call for each of 100,000 documents is a millisecond of an answer. */
function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += counts[at]!;
  return sum;
}

/** What is marked in some passages. */
function textsOf(passages: readonly Passage[]): readonly string[] {
  const texts = passages.flatMap(({ excerpt, marks }) => marks.map(([start, end]) => excerpt.slice(start, end)));
  return [...new Set(texts)];
}

/** Only what is of the facets that the question is narrowed to. */
function narrowed(found: Found, documents: readonly SearchedDocument[], only: SearchQuestion['only']): Found {
  if (only === undefined) return found;
  const facets = FACETS.filter((facet) => only[facet] !== undefined);
  return those(found, (document) =>
    facets.every((facet) => facetValues(documents[document]!, facet).includes(only[facet]!)),
  );
}

/** The places of the first `limit` of what was found. */
function inOrder(
  found: Found,
  documents: readonly SearchedDocument[],
  sort: SearchQuestion['sort'] = 'relevance',
  limit: number,
): readonly number[] {
  if (sort === 'relevance') {
    const order = highest(found.scores, limit, (a, b) => a - b);
    // What was found by a date or a tag alone has no score.
    if (order.length === Math.min(limit, found.scores.length)) return order;
  }
  return best(found.documents.length, limit, comparison(found, documents, sort));
}

function comparison(
  { documents: numbers, scores }: Found,
  documents: readonly SearchedDocument[],
  sort: SearchQuestion['sort'],
): (a: number, b: number) => number {
  const byScore = (a: number, b: number): number => scores[b]! - scores[a]! || numbers[a]! - numbers[b]!;
  if (sort === 'relevance') return byScore;
  const published = (at: number): string => documents[numbers[at]!]!.published ?? '';
  return (a, b) => {
    const [one, other] = [published(a), published(b)];
    if (one === other) return byScore(a, b);
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one < other === (sort === 'oldest') ? -1 : 1;
  };
}
