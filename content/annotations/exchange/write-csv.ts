import type { Annotation } from '../annotation.ts';
import {
  addressOf,
  linksOf,
  notesOf,
  quoteOf,
  threadsOf,
  valuesOf,
  type Annotated,
  type ExportWords,
} from './annotated.ts';

/** Spreadsheets know the file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so is a formula to a spreadsheet, also behind blanks and in full width. */
const FORMULA = /^[\s\u200b]*[=+\-@|%＝＋－＠\t\r]/u;

/** A row for each annotation; RFC 4180, UTF-8. No cell is ever a formula: an apostrophe makes it text. */
export function writeCsv(documents: readonly Annotated[], words: ExportWords): string {
  const rows = documents.flatMap(({ metadata, annotations }) =>
    inThreads(annotations).map(({ annotation, first }) => [
      metadata.title,
      addressOf(first),
      quoteOf(first, words),
      [...notesOf(annotation), ...linksOf(annotation).map((to) => `${words.linksTo}: ${to}`)].join('\n\n'),
      valuesOf(annotation, 'editing').join('\n'),
      valuesOf(annotation, 'tagging').join('; '),
      annotation.target.kind === 'passage' ? (annotation.target.style?.colour ?? '') : '',
      annotation.motivation,
      annotation.creator?.name ?? '',
      annotation.created,
      annotation.modified ?? '',
      annotation.id,
    ]),
  );
  return BYTE_ORDER_MARK + [words.columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Each annotation with the one it is on, which for a reply is the first of its thread: a row is read by itself. */
function inThreads(
  annotations: readonly Annotation[],
): readonly { readonly annotation: Annotation; readonly first: Annotation }[] {
  return threadsOf(annotations).flatMap(({ first, replies }) =>
    [first, ...replies].map((annotation) => ({ annotation, first })),
  );
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
