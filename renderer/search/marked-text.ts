import { html, type TemplateResult } from 'lit';
import type { Span } from '#content/search';

/** A piece of a text, all of which was found or none of it. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts a text where what was found begins and ends. Spans may overlap and come in any order. */
export function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const cut = (end: number, isFound: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), isFound });
    at = Math.max(at, end);
  };
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    cut(start, false);
    const last = pieces.at(-1);
    if (last?.isFound === true && start < at && end > at) {
      pieces[pieces.length - 1] = { text: last.text + text.slice(at, end), isFound: true };
      at = end;
    } else cut(end, true);
  }
  cut(text.length, false);
  return pieces;
}

/** The text with what was found in `<mark>`; each piece is a plain string. */
export function drawMarked(text: string, spans: readonly Span[]): TemplateResult {
  return html`${piecesOf(text, spans).map((piece) => (piece.isFound ? html`<mark>${piece.text}</mark>` : piece.text))}`;
}
