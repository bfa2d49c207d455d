import { blocksHtml, documentHtml, escapeHtml, type Block, type LecternDocument, type Mark } from '#content/document';
import type { Annotation } from '../annotation.ts';
import type { Placement } from '../anchor.ts';
import { addressOf, notesOf, quoteOf, threadsOf, valuesOf, type Annotated, type ExportWords } from './annotated.ts';

/** The blocks of a note's Markdown: the import room reads it, and this room may not ask it. */
export type NoteBlocks = (markdown: string) => readonly Block[];

const STYLE = `body{max-width:42em;margin:2em auto;padding:0 1em;line-height:1.8;font-family:serif}
mark{color:inherit;background:none}
mark.yellow{background:#fbeaa0}mark.green{background:#cdeccf}mark.blue{background:#cfe3f7}mark.red{background:#f8d2cc}mark.purple{background:#e4d6f2}
mark.underline{background:none;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:4px}
sup.note a{text-decoration:none}
blockquote{margin:1em 0;padding:0 0 0 1em;border-inline-start:3px solid #999}
.notes{border-top:1px solid #999;margin-top:3em;font-size:.9em}.reply{margin-inline-start:2em}.by{color:#555}
@media print{body{max-width:none;margin:0}.notes li{break-inside:avoid}}`;

/** The annotations of documents as one HTML page without a script, each passage with what was written on it. */
export function writeHtml(
  documents: readonly Annotated[],
  language: string,
  words: ExportWords,
  noteBlocks: NoteBlocks,
): string {
  const sections = documents.map(
    ({ metadata, annotations }) =>
      `<section><h1>${escapeHtml(metadata.title)}</h1>\n${threadsOf(annotations)
        .map(
          ({ first, replies }) =>
            `<article><blockquote>${lines(quoteOf(first, words))}</blockquote>${place(first)}${remarks(first, words, noteBlocks)}${replies
              .map((reply) => `<div class="reply">${remarks(reply, words, noteBlocks)}</div>`)
              .join('')}</article>`,
        )
        .join('\n')}</section>`,
  );
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(words.notes)}</title><style>${STYLE}</style></head><body>\n${sections.join('\n')}\n</body></html>\n`;
}

/**
 * The whole document as one HTML page: passages marked where they stand, what was written on them as numbered notes at
 * the end. What has no place in the text stands there too, with its quote.
 */
export function writeAnnotatedDocument(
  document: LecternDocument,
  annotations: readonly Annotation[],
  placeOf: (annotation: Annotation) => Pick<Placement, 'start' | 'end'> | undefined,
  words: ExportWords,
  noteBlocks: NoteBlocks,
): string {
  const placed = threadsOf(annotations).map((thread) => ({ ...thread, place: placeOf(thread.first) }));
  placed.sort((one, other) => (one.place?.start ?? Infinity) - (other.place?.start ?? Infinity) || 0);
  const marks: Mark[] = [];
  const notes: string[] = [];
  for (const { first, replies, place: at } of placed) {
    const isSilent = first.body.length === 0 && replies.length === 0 && at !== undefined;
    if (!isSilent) {
      const written = remarks(first, words, noteBlocks);
      const answers = replies.map((reply) => `<div class="reply">${remarks(reply, words, noteBlocks)}</div>`).join('');
      const number = notes.length + 1;
      const back = at === undefined ? '' : ` <a href="#passage-${String(number)}">↩</a>`;
      notes.push(
        `<li id="note-${String(number)}"><blockquote>${lines(quoteOf(first, words))}</blockquote>${written}${answers}${back}</li>`,
      );
    }
    if (at === undefined) continue;
    const style = first.target.kind === 'passage' ? first.target.style : undefined;
    const className = style === undefined ? 'yellow' : `${style.colour} ${style.drawing}`;
    marks.push({ start: at.start, end: at.end, className, ...(isSilent ? {} : { note: notes.length }) });
  }
  const after =
    notes.length === 0
      ? ''
      : `<section class="notes"><h2>${escapeHtml(words.notes)}</h2><ol>\n${notes.join('\n')}\n</ol></section>\n`;
  return documentHtml(document, { marks, style: STYLE, after });
}

function remarks(annotation: Annotation, words: ExportWords, noteBlocks: NoteBlocks): string {
  const tags = valuesOf(annotation, 'tagging');
  const by = [annotation.creator?.name ?? '', annotation.created.slice(0, 10)].filter((part) => part !== '');
  const corrections = valuesOf(annotation, 'editing').map((text) =>
    text === ''
      ? `<p><strong>${escapeHtml(words.deletion)}</strong></p>`
      : `<p><strong>${escapeHtml(words.correction)}</strong> <ins>${lines(text)}</ins></p>`,
  );
  return [
    ...notesOf(annotation).map((note) => blocksHtml(noteBlocks(note))),
    ...corrections,
    tags.length === 0 ? '' : `<p>${escapeHtml(words.tags)}: ${tags.map(escapeHtml).join(', ')}</p>`,
    `<p class="by">${by.map(escapeHtml).join(' · ')}</p>`,
  ].join('');
}

function place(annotation: Annotation): string {
  const address = addressOf(annotation);
  return address === '' ? '' : `<p class="by">${escapeHtml(address)}</p>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
