import type { LecternDocument } from '#content/document';
import { corrected } from './document-record.ts';
import type { Correction } from './summary.ts';

/** A document with what was corrected by hand; a field that was says so in its evidence. */
export function withCorrection(document: LecternDocument, correction: Correction): LecternDocument {
  const { metadata } = document;
  const changed = (['title', 'creators', 'published', 'source'] as const).filter(
    (name) => correction[name] !== undefined,
  );
  if (changed.length === 0) return document;
  const byHand = { text: '', rule: 'by-hand', confidence: 1 };
  const evidence = { ...metadata.evidence, ...Object.fromEntries(changed.map((name) => [name, byHand])) };
  return { ...document, metadata: { ...corrected(metadata, correction), evidence } };
}
