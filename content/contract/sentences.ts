import type { Failure } from './failures.ts';
import { SENTENCES as ENGLISH } from './english/sentences.ts';
import { SENTENCES as SIMPLIFIED_CHINESE } from './simplified-chinese/sentences.ts';
import type { Sentence, Sentences } from './sentence-words.ts';

/** The languages written by hand. Traditional Chinese is made of the Simplified one when the program is built. */
export const SENTENCES: { readonly 'zh-Hans': Sentences; readonly en: Sentences } = {
  'zh-Hans': SIMPLIFIED_CHINESE,
  en: ENGLISH,
};

/** A failure in words, its facts filled in. */
export function explain(failure: Failure, sentences: Sentences): Sentence {
  const { what, remedy } = sentences.words[failure.code];
  return { what: fill(what, failure, sentences.language), remedy: fill(remedy, failure, sentences.language) };
}

const PLACEHOLDER = /\{(\w+)(?::(bytes|number))?(?:\|([^}]*))?\}/gu;

function fill(words: string, failure: Failure, language: string): string {
  const facts: Readonly<Record<string, unknown>> = { ...failure };
  return words.replace(
    PLACEHOLDER,
    (_, name: string, as: 'bytes' | 'number' | undefined, otherwise: string | undefined) => {
      const fact = facts[name];
      if (typeof fact === 'number') return as === 'bytes' ? amount(fact, language) : count(fact, language);
      return typeof fact === 'string' ? fact : (otherwise ?? '');
    },
  );
}

function count(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of data in the unit a person would use, counted in thousands as file managers do. */
export function amount(bytes: number, language: string): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}
