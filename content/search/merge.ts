import type { Digest } from '#content/base';
import type { CharacterDocuments } from './character-documents.ts';
import type { IndexPart } from './collection.ts';
import { MergeOrder } from './merge-order.ts';
import { MergedCharacters } from './merged-characters.ts';
import { PartReader } from './part-reader.ts';
import type { WrittenPostings } from './postings.ts';
import { PostingRoom } from './posting-room.ts';
import type { SegmentSink } from './segment-sink.ts';
import { SharedRanks } from './shared-ranks.ts';
import { writeSegment, type TakeTerm } from './segment-writer.ts';

/**
 * Writes the documents of several parts, without those that have gone, as one segment: byte for byte the segment that
 * building those documents at once would give. The parts must have the same fields and no document twice. Held in memory are the
 * postings of single characters, a byte or two each, and one term's at a time. Answers the segment's name.
 * @throws SegmentUnwritten where the sink cannot take it.
 */
export function mergeSegments(parts: readonly IndexPart[], digest: Digest, sink: SegmentSink): string {
  const fields = parts[0]?.segment.fields ?? [];
  const documents = parts
    .flatMap(({ segment, removed }, part) =>
      Array.from(segment.references, (reference, document) => ({
        reference,
        part,
        document,
        gone: removed?.[document] === 1,
      })),
    )
    .filter(({ gone }) => !gone)
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const numbers = parts.map(({ segment }) => new Int32Array(segment.size).fill(-1));
  documents.forEach(({ part, document }, number) => (numbers[part]![document] = number));
  const readers = parts.map((part, index) => new PartReader(part, numbers[index]!));
  return writeSegment(
    {
      fields,
      references: documents.map(({ reference }) => reference),
      lengths: fields.map((_, field) =>
        documents.map(({ part, document }) => parts[part]!.segment.lengths[field]![document]!),
      ),
      giveTerms: (take) => {
        new Merging(readers, fields.length, documents.length).give(take);
      },
    },
    digest,
    sink,
  );
}

/** Merges the terms of several parts, one after the other. */
class Merging {
  private readonly readers: readonly PartReader[];
  private readonly characters: MergedCharacters;
  private readonly order: MergeOrder;
  /** For each field: what the parts have, one after the other; the same in order; and how its pairs are told. */
  private readonly gathered: readonly PostingRoom[];
  private readonly arranged: readonly PostingRoom[];
  private readonly shared: readonly SharedRanks[];
  private readonly merged: (WrittenPostings | undefined)[];

  constructor(readers: readonly PartReader[], fields: number, of: number) {
    this.readers = readers;
    this.characters = new MergedCharacters(readers, of);
    this.order = new MergeOrder(of);
    const each = Array.from({ length: fields });
    this.gathered = each.map(() => new PostingRoom());
    this.arranged = each.map(() => new PostingRoom());
    this.shared = each.map(() => new SharedRanks(of));
    this.merged = each.map(() => undefined);
  }

  give(take: TakeTerm): void {
    for (let term = this.leastTerm(); term !== undefined; term = this.leastTerm()) {
      if (this.merge(term)) take(term, this.merged);
    }
  }

  private leastTerm(): string | undefined {
    let least: string | undefined;
    for (const { current } of this.readers) {
      if (current !== undefined && (least === undefined || current.term < least)) least = current.term;
    }
    return least;
  }

  /** Merges a term that is the next of some parts; answers whether any document that has it is left. */
  private merge(term: string): boolean {
    const [first = '', second, more] = term;
    const mayBePair = second !== undefined && more === undefined;
    const firsts = mayBePair ? this.characters.find(first) : undefined;
    const seconds = mayBePair ? this.characters.find(second) : undefined;
    for (const room of this.gathered) room.clear();
    // A pair of characters in one part is one in all of them, and a word is a word in all.
    let isPair = false;
    for (let part = 0; part < this.readers.length; part++) {
      const reader = this.readers[part]!;
      if (reader.current?.term !== term) continue;
      isPair = reader.read(firsts?.parts[part], seconds?.parts[part]);
      for (let field = 0; field < this.gathered.length; field++) {
        this.gathered[field]!.add(reader.rooms[field]!, reader.numbers, isPair);
      }
      reader.next();
    }
    let isLeft = false;
    for (let field = 0; field < this.gathered.length; field++) {
      const gathered = this.gathered[field]!;
      this.merged[field] = undefined;
      if (gathered.count === 0) continue;
      const order = this.order.of(gathered.documents, gathered.count);
      const list = order === undefined ? gathered : this.arranged[field]!;
      if (order !== undefined) list.arrange(gathered, order, isPair);
      if (isPair) this.tellPair(list, field, firsts?.merged[field], seconds?.merged[field]);
      this.merged[field] = list;
      isLeft = true;
    }
    return isLeft;
  }

  /** Tells which documents a pair is in by those that have both its characters. */
  private tellPair(
    list: PostingRoom,
    field: number,
    first: CharacterDocuments | undefined,
    second: CharacterDocuments | undefined,
  ): void {
    if (first === undefined || second === undefined) throw new RangeError('A pair is left without its characters');
    const shared = this.shared[field]!;
    shared.begin(first);
    list.places.shared = shared.count(second);
    shared.ranks(list.documents, list.count, list.places.ranks);
    list.pair = list.places;
  }
}
