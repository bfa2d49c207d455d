import type { FieldTexts } from './field-texts.ts';
import { ListedPostings } from './listed-postings.ts';
import type { WrittenPostings } from './postings.ts';

/** The postings of one field's words by word, in one counting sort. */
export class WordPostings {
  private readonly list: ListedPostings;

  constructor({ words, documents, frequencies, postings }: FieldTexts, count: number) {
    const starts = new Uint32Array(count + 1);
    for (let posting = 0; posting < postings; posting++) starts[words[posting]! + 1]!++;
    for (let word = 0; word < count; word++) starts[word + 1]! += starts[word]!;
    this.list = new ListedPostings(starts, new Uint32Array(postings), new Uint32Array(postings));
    const places = starts.slice();
    for (let posting = 0; posting < postings; posting++) {
      const place = places[words[posting]!]!++;
      this.list.documents[place] = documents[posting]!;
      this.list.frequencies[place] = frequencies[posting]!;
    }
  }

  /** The postings of a word, valid until the next; undefined where there are none. */
  word(word: number): WrittenPostings | undefined {
    return this.list.of(word);
  }
}
