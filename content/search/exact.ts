import type { Collection } from './collection.ts';
import { TEXT_FIELDS, type TextField } from './document-fields.ts';
import { MARKS, UNKNOWN, candidatesIn } from './exact-part.ts';
import { countOccurrences, type Needle } from './needle.ts';
import { SoughtLists, soughtTerm } from './sought.ts';
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
    const joined = (list: (one: Occurrences) => Uint32Array): Uint32Array =>
      found.length === 1 ? list(found[0]!) : Uint32Array.from(found.flatMap((one) => [...list(one)]));
    return {
      documents: joined(({ documents }) => documents),
      counts: joined(({ counts }) => counts),
      inTitle: joined(({ inTitle }) => inTitle),
      read: found.reduce((sum, { read }) => sum + read, 0),
    };
  }

  private findIn(part: number, needle: Needle, fields: readonly TextField[]): Occurrences {
    const { segment, removed } = this.collection.parts[part]!;
    const base = this.collection.base(part);
    const lists = new SoughtLists(segment, () => this.words(part));
    const counts = new Uint32Array(segment.size);
    const inTitle = new Uint32Array(segment.size);
    let read = 0;
    if (isMark(needle) && fields === TEXT_FIELDS) {
      const list = lists.get(soughtTerm(needle.folded))[MARKS];
      list?.documents.forEach((document, at) => {
        if (removed?.[document] !== 1) counts[document] = list.frequencies[at]!;
      });
    } else {
      candidatesIn(lists, needle, fields).forEach((candidates, index) => {
        const field = fields[index]!;
        for (let at = 0; at < candidates.documents.length; at++) {
          const document = candidates.documents[at]!;
          if (removed?.[document] === 1) continue;
          let count = candidates.counts[at]!;
          if (count === UNKNOWN) {
            if (field === 'body') read++;
            count = countOccurrences(this.texts.folded(document + base, field) ?? '', needle.folded);
          }
          counts[document]! += count;
          if (field === 'title') inTitle[document] = count;
        }
      });
    }
    return { ...gathered(counts, inTitle, base), read };
  }
}

/** Marks of all texts are counted in a field of their own. */
function isMark({ isWhole, wants }: Needle): boolean {
  return isWhole && wants.length === 1 && wants[0]?.kind === 'mark';
}

/** The documents that have a count, with it. */
function gathered(counts: Uint32Array, inTitle: Uint32Array, base: number): Omit<Occurrences, 'read'> {
  let size = 0;
  for (let document = 0; document < counts.length; document++) if (counts[document]! > 0) size++;
  const found = {
    documents: new Uint32Array(size),
    counts: new Uint32Array(size),
    inTitle: new Uint32Array(size),
  };
  for (let document = 0, at = 0; at < size; document++) {
    if (counts[document] === 0) continue;
    found.documents[at] = document + base;
    found.counts[at] = counts[document]!;
    found.inTitle[at++] = inTitle[document]!;
  }
  return found;
}
