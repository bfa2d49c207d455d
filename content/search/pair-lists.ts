import { NOTHING } from './field-texts.ts';
import type { WrittenPostings } from './postings.ts';

/** Numbers kept of what follows an occurrence of a character: the character after it, which of its occurrences that is, and how many there are. */
export const FOLLOWER = 3;

/** Numbers kept of an occurrence of a pair: the document, which of its first character's occurrences it is, of how many, and the same of the second. */
const RECORD = 5;

/** The pairs that begin with one character, sorted by the character they end with. Its room is used again for the next. */
export class PairLists {
  /** Of each pair, by the rank of its second character: how many occurrences it has, and where the next of them goes. */
  private readonly counts: Uint32Array;
  private readonly places: Uint32Array;
  private readonly seconds: Uint32Array;
  private count = 0;
  private records = new Uint32Array(RECORD << 10);
  /** The list that was asked for last. */
  readonly postings = new PairPostings();

  constructor(characters: number) {
    this.counts = new Uint32Array(characters + 1);
    this.places = new Uint32Array(characters + 1);
    this.seconds = new Uint32Array(characters);
  }

  /**
   * Sorts what follows the occurrences of a character (`start` to `end` of `followers`), which are those of some postings (`from` to
   * `to` of the documents). Answers the characters that do follow it, in no order.
   */
  sort(
    followers: Uint32Array,
    start: number,
    end: number,
    documents: Uint32Array,
    frequencies: Uint32Array,
    from: number,
    to: number,
  ): Uint32Array {
    const { counts, places, seconds } = this;
    for (let at = 0; at < this.count; at++) counts[seconds[at]!] = 0;
    this.count = 0;
    for (let at = start * FOLLOWER; at < end * FOLLOWER; at += FOLLOWER) {
      const second = followers[at]!;
      if (second !== NOTHING && counts[second]!++ === 0) seconds[this.count++] = second;
    }
    let sum = 0;
    for (let at = 0; at < this.count; at++) {
      const second = seconds[at]!;
      places[second] = sum * RECORD;
      sum += counts[second]!;
    }
    if (this.records.length < sum * RECORD) this.records = new Uint32Array(2 * sum * RECORD);
    const { records } = this;
    for (let posting = from, at = start * FOLLOWER; posting < to; posting++) {
      const document = documents[posting]!;
      const total = frequencies[posting]!;
      for (let occurrence = 0; occurrence < total; occurrence++, at += FOLLOWER) {
        const second = followers[at]!;
        if (second === NOTHING) continue;
        const place = places[second]!;
        places[second] = place + RECORD;
        records[place] = document;
        records[place + 1] = occurrence;
        records[place + 2] = total;
        records[place + 3] = followers[at + 1]!;
        records[place + 4] = followers[at + 2]!;
      }
    }
    return seconds.subarray(0, this.count);
  }

  /** The list of a pair, valid until the next; undefined where there is none. What is shared of it is not known yet. */
  list(second: number): PairPostings | undefined {
    const count = this.counts[second]!;
    if (count === 0) return undefined;
    this.postings.fill(this.records, this.places[second]! - count * RECORD, count);
    return this.postings;
  }
}

/** What is written of a pair; see `WrittenPostings`. */
class PairPostings implements WrittenPostings {
  readonly from = 0;
  count = 0;
  documents = new Uint32Array(0);
  frequencies = new Uint32Array(0);
  readonly pair = {
    shared: 0,
    ranks: NONE,
    firstTotals: NONE,
    secondTotals: NONE,
    firsts: NONE,
    seconds: NONE,
  };

  /** Makes each run of records of one document a posting. */
  fill(records: Uint32Array, start: number, count: number): void {
    if (count > this.documents.length) this.reserve(count * 2);
    const { documents, frequencies, pair } = this;
    const { firsts, seconds, firstTotals, secondTotals } = pair;
    let last = -1;
    let posting = -1;
    for (let occurrence = 0, at = start; occurrence < count; occurrence++, at += RECORD) {
      const document = records[at]!;
      firsts[occurrence] = records[at + 1]!;
      seconds[occurrence] = records[at + 3]!;
      if (document === last) {
        frequencies[posting]!++;
        continue;
      }
      last = document;
      documents[++posting] = document;
      frequencies[posting] = 1;
      firstTotals[posting] = records[at + 2]!;
      secondTotals[posting] = records[at + 4]!;
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

const NONE = new Uint32Array();
