import type { Evidence, Metadata } from '#content/document';
import { languageOf } from '../front-matter/language.ts';

/** A BCP 47 tag with at most three parts after the language. */
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu;

/**
 * The language a document states, in our own tags for Chinese (`zh-Hans`, `zh-Hant`), as far as its text bears it out;
 * else what the text itself shows. Pages made from a template state the template's language.
 */
export function documentLanguage(
  stated: string | undefined,
  text: string,
): { readonly language: Metadata['language']; readonly evidence: Evidence } {
  const tag = stated?.trim().replaceAll('_', '-') ?? '';
  const shown = languageOf(text);
  const byStatement = (language: string): ReturnType<typeof documentLanguage> => ({
    language,
    evidence: { text: tag, rule: 'stated-language', confidence: 0.9 },
  });
  if (/^zh\b/iu.test(tag) && /\p{Script=Han}/u.test(text)) {
    if (/^zh-(?:hant|tw|hk|mo)/iu.test(tag)) return byStatement('zh-Hant');
    if (/^zh-(?:hans|cn|sg)/iu.test(tag)) return byStatement('zh-Hans');
  }
  const isChinese = shown.language.startsWith('zh');
  if (TAG.test(tag) && !/^zh/iu.test(tag) && !(isChinese && !/^(?:ja|ko)/iu.test(tag))) return byStatement(tag);
  return { language: shown.language, evidence: { text: '', rule: 'characters', confidence: shown.confidence } };
}
