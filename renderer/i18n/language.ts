import { configureLocalization } from '@lit/localize';
import { explain, type Failure, type Language, type Sentence, type Sentences } from '#content/contract';

/** What the page says it is written in. The region decides the glyphs and whether punctuation is squeezed. */
const TAGS: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-Hans-CN', 'zh-Hant': 'zh-Hant-TW', en: 'en' };

/** The messages of the languages that are not in the code itself. */
const MESSAGES = {
  'zh-Hant': () => import('./generated/zh-Hant.ts'),
  en: () => import('./generated/en.ts'),
};

/** The failures' sentences: nothing that is shown first is a failure, and all together they are longer than a page's code. */
const SENTENCES: Readonly<Record<Language, () => Promise<{ readonly SENTENCES: Sentences }>>> = {
  'zh-Hans': () => import('#content/contract/simplified-chinese'),
  'zh-Hant': () => import('./generated/sentences.zh-Hant.ts'),
  en: () => import('#content/contract/english'),
};

let sentences: Sentences | undefined;

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'zh-Hans',
  targetLocales: ['zh-Hant', 'en'],
  loadLocale: (locale) => MESSAGES[locale === 'en' ? 'en' : 'zh-Hant'](),
});

/** The interface's language at this moment. */
export function language(): Language {
  return getLocale() as Language;
}

/** The tag for `lang` attributes and for Intl. */
export function languageTag(): string {
  return TAGS[language()];
}

/** Has the messages of a language come, which a page may well be about to use. */
export async function fetchMessages(wanted: Language): Promise<void> {
  if (wanted !== 'zh-Hans') await MESSAGES[wanted]().catch(() => undefined); // whoever uses it meets the fault
}

/** Begins in a language with all but the words of failures, which come by themselves (`failureWords`). */
export async function beginInLanguage(wanted: Language): Promise<void> {
  await setLocale(wanted);
  const tag = TAGS[language()];
  // Set to what it is, it would have the styles of the whole page worked out anew.
  if (document.documentElement.lang !== tag) document.documentElement.lang = tag;
}

/** Switches the interface; every element that is `@localized()` draws itself anew. */
export async function useLanguage(wanted: Language): Promise<void> {
  sentences = (await SENTENCES[wanted]()).SENTENCES;
  await beginInLanguage(wanted);
}

/** Has the words of failures come; to be waited for before a failure is shown. Without them it is shown by its code. */
export async function failureWords(): Promise<void> {
  if (sentences !== undefined) return;
  const come = await SENTENCES[language()]().catch(() => undefined);
  sentences ??= come?.SENTENCES;
}

/** A failure in the words of the interface's language. */
export function failureSentence(failure: Failure): Sentence {
  return sentences === undefined ? { what: failure.code, remedy: '' } : explain(failure, sentences);
}
