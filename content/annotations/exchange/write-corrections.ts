import type { Metadata } from '#content/document';
import { citationOf } from '../citing/index.ts';
import type { Correction } from './corrections.ts';
import type { ExportWords } from './annotated.ts';

/** Corrections as a letter lists them for the document's publisher: where, what stands there, what should. */
export function writeCorrections(
  metadata: Metadata,
  corrections: readonly Correction[],
  addressAt: (offset: number) => string | undefined,
  words: ExportWords,
): string {
  const head = [citationOf(metadata, undefined), metadata.sourceAddress ?? ''].filter((part) => part !== '');
  const list = corrections.map(({ start, was, proposed, why, by, made }, index) => {
    const place = addressAt(start);
    const signed = [by, made.slice(0, 10)].filter((part) => part !== undefined).join(' · ');
    return [
      `${String(index + 1)}. ${place === undefined ? '' : `${place} `}“${was}”`,
      proposed === '' ? words.deletion : `${words.correction}: “${proposed}”`,
      ...(why === '' ? [] : why.split('\n')),
      signed,
    ].join('\n   ');
  });
  return `${[head.join('\n'), ...list].join('\n\n')}\n`;
}
