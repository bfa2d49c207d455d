import type { FieldTexts } from './field-texts.ts';
import type { WrittenPostings } from './postings.ts';

/** The postings of one field's words by word, in one counting sort. */
export class WordPostings {
  private readonly starts: Uint32Array;
  private readonly documents: Uint32Array;
  private readonly frequencies: Uint32Array;

  constructor({ words, documents, frequencies, postings }: FieldTexts, count: number) {
    this.starts = new Uint32Array(count + 1);
    for (let posting = 0; posting < postings; posting++) this.starts[words[posting]! + 1]!++;
    for (let word = 0; word < count; word++) this.starts[word + 1]! += this.starts[word]!;
    this.documents = new Uint32Array(postings);
    this.frequencies = new Uint32Array(postings);
    const places = this.starts.slice();
    for (let posting = 0; posting < postings; posting++) {
      const place = places[words[posting]!]!++;
      this.documents[place] = documents[posting]!;
      this.frequencies[place] = frequencies[posting]!;
    }
  }

  /** The postings of a word; undefined where there are none. */
  word(word: number): WrittenPostings | undefined {
    const from = this.starts[word]!;
    const count = this.starts[word + 1]! - from;
    return count === 0
      ? undefined
      : {
          from,
          count,
          documents: this.documents,
          frequencies: this.frequencies,
        };
  }
}
