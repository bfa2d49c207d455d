import { BitReader } from './bits.ts';
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
    const raised = bits.number();
    const frequencies = new Uint32Array(this.count).fill(1);
    this.known = frequencies;
    if (this.characters === undefined) bits.gammasAfter(frequencies, readSubset(bits, raised, this.count));
    else bits.gammasAfter(frequencies, this.raisedPlaces(bits, raised, this.characters));
    bits.end();
  }

  /** Which of a pair's documents have it more than once. */
  private raisedPlaces(
    bits: BitReader,
    raised: number,
    [one, other]: readonly [CharacterDocuments, CharacterDocuments],
  ): Uint32Array {
    const firstTotals = (this.firstTotals = one.totals(this.documents));
    const secondTotals = (this.secondTotals = other.totals(this.documents));
    let open = 0;
    for (let at = 0; at < this.count; at++) {
      open += ((1 - firstTotals[at]!) & (1 - secondTotals[at]!)) >>> 31;
    }
    const places = readSubset(bits, raised, open);
    for (let at = 0, next = 0, place = 0; next < raised; at++) {
      if (firstTotals[at] !== 1 && secondTotals[at] !== 1 && places[next] === place++) places[next++] = at;
    }
    return places;
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
    const first = firstTotals![at]!;
    const second = secondTotals![at]!;
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
  return { firsts, seconds };
}
