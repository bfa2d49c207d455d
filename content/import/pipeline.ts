import { failed, type Digest, type Result } from '#content/base';
import { detect } from './detect.ts';
import type { ImportFailure } from './failures.ts';
import { FORMATS } from './formats.ts';
import type { Imported, Source } from './importer.ts';

/** Raised with every change that makes other documents of the same bytes: what an older pipeline made can be re-imported. */
export const PIPELINE_VERSION = 6;

/** Bytes become a document: the form is told by content, and its importer does the rest. */
export async function importSource(source: Source, digest: Digest): Promise<Result<Imported, ImportFailure>> {
  const format = detect(source.bytes, source.name);
  if (!format.ok) return format;
  if (format.value === 'zip') return failed({ code: 'nested-archive' });
  return FORMATS[format.value].import(source, digest);
}
