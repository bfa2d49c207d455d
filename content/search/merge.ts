import type { Digest } from '#content/base';
import { CharacterDocuments } from './character-documents.ts';
import type { IndexPart } from './collection.ts';
import type { TermPlace } from './dictionary.ts';
import { mergedList } from './merged-list.ts';
import type { CharacterFields, PairContext, WrittenPostings } from './postings.ts';
import type { SegmentSink } from './segment-sink.ts';
import { SharedRanks } from './shared-ranks.ts';
import { writeSegment, type TakeTerm } from './segment-writer.ts';
import type { TermLists } from './segment.ts';

/** A part being read in the order of its terms. */
interface Cursor {
  readonly part: IndexPart;
  readonly terms: Iterator<TermPlace>;
  /** The document's number in the merged segment, or -1 for one that has gone. */
  readonly numbers: Int32Array;
  current: TermPlace | undefined;
}

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
  const name = writeSegment(
    {
      fields,
      references: documents.map(({ reference }) => reference),
      lengths: fields.map((_, field) =>
        documents.map(({ part, document }) => parts[part]!.segment.lengths[field]![document]!),
      ),
      giveTerms: (take) => {
        new Merging(parts, numbers, documents.length).give(take);
      },
    },
    digest,
    sink,
  );
  for (const { segment } of parts) segment.releaseCharacters();
  return name;
}

class Merging {
  private readonly parts: readonly IndexPart[];
  private readonly numbers: readonly Int32Array[];
  private readonly of: number;
  private readonly fields: number;
  private readonly shared: SharedRanks;
  /** By character, for each field: every pair with it asks for it. */
  private readonly characters = new Map<string, CharacterFields>();

  constructor(parts: readonly IndexPart[], numbers: readonly Int32Array[], of: number) {
    this.parts = parts;
    this.numbers = numbers;
    this.of = of;
    this.shared = new SharedRanks(of);
    this.fields = parts[0]?.segment.fields.length ?? 0;
    for (const { segment } of parts) segment.keepCharacters();
  }

  give(take: TakeTerm): void {
    const cursors = this.parts.map((part, index): Cursor => {
      const terms = part.segment.dictionary.from(0);
      return {
        part,
        terms,
        numbers: this.numbers[index]!,
        current: next(terms),
      };
    });
    for (;;) {
      let term: string | undefined;
      for (const { current } of cursors) {
        if (current !== undefined && (term === undefined || current.term < term)) term = current.term;
      }
      if (term === undefined) return;
      const found = cursors.filter((cursor) => cursor.current?.term === term);
      const lists = found.map(({ part, current }) => part.segment.postings(current!));
      const fields = this.merged(
        term,
        lists,
        found.map(({ numbers }) => numbers),
      );
      if (fields.some((list) => list !== undefined)) take(term, fields);
      for (const cursor of found) cursor.current = next(cursor.terms);
    }
  }

  private merged(
    term: string,
    lists: readonly TermLists[],
    numbers: readonly Int32Array[],
  ): readonly (WrittenPostings | undefined)[] {
    const isPair = lists.every((fields) =>
      fields.every((list) => list === undefined || list.occurrences !== undefined),
    );
    return Array.from({ length: this.fields }, (_, field) => {
      const { documents, frequencies, occurrences } = mergedList(
        lists.map((of, part) => ({ list: of[field], numbers: numbers[part]! })),
        this.of,
        isPair,
      );
      if (documents.length === 0) return undefined;
      const count = documents.length;
      if (occurrences === undefined) return { from: 0, count, documents, frequencies };
      return {
        from: 0,
        count,
        documents,
        frequencies,
        pair: { ...this.context(term, field, documents), ...occurrences },
      };
    });
  }

  private context(term: string, field: number, documents: Uint32Array): PairContext {
    const [first = '', second = ''] = term;
    const [one, other] = [this.character(first)[field]!, this.character(second)[field]!];
    const ranks = new Uint32Array(documents.length);
    this.shared.begin(one);
    const shared = this.shared.ranks(other, documents, documents.length, ranks);
    return {
      shared,
      ranks,
      firstTotals: one.totals(documents),
      secondTotals: other.totals(documents),
    };
  }

  private character(character: string): CharacterFields {
    let known = this.characters.get(character);
    if (known === undefined) {
      const lists = this.parts.map(({ segment }) => {
        const place = segment.dictionary.find(character);
        return place === undefined ? [] : segment.postings(place);
      });
      known = this.merged(character, lists, this.numbers).map((list) =>
        list === undefined ? undefined : new CharacterDocuments(list, this.of, true),
      );
      this.characters.set(character, known);
    }
    return known;
  }
}

function next<Entry>(entries: Iterator<Entry>): Entry | undefined {
  const step = entries.next();
  return step.done === true ? undefined : step.value;
}
