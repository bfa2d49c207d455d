import type { Evidence, Metadata, MetadataField } from '#content/document';
import { inRepublic } from './republic.ts';
import type { Survey } from '../clean/survey.ts';
import { findCreators } from './creators.ts';
import { findDocumentNumber } from './document-number.ts';
import { languageOf } from './language.ts';
import { findOrigin } from './origin.ts';
import { statementsOf } from './statements.ts';
import type { FoundTitle } from './found-title.ts';
import { findTitle } from './title.ts';

/** What the lines around an article say of it. The encoding is for the decoding step to add. */
export interface FrontMatter {
  readonly metadata: Omit<Metadata, 'encoding'>;
  /** Where the title stands among the lines; undefined where the title had to be made up. */
  readonly title: FoundTitle | undefined;
  /** Lines whose facts moved into fields, with the rule that read them. */
  readonly facts: ReadonlyMap<number, string>;
}

/**
 * Reads the front matter of a surveyed text. `fallback` is the title where no line can be one (a file's name, a
 * page's own title).
 */
export function readFrontMatter(survey: Survey, fallback: string): FrontMatter {
  const body = survey.lines.slice(survey.first, survey.last + 1).map(({ text }) => text);
  const { language, confidence } = languageOf(
    sampleOf(body.length === 0 ? survey.lines.map(({ text }) => text) : body),
  );
  const title = findTitle(survey);
  const republic = inRepublic(language, survey);
  const statements = statementsOf(survey, title, republic);
  const origin = findOrigin(survey, statements, republic);
  const creators = findCreators(survey, title, statements, origin.publisher);
  const number = findDocumentNumber(survey);

  const facts = new Map<number, string>();
  for (const { line, kind, where } of statements) {
    if (where === 'inside') continue;
    if (!facts.has(line) && kind !== 'count' && kind !== 'other')
      facts.set(line, kind === 'author' || kind === 'reporter' ? 'byline' : 'source-line');
  }
  for (const line of creators?.lines ?? []) facts.set(line, 'byline');
  if (number !== undefined && number.beside !== true) facts.set(number.line, 'document-number');

  const evidence: Partial<Record<MetadataField, Evidence>> = {};
  const note = (field: MetadataField, text: string | undefined, rule: string, share: number): void => {
    if (text !== undefined) evidence[field] = { text, rule, confidence: share };
  };
  note('title', title?.title ?? fallback, title === undefined ? 'file-name' : 'title-line', title?.confidence ?? 0.2);
  note('subtitle', title?.subtitle, 'line-under-title', 0.8);
  note('creators', creators?.evidence, creators?.rule ?? '', creators?.confidence ?? 0);
  note('published', origin.publishedFrom, 'date', origin.publishedInHead === true ? 0.9 : 0.75);
  note('source', origin.sourceFrom, 'source-line', 0.9);
  note('publisher', origin.publisherFrom, 'site', 0.7);
  note('reposts', origin.repostFrom, 'later-copy', 0.85);
  note('documentNumber', number?.number, 'document-number', 0.95);
  note('language', language, 'characters', confidence);

  return {
    metadata: {
      title: title?.title ?? fallback,
      ...(title?.subtitle === undefined ? {} : { subtitle: title.subtitle }),
      creators: creators?.creators ?? [],
      ...(origin.publisher === undefined ? {} : { publisher: origin.publisher }),
      ...(origin.source === undefined ? {} : { source: origin.source }),
      ...(origin.published === undefined ? {} : { published: origin.published }),
      ...(origin.reposts.length === 0 ? {} : { reposts: origin.reposts }),
      ...(number === undefined ? {} : { documentNumber: number.number }),
      language,
      evidence,
    },
    title,
    facts,
  };
}

/** Enough of the text to tell its language by. */
function sampleOf(texts: readonly string[]): string {
  let sample = '';
  for (const text of texts) {
    if (sample.length > 20_000) break;
    sample += text;
  }
  return sample;
}
