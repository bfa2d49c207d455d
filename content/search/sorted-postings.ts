import { CharacterDocuments } from './character-documents.ts';
import { NO_POSTING, type PairOccurrences } from './pair-occurrences.ts';
import type { WrittenPostings } from './postings.ts';
import type { TermPostings } from './segment-writer.ts';
import type { TermTable } from './term-table.ts';

/** What a builder has collected. */
export interface Collected {
  readonly fields: readonly string[];
  readonly terms: TermTable;
  /** Number of postings, and of each what `SegmentBuilder` says. */
  readonly postings: number;
  readonly postingTerm: Uint32Array;
  readonly frequency: Uint32Array;
  readonly firstOf: Uint32Array;
  readonly secondOf: Uint32Array;
  readonly occurrences: PairOccurrences;
  readonly ends: readonly number[];
}

/** The postings that a builder has collected, by term as a segment has them. What is yielded is valid until the next. */
export function* sortedPostings(builder: Collected): Generator<TermPostings> {
  const sorted = new Sorted(builder);
  const { terms } = builder;
  const lists: (WrittenPostings | undefined)[] = builder.fields.map(() => undefined);
  for (const term of terms.sorted()) {
    let isUsed = false;
    for (let field = 0; field < lists.length; field++) {
      const list = sorted.list(term, field);
      lists[field] = list;
      isUsed ||= list !== undefined;
    }
    if (isUsed) yield { term: terms.text(term), fields: lists };
  }
}

/**
 * Numbers of a record: the document, the frequency, and of a pair how often the document has each of its characters and
 * where its occurrences start, which are else 0. Most pairs stand in a text once: their one occurrence is in the record
 * itself, in 16 bits for each character, so that it is not looked up.
 */
const RECORD = 5;
/** A character that stands more often in a text does not have its occurrence in the record. */
const MOST_IN_RECORD = 0x10000;

/**
 * The postings of a builder by term, field and document, in one counting sort. All that is written of a posting moves with
 * it, as one record, so that sorting touches one place of memory a posting and a list is read in a row.
 */
class Sorted {
  private readonly builder: Collected;
  private readonly fields: number;
  private readonly of: number;
  /** For each term and field, where its postings start in the records. */
  private readonly starts: Uint32Array;
  private readonly records: Uint32Array;
  private readonly rooms: readonly Room[];
  private readonly characters = new Map<number, CharacterDocuments>();

  constructor(builder: Collected) {
    const { postingTerm, postings: count, ends } = builder;
    const fields = builder.fields.length;
    this.builder = builder;
    this.fields = fields;
    this.rooms = builder.fields.map(() => new Room());
    this.of = ends.length / fields;
    this.records = new Uint32Array(count * RECORD);
    const starts = new Uint32Array(builder.terms.size * fields + 1);
    for (let posting = 0, owner = 0; owner < ends.length; owner++) {
      const field = owner % fields;
      for (const end = ends[owner]!; posting < end; posting++) starts[postingTerm[posting]! * fields + field + 1]!++;
    }
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    this.starts = starts;
    this.sort();
  }

  /** The postings of a term in a field, valid until the next of that field; undefined where there are none. */
  list(term: number, field: number): WrittenPostings | undefined {
    const start = this.starts[term * this.fields + field]!;
    const count = this.starts[term * this.fields + field + 1]! - start;
    if (count === 0) return undefined;
    const room = this.rooms[field]!;
    room.fill(this.records, start, count);
    if (room.firstTotals[0] === 0) return room.plain;
    const [first, second] = this.builder.terms.charactersOf(term);
    const { documents, ranks, pair } = room;
    pair.shared = this.character(first, field).ranks(this.character(second, field), documents, count, ranks);
    room.fillOccurrences(this.records, start, count, this.builder.occurrences);
    return room.paired;
  }

