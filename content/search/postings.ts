import { BitReader, type BitWriter } from './bits.ts';
import type { CharacterDocuments } from './character-documents.ts';
import type { FieldPostings, Occurrences } from './field-postings.ts';
import { MOST, readChosen, writeChosen } from './chosen.ts';
import { readSubset, writeSubset } from './subset.ts';

/** What the postings of two characters in a row are told by: the documents that have both characters at all. */
export interface PairContext {
  /** How many documents have both. */
  readonly shared: number;
  /** For each posting, which of those documents it is, and how often that has the first and the second character. */
  readonly ranks: Uint32Array;
  readonly firstTotals: Uint32Array;
  readonly secondTotals: Uint32Array;
}

/** Postings to be written: `count` of those in the lists, from the place `from` on; `pair`, where it is a term of two characters in a row, from 0. */
export interface WrittenPostings {
  readonly from: number;
  readonly count: number;
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly pair?: PairContext & Occurrences;
}

/**
 * Writes one term's postings; `fields` has those of each field that has any. A term is a pair in all of its fields or in
 * none. First come the documents, then the frequencies, then where occurrences are, because most readers stop before the end.
 */
export function writePostings(
  bits: BitWriter,
  fields: readonly (WrittenPostings | undefined)[],
  documents: number,
): void {
  let present = 0;
  let isPair = false;
  for (let field = 0; field < fields.length; field++) {
    const list = fields[field];
    if (list === undefined) continue;
    present |= 1 << field;
    isPair ||= list.pair !== undefined;
  }
  bits.number(present * 2 + (isPair ? 1 : 0));
  for (const field of fields) {
    if (field === undefined) continue;
    const { from, count, documents: list, pair } = field;
    bits.number(count);
    if (pair === undefined) writeSubset(bits, list, from, count, documents);
    else writeSubset(bits, pair.ranks, from, count, pair.shared);
    bits.end();
  }
  for (const field of fields) if (field !== undefined) writeFrequencies(bits, field);
  if (isPair) for (const field of fields) if (field?.pair !== undefined) writeOccurrences(bits, field, field.pair);
  bits.end();
}

function writeFrequencies(bits: BitWriter, { from, count, frequencies, pair }: WrittenPostings): void {
  if (raisedPlaces.length <= count) {
    raisedPlaces = new Uint32Array(count * 2);
    raisedFrequencies = new Uint32Array(count * 2);
  }
  // Which are above one, among those that can be: two characters stand in a row no oftener than either of them stands there.
  // Counted by signs, without branches: which are is as good as random.
  let open = 0;
  let raised = 0;
  for (let at = from; at < from + count; at++) {
    const frequency = frequencies[at]!;
    raisedPlaces[raised] = open;
    raisedFrequencies[raised] = frequency;
    raised += (1 - frequency) >>> 31;
    open += pair === undefined ? 1 : ((1 - pair.firstTotals[at]!) & (1 - pair.secondTotals[at]!)) >>> 31;
  }
  bits.number(raised);
  if (raised > 0) {
    writeSubset(bits, raisedPlaces, 0, raised, open);
    for (let at = 0; at < raised; at++) bits.gamma(raisedFrequencies[at]! - 1);
  }
  bits.end();
}

let raisedPlaces = new Uint32Array(1024);
let raisedFrequencies = new Uint32Array(1024);

function writeOccurrences(
  bits: BitWriter,
  { count, frequencies }: WrittenPostings,
  { firsts, seconds, firstTotals, secondTotals }: PairContext & Occurrences,
): void {
  for (let at = 0, place = 0; at < count; at++) {
    const frequency = frequencies[at]!;
    const first = firstTotals[at]!;
    const second = secondTotals[at]!;
    if (frequency === 1 && (first | second) <= MOST) {
      // Nearly always: one of a few, twice.
      bits.truncatedTwo(firsts[place]!, first, seconds[place]!, second);
    } else {
      writeChosen(bits, firsts, place, frequency, first);
      writeChosen(bits, seconds, place, frequency, second);
    }
    place += frequency;
  }
}

/** The documents that have a character, for each field. */
export type CharacterFields = readonly (CharacterDocuments | undefined)[];

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
        ? new ReadList(readSubset(bits, count, documents))
        : readPair(bits, count, ones[field], others[field]);
    bits.end();
    return list;
  });
  const rest = new Rest(bits, lists);
  for (const list of lists) if (list !== undefined) list.rest = rest;
  return lists;
}

function readPair(
  bits: BitReader,
  count: number,
  one: CharacterDocuments | undefined,
  other: CharacterDocuments | undefined,
): ReadList {
  if (one === undefined || other === undefined) throw new RangeError('The segment has a pair without its characters');
  return new ReadList(one.select(other, readSubset(bits, count, one.shared(other))), one, other);
}

/** Postings that have been read: the documents; the rest when it is asked for. */
class ReadList implements FieldPostings {
  readonly documents: Uint32Array;
  readonly occurrences: (() => Occurrences) | undefined;
  rest: Rest | undefined;
  /** How often each document has the characters of a pair. */
  firstTotals: Uint32Array | undefined;
  secondTotals: Uint32Array | undefined;
  known: Uint32Array | undefined;
  private readonly one: CharacterDocuments | undefined;
  private readonly other: CharacterDocuments | undefined;

  constructor(documents: Uint32Array, one?: CharacterDocuments, other?: CharacterDocuments) {
    this.documents = documents;
    this.one = one;
    this.other = other;
    this.occurrences = one === undefined ? undefined : () => this.rest!.occurrences(this);
  }

  get frequencies(): Uint32Array {
    if (this.known === undefined) this.rest!.readFrequencies();
    return this.known!;
  }

  readFrequencies(bits: BitReader): void {
    const raised = bits.number();
    const { length } = this.documents;
    const frequencies = new Uint32Array(length).fill(1);
    this.firstTotals = this.one?.totals(this.documents);
    this.secondTotals = this.other?.totals(this.documents);
    const { firstTotals, secondTotals } = this;
    this.known = frequencies;
    if (firstTotals === undefined || secondTotals === undefined) {
      bits.gammasAfter(frequencies, readSubset(bits, raised, length));
    } else {
      let open = 0;
      for (let at = 0; at < length; at++) if (firstTotals[at]! > 1 && secondTotals[at]! > 1) open++;
      const places = readSubset(bits, raised, open);
      for (let at = 0, next = 0, place = 0; next < raised; at++) {
        if (firstTotals[at] !== 1 && secondTotals[at] !== 1 && places[next] === place++) places[next++] = at;
      }
      bits.gammasAfter(frequencies, places);
    }
    bits.end();
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
      for (const each of this.lists) if (each !== undefined) this.places.set(each, readOccurrences(this.bits, each));
    }
    return this.places.get(list)!;
  }
}

function readOccurrences(bits: BitReader, { frequencies, firstTotals, secondTotals }: ReadList): Occurrences {
  let total = 0;
  for (let at = 0; at < frequencies.length; at++) total += frequencies[at]!;
  const firsts = new Uint32Array(total);
  const seconds = new Uint32Array(total);
  for (let at = 0, from = 0; at < frequencies.length; at++) {
    const frequency = frequencies[at]!;
    readChosen(bits, firsts, from, frequency, firstTotals![at]!);
    readChosen(bits, seconds, from, frequency, secondTotals![at]!);
    from += frequency;
  }
  return { firsts, seconds };
}
