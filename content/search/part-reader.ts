import { BitReader } from './bit-reader.ts';
import type { CharacterDocuments } from './character-documents.ts';
import type { IndexPart } from './collection.ts';
import type { TermPlace } from './dictionary.ts';
import type { CharacterFields } from './postings.ts';
import { PostingRoom } from './posting-room.ts';
import { readFrequencies, readOccurrences } from './read-postings.ts';
import { SharedRanks } from './shared-ranks.ts';
import { readSubset } from './subset.ts';

/** A part of a merge, read in the order of its terms, one term at a time into the same room. */
export class PartReader {
  /** The document's number in the merged segment, or -1 for one that has gone. */
  readonly numbers: Int32Array;
  /** The term to be read; undefined after the last. */
  current: TermPlace | undefined;
  /** What was read of it, for each field; no postings where a field does not have it. */
  readonly rooms: readonly PostingRoom[];
  readonly part: IndexPart;
  private readonly terms: Iterator<TermPlace>;
  private readonly shared: readonly SharedRanks[];

  constructor(part: IndexPart, numbers: Int32Array) {
    this.part = part;
    this.numbers = numbers;
    this.terms = part.segment.dictionary.from(0);
    this.rooms = part.segment.fields.map(() => new PostingRoom());
    this.shared = part.segment.fields.map(() => new SharedRanks(part.segment.size));
    this.next();
  }

  next(): void {
    const step = this.terms.next();
    this.current = step.done === true ? undefined : step.value;
  }

  /** Reads the current term, and answers whether it is a pair of characters, whose documents `first` and `second` then are. */
  read(first: CharacterFields | undefined, second: CharacterFields | undefined): boolean {
    const { rooms, shared } = this;
    const { segment } = this.part;
    const bits = new BitReader(segment.postingsBytes(this.current!));
    const head = bits.number();
    const isPair = (head & 1) === 1;
    for (let field = 0; field < rooms.length; field++) {
      const room = rooms[field]!;
      room.clear();
      if (((head >>> (field + 1)) & 1) === 0) continue;
      const count = bits.number();
      room.reserve(count);
      if (isPair) readPair(bits, count, room, shared[field]!, first?.[field], second?.[field]);
      else readSubset(bits, count, segment.size, room.documents);
      room.count = count;
      bits.end();
    }
    for (const room of rooms) {
      if (room.count === 0) continue;
      const { firstTotals, secondTotals } = room.places;
      if (isPair) readFrequencies(bits, room.count, room.frequencies, firstTotals, secondTotals);
      else readFrequencies(bits, room.count, room.frequencies, undefined, undefined);
    }
    if (!isPair) return false;
    for (const room of rooms) {
      if (room.count === 0) continue;
      room.reserveOccurrences();
      const { firstTotals, secondTotals, firsts, seconds } = room.places;
      readOccurrences(bits, room.count, room.frequencies, firstTotals, secondTotals, firsts, seconds);
    }
    return true;
  }
}

function readPair(
  bits: BitReader,
  count: number,
  { documents, places }: PostingRoom,
  shared: SharedRanks,
  first: CharacterDocuments | undefined,
  second: CharacterDocuments | undefined,
): void {
  if (first === undefined || second === undefined)
    throw new RangeError('The segment has a pair without its characters');
  shared.begin(first);
  readSubset(bits, count, shared.count(second), documents);
  shared.documents(documents, count);
  first.totals(documents, count, places.firstTotals);
  second.totals(documents, count, places.secondTotals);
}
