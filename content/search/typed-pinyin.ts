import type { Collection } from './collection.ts';
import type { Dictionary } from './dictionary.ts';
import { FIELDS } from './document-fields.ts';
import { foldText } from '#content/text/folding';
import { NOTHING_FOUND, type Found } from './found.ts';
import { SYLLABLE } from './syllables.ts';

const PINYIN = FIELDS.indexOf('pinyin');
/** Letters of a query taken for pinyin: a title is not typed further. */
const LETTERS = /^[a-z]{2,32}$/;

/** The documents whose title or headings sound as it was typed: whole syllables, initials or both (`zuzhibu`, `zzb`, `zuzhb`). */
export function findByPinyin(collection: Collection, dictionaries: readonly Dictionary[], text: string): Found {
  const letters = foldText(text).replaceAll(/[ ']/gu, '');
  if (!LETTERS.test(letters)) return NOTHING_FOUND;
  // After each letter either the syllable goes on with the next one, or the next one begins another syllable.
  const typed = new RegExp(SYLLABLE + [...letters].join(`(?:[a-z]*${SYLLABLE})?`), 'u');
  const scores = new Map<number, number>();
  for (const term of new Set(dictionaries.flatMap((dictionary) => [...soundingLike(dictionary, typed)]))) {
    const list = collection.postings(term, FIELDS.length)?.[PINYIN];
    if (list === undefined) continue;
    // What is a larger part of its title is meant more likely.
    const share = letters.length / term.length;
    for (let at = 0; at < list.count; at++) {
      const document = list.documents[at]!;
      scores.set(document, Math.max(scores.get(document) ?? 0, share));
    }
  }
  const documents = Uint32Array.from(scores.keys()).sort();
  return {
    documents,
    counts: new Uint32Array(documents.length),
    scores: Float64Array.from(documents, (document) => scores.get(document)!),
  };
}

function* soundingLike(dictionary: Dictionary, typed: RegExp): Generator<string> {
  for (const { term } of dictionary.beginningWith(SYLLABLE)) if (typed.test(term)) yield term;
}
