import { BitReader } from './bit-reader.ts';
import { isLong, type CharacterDocuments } from './character-documents.ts';
import { MOST, readChosen } from './chosen.ts';
import type { FieldPostings, Occurrences } from './field-postings.ts';
import type { CharacterFields } from './postings.ts';
import { membersOf, readMarks, readSubset } from './subset.ts';

/**
 * Reads what `writePostings` wrote: for each field its postings, undefined for one without the term.
 * @param characters Answers the documents of a pair's two characters.
 */
export function readPostings(
  bytes: Uint8Array,
  fields: number,
  documents: number,
  characters: () => readonly [CharacterFields, CharacterFields],
): readonly (FieldPostings | undefined)[] {
  const bits = new BitReader(bytes);
  const first = bits.number();
  const [ones, others] = (first & 1) === 1 ? characters() : [];
  const lists = Array.from({ length: fields }, (_, field) => {
    if (((first >>> (field + 1)) & 1) === 0) return undefined;
    const count = bits.number();
    const list =
      ones === undefined || others === undefined
        ? readPlain(bits, count, documents)
        : readPair(bits, count, ones[field], others[field]);
    bits.end();
    return list;
  });
  const rest = new Rest(bits, lists);
  for (const list of lists) if (list !== undefined) list.rest = rest;
  return lists;
}

function readPlain(bits: BitReader, count: number, documents: number): ReadList {
  return isLong(count, documents)
    ? new ReadList(count, { marks: readMarks(bits, count, documents) })
    : new ReadList(count, { documents: readSubset(bits, count, documents) });
}

function readPair(
  bits: BitReader,
  count: number,
  one: CharacterDocuments | undefined,
  other: CharacterDocuments | undefined,
): ReadList {
  if (one === undefined || other === undefined) throw new RangeError('The segment has a pair without its characters');
  return new ReadList(count, {
    documents: one.select(other, readSubset(bits, count, one.shared(other))),
    characters: [one, other],
  });
}

/** Postings that have been read: which documents; the rest when it is asked for. */
class ReadList implements FieldPostings {
  readonly count: number;
  readonly marks: Uint32Array | undefined;
  readonly occurrences: (() => Occurrences) | undefined;
  rest: Rest | undefined;
  /** How often each document has the characters of a pair. */
  firstTotals: Uint32Array | undefined;
  secondTotals: Uint32Array | undefined;
  private readonly characters: readonly [CharacterDocuments, CharacterDocuments] | undefined;
  private listed: Uint32Array | undefined;
  private known: Uint32Array | undefined;

  constructor(
    count: number,
    read: {
      readonly marks?: Uint32Array;
      readonly documents?: Uint32Array;
      readonly characters?: readonly [CharacterDocuments, CharacterDocuments];
    },
  ) {
    this.count = count;
    this.marks = read.marks;
    this.listed = read.documents;
    this.characters = read.characters;
    this.occurrences = read.characters === undefined ? undefined : () => this.rest!.occurrences(this);
  }

  get documents(): Uint32Array {
    return (this.listed ??= membersOf(this.marks!, this.count));
  }

  get frequencies(): Uint32Array {
    if (this.known === undefined) this.rest!.readFrequencies();
    return this.known!;
  }

  readFrequencies(bits: BitReader): void {
    const { count, characters } = this;
    this.known = new Uint32Array(count);
    if (characters !== undefined) {
      this.firstTotals = characters[0].totals(this.documents, count, new Uint32Array(count));
      this.secondTotals = characters[1].totals(this.documents, count, new Uint32Array(count));
    }
    readFrequencies(bits, count, this.known, this.firstTotals, this.secondTotals);
  }
}

/** What follows the documents of a term: the frequencies of all fields, and of a pair the places of its occurrences. */
class Rest {
  private readonly bits: BitReader;
  private readonly lists: readonly (ReadList | undefined)[];
  private isAtOccurrences = false;
  private readonly places = new Map<ReadList, Occurrences>();

  constructor(bits: BitReader, lists: readonly (ReadList | undefined)[]) {
    this.bits = bits;
    this.lists = lists;
  }

  readFrequencies(): void {
    if (this.isAtOccurrences) return;
    this.isAtOccurrences = true;
    for (const list of this.lists) list?.readFrequencies(this.bits);
  }

  occurrences(list: ReadList): Occurrences {
    this.readFrequencies();
    if (this.places.size === 0) {
      for (const each of this.lists) if (each !== undefined) this.places.set(each, occurrencesOf(this.bits, each));
    }
    return this.places.get(list)!;
  }
}

function occurrencesOf(bits: BitReader, { count, frequencies, firstTotals, secondTotals }: ReadList): Occurrences {
  let total = 0;
  for (let at = 0; at < frequencies.length; at++) total += frequencies[at]!;
  const places = { firsts: new Uint32Array(total), seconds: new Uint32Array(total) };
  readOccurrences(bits, count, frequencies, firstTotals!, secondTotals!, places.firsts, places.seconds);
  return places;
}

let raisedPlaces = new Uint32Array(1024);

/** Reads the frequencies of so many documents; of a pair it is known how often each has either of its characters. */
export function readFrequencies(
  bits: BitReader,
  count: number,
  frequencies: Uint32Array,
  firstTotals: Uint32Array | undefined,
  secondTotals: Uint32Array | undefined,
): void {
  const raised = bits.number();
  frequencies.fill(1, 0, count);
  if (raised > 0) {
    if (raisedPlaces.length <= raised) raisedPlaces = new Uint32Array(raised * 2);
    if (firstTotals === undefined || secondTotals === undefined) readSubset(bits, raised, count, raisedPlaces);
    else readRaised(bits, raised, count, firstTotals, secondTotals);
    bits.gammasAfter(frequencies, raisedPlaces, raised);
  }
  bits.end();
}

/** Which of a pair's documents have it more than once, among those that can. */
function readRaised(
  bits: BitReader,
  raised: number,
  count: number,
  firstTotals: Uint32Array,
  secondTotals: Uint32Array,
): void {
  let open = 0;
  for (let at = 0; at < count; at++) open += ((1 - firstTotals[at]!) & (1 - secondTotals[at]!)) >>> 31;
  const places = readSubset(bits, raised, open, raisedPlaces);
  for (let at = 0, next = 0, place = 0; next < raised; at++) {
    if (firstTotals[at] !== 1 && secondTotals[at] !== 1 && places[next] === place++) places[next++] = at;
  }
}

/** Reads where the occurrences of a pair are, in so many documents with those frequencies. */
export function readOccurrences(
  bits: BitReader,
  count: number,
  frequencies: Uint32Array,
  firstTotals: Uint32Array,
  secondTotals: Uint32Array,
  firsts: Uint32Array,
  seconds: Uint32Array,
): void {
  for (let at = 0, from = 0; at < count; at++) {
    const frequency = frequencies[at]!;
    const first = firstTotals[at]!;
    const second = secondTotals[at]!;
    if (frequency === 1 && (first | second) <= MOST) {
      // Nearly always: one of a few, twice.
      firsts[from] = bits.truncated(first);
      seconds[from] = bits.truncated(second);
    } else {
      readChosen(bits, firsts, from, frequency, first);
      readChosen(bits, seconds, from, frequency, second);
    }
    from += frequency;
  }
}
