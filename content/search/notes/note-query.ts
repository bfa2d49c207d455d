import { succeeded, type Result } from '#content/base';
import { foldText, foldWithOffsets } from '#content/text/folding';
import { isDated, tagTest } from '../facts.ts';
import { excerptAround, matches, type Span } from '../passages.ts';
import { parseQuery, type Clause, type QueryFailure } from '../query.ts';

/** An annotation as search sees it. */
export interface SearchedNote {
  /** What of the document it stands on; empty where that is all of it. */
  readonly quote: string;
  /** All that the person wrote: notes, replies, corrections. */
  readonly written: string;
  readonly tags: readonly string[];
  readonly creator: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
}

/** The same with its texts folded, to be kept by who asks often. */
export type FoldedNote = SearchedNote & { readonly isFolded: true };

/** A query as it is put to annotations. */
export interface NoteQuery {
  /** Whether an annotation has all that is asked for. `title` is that of its document, folded. */
  has(note: FoldedNote, title: string): boolean;
  /** The stretch of a text of an annotation that has the first of what is asked for; its beginning where none is in it. */
  excerpt(text: string): Excerpt;
}

/** About 40 characters of a text, line feeds as blanks, and what of them was asked for; marks may overlap. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Words of a text without operators that are looked for one by one; a longer text is looked for as it stands. */
const MOST_WORDS = 32;

export function foldNote({ quote, written, tags, creator, made }: SearchedNote): FoldedNote {
  return {
    quote: foldText(quote),
    written: foldText(written),
    tags: tags.map(foldText),
    creator: foldText(creator),
    made,
    isFolded: true,
  };
}

/**
 * Reads a query as the library's search reads it, for annotations: words each of which stands in the quote, what was
 * written, a tag, or the title of the document; `正文:` is the quote, `标签:` a tag and `作者:` the maker of the annotation,
 * `日期:` when it was made. What one person writes is little: it is looked through as it is, and found in the moment it is
 * written.
 */
export function noteQuery(query: string): Result<NoteQuery, QueryFailure> {
  const read = parseQuery(query);
  if (!read.ok) return read;
  const clauses = read.value.kind === 'plain' ? plainClauses(query) : read.value.clauses;
  const tests = clauses.map(testOf);
  const needles = clauses.flatMap((clause) =>
    clause.kind !== 'date' && !clause.excluded ? [foldText(clause.text).trim()] : [],
  );
  const marked = [...new Set(needles)].filter((needle) => needle !== '');
  return succeeded({
    has: (note, title) => tests.every((test) => test(note, title)),
    excerpt(text) {
      const folded = foldWithOffsets(text);
      const found = marked.flatMap((needle) => matches(folded, needle)).sort((one, other) => one[0] - other[0]);
      const [start, end] = excerptAround(text, found[0] ?? [0, 0]);
      return {
        text: text.slice(start, end).replaceAll('\n', ' '),
        marks: found
          .filter(([from]) => from < end)
          .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]),
      };
    },
  });
}

type TextClause = Extract<Clause, { kind: 'text' }>;
type Test = (note: FoldedNote, title: string) => boolean;

function plainClauses(query: string): readonly TextClause[] {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  const texts = words.length > MOST_WORDS ? [query] : words;
  return texts.map((text) => ({ kind: 'text', text, isPhrase: false, excluded: false, start: 0, end: query.length }));
}

function testOf(clause: Clause): Test {
  const test = wantedBy(clause);
  return clause.excluded ? (note, title) => !test(note, title) : test;
}

function wantedBy(clause: Clause): Test {
  if (clause.kind === 'date') return ({ made }) => isDated(clause, made);
  if (clause.kind === 'tag') {
    const isTagged = tagTest(clause);
    return ({ tags }) => isTagged(tags);
  }
  const needle = foldText(clause.text).trim();
  // It folds to nothing: no text has it, and none of documents either.
  if (needle === '') return () => false;
  switch (clause.field) {
    case 'title':
      return (_note, title) => title.includes(needle);
    case 'body':
      return ({ quote }) => quote.includes(needle);
    case 'creator':
      return ({ creator }) => creator.includes(needle);
    case 'source':
      // Where a document was published says nothing of what was written on it.
      return () => false;
    default:
      return ({ quote, written, tags, creator }, title) =>
        quote.includes(needle) ||
        written.includes(needle) ||
        tags.some((tag) => tag.includes(needle)) ||
        creator.includes(needle) ||
        title.includes(needle);
  }
}
