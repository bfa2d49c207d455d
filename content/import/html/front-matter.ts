import type { Creator, Evidence, Metadata, MetadataField } from '#content/document';
import type { Decoded } from '../decode/index.ts';
import { isNobody } from '../front-matter/names.ts';
import type { ArticleFacts } from './article.ts';
import { isoDate, type PageStatements, type StatedFact } from './page-source.ts';
import type { documentLanguage } from './language.ts';
import { oneLine } from './page-facts.ts';
import { titleAsHeaded } from './tidy.ts';

const MAX_TITLE = 500;
const MAX_DESCRIPTION = 1_000;
/** Marks that turn the direction of text, and other characters that are not seen: a title must not rearrange a list. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What stands in a field: one line, nothing unseen in it. */
export function fieldText(text: string, length = MAX_TITLE): string {
  const line = oneLine(text.replace(/[\n\r\t]/gu, ' ').replace(UNSEEN, ''));
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** The page's front matter, each field with what it was read from. */
export function metadataOf(
  facts: ArticleFacts,
  statements: PageStatements,
  decoded: Pick<Decoded, 'encoding' | 'confidence' | 'rule'>,
  {
    fallbackTitle,
    language,
  }: { readonly fallbackTitle: string; readonly language: ReturnType<typeof documentLanguage> },
): Metadata {
  const evidence: Partial<Record<MetadataField, Evidence>> = {
    encoding: { text: decoded.encoding, rule: decoded.rule, confidence: decoded.confidence },
    language: language.evidence,
  };
  const title = fieldText(titleAsHeaded(facts.title, statements.headings));
  if (title !== '') evidence.title = evidenceFor(facts.title, statements.stated, 'article-finder');
  const byline = fieldText(facts.byline);
  const creators = creatorsOf(byline);
  if (creators.length > 0) evidence.creators = { ...evidenceFor(byline, statements.stated, 'byline'), text: byline };
  const publisher = fieldText(facts.siteName);
  if (publisher !== '') evidence.publisher = evidenceFor(facts.siteName, statements.stated, 'json-ld');
  const published = isoDate(facts.published) ?? isoDate(statements.published?.text ?? '');
  if (published !== undefined) {
    evidence.published =
      isoDate(facts.published) === undefined && statements.published !== undefined
        ? { ...statements.published, confidence: 0.85 }
        : evidenceFor(facts.published, statements.stated, 'json-ld');
  }
  if (statements.address !== undefined) evidence.sourceAddress = { ...statements.address, confidence: 0.95 };
  const description = describedIn(facts.excerpt, statements.stated);
  return {
    title: title === '' ? fallbackTitle : title,
    creators,
    ...(publisher === '' ? {} : { publisher }),
    ...(statements.address === undefined ? {} : { sourceAddress: statements.address.text }),
    ...(published === undefined ? {} : { published }),
    language: language.language,
    encoding: decoded.encoding,
    ...(description === undefined ? {} : { description }),
    ...(statements.keywords.length === 0 ? {} : { keywords: statements.keywords.map((word) => fieldText(word)) }),
    evidence,
  };
}

/** Looks up where a chosen text is stated; the finder's own reading is worth less than a statement. */
function evidenceFor(text: string, stated: readonly StatedFact[], otherwise: string): Evidence {
  const wanted = oneLine(text);
  const found =
    stated.find((fact) => oneLine(fact.text) === wanted) ??
    stated.find((fact) => wanted !== '' && oneLine(fact.text).includes(wanted));
  if (found === undefined) return { text: fieldText(text), rule: otherwise, confidence: 0.7 };
  return { text: fieldText(found.text), rule: found.rule, confidence: oneLine(found.text) === wanted ? 0.9 : 0.8 };
}

/** A description the page states; what a finder only cut from the beginning of the text is none. */
function describedIn(excerpt: string, stated: readonly StatedFact[]): string | undefined {
  const text = fieldText(excerpt, MAX_DESCRIPTION);
  const isStated = stated.some((fact) => /description$/u.test(fact.rule) && oneLine(fact.text) === oneLine(excerpt));
  return text === '' || !isStated ? undefined : text;
}

/** Longest name a person or body has on a byline. */
const MAX_NAME = 60;

/** The names on a byline: several where commas or conjunctions part what looks like names, else the line as it is. */
export function creatorsOf(byline: string): Creator[] {
  const line = byline
    .replace(
      /^(?:(?:written |posted )?by|von|par|di|de|door|作者|文|撰文|记者|責任編輯)\s*[:：/／]?\s+|^(?:作者|撰文|文)\s*[:：/／]\s*/iu,
      '',
    )
    .trim();
  if (line === '') return [];
  const parts = line
    .split(/\s*[,;|、，；]\s*(?:and\s+|und\s+|et\s+|y\s+)?|\s+(?:and|und|et|&)\s+/u)
    .filter((part) => part !== '');
  const names = parts.length > 1 && parts.length <= 20 && parts.every(isName) ? parts : [line];
  // admin, 本站: the account of a program or of nobody in particular.
  return names
    .filter((name) => !isNobody(name))
    .map((name) => ({ name: fieldText(name, MAX_NAME * 4), role: 'author' }));
}

function isName(text: string): boolean {
  if (text.length > MAX_NAME || /\d/u.test(text)) return false;
  if (/^\p{Script=Han}{2,5}$/u.test(text)) return true;
  const words = text.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|van|von|de|da|del|di|bin|al|el|la)/u.test(word))
  );
}