  private sort(): void {
    const { fields, builder, records } = this;
    const { postingTerm, frequency, firstOf, secondOf, occurrences, ends } = builder;
    const places = this.starts.slice();
    for (let posting = 0, owner = 0; owner < ends.length; owner++) {
      const field = owner % fields;
      const document = (owner - field) / fields;
      for (const end = ends[owner]!; posting < end; posting++) {
        const at = places[postingTerm[posting]! * fields + field]!++ * RECORD;
        records[at] = document;
        records[at + 1] = frequency[posting]!;
        if (firstOf[posting] === NO_POSTING) continue;
        const first = (records[at + 2] = frequency[firstOf[posting]!]!);
        const second = (records[at + 3] = frequency[secondOf[posting]!]!);
        const start = occurrences.starts[posting]!;
        const isInRecord = frequency[posting] === 1 && first <= MOST_IN_RECORD && second <= MOST_IN_RECORD;
        records[at + 4] = isInRecord
          ? occurrences.firsts[start]! * MOST_IN_RECORD + occurrences.seconds[start]!
          : start;
      }
    }
  }

  private character(term: number, field: number): CharacterDocuments {
    const list = term * this.fields + field;
    let known = this.characters.get(list);
    if (known === undefined) {
      const start = this.starts[list]!;
      const documents = new Uint32Array(this.starts[list + 1]! - start);
      for (let at = 0; at < documents.length; at++) documents[at] = this.records[(start + at) * RECORD]!;
      // Their frequencies stand in the records of each pair.
      known = new CharacterDocuments({ documents, frequencies: documents }, this.of);
      this.characters.set(list, known);
    }
    return known;
  }
}

/** Room of a field for a list, used again for each: half of all lists have one posting, and are not worth an object each. */
class Room {
  documents = new Uint32Array(0);
  frequencies = new Uint32Array(0);
  firstTotals = new Uint32Array(0);
  ranks = new Uint32Array(0);
  readonly pair = { shared: 0, ranks: EMPTY, firstTotals: EMPTY, secondTotals: EMPTY, firsts: EMPTY, seconds: EMPTY };
  readonly plain = { count: 0, documents: EMPTY, frequencies: EMPTY };
  readonly paired = { count: 0, documents: EMPTY, frequencies: EMPTY, pair: this.pair };

  constructor() {
    this.makeRoom(1 << 10);
  }

  fill(records: Uint32Array, start: number, count: number): void {
    if (count > this.documents.length) this.makeRoom(count * 2);
    const { documents, frequencies, firstTotals, pair } = this;
    for (let to = 0, at = start * RECORD; to < count; to++, at += RECORD) {
      documents[to] = records[at]!;
      frequencies[to] = records[at + 1]!;
      firstTotals[to] = records[at + 2]!;
      pair.secondTotals[to] = records[at + 3]!;
    }
    this.plain.count = this.paired.count = count;
  }

  /** The occurrences of a list of a pair, one posting after the other. Where each is one of its only ones nobody asks which. */
  fillOccurrences(records: Uint32Array, start: number, count: number, occurrences: PairOccurrences): void {
    const { frequencies, firstTotals, pair } = this;
    const { secondTotals } = pair;
    for (let posting = 0, to = 0; posting < count; posting++) {
      const frequency = frequencies[posting]!;
      if (pair.firsts.length < to + frequency) {
        pair.firsts = enlarged(pair.firsts, frequency);
        pair.seconds = enlarged(pair.seconds, frequency);
      }
      const first = firstTotals[posting]!;
      const second = secondTotals[posting]!;
      if (frequency === first && frequency === second) {
        to += frequency;
        continue;
      }
      const from = records[(start + posting) * RECORD + 4]!;
      if (frequency === 1 && first <= MOST_IN_RECORD && second <= MOST_IN_RECORD) {
        pair.firsts[to] = from >>> 16;
        pair.seconds[to++] = from & 0xffff;
        continue;
      }
      for (let index = 0; index < frequency; index++, to++) {
        pair.firsts[to] = occurrences.firsts[from + index]!;
        pair.seconds[to] = occurrences.seconds[from + index]!;
      }
    }
  }

  private makeRoom(count: number): void {
    const { pair, plain, paired } = this;
    plain.documents = paired.documents = this.documents = new Uint32Array(count);
    plain.frequencies = paired.frequencies = this.frequencies = new Uint32Array(count);
    pair.firstTotals = this.firstTotals = new Uint32Array(count);
    pair.ranks = this.ranks = new Uint32Array(count);
    pair.secondTotals = new Uint32Array(count);
  }
}

const EMPTY = new Uint32Array();

function enlarged(numbers: Uint32Array<ArrayBuffer>, more: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2 + more);
  larger.set(numbers);
  return larger;
}
