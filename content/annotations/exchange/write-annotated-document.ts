import { documentHtml, escapeHtml, type Aside, type LecternDocument, type Mark } from '#content/document';
import type { Annotation } from '../annotation.ts';
import type { Placement } from '../anchor.ts';
import { quoteOf, threadsOf, type ExportWords } from './annotated.ts';
import { linesHtml, remarksHtml, type NoteBlocks } from './html-remarks.ts';
import { BESIDE_STYLE, HTML_STYLE } from './html-style.ts';

/** What a document is written with beside itself. */
export interface Annotating {
  readonly annotations: readonly Annotation[];
  /** Where an annotation stands in the text; undefined where it has no place there. */
  readonly placeOf: (annotation: Annotation) => Pick<Placement, 'start' | 'end'> | undefined;
  /** Whether notes stand at the end of the text or beside it, where the page is wide enough. */
  readonly notes: 'footnotes' | 'margin';
  /** The address of a picture by the digest of its bytes: `data:` where the file is to be one. */
  readonly pictureAddress: (digest: string) => string | undefined;
}

/**
 * The whole document as one HTML page without a script: passages marked where they stand, what was written on them as
 * numbered notes. What has no place in the text stands at its end in any case, with its quote.
 */
export function writeAnnotatedDocument(
  document: LecternDocument,
  { annotations, placeOf, notes, pictureAddress }: Annotating,
  words: ExportWords,
  noteBlocks: NoteBlocks,
): string {
  const placed = threadsOf(annotations).map((thread) => ({ ...thread, place: placeOf(thread.first) }));
  placed.sort((one, other) => (one.place?.start ?? Infinity) - (other.place?.start ?? Infinity) || 0);
  const marks: Mark[] = [];
  const asides: Aside[] = [];
  const after: string[] = [];
  let numbered = 0;
  for (const { first, replies, place } of placed) {
    const isSilent = first.body.length === 0 && replies.length === 0 && place !== undefined;
    if (!isSilent) {
      numbered += 1;
      const note = {
        number: numbered,
        quote: linesHtml(quoteOf(first, words)),
        remarks: remarksHtml(first, replies, words, noteBlocks),
      };
      if (place === undefined || notes === 'footnotes') after.push(footnote(note, place !== undefined));
      else asides.push({ at: place.start, html: besideNote(note) });
    }
    if (place === undefined) continue;
    const style = first.target.kind === 'passage' ? first.target.style : undefined;
    const className = style === undefined ? 'yellow' : `${style.colour} ${style.drawing}`;
    marks.push({ start: place.start, end: place.end, className, ...(isSilent ? {} : { note: numbered }) });
  }
  return documentHtml(document, {
    marks,
    asides,
    pictureAddress,
    style: notes === 'margin' ? HTML_STYLE + BESIDE_STYLE : HTML_STYLE,
    ...(notes === 'margin' ? { layout: 'beside' } : {}),
    after: after.length === 0 ? '' : section(after, words),
  });
}

interface Note {
  readonly number: number;
  readonly quote: string;
  readonly remarks: string;
}

function footnote({ number, quote, remarks }: Note, isPlaced: boolean): string {
  const back = isPlaced ? ` <a href="#passage-${String(number)}">↩</a>` : '';
  return `<li id="note-${String(number)}" value="${String(number)}"><blockquote>${quote}</blockquote>${remarks}${back}</li>`;
}

/** Beside its passage a note needs no quote to be understood; it has it all the same, small: the quote is always there. */
function besideNote({ number, quote, remarks }: Note): string {
  const named = String(number);
  return `<aside class="beside-note" id="note-${named}"><p class="of"><a href="#passage-${named}">${named}</a> ${quote}</p>${remarks}</aside>`;
}

function section(notes: readonly string[], words: ExportWords): string {
  return `<section class="notes"><h2>${escapeHtml(words.notes)}</h2><ol>\n${notes.join('\n')}\n</ol></section>\n`;
}
