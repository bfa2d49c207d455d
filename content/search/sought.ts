import { FIELDS } from './document-fields.ts';
import type { Want } from './needle.ts';
import { united } from './posting-lists.ts';
import type { FieldPostings } from './field-postings.ts';
import type { Segment, TermLists } from './segment.ts';
import { LONG_WORDS } from './tokens.ts';
import type { WordList } from './word-list.ts';

type Part = Extract<Want, { kind: 'part' }>;

/** One list of postings that a needle's documents must be in. */
export interface Sought {
  readonly key: string;
  readonly term?: string;
  readonly part?: Part;
  readonly inMarks?: boolean;
}

export function soughtOf(want: Want): readonly Sought[] {
  switch (want.kind) {
    case 'grams':
      return gramsOf(want.characters);
    case 'word':
      return [soughtTerm(want.text)];
    case 'mark':
      return [{ ...soughtTerm(want.text), key: `mark ${want.text}`, inMarks: true }];
    case 'part':
      return [soughtPart(want)];
  }
}

function soughtPart(part: Part): Sought {
  return { key: `${part.at} ${part.text}`, part };
}

/** Each two in a row of some characters; the character where it is one. */
export function gramsOf(characters: readonly string[]): readonly Sought[] {
  const [only] = characters;
  if (characters.length === 1) return [soughtTerm(only!)];
  return characters.slice(1).map((character, index) => soughtTerm(characters[index]! + character));
}

export function soughtTerm(term: string): Sought {
  return { key: `term ${term}`, term };
}

/** What documents have that have a word too long to be a term. */
export const LONG_WORD = soughtTerm(String.fromCodePoint(LONG_WORDS));

/** What reading the words with a part of one costs, in bytes of postings: of a short part there are many. */
const PART_BYTES = 1000;
const SHORT_PART_BYTES = 100_000;

const NOWHERE: TermLists = [];

/** The lists of one needle in one segment, each read once. */
export class SoughtLists {
  private readonly segment: Segment;
  private readonly words: () => WordList;
  private readonly known = new Map<string, TermLists>();
  private readonly lengths = new Map<string, number>();

  constructor(segment: Segment, words: () => WordList) {
    this.segment = segment;
    this.words = words;
  }

  /** What reading it costs, in bytes, so that the short lists are read first. */
  weight({ term, part }: Sought): number {
    if (term === undefined) return part!.text.length > 2 ? PART_BYTES : SHORT_PART_BYTES;
    const characters = [...term];
    const bytes = this.bytesOf(term);
    // The postings of two characters are read by way of those of each.
    if (bytes === 0 || characters.length !== 2) return bytes;
    return characters.reduce((sum, character) => sum + this.bytesOf(character), bytes);
  }

  /** For each field of the index. */
  get(sought: Sought): TermLists {
    let lists = this.known.get(sought.key);
    if (lists === undefined) {
      lists = sought.term === undefined ? this.wordsHaving(sought.part!) : this.term(sought.term);
      this.known.set(sought.key, lists);
    }
    return lists;
  }

  private bytesOf(term: string): number {
    let bytes = this.lengths.get(term);
    if (bytes === undefined) this.lengths.set(term, (bytes = this.segment.dictionary.find(term)?.length ?? 0));
    return bytes;
  }

  private term(term: string): TermLists {
    const place = this.segment.dictionary.find(term);
    return place === undefined ? NOWHERE : this.segment.postings(place);
  }

  /** Where words have the part, and where a word is that was too long to be a term and may have it. */
  private wordsHaving(part: Part): TermLists {
    const lists = [...this.words().having(part.text, part.at)].map(([word, factor]) => ({
      lists: this.term(word),
      factor,
    }));
    const long = this.get(LONG_WORD);
    return FIELDS.map((_, field) => {
      const some = lists.flatMap(({ lists: of, factor }) => listIn(of, field, factor));
      // A candidate however often it counts here: its text is read.
      const all = [...some, ...listIn(long, field, 1)];
      return all.length === 0 ? undefined : united(all, this.segment.size);
    });
  }
}

function listIn(
  lists: TermLists,
  field: number,
  factor: number,
): readonly { readonly list: FieldPostings; readonly factor: number }[] {
  const list = lists[field];
  return list === undefined ? [] : [{ list, factor }];
}
