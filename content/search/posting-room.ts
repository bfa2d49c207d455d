import type { WrittenPostings } from './postings.ts';

/**
 * Postings of one term in one field, in room that is used for one term after the other: merging would otherwise ask for some ten
 * lists for each term of each part, and what takes longest is to ask for memory and to give it back.
 */
export class PostingRoom implements WrittenPostings {
  readonly from = 0;
  count = 0;
  documents = new Uint32Array(64);
  frequencies = new Uint32Array(64);
  pair: PairRoom | undefined;
  /** Of a pair; made `pair` where the term is one. */
  readonly places = new PairRoom();
  /** Where each posting's occurrences begin, while they are gathered. */
  private starts = new Uint32Array(64);
  private occurrences = 0;

  clear(): void {
    this.count = this.occurrences = 0;
    this.pair = undefined;
  }

  /** Makes room for so many postings more. */
  reserve(more: number): void {
    const count = this.count + more;
    if (count <= this.documents.length) return;
    this.documents = enlarged(this.documents, count);
    this.frequencies = enlarged(this.frequencies, count);
    this.starts = enlarged(this.starts, count);
    this.places.reserve(count);
  }

  /** Counts the occurrences of the postings that are there, and makes room for them. */
  reserveOccurrences(): void {
    let total = 0;
    for (let at = 0; at < this.count; at++) total += this.frequencies[at]!;
    this.occurrences = total;
    this.places.reserveOccurrences(total);
  }

  /** Adds the postings of a part, whose documents have those `numbers`, or -1 where they have gone. */
  add(part: PostingRoom, numbers: Int32Array, isPair: boolean): void {
    this.reserve(part.count);
    const { documents, frequencies, starts, places } = this;
    if (isPair) places.reserveOccurrences(this.occurrences + part.occurrences);
    const { firstTotals, secondTotals, firsts, seconds } = places;
    let to = this.count;
    let next = this.occurrences;
    for (let at = 0, from = 0; at < part.count; at++) {
      const number = numbers[part.documents[at]!]!;
      const frequency = part.frequencies[at]!;
      if (number >= 0) {
        documents[to] = number;
        frequencies[to] = frequency;
        if (isPair) {
          firstTotals[to] = part.places.firstTotals[at]!;
          secondTotals[to] = part.places.secondTotals[at]!;
          starts[to] = next;
          for (let place = from; place < from + frequency; place++, next++) {
            firsts[next] = part.places.firsts[place]!;
            seconds[next] = part.places.seconds[place]!;
          }
        }
        to++;
      }
      from += frequency;
    }
    this.count = to;
    this.occurrences = next;
  }

  /** Puts the postings of another in an order, which has the place of each. */
  arrange(other: PostingRoom, order: Uint32Array, isPair: boolean): void {
    this.clear();
    this.reserve(other.count);
    this.count = other.count;
    if (isPair) this.places.reserveOccurrences(other.occurrences);
    const { documents, frequencies, places } = this;
    const { firstTotals, secondTotals, firsts, seconds } = places;
    for (let at = 0, next = 0; at < this.count; at++) {
      const place = order[at]!;
      const frequency = other.frequencies[place]!;
      documents[at] = other.documents[place]!;
      frequencies[at] = frequency;
      if (!isPair) continue;
      firstTotals[at] = other.places.firstTotals[place]!;
      secondTotals[at] = other.places.secondTotals[place]!;
      for (let from = other.starts[place]!, end = from + frequency; from < end; from++, next++) {
        firsts[next] = other.places.firsts[from]!;
        seconds[next] = other.places.seconds[from]!;
      }
    }
  }
}

/** What is told of a pair besides; see `PairContext` and `Occurrences`. */
class PairRoom {
  shared = 0;
  ranks = new Uint32Array(64);
  firstTotals = new Uint32Array(64);
  secondTotals = new Uint32Array(64);
  firsts = new Uint32Array(64);
  seconds = new Uint32Array(64);

  reserve(count: number): void {
    this.ranks = enlarged(this.ranks, count);
    this.firstTotals = enlarged(this.firstTotals, count);
    this.secondTotals = enlarged(this.secondTotals, count);
  }

  reserveOccurrences(count: number): void {
    if (count <= this.firsts.length) return;
    this.firsts = enlarged(this.firsts, count);
    this.seconds = enlarged(this.seconds, count);
  }
}

/** Room for at least so many, with what was there. */
function enlarged(numbers: Uint32Array<ArrayBuffer>, count: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(count, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
