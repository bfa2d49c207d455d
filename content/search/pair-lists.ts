import { NOTHING } from './field-texts.ts';
import type { WrittenPostings } from './postings.ts';

const NONE = new Uint32Array();

/** Numbers kept of what follows an occurrence of a character: the character after it, which of its occurrences that is, and how many there are. */
export const FOLLOWER = 3;

/** Numbers kept of an occurrence of a pair: the posting of its first character, which of its occurrences it is, and the same of the second with how many there are. */
const RECORD = 4;

/** The pairs that begin with one character, sorted by the character they end with. Its room is used again for the next. */
export class PairLists {
  private readonly documents: Uint32Array;
  private readonly frequencies: Uint32Array;
  private readonly followers: Uint32Array;
  /** Of each pair, by the rank of its second character: how many occurrences it has, and where the next of them goes. */
  private readonly counts: Uint32Array;
  private readonly places: Uint32Array;
  private readonly seconds: Uint32Array;
  private count = 0;
  private records = new Uint32Array(RECORD << 10);
  /** The list that was asked for last. */
  readonly postings = new PairPostings();

  /** `documents` and `frequencies` are the postings of all characters, `followers` what follows their occurrences. */
  constructor(characters: number, documents: Uint32Array, frequencies: Uint32Array, followers: Uint32Array) {
    this.documents = documents;
    this.frequencies = frequencies;
    this.followers = followers;
    this.counts = new Uint32Array(characters + 1);
    this.places = new Uint32Array(characters + 1);
    this.seconds = new Uint32Array(characters + 1);
  }

  /**
   * Sorts what follows the occurrences of a character, which lie from `start` to `end`; they are those of the postings `from` to
   * `to`. Answers the characters that do follow it, in no order.
   */
  sort(start: number, end: number, from: number, to: number): Uint32Array {
    const { counts, places, seconds, frequencies, followers } = this;
    for (let at = 0; at < this.count; at++) counts[seconds[at]!] = 0;
    counts[NOTHING] = 0;
    this.count = countSeconds(followers, start, end, counts, seconds);
    let sum = 0;
    for (let at = 0; at < this.count; at++) {
      const second = seconds[at]!;
      places[second] = sum * RECORD;
      sum += counts[second]!;
    }
    // Where nothing follows goes behind all pairs: to ask for it took longer.
    places[NOTHING] = sum * RECORD;
    sum += counts[NOTHING];
    if (this.records.length < sum * RECORD) this.records = new Uint32Array(2 * sum * RECORD);
    const { records } = this;
    for (let posting = from, at = start * FOLLOWER; posting < to; posting++) {
      const total = frequencies[posting]!;
      for (let occurrence = 0; occurrence < total; occurrence++, at += FOLLOWER) {
        const second = followers[at]!;
        const place = places[second]!;
        places[second] = place + RECORD;
        records[place] = posting;
        records[place + 1] = occurrence;
        records[place + 2] = followers[at + 1]!;
        records[place + 3] = followers[at + 2]!;
      }
    }
    return seconds.subarray(0, this.count);
  }

  /** The list of a pair, valid until the next; undefined where there is none. What is shared of it is not known yet. */
  list(second: number): PairPostings | undefined {
    const count = this.counts[second]!;
    if (count === 0) return undefined;
    this.postings.fill(this.records, this.places[second]! - count * RECORD, count, this.documents, this.frequencies);
    return this.postings;
  }
}

/** Counts what follows each occurrence into `counts`, and writes each different character into `seconds`; answers how many. */
function countSeconds(
  followers: Uint32Array,
  start: number,
  end: number,
  counts: Uint32Array,
  seconds: Uint32Array,
): number {
  let distinct = 0;
  for (let at = start * FOLLOWER; at < end * FOLLOWER; at += FOLLOWER) {
    const second = followers[at]!;
    const count = counts[second]!;
    seconds[distinct] = second;
    distinct += ((count - 1) & -second) >>> 31;
    counts[second] = count + 1;
  }
  return distinct;
}

/** What is written of a pair; see `WrittenPostings`. */
class PairPostings implements WrittenPostings {
  readonly from = 0;
  count = 0;
  documents = NONE;
  frequencies = NONE;
  readonly pair = new PairPlaces();

  /** Makes the records of each document a posting. `occurring` are the documents of the postings that records are of, `totals` their frequencies. */
  fill(records: Uint32Array, start: number, count: number, occurring: Uint32Array, totals: Uint32Array): void {
    if (count > this.documents.length) this.reserve(count * 2);
    const { documents, frequencies, pair } = this;
    const { firsts, seconds, firstTotals, secondTotals } = pair;
    let last = -1;
    let posting = -1;
    for (let occurrence = 0, at = start; occurrence < count; occurrence++, at += RECORD) {
      const first = records[at]!;
      firsts[occurrence] = records[at + 1]!;
      seconds[occurrence] = records[at + 2]!;
      if (first === last) {
        frequencies[posting]!++;
        continue;
      }
      last = first;
      documents[++posting] = occurring[first]!;
      frequencies[posting] = 1;
      firstTotals[posting] = totals[first]!;
      secondTotals[posting] = records[at + 3]!;
    }
    this.count = posting + 1;
  }

  private reserve(count: number): void {
    const { pair } = this;
    this.documents = new Uint32Array(count);
    this.frequencies = new Uint32Array(count);
    pair.ranks = new Uint32Array(count);
    pair.firstTotals = new Uint32Array(count);
    pair.secondTotals = new Uint32Array(count);
    pair.firsts = new Uint32Array(count);
    pair.seconds = new Uint32Array(count);
  }
}

/** See `PairContext` and `Occurrences`. */
class PairPlaces {
  shared = 0;
  ranks = NONE;
  firstTotals = NONE;
  secondTotals = NONE;
  firsts = NONE;
  seconds = NONE;
}
