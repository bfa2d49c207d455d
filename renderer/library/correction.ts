import type { Creator, Metadata } from '#content/document';
import type { Correction } from '#content/library';

/** The fields a person may correct, as they stand in a form. */
export interface CorrectedFields {
  readonly title: string;
  readonly creators: readonly Creator[];
  readonly published: string;
  readonly source: string;
}

export type CorrectedField = keyof CorrectedFields;

export function fieldsOf(metadata: Metadata): CorrectedFields {
  return {
    title: metadata.title,
    creators: metadata.creators,
    published: metadata.published ?? '',
    source: metadata.source ?? '',
  };
}

/** A year, a month, a day or a minute, as documents are dated. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/u;

/** What is wrong with the fields, where something is. */
export function faultOf(fields: CorrectedFields): 'title' | 'published' | undefined {
  if (fields.title.trim() === '') return 'title';
  if (fields.published !== '' && !DATE.test(fields.published)) return 'published';
  return undefined;
}

/** The correction that makes `shown` into `wished`, on top of those made before. An emptied field is emptied by hand. */
export function correctionOf(shown: CorrectedFields, wished: CorrectedFields, before: Correction): Correction {
  const creators = wished.creators.filter(({ name }) => name.trim() !== '').map(tidied);
  return {
    ...before,
    ...(wished.title.trim() !== shown.title && { title: wished.title.trim() }),
    ...(JSON.stringify(creators) !== JSON.stringify(shown.creators) && { creators }),
    ...(wished.published !== shown.published && { published: wished.published === '' ? null : wished.published }),
    ...(wished.source.trim() !== shown.source && {
      source: wished.source.trim() === '' ? null : wished.source.trim(),
    }),
  };
}

/** A creator without the spaces around and without an affiliation that was emptied. */
function tidied({ name, affiliation = '', ...rest }: Creator): Creator {
  return { name: name.trim(), ...(affiliation.trim() !== '' && { affiliation: affiliation.trim() }), ...rest };
}

/** A correction without that of one field, which is then as the import found it. */
export function withoutCorrection(before: Correction, field: CorrectedField): Correction {
  return Object.fromEntries(Object.entries(before).filter(([name]) => name !== field));
}
