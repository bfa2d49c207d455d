import type { Digest } from '#content/base';
import { CharacterTable } from './character-table.ts';
import { FieldTexts, NOTHING } from './field-texts.ts';
import { segmentOf, type TakeTerm } from './segment-writer.ts';
import { giveSorted } from './sorted-postings.ts';

/** Receives the terms of one field of one document, in the order of its text. */
export interface TermSink {
  /** Text of a script without blanks, from one offset to another: each character is a term, and each two in a row. */
  characters(text: string, start: number, end: number): void;
  /** A term that stands for itself. Two characters in a row that come as `characters` do not come as a word. */
  word(text: string): void;
}

/**
 * Collects documents and writes them as one segment. Of a text its characters are kept as they stand, a number each; what
 * is to be known of each two in a row is found by sorting at the end. Memory is 4 bytes a character while documents come,
 * and some 20 at the end.
 */
export class SegmentBuilder implements TermSink {
  readonly fields: readonly string[];
  private readonly table = new CharacterTable();
  private readonly words = new Map<string, number>();
  private readonly texts: readonly FieldTexts[];
  private readonly references: string[] = [];
  private readonly lengths: number[][];
  private current: FieldTexts;
  private length = 0;

  /** `fields` are the index's fields, in the index's order; at most 29. */
  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.lengths = fields.map(() => []);
    this.texts = fields.map(() => new FieldTexts());
    this.current = new FieldTexts();
  }

  /** Number of characters and words so far: what memory grows with. */
  get size(): number {
    return this.texts.reduce((sum, { length, postings }) => sum + length + postings, 0);
  }

  /**
   * Adds a document: `feed` is called for each field in order and gives its terms to the sink. Documents must come in the
   * order of their references (by UTF-16 code unit), each once: that is what makes the bytes independent of who built them.
   */
  add(reference: string, feed: (field: string, sink: TermSink) => void): void {
    const before = this.references.at(-1);
    if (before !== undefined && before >= reference) throw new Error(`${reference} comes after ${before}`);
    this.references.push(reference);
    this.fields.forEach((field, index) => {
      this.current = this.texts[index]!;
      this.length = 0;
      feed(field, this);
      this.current.end(this.table.size);
      this.lengths[index]!.push(this.length);
    });
  }

  characters(text: string, start: number, end: number): void {
    const { current, table } = this;
    current.reserve(end - start + 1);
    const { characters } = current;
    const from = current.length;
    let to = from;
    for (let at = start; at < end; at++) {
      let point = text.charCodeAt(at);
      if (point >= 0xd800 && point < 0xdc00) point = text.codePointAt(at++)!;
      characters[to++] = table.number(point);
    }
    if (to === from) return;
    // Each is a term, and each two in a row.
    this.length += 2 * (to - from) - 1;
    characters[to++] = NOTHING;
    current.length = to;
  }

  word(text: string): void {
    const { current } = this;
    this.length++;
    const point = text.codePointAt(0)!;
    if (text.length === (point > 0xffff ? 2 : 1)) {
      current.reserve(2);
      current.characters[current.length++] = this.table.number(point);
      current.characters[current.length++] = NOTHING;
      return;
    }
    let word = this.words.get(text);
    if (word === undefined) this.words.set(text, (word = this.words.size));
    current.word(word);
  }

  /** The segment's bytes. The builder is used up. */
  finish(digest: Digest): Uint8Array<ArrayBuffer> {
    const { references, lengths, fields, table, words, texts } = this;
    const giveTerms = (take: TakeTerm): void => {
      giveSorted(table, words, texts, take);
    };
    return segmentOf({ fields, references, lengths, giveTerms }, digest);
  }
}
