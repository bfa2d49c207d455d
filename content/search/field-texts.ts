/** Ends a run of characters. */
export const NOTHING = 0;

/** What a builder has read of one field: its characters as they stand, its words counted. */
export class FieldTexts {
  /** The numbers of the characters of all documents in the order of their texts, each run ended by `NOTHING`. */
  characters = new Uint32Array(1 << 12);
  length = 0;
  /** For each document where its characters end. */
  readonly ends: number[] = [];
  /** For each character's number (and `NOTHING`) how often it stands in all documents that have ended, and in how many of them. */
  occurrences = new Uint32Array(1 << 8);
  documentsWith = new Uint32Array(1 << 8);
  /** For each posting of a word: the word, the document and the frequency. */
  words = new Uint32Array(1 << 8);
  documents = new Uint32Array(1 << 8);
  frequencies = new Uint32Array(1 << 8);
  postings = 0;
  /** The first posting of the document being read. */
  private begin = 0;
  /** For each word its last posting, plus one. */
  private last = new Uint32Array(1 << 8);
  /** For each character how often it stands in the document being ended; zeros otherwise. */
  private totals = new Uint32Array(1 << 8);
  private distinct = new Uint32Array(1 << 8);

  /** Makes room for so many characters and `NOTHING`s. */
  reserve(more: number): void {
    while (this.length + more > this.characters.length) this.characters = doubled(this.characters);
  }

  /** One more occurrence of a word in the document being read. */
  word(word: number): void {
    while (word >= this.last.length) this.last = doubled(this.last);
    const known = this.last[word]!;
    if (known > this.begin) {
      this.frequencies[known - 1]!++;
      return;
    }
    if (this.postings === this.words.length) {
      this.words = doubled(this.words);
      this.documents = doubled(this.documents);
      this.frequencies = doubled(this.frequencies);
    }
    this.words[this.postings] = word;
    this.documents[this.postings] = this.ends.length;
    this.frequencies[this.postings] = 1;
    this.last[word] = ++this.postings;
  }

  /** Ends the document being read, and counts its characters, whose numbers are at most `most`. */
  end(most: number): void {
    while (most + 2 > this.totals.length) {
      this.totals = doubled(this.totals);
      this.distinct = doubled(this.distinct);
      this.occurrences = doubled(this.occurrences);
      this.documentsWith = doubled(this.documentsWith);
    }
    const { totals, distinct, occurrences, documentsWith } = this;
    const count = tally(this.characters, this.ends.at(-1) ?? 0, this.length, totals, distinct);
    for (let at = 0; at < count; at++) {
      const character = distinct[at]!;
      occurrences[character]! += totals[character]!;
      documentsWith[character]!++;
      totals[character] = 0;
    }
    this.ends.push(this.length);
    this.begin = this.postings;
  }
}

/**
 * Counts some numbers into `totals` and writes each different one, in the order they are first met, into `distinct`, which has
 * room for one more than there are; answers how many they are. Which are new is reckoned, not asked: it is unforeseeable.
 */
export function tally(
  numbers: Uint32Array,
  start: number,
  end: number,
  totals: Uint32Array,
  distinct: Uint32Array,
): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const number = numbers[at]!;
    const total = totals[number]!;
    distinct[count] = number;
    count += (total - 1) >>> 31;
    totals[number] = total + 1;
  }
  return count;
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
