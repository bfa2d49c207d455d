import { ones } from './ones.ts';
import { seek } from './posting-lists.ts';
import type { FieldPostings } from './field-postings.ts';
import { marksOf } from './subset.ts';

/** A list so long as one in so many of the documents has a bit for each document. */
const BITS_FROM = 64;

export function isLong(length: number, of: number): boolean {
  return length * BITS_FROM >= of;
}

/**
 * The documents that have a character, and their frequencies. What is told of a pair of characters is told by the documents
 * that have both; of a long list there are bits, 32 documents a word, by which those are counted and found without walking
 * through either list.
 */
export class CharacterDocuments {
  /** How many documents have it. */
  private readonly length: number;
  /** Where there are no bits. */
  readonly documents: Uint32Array;
  private readonly frequencies: () => ArrayLike<number>;
  readonly bits: Uint32Array | undefined;
  /** For each word of the bits, how many documents come before it. */
  private readonly before: Uint32Array | undefined;

  /**
   * @param of Number of all documents.
   * @param isKept Whether it is kept with many others, so that it shall take little memory.
   */
  constructor(postings: FieldPostings, of: number, isKept = false) {
    this.frequencies = isKept ? shortened(postings) : () => postings.frequencies;
    this.bits = postings.marks ?? (isLong(postings.documents.length, of) ? marksOf(postings.documents, of) : undefined);
    if (this.bits === undefined) {
      this.documents = postings.documents;
      this.length = postings.documents.length;
      return;
    }
    this.documents = isKept ? NONE : postings.documents;
    const { bits } = this;
    const before = new Uint32Array(bits.length);
    let count = 0;
    for (let word = 0; word < bits.length; word++) {
      before[word] = count;
      count += ones(bits[word]!);
    }
    this.before = before;
    this.length = count;
  }

  /** About how many bytes it keeps in memory, where it is kept with many others. */
  get size(): number {
    const { bits, before, documents } = this;
    return documents.byteLength + (bits === undefined ? 0 : bits.byteLength + before!.byteLength) + this.length;
  }

  /** How many documents have both. */
  shared(other: CharacterDocuments): number {
    const { bits } = this;
    if (bits === undefined || other.bits === undefined) return this.sharedInList(other).length;
    let count = 0;
    for (let word = 0; word < bits.length; word++) count += ones(bits[word]! & other.bits[word]!);
    return count;
  }

  /** The documents of some ranks (ascending): what `ranks` was given. */
  select(other: CharacterDocuments, ranks: Uint32Array): Uint32Array {
    const { bits } = this;
    if (bits === undefined || other.bits === undefined) {
      const shared = this.sharedInList(other);
      return ranks.map((rank) => shared[rank]!);
    }
    const documents = new Uint32Array(ranks.length);
    let rank = 0;
    let at = 0;
    for (let word = 0; at < ranks.length; word++) {
      let both = bits[word]! & other.bits[word]!;
      const end = rank + ones(both);
      for (; at < ranks.length && ranks[at]! < end; at++) {
        for (; rank < ranks[at]!; rank++) both &= both - 1;
        documents[at] = word * 32 + 31 - Math.clz32(both & -both);
      }
      rank = end;
    }
    return documents;
  }

  /** How often each of the first `count` of some documents (ascending, all in the list) has the character, written into `totals`. */
  totals(documents: Uint32Array, count: number, totals: Uint32Array): Uint32Array {
    const { bits, before } = this;
    const frequencies = this.frequencies();
    if (bits === undefined || before === undefined) {
      for (let index = 0, at = 0; index < count; index++) {
        at = seek(this.documents, documents[index]!, at);
        totals[index] = frequencies[at]!;
      }
      return totals;
    }
    for (let index = 0; index < count; index++) {
      const document = documents[index]!;
      const word = document >>> 5;
      totals[index] = frequencies[before[word]! + ones(bits[word]! & ((1 << (document & 31)) - 1))]!;
    }
    return totals;
  }

  private sharedInList(other: CharacterDocuments): Uint32Array {
    const isShort = this.bits === undefined && (other.bits !== undefined || this.length <= other.length);
    const [short, long] = isShort ? [this, other] : [other, this];
    const { bits, documents } = long;
    const shared = new Uint32Array(short.documents.length);
    let count = 0;
    let place = 0;
    const few = short.documents;
    for (let index = 0; index < few.length; index++) {
      const document = few[index]!;
      if (bits === undefined) {
        place = seek(documents, document, place);
        if (documents[place] !== document) continue;
      } else if (((bits[document >>> 5]! >>> (document & 31)) & 1) === 0) {
        continue;
      }
      shared[count++] = document;
    }
    return shared.subarray(0, count);
  }
}

const NONE = new Uint32Array();

/** The frequencies, in a byte each where they fit; read when they are first asked for. */
function shortened(postings: FieldPostings): () => ArrayLike<number> {
  let unread: FieldPostings | undefined = postings;
  let known: ArrayLike<number> = NONE;
  return () => {
    if (unread !== undefined) {
      known = inBytes(unread.frequencies);
      unread = undefined;
    }
    return known;
  };
}

function inBytes(frequencies: Uint32Array): ArrayLike<number> {
  const bytes = new Uint8Array(frequencies.length);
  for (let at = 0; at < bytes.length; at++) {
    if (frequencies[at]! > 0xff) return frequencies;
    bytes[at] = frequencies[at]!;
  }
  return bytes;
}
