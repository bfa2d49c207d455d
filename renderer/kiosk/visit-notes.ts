import { canonicalText } from '#content/document';
import type { OpenPage } from '../reading/index.ts';

/** A sentence a visitor marked, and what they wrote to it. It lives as long as the visit, in the page's memory alone. */
export interface VisitNote {
  readonly document: string;
  readonly title: string;
  /** UTF-16 offsets into the document's canonical text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly note: string;
}

/** So many can be read back on one screen, and carried away in a few codes. */
export const MOST_NOTES = 30;

/** The notes of one visit; whoever holds them lets go of them at its end, and nothing else has them. */
export class VisitNotes {
  readonly all: readonly VisitNote[];

  constructor(all: readonly VisitNote[] = []) {
    this.all = all;
  }

  /** The note on a sentence, where it is marked. */
  on(document: string, { start, end }: Pick<VisitNote, 'start' | 'end'>): VisitNote | undefined {
    return this.all.find((one) => one.document === document && one.start < end && start < one.end);
  }

  of(document: string): readonly VisitNote[] {
    return this.all.filter((one) => one.document === document);
  }

  get isFull(): boolean {
    return this.all.length >= MOST_NOTES;
  }

  with(note: VisitNote): VisitNotes {
    const others = this.without(note);
    return others.isFull ? this : new VisitNotes([...others.all, note]);
  }

  without({ document, start, end }: Pick<VisitNote, 'document' | 'start' | 'end'>): VisitNotes {
    const isIt = (one: VisitNote): boolean => one.document === document && one.start === start && one.end === end;
    return new VisitNotes(this.all.filter((one) => !isIt(one)));
  }
}

/** A sentence of a document; UTF-16 offsets into its canonical text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentences of the paragraph an offset lies in and of the next ones, `paragraphs` of them: what is on the screen. */
export function sentencesFrom({ opened, places }: OpenPage, offset: number, paragraphs = 2): readonly Sentence[] {
  const text = canonicalText(opened.document.blocks);
  const at = Math.max(
    0,
    places.addressed.findLastIndex(({ start }) => start <= offset),
  );
  return places.addressed.slice(at, at + paragraphs).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[^。！？!?\n]+[。！？!?”』」]*/gu)].map((match) => {
      const sentence = match[0].trim();
      const begins = start + match.index + match[0].indexOf(sentence);
      return { text: sentence, start: begins, end: begins + sentence.length };
    }),
  );
}

/** Characters that one code carries: with more it is too fine for a phone at arm's length. */
const MOST_CARRIED = 180;

/** The notes as texts for as many codes as they need, in the order they were made; a long one is cut short, none is left out. */
export function carriedNotes(notes: readonly VisitNote[]): readonly string[] {
  const codes: string[] = [];
  for (const { title, quote, note } of notes) {
    const lines = [
      shortened(quote, 80),
      ...(note === '' ? [] : [`→ ${shortened(note, 60)}`]),
      `——《${shortened(title, 24)}》`,
    ];
    const text = lines.join('\n');
    const last = codes.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= MOST_CARRIED)
      codes[codes.length - 1] = `${last}\n\n${text}`;
    else codes.push(text);
  }
  return codes;
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
