import type { Collection } from './collection.ts';
import { TEXT_FIELDS, type TextField } from './document-fields.ts';
import { MARKS, UNKNOWN, candidatesIn } from './exact-part.ts';
import { countOccurrences, type Needle } from './needle.ts';
import { SoughtLists, soughtTerm } from './sought.ts';
import { joined } from './posting-lists.ts';
import type { WordList } from './word-list.ts';

/** The texts of a collection's documents as they were indexed. */
export interface FoldedTexts {
  /** The folded text of a field; undefined where it cannot be read any more. */
  folded(document: number, field: TextField): string | undefined;
}

/** The documents that have a needle, ascending, and how often each has it in all its texts together. */
export interface Occurrences {
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
  /** How many of them are in the title. */
  readonly inTitle: Uint32Array;
  /** Texts that had to be read, because the index alone left it open. */
  readonly read: number;
}

/** Finds what stands in the texts: the index tells of characters in a row alone, and the texts themselves decide the rest. */
export class ExactSearch {
  private readonly collection: Collection;
  private readonly words: (part: number) => WordList;
  private readonly texts: FoldedTexts;

  /** `words` answers those of the collection's part, and is asked only for a needle that begins or ends in a word. */
  constructor(collection: Collection, words: (part: number) => WordList, texts: FoldedTexts) {
    this.collection = collection;
    this.words = words;
    this.texts = texts;
  }

  find(needle: Needle, fields: readonly TextField[] = TEXT_FIELDS): Occurrences {
    const found = this.collection.parts.map((_, part) => this.findIn(part, needle, fields));
    if (found.length === 1) return found[0]!;
    return {
      documents: joined(found.map(({ documents }) => documents)),
      counts: joined(found.map(({ counts }) => counts)),
      inTitle: joined(found.map(({ inTitle }) => inTitle)),
      read: found.reduce((sum, { read }) => sum + read, 0),
    };
  }

  private findIn(part: number, needle: Needle, fields: readonly TextField[]): Occurrences {
    const { segment, removed } = this.collection.parts[part]!;
    const base = this.collection.base(part);
    const lists = new SoughtLists(segment, () => this.words(part));
    if (isMark(needle) && fields === TEXT_FIELDS) {
      const list = lists.get(soughtTerm(needle.folded))[MARKS];
      return list === undefined ? NOWHERE : standing(list.documents, list.frequencies, removed, base, false);
    }
    return candidatesIn(lists, needle, fields)
      .map(({ documents, counts }, index) => {
        const field = fields[index]!;
        let read = 0;
        for (let at = 0; at < documents.length; at++) {
          if (counts[at] !== UNKNOWN || removed?.[documents[at]!] === 1) continue;
          if (field === 'body') read++;
          counts[at] = countOccurrences(this.texts.folded(documents[at]! + base, field) ?? '', needle.folded);
        }
        return { ...standing(documents, counts, removed, base, field === 'title'), read };
      })
      .reduce(together);
  }
}

/** Marks of all texts are counted in a field of their own. */
function isMark({ isWhole, wants }: Needle): boolean {
  return isWhole && wants.length === 1 && wants[0]?.kind === 'mark';
}

const NONE = new Uint32Array();
/** More than any document, and a small whole number as those are. */
const PAST_ALL = 0x3fffffff;
const NOWHERE: Occurrences = { documents: NONE, counts: NONE, inTitle: NONE, read: 0 };

/** Those of a part's documents that have a count and are still there, by their numbers in the collection. */
function standing(
  documents: Uint32Array,
  counts: Uint32Array,
  removed: Uint8Array | undefined,
  base: number,
  isTitle: boolean,
): Occurrences {
  const found = { documents: new Uint32Array(documents.length), counts: new Uint32Array(documents.length) };
  let size = 0;
  for (let at = 0; at < documents.length; at++) {
    if (counts[at] === 0 || removed?.[documents[at]!] === 1) continue;
    found.documents[size] = documents[at]! + base;
    found.counts[size++] = counts[at]!;
  }
  const kept = { documents: found.documents.subarray(0, size), counts: found.counts.subarray(0, size) };
  return { ...kept, inTitle: isTitle ? kept.counts : new Uint32Array(size), read: 0 };
}

/** The occurrences in two fields. */
function together(one: Occurrences, other: Occurrences): Occurrences {
  const read = one.read + other.read;
  if (one.documents.length === 0) return { ...other, read };
  if (other.documents.length === 0) return { ...one, read };
  const room = one.documents.length + other.documents.length;
  const documents = new Uint32Array(room);
  const counts = new Uint32Array(room);
  const inTitle = new Uint32Array(room);
  let size = 0;
  for (let a = 0, b = 0; a < one.documents.length || b < other.documents.length; size++) {
    // Past the end of either list there is the other's.
    const first = a < one.documents.length ? one.documents[a]! : PAST_ALL;
    const second = b < other.documents.length ? other.documents[b]! : PAST_ALL;
    documents[size] = Math.min(first, second);
    if (first <= second) {
      counts[size] = one.counts[a]!;
      inTitle[size] = one.inTitle[a++]!;
    }
    if (second <= first) {
      counts[size]! += other.counts[b]!;
      inTitle[size]! += other.inTitle[b++]!;
    }
  }
  return {
    documents: documents.subarray(0, size),
    counts: counts.subarray(0, size),
    inTitle: inTitle.subarray(0, size),
    read,
  };
}
