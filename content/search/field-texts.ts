/** Ends a run of characters. */
export const NOTHING = 0;

/** What a builder has read of one field: its characters as they stand, its words counted. */
export class FieldTexts {
  /** The numbers of the characters of all documents in the order of their texts, each run ended by `NOTHING`. */
  characters = new Uint32Array(1 << 12);
  length = 0;
  /** For each document where its characters end. */
  readonly ends: number[] = [];
  /** For each posting of a word: the word, the document and the frequency. */
  words = new Uint32Array(1 << 8);
  documents = new Uint32Array(1 << 8);
  frequencies = new Uint32Array(1 << 8);
  postings = 0;
  /** The first posting of the document being read. */
  private begin = 0;
  /** For each word its last posting, plus one. */
  private last = new Uint32Array(1 << 8);

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

  /** Ends the document being read. */
  end(): void {
    this.ends.push(this.length);
    this.begin = this.postings;
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
