import { CharacterDocuments, isLong } from './character-documents.ts';
import type { FieldPostings } from './field-postings.ts';
import type { PartReader } from './part-reader.ts';
import type { CharacterFields } from './postings.ts';
import { marksOf } from './subset.ts';

/** The documents that have a character: of each part, by which its pairs are read, and merged, by which they are written. */
export interface MergedCharacter {
  readonly parts: readonly CharacterFields[];
  readonly merged: CharacterFields;
}

const NONE = new Uint32Array();

/** The characters of a merge, each read when a pair first asks for it and kept, because a thousand others will. */
export class MergedCharacters {
  private readonly readers: readonly PartReader[];
  private readonly of: number;
  private readonly fields: number;
  /** Room for the documents of one character, used again for the next: they are many and are not kept. */
  private readonly room: Uint32Array;
  private readonly known = new Map<string, MergedCharacter>();

  /** `of` is the number of all documents that are left. */
  constructor(readers: readonly PartReader[], of: number) {
    this.readers = readers;
    this.of = of;
    this.room = new Uint32Array(of);
    this.fields = readers[0]?.rooms.length ?? 0;
  }

  find(character: string): MergedCharacter {
    let known = this.known.get(character);
    if (known === undefined) this.known.set(character, (known = this.read(character)));
    return known;
  }

  private read(character: string): MergedCharacter {
    const lists = this.readers.map(({ part: { segment } }) => {
      const place = segment.dictionary.find(character);
      return place === undefined ? [] : segment.postings(place);
    });
    return {
      parts: lists.map((of, part) => of.map((list) => kept(list, this.readers[part]!.part.segment.size))),
      merged: Array.from({ length: this.fields }, (_, field) => this.merged(lists.map((of) => of[field]))),
    };
  }

  private merged(lists: readonly (FieldPostings | undefined)[]): CharacterDocuments | undefined {
    const { room } = this;
    let count = 0;
    lists.forEach((list, part) => {
      const { numbers } = this.readers[part]!;
      for (const document of list?.documents ?? NONE) if (numbers[document]! >= 0) room[count++] = numbers[document]!;
    });
    if (count === 0) return undefined;
    const documents = room.subarray(0, count);
    const postings: FieldPostings = isLong(count, this.of)
      ? { documents: NONE, frequencies: NONE, marks: marksOf(documents, this.of) }
      : { documents: documents.slice().sort(), frequencies: NONE };
    return new CharacterDocuments(postings, this.of, true);
  }
}

/** With its frequencies read now: what is left to read holds on to the bytes it is read from. */
function kept(list: FieldPostings | undefined, of: number): CharacterDocuments | undefined {
  if (list === undefined) return undefined;
  const documents = new CharacterDocuments(list, of, true);
  documents.totals(NONE, 0, NONE);
  return documents;
}
