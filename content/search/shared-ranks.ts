import type { CharacterDocuments } from './character-documents.ts';
import { ones } from './ones.ts';

/**
 * Of two characters: how many documents have both, which of those some documents are, and the other way. The first stays the same for all
 * pairs that begin with it, so its documents are marked once. No step of it depends on whether a document is found: what
 * cannot be foretold costs the processor more than all the counting.
 */
export class SharedRanks {
  private first: CharacterDocuments | undefined;
  /** A bit for each document of the first character. */
  private marks: Uint32Array;
  private readonly own: Uint32Array;
  /** For each document, or for each word of the bits, how many with both come before it. */
  private readonly before: Uint32Array;
  /** The documents that have both, where one of the characters is rare. */
  private readonly both: Uint32Array;
  /** The bits of the second character, where both have bits; set by `count`. */
  private bits: Uint32Array | undefined;

  /** `of` is the number of all documents. */
  constructor(of: number) {
    this.own = new Uint32Array((of >>> 5) + 1);
    this.marks = this.own;
    this.before = new Uint32Array(of + 1);
    this.both = new Uint32Array(of + 1);
  }

  /** Makes a character the first of the pairs that are asked for. */
  begin(first: CharacterDocuments): void {
    if (this.first === first) return;
    const { own } = this;
    if (this.first !== undefined && this.marks === own)
      for (const document of this.first.documents) own[document >>> 5] = 0;
    this.first = first;
    this.marks = first.bits ?? own;
    if (this.marks === own) for (const document of first.documents) own[document >>> 5]! |= 1 << (document & 31);
  }

  /** Answers how many documents have both the first character and this one, and makes it the second. */
  count(second: CharacterDocuments): number {
    const { before, both, marks, first } = this;
    const { bits } = second;
    this.bits = first!.bits === undefined ? undefined : bits;
    if (this.bits !== undefined) return countWords(this.bits, marks, before);
    // Through the documents of the rarer of them.
    return rankEach(bits === undefined ? second.documents : first!.documents, bits ?? marks, before, both);
  }

  /** For each of the first `count` of some documents, all with both, which of those it is, written into `ranks`. */
  ranks(documents: Uint32Array, count: number, ranks: Uint32Array): void {
    const { bits, marks, before } = this;
    if (bits === undefined) {
      for (let at = 0; at < count; at++) ranks[at] = before[documents[at]!]!;
      return;
    }
    for (let at = 0; at < count; at++) {
      const document = documents[at]!;
      const word = document >>> 5;
      ranks[at] = before[word]! + ones(bits[word]! & marks[word]! & ((1 << (document & 31)) - 1));
    }
  }

  /** The documents that some ranks (ascending, the first `count`) are of, written over them. */
  documents(ranks: Uint32Array, count: number): void {
    const { bits, marks, before, both } = this;
    if (bits === undefined) {
      for (let at = 0; at < count; at++) ranks[at] = both[ranks[at]!]!;
      return;
    }
    const last = bits.length - 1;
    for (let at = 0, word = 0; at < count; at++) {
      const rank = ranks[at]!;
      while (word < last && before[word + 1]! <= rank) word++;
      let rest = bits[word]! & marks[word]!;
      for (let left = rank - before[word]!; left > 0; left--) rest &= rest - 1;
      ranks[at] = word * 32 + 31 - Math.clz32(rest & -rest);
    }
  }
}

/**
 * For each of some documents which of those that are marked it is, or would be, into `before`, and those that are into `both`;
 * answers how many are.
 */
function rankEach(documents: Uint32Array, marks: Uint32Array, before: Uint32Array, both: Uint32Array): number {
  let rank = 0;
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index]!;
    before[document] = rank;
    both[rank] = document;
    rank += (marks[document >>> 5]! >>> (document & 31)) & 1;
  }
  return rank;
}

/** For each word how many bits are set in both lists before it; answers how many are in all. */
function countWords(bits: Uint32Array, others: Uint32Array, before: Uint32Array): number {
  let rank = 0;
  for (let word = 0; word < bits.length; word++) {
    before[word] = rank;
    rank += ones(bits[word]! & others[word]!);
  }
  return rank;
}
