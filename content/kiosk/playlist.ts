import type { AttractSection, HomeSection, TouchAction } from './configuration.ts';
import type { PullQuote } from './quotes.ts';

/** What is known of a document that may be shown while nobody is there. */
export interface AttractDocument {
  readonly id: string;
  readonly title: string;
  /** Whom the screen credits: author, source or publisher. */
  readonly credit: string;
  readonly quotes: readonly PullQuote[];
  /** Digests of its images, in their order. */
  readonly images: readonly string[];
}

/** One picture of the loop. */
export interface AttractItem {
  readonly document: string;
  readonly title: string;
  readonly credit: string;
  readonly quote?: { readonly text: string; readonly address?: string };
  readonly image?: string;
  readonly seconds: number;
  readonly onTouch: TouchAction;
}

/** The picture never stands further from its place than this, in CSS pixels. */
const SHIFT_PIXELS = 12;

/** So often each document comes before the loop begins again, each time with another sentence or image of its own. */
const ROUNDS = 3;

/**
 * The loop of a kiosk: what the configuration lists, else each document; in one round after another, so that a document
 * which comes again says something else. One that has a single sentence says it again, so that all come equally often.
 */
export function playlist(section: AttractSection, documents: readonly AttractDocument[]): AttractItem[] {
  const all: AttractSection['items'] = documents.map(({ id }) => ({ document: id }));
  const listed = section.items.length > 0 ? section.items : all;
  const shown = listed.flatMap((item) => {
    // A document that was taken off the shelf has no place in the loop.
    const document = documents.find(({ id }) => id === item.document);
    return document === undefined ? [] : [{ item, document }];
  });
  const faces = ({ item, document }: (typeof shown)[number]): number =>
    Math.max(item.quote === undefined ? document.quotes.length : 1, document.images.length);
  const rounds = Math.min(ROUNDS, Math.max(1, ...shown.map(faces)));
  return Array.from({ length: rounds }, (_, round) => shown.map((one) => itemIn(section, one, round))).flat();
}

function itemIn(
  section: AttractSection,
  { item, document }: { readonly item: AttractSection['items'][number]; readonly document: AttractDocument },
  round: number,
): AttractItem {
  const { title, credit, images, quotes } = document;
  const quote = item.quote === undefined ? quotes[round % Math.max(1, quotes.length)] : { text: item.quote };
  const image = images[round % Math.max(1, images.length)];
  return {
    document: document.id,
    title,
    credit,
    ...(quote === undefined ? {} : { quote }),
    ...(image === undefined ? {} : { image }),
    seconds: item.seconds ?? section.secondsEach,
    onTouch: item.onTouch ?? section.onTouch,
  };
}

/** The loop begun with another of its items, so that not every visitor who comes by sees the same one first. */
export function begunAt(items: readonly AttractItem[], place: number): readonly AttractItem[] {
  const first = items.length === 0 ? 0 : place % items.length;
  return first === 0 ? items : [...items.slice(first), ...items.slice(0, first)];
}

/** The index of the item that is shown after so many seconds of the loop; 0 where the loop is empty. */
export function itemAfter(items: readonly AttractItem[], seconds: number): number {
  const round = items.reduce((sum, item) => sum + item.seconds, 0);
  let left = round === 0 ? 0 : seconds % round;
  for (const [index, item] of items.entries()) {
    if (left < item.seconds) return index;
    left -= item.seconds;
  }
  return 0;
}

/**
 * Where the picture stands after so many seconds, in CSS pixels from its place: another place of a small square each
 * time, so that nothing bright stands on the same spot all day.
 */
export function shiftAfter(
  seconds: number,
  section: Pick<AttractSection, 'shiftEverySeconds'>,
): { x: number; y: number } {
  const step = Math.floor(seconds / section.shiftEverySeconds);
  // A walk through the square that visits each of its nine places once a round.
  const place = (step * 4) % 9;
  return { x: ((place % 3) - 1) * SHIFT_PIXELS, y: (Math.floor(place / 3) - 1) * SHIFT_PIXELS };
}

/** A document's place on the home page: those featured come first until their date is over, then those pinned. */
export function homeOrder(home: HomeSection, today: string): readonly string[] {
  const featured = home.featured.filter(({ until = today }) => until >= today).map(({ document }) => document);
  return [...new Set([...featured, ...home.pinned])];
}
