import { fold, plainCharacters } from '#content/text';
import type { Span } from './text-offsets.ts';

/** A stretch of one of the page's pieces of text: UTF-16 offsets into it. */
export interface PrintedPiece extends Span {
  readonly item: number;
}

/** Blanks and hyphens come and go where lines are broken: they are not compared. */
const NOT_COMPARED = /[\s\u00ad\u2010-\u2012-]/u;
/** Characters before and after a page's own stretch of the text in which its pieces are looked for too: notes and heads move. */
const SLACK = 2_000;
/** A piece that does not go on where the last one ended is looked for elsewhere from so many characters on. */
const SHORTEST_SEARCHED = 3;

/** Where the pieces of text of a printed page stand in the canonical text, and back. */
export class PrintedPlaces {
  /** For each piece the offset of each of its UTF-16 units; -1 where the text does not have it. */
  private readonly offsets: readonly Int32Array[];

  /**
   * @param items The page's pieces of text, in the order in which the file has them.
   * @param text The canonical text of the document.
   * @param page The stretch of it that was made of this page.
   */
  constructor(items: readonly string[], text: string, page: Span) {
    const start = Math.max(0, page.start - SLACK);
    const looked = compared(text.slice(start, page.end + SLACK));
    this.offsets = items.map((item) => new Int32Array(item.length).fill(-1));
    const taken = new Uint8Array(looked.text.length);
    const pieces = items.map(compared);
    const at = new Array<number | undefined>(items.length);
    let next = looked.units.findIndex((unit) => unit + start >= page.start);
    const take = (index: number, found: number): void => {
      at[index] = found;
      next = found + (pieces[index]?.text.length ?? 0);
      taken.fill(1, found, next);
    };
    pieces.forEach((piece, index) => {
      if (piece.text === '') return;
      if (looked.text.startsWith(piece.text, next) && taken[next] === 0) take(index, next);
      else if (piece.text.length >= SHORTEST_SEARCHED) {
        const found = nearest(looked.text, piece.text, Math.max(0, next), taken);
        if (found !== undefined) take(index, found);
      }
    });
    // Short pieces that were passed by belong between what stands beside them in the file.
    pieces.forEach((piece, index) => {
      if (piece.text === '' || at[index] !== undefined) return;
      const before = at[index - 1];
      const end = before === undefined ? undefined : before + (pieces[index - 1]?.text.length ?? 0);
      const after = at[index + 1];
      const found = [end, after === undefined ? undefined : after - piece.text.length].find(
        (place) => place !== undefined && place >= 0 && taken[place] === 0 && looked.text.startsWith(piece.text, place),
      );
      if (found !== undefined) take(index, found);
    });
    pieces.forEach((piece, index) => {
      const found = at[index];
      if (found === undefined) return;
      piece.units.forEach((unit, place) => {
        const offsets = this.offsets[index];
        if (offsets !== undefined) offsets[unit] = (looked.units[found + place] ?? 0) + start;
      });
    });
  }

  /** The stretch of the text that is selected on the page; undefined where none of it is in the text, or it is torn apart there. */
  spanOf(from: { readonly item: number; readonly unit: number }, to: typeof from): Span | undefined {
    let start = Number.POSITIVE_INFINITY;
    let end = -1;
    let selected = 0;
    for (let item = from.item; item <= to.item; item += 1) {
      const offsets = this.offsets[item];
      if (offsets === undefined) continue;
      const last = item === to.item ? Math.min(to.unit, offsets.length) : offsets.length;
      for (let unit = item === from.item ? from.unit : 0; unit < last; unit += 1) {
        const offset = offsets[unit] ?? -1;
        if (offset === -1) continue;
        start = Math.min(start, offset);
        end = Math.max(end, offset + 1);
        selected += 1;
      }
    }
    return selected === 0 || end - start > selected * 3 + FAR_APART ? undefined : { start, end };
  }

  /** The pieces of the page that show a stretch of the text. */
  piecesOf({ start, end }: Span): readonly PrintedPiece[] {
    return this.offsets.flatMap((offsets, item): readonly PrintedPiece[] => {
      let first = -1;
      let last = -1;
      offsets.forEach((offset, unit) => {
        if (offset < start || offset >= end) return;
        if (first === -1) first = unit;
        last = unit;
      });
      return first === -1 ? [] : [{ item, start: first, end: last + 1 }];
    });
  }
}

/** Characters between the words of a selection that may lie elsewhere on the page: a note, a caption. */
const FAR_APART = 400;

interface Compared {
  readonly text: string;
  /** For each unit of it the one it stands for. */
  readonly units: readonly number[];
}

function compared(text: string): Compared {
  const units: number[] = [];
  let kept = '';
  for (let unit = 0; unit < text.length; unit += 1) {
    const character = text[unit] ?? '';
    if (NOT_COMPARED.test(character)) continue;
    for (const plain of fold(plainCharacters(character).normalize('NFKC'))) {
      if (NOT_COMPARED.test(plain)) continue;
      for (let part = 0; part < plain.length; part += 1) units.push(unit);
      kept += plain;
    }
  }
  return { text: kept, units };
}

/** The place of a piece that nothing else has taken, nearest to where it was expected. */
function nearest(text: string, piece: string, expected: number, taken: Uint8Array): number | undefined {
  let after = text.indexOf(piece, expected);
  while (after !== -1 && taken[after] === 1) after = text.indexOf(piece, after + 1);
  let before = text.lastIndexOf(piece, expected);
  while (before > 0 && taken[before] === 1) before = text.lastIndexOf(piece, before - 1);
  if (before !== -1 && taken[before] === 1) before = -1;
  if (after === -1 || before === -1) return after === -1 ? (before === -1 ? undefined : before) : after;
  return after - expected <= expected - before ? after : before;
}
