import lunr from 'lunr';
import { best } from './best.ts';
import type { Collection } from './collection.ts';
import { FIELDS, type FieldName, type TextField } from './document-fields.ts';
import type { RankedDocument } from './evaluation.ts';
import { foldText } from '#content/text/folding';
import { PackedIndex } from './packed-index.ts';
import { runsOf } from './tokens.ts';

/*
 * What comes nearest to a question or a long sentence. Lunr's own scoring over the grams of it, with three things on top
 * that were measured on CMRC 2018 (content/bench/RESULTS.md): a single character says less than two in a row, a rare gram
 * more than its rarity, and a document names what it is about in its first line.
 */

/** What a single character weighs against two in a row. */
const SINGLE = 0.5;
/** The power of its rarity by which a term weighs more, beyond what BM25 gives it. */
const RARITY_POWER = 0.3;
/** What a term at the start of the text is worth, as a share of its rarity, and how many units of the text are its start. */
const LEAD = 0.6;
const LEAD_UNITS = 20;
/** Documents whose beginnings are looked at. */
const LOOKED_AT = 50;

/** Terms of a question asked at most: past so many, more of them change no order. */
const MOST_TERMS = 400;
/** Bytes of postings read for a question, at most: the commonest terms, which cost most, say least. */
const MOST_BYTES = 60_000;

const RANKED_FIELDS: readonly { readonly name: FieldName; readonly boost: number }[] = FIELDS.map((name) => ({
  name,
  boost: 1,
}));
const ASKED_FIELDS: FieldName[] = ['title', 'heading', 'body'];

/** A term of a question, with what it weighs in it. */
interface Asked {
  readonly term: string;
  readonly rarity: number;
  readonly boost: number;
}

/** The documents that come nearest, the nearest first. `lead` answers a document's folded text, for its beginning. */
export function rankQuestion(
  collection: Collection,
  text: string,
  limit: number,
  lead: (document: number, field: TextField) => string | undefined,
): { readonly ranked: readonly RankedDocument[]; readonly terms: readonly string[] } {
  const terms = questionTerms(text);
  const asked = weighed(collection, terms);
  const query = new lunr.Query(ASKED_FIELDS);
  for (const { term, boost } of asked) query.term(term, { usePipeline: false, boost });
  for (const word of terms.filter((term) => isMistyped(collection, term))) {
    query.term(word, { usePipeline: false, editDistance: word.length < LONG_WORD ? 1 : 2 });
  }
  const { best: ranked } = new PackedIndex(collection, RANKED_FIELDS).rank(query, limit);
  const norm = Math.hypot(...asked.map(({ boost }) => boost)) || 1;
  const better = ranked.map((one, place) => {
    if (place >= LOOKED_AT) return one;
    const start = (lead(one.document, 'body') ?? '').slice(0, LEAD_UNITS);
    let bonus = 0;
    for (const { term, rarity, boost } of asked) if (start.includes(term)) bonus += (LEAD * boost * rarity) / norm;
    return { ...one, score: one.score + bonus };
  });
  const order = best(better.length, better.length, (a, b) => better[b]!.score - better[a]!.score || a - b);
  return { ranked: order.map((at) => better[at]!), terms: asked.map(({ term }) => term) };
}

/** Letters from which on a word that no text has is taken for a typing error of one letter, and of two. */
const MISTYPED = 4;
const LONG_WORD = 8;

function isMistyped(collection: Collection, term: string): boolean {
  return term.length >= MISTYPED && /^\p{Script=Latin}+$/u.test(term) && collection.weight(term) === 0;
}

/** The terms that a text typed as a question is ranked by: its words, its characters and each two of them in a row. */
export function questionTerms(text: string): string[] {
  const folded = foldText(text);
  const terms = new Set<string>();
  for (const { kind, start, end } of runsOf(folded)) {
    if (terms.size >= MOST_TERMS) break;
    if (kind === 'mark') continue;
    if (kind === 'word') {
      terms.add(folded.slice(start, end));
      continue;
    }
    const characters = [...folded.slice(start, end)].slice(0, MOST_TERMS);
    characters.forEach((character, at) => {
      terms.add(character);
      if (at > 0) terms.add(characters[at - 1]! + character);
    });
  }
  return [...terms];
}

/** The terms that some document has, the rarest first, as far as reading them stays cheap. */
function weighed(collection: Collection, terms: readonly string[]): Asked[] {
  const weights = terms
    .map((term) => ({ term, bytes: collection.weight(term) }))
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => one.bytes - other.bytes);
  const asked: Asked[] = [];
  let read = 0;
  for (const { term, bytes } of weights) {
    read += bytes;
    if (asked.length > 0 && read > MOST_BYTES) break;
    const documents = collection.documentsWith(term);
    const rarity = Math.log(1 + (collection.count - documents + 0.5) / (documents + 0.5));
    const isSingle = [...term].length === 1;
    asked.push({ term, rarity, boost: (isSingle ? SINGLE : 1) * Math.max(rarity, 0.01) ** RARITY_POWER });
  }
  return asked;
}
