import { configureLocalization } from '@lit/localize';
import { explain, SENTENCES, type Failure, type Language, type Sentence, type Sentences } from '#content/contract';

/** What the page says it is written in. The region decides the glyphs and whether punctuation is squeezed. */
const TAGS: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-Hans-CN', 'zh-Hant': 'zh-Hant-TW', en: 'en' };

let sentences: Sentences = SENTENCES['zh-Hans'];

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'zh-Hans',
  targetLocales: ['zh-Hant', 'en'],
  loadLocale: (locale) => (locale === 'en' ? import('./generated/en.ts') : import('./generated/zh-Hant.ts')),
});

/** The interface's language at this moment. */
export function language(): Language {
  return getLocale() as Language;
}

/** The tag for `lang` attributes and for Intl. */
export function languageTag(): string {
  return TAGS[language()];
}

/** Switches the interface; every element that is `@localized()` draws itself anew. */
export async function useLanguage(wanted: Language): Promise<void> {
  sentences = wanted === 'zh-Hant' ? (await import('./generated/sentences.zh-Hant.ts')).SENTENCES : SENTENCES[wanted];
  await setLocale(wanted);
  const tag = TAGS[language()];
  // Set to what it is, it would have the styles of the whole page worked out anew.
  if (document.documentElement.lang !== tag) document.documentElement.lang = tag;
}

/** A failure in the words of the interface's language. */
export function failureSentence(failure: Failure): Sentence {
  return explain(failure, sentences);
}
