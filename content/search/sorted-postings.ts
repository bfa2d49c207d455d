import { CharacterDocuments } from './character-documents.ts';
import { NO_POSTING, type PairOccurrences } from './pair-occurrences.ts';
import type { Occurrences } from './field-postings.ts';
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

/** The postings that a builder has collected, by term as a segment has them. */
export function* sortedPostings(builder: Collected): Generator<TermPostings> {
  const sorted = new Sorted(builder);
  const { terms, fields } = builder;
  for (const term of terms.sorted()) {
    const lists = fields.map((_, field) => sorted.list(term, field));
    if (lists.some((list) => list !== undefined)) yield { term: terms.text(term), fields: lists };
  }
}

/**
 * The postings of a builder by term, field and document, in one counting sort. All that is written of a posting moves with
 * it, so that a list is read in a row: looking it up in the order of the documents takes twice the time.
 */
class Sorted {
  private readonly builder: Collected;
  private readonly fields: number;
  private readonly of: number;
  /** For each term and field, where its postings start in those that follow. */
  private readonly starts: Uint32Array;
  private readonly documents: Uint32Array;
  private readonly frequencies: Uint32Array;
  /** Of a pair how often the document has each of its characters, and where its occurrences start; else 0. */
  private readonly firstTotals: Uint32Array;
  private readonly secondTotals: Uint32Array;
  private readonly occurrenceStarts: Uint32Array;
  private readonly rooms: readonly Room[];
  private readonly characters = new Map<number, CharacterDocuments>();

  constructor(builder: Collected) {
    const { postingTerm, postings: count, ends } = builder;
    const fields = builder.fields.length;
    this.builder = builder;
    this.fields = fields;
    this.rooms = builder.fields.map(() => new Room());
    this.of = ends.length / fields;
    this.documents = new Uint32Array(count);
    this.frequencies = new Uint32Array(count);
    this.firstTotals = new Uint32Array(count);
    this.secondTotals = new Uint32Array(count);
    this.occurrenceStarts = new Uint32Array(count);
    const starts = new Uint32Array(builder.terms.size * fields + 1);
    for (let posting = 0, owner = 0; posting < count; posting++) {
      while (posting >= ends[owner]!) owner++;
      starts[postingTerm[posting]! * fields + (owner % fields) + 1]!++;
    }
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    this.starts = starts;
    this.sort();
  }

  /** The postings of a term in a field; undefined where there are none. */
  list(term: number, field: number): WrittenPostings | undefined {
    const start = this.starts[term * this.fields + field]!;
    const end = this.starts[term * this.fields + field + 1]!;
    if (start === end) return undefined;
    const documents = this.documents.subarray(start, end);
    const frequencies = this.frequencies.subarray(start, end);
    if (this.firstTotals[start] === 0) return { documents, frequencies };
    const [first, second] = this.builder.terms.charactersOf(term);
    const room = this.rooms[field]!;
    if (room.ranks.length < end - start) room.ranks = new Uint32Array((end - start) * 2);
    const shared = this.character(first, field).ranks(this.character(second, field), documents, room.ranks);
    return {
      documents,
      frequencies,
      pair: {
        shared,
        ranks: room.ranks,
        firstTotals: this.firstTotals.subarray(start, end),
        secondTotals: this.secondTotals.subarray(start, end),
        ...this.occurrences(start, end, room),
      },
    };
  }

  /** The occurrences of a list of a pair, one posting after the other. Where each is one of its only ones nobody asks which. */
  private occurrences(start: number, end: number, room: Room): Occurrences {
    const { occurrences } = this.builder;
    let to = 0;
    for (let at = start; at < end; at++) {
      const frequency = this.frequencies[at]!;
      if (room.firsts.length < to + frequency) {
        room.firsts = enlarged(room.firsts, frequency);
        room.seconds = enlarged(room.seconds, frequency);
      }
      if (frequency === this.firstTotals[at] && frequency === this.secondTotals[at]) {
        to += frequency;
        continue;
      }
      const from = this.occurrenceStarts[at]!;
      for (let index = 0; index < frequency; index++, to++) {
        room.firsts[to] = occurrences.firsts[from + index]!;
        room.seconds[to] = occurrences.seconds[from + index]!;
      }
    }
    return room;
  }

  private sort(): void {
    const { fields, builder, documents, frequencies, firstTotals, secondTotals, occurrenceStarts } = this;
    const { postingTerm, frequency, firstOf, secondOf, occurrences, ends, postings: count } = builder;
    const places = this.starts.slice();
    for (let posting = 0, owner = 0; posting < count; posting++) {
      while (posting >= ends[owner]!) owner++;
      const place = places[postingTerm[posting]! * fields + (owner % fields)]!++;
      documents[place] = Math.floor(owner / fields);
      frequencies[place] = frequency[posting]!;
      if (firstOf[posting] === NO_POSTING) continue;
      firstTotals[place] = frequency[firstOf[posting]!]!;
      secondTotals[place] = frequency[secondOf[posting]!]!;
      occurrenceStarts[place] = occurrences.starts[posting]!;
    }
  }

  private character(term: number, field: number): CharacterDocuments {
    const list = term * this.fields + field;
    let known = this.characters.get(list);
    if (known === undefined) {
      const [start, end] = [this.starts[list]!, this.starts[list + 1]!];
      const documents = this.documents.subarray(start, end);
      known = new CharacterDocuments({ documents, frequencies: this.frequencies.subarray(start, end) }, this.of);
      this.characters.set(list, known);
    }
    return known;
  }
}

/** Room of a field that is used again for each list: what is yielded is valid until the next. */
class Room {
  ranks = new Uint32Array(1 << 10);
  firsts = new Uint32Array(1 << 10);
  seconds = new Uint32Array(1 << 10);
}

function enlarged(numbers: Uint32Array<ArrayBuffer>, more: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2 + more);
  larger.set(numbers);
  return larger;
}
