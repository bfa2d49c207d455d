import { escapeHtml } from '#content/document';
import type { Annotation } from '../annotation.ts';
import { addressOf, quoteOf, threadsOf, type Annotated, type ExportWords } from './annotated.ts';
import { linesHtml, remarksHtml, type NoteBlocks } from './html-remarks.ts';
import { HTML_STYLE } from './html-style.ts';

/** The annotations of documents as one HTML page without a script, each passage with what was written on it. */
export function writeHtml(
  documents: readonly Annotated[],
  language: string,
  words: ExportWords,
  noteBlocks: NoteBlocks,
): string {
  const sections = documents.map(({ metadata, annotations }) => {
    const articles = threadsOf(annotations).map(
      ({ first, replies }) =>
        `<article><blockquote>${linesHtml(quoteOf(first, words))}</blockquote>${place(first)}${remarksHtml(first, replies, words, noteBlocks)}</article>`,
    );
    return `<section><h1>${escapeHtml(metadata.title)}</h1>\n${articles.join('\n')}</section>`;
  });
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(words.notes)}</title><style>${HTML_STYLE}</style></head><body>\n${sections.join('\n')}\n</body></html>\n`;
}

function place(annotation: Annotation): string {
  const address = addressOf(annotation);
  return address === '' ? '' : `<p class="by">${escapeHtml(address)}</p>`;
}
