import { best } from './best.ts';
import type { Collection } from './collection.ts';
import { FIELDS, type FieldName, type TextField } from './document-fields.ts';
import { expand } from './expansion.ts';
import { highestScored, type ScoredDocument, type ScoredTerm } from './question-scores.ts';
import { questionTerms, type QuestionTerm } from './question-terms.ts';

/*
 * What comes nearest to a question or a long sentence. Lunr's own scoring over the grams of it, with what was measured on
 * CMRC 2018, whole passages, passages cut in parts, and parts without their beginnings (content/bench/RESULTS.md): that a
 * paragraph has a term says more than how often, a rare gram says more than its rarity, a document names what it is about in
 * its first line, and an answer has much of the question in two sentences that follow each other.
 */

/** BM25's parameters for questions. */
const SIMILARITY = { k1: 0.5, b: 0.6 };
/** The power of its rarity by which a term weighs more, beyond what BM25 gives it. */
const RARITY_POWER = 0.3;
/** What a term at the start of the text is worth, as a share of its rarity, and how many units of the text are its start. */
const LEAD = 0.5;
const LEAD_UNITS = 20;
/** What a term is worth in the two sentences in a row that have most of them, as a share of its rarity. */
const SENTENCES = 0.3;
/** Documents whose texts are looked at, units of each, and terms looked for, the rarest: a pasted page has hundreds. */
const LOOKED_AT = 50;
const LOOKED_UNITS = 10_000;
const LOOKED_FOR = 64;
const SENTENCE_END = /[。!?;]|$/gu;

/** Bytes of postings read for a question, at most: the commonest terms, which cost most, say least. */
const MOST_BYTES = 60_000;

const ASKED_FIELDS = (['title', 'heading', 'body'] satisfies FieldName[]).map((name) => FIELDS.indexOf(name));

/** A term of a question, with what it weighs among the documents. */
interface Asked {
  readonly term: string;
  readonly rarity: number;
  readonly boost: number;
}

/** The documents that come nearest, the nearest first. `folded` answers a document's folded text. */
export function rankQuestion(
  collection: Collection,
  text: string,
  limit: number,
  folded: (document: number, field: TextField) => string | undefined,
): { readonly ranked: readonly ScoredDocument[]; readonly terms: readonly string[] } {
  const terms = questionTerms(text);
  const asked = weighed(collection, terms);
  const scored: ScoredTerm[] = asked.flatMap(({ term, boost }) => scoredTerm(collection, term, boost));
  for (const { term } of terms) scored.push(...spelledLike(collection, term));
  const ranked = highestScored(collection, scored, ASKED_FIELDS, SIMILARITY, limit);
  const norm = Math.hypot(...asked.map(({ boost }) => boost)) || 1;
  const telling = asked.slice(0, LOOKED_FOR);
  const better = ranked.map((one, place) => {
    if (place >= LOOKED_AT) return one;
    const bonus = inText(folded(one.document, 'body') ?? '', telling) / norm;
    return { ...one, score: one.score + bonus };
  });
  const order = best(better.length, better.length, (a, b) => better[b]!.score - better[a]!.score || a - b);
  return { ranked: order.map((at) => better[at]!), terms: asked.map(({ term }) => term) };
}

/** Letters from which on a word that no text has is taken for a typing error of one letter, and of two. */
const MISTYPED = 4;
const LONG_WORD = 8;

/** The terms that a word may have been meant for which no document has. */
function spelledLike(collection: Collection, word: string): readonly ScoredTerm[] {
  if (!isMistyped(collection, word)) return [];
  const distance = word.length < LONG_WORD ? 1 : 2;
  const spellings = collection.parts.flatMap(({ segment }) => [...expand(word, distance, segment.dictionary)]);
  return [...new Set(spellings)].flatMap((spelling) => scoredTerm(collection, spelling, 1));
}

function scoredTerm(collection: Collection, term: string, boost: number): readonly ScoredTerm[] {
  const postings = collection.postings(term, FIELDS.length);
  return postings === undefined ? [] : [{ postings, boost }];
}

function isMistyped(collection: Collection, term: string): boolean {
  return term.length >= MISTYPED && /^\p{Script=Latin}+$/u.test(term) && collection.weight(term) === 0;
}

/** What a text says for a question beyond how often it has its terms: at its beginning, and in its best two sentences. */
function inText(text: string, asked: readonly Asked[]): number {
  const looked = text.slice(0, LOOKED_UNITS);
  const lead = looked.slice(0, LEAD_UNITS);
  const ends = Array.from(looked.matchAll(SENTENCE_END), ({ index }) => index);
  /** For each sentence, what it and the one before it have. */
  const worths = new Float64Array(ends.length + 1);
  let inLead = 0;
  for (const { term, rarity, boost } of asked) {
    const worth = boost * rarity;
    if (lead.includes(term)) inLead += worth;
    let sentence = 0;
    let counted = -1;
    for (let at = looked.indexOf(term); at >= 0; at = looked.indexOf(term, ends[sentence])) {
      while (ends[sentence]! < at) sentence++;
      if (counted < sentence) worths[sentence]! += worth;
      worths[sentence + 1]! += worth;
      counted = sentence + 1;
    }
  }
  return LEAD * inLead + SENTENCES * worths.reduce((most, one) => Math.max(most, one), 0);
}

/** The terms that some document has, the rarest first, as far as reading them stays cheap. */
function weighed(collection: Collection, terms: readonly QuestionTerm[]): Asked[] {
  const weights = terms
    .map((one) => ({ ...one, bytes: collection.weight(one.term) }))
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => one.bytes - other.bytes);
  const asked: Asked[] = [];
  let read = 0;
  for (const { term, share, bytes } of weights) {
    read += bytes;
    if (asked.length > 0 && read > MOST_BYTES) break;
    const documents = collection.documentsWith(term);
    const rarity = Math.log(1 + (collection.count - documents + 0.5) / (documents + 0.5));
    asked.push({ term, rarity, boost: share * Math.max(rarity, 0.01) ** RARITY_POWER });
  }
  return asked;
}
