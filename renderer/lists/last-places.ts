import type { Reader } from '#content/contract';

/** Where a list was left. */
interface Place {
  /** How far it was scrolled, in pixels. */
  readonly top: number;
  /** The row the keyboard stood on. */
  readonly row: number;
}

/** What a list shows: another library or another question has other rows. */
interface Shown {
  readonly reader: Reader;
  readonly question: unknown;
}

interface Left extends Place {
  readonly reader: Reader;
  readonly question: string;
}

const places = new Map<string, Left>();

/** Keeps where a list was left for one of its rows, by the element's name, so that coming back finds it there. */
export function leavePlace(list: string, { reader, question }: Shown, place: Place): void {
  places.set(list, { ...place, reader, question: JSON.stringify(question) });
}

/** Where the list was left, once; undefined where it showed something else then. */
export function takePlace(list: string, { reader, question }: Shown): Place | undefined {
  const left = places.get(list);
  places.delete(list);
  if (left === undefined || left.reader !== reader || left.question !== JSON.stringify(question)) return undefined;
  return left;
}
