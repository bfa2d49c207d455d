import type { Collection, TermInField } from './collection.ts';
import { FIELDS, TEXT_FIELDS, type TextField } from './document-fields.ts';
import { countOccurrences, type Needle, type Want } from './needle.ts';
import { frequenciesOf, keepShared, united } from './posting-lists.ts';
import { LONG_WORDS } from './tokens.ts';
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
  /** Texts that had to be read, because their terms alone left it open. */
  readonly read: number;
}

/** Bytes of postings that are read in the time of one text: a list that is longer is not worth what it would spare. */
const BYTES_A_TEXT = 24_000;
const MARKS = FIELDS.indexOf('marks');

/** Documents of one field that may have the needle, and between how many and how many times. */
interface Candidates {
  readonly documents: Uint32Array;
  readonly least: Uint32Array;
  readonly most: Uint32Array;
}

/** Finds what stands in the texts: terms narrow it down, often prove it, and the texts themselves decide the rest. */
export class ExactSearch {
  private readonly collection: Collection;
  private readonly words: () => readonly WordList[];
  private readonly texts: FoldedTexts;

  /** `words` answers those of each of the collection's parts, and is asked only for a needle that begins or ends in a word. */
  constructor(collection: Collection, words: () => readonly WordList[], texts: FoldedTexts) {
    this.collection = collection;
    this.words = words;
    this.texts = texts;
  }

  find(needle: Needle, fields: readonly TextField[] = TEXT_FIELDS): Occurrences {
    const [want] = needle.wants;
    if (needle.isWhole && needle.wants.length === 1 && want?.kind === 'mark' && fields === TEXT_FIELDS) {
      return this.singleMark(want.text);
    }
    const counts = new Uint32Array(this.collection.size);
    const inTitle = new Uint32Array(this.collection.size);
    let found = 0;
    let read = 0;
    const candidates = this.candidates(needle, fields);
    fields.forEach((field, index) => {
      const { documents, least, most } = candidates[index]!;
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at]!;
        let count = least[at]!;
        if (count !== most[at]) {
          read += field === 'body' ? 1 : 0;
          count = countOccurrences(this.texts.folded(document, field) ?? '', needle.folded);
        }
        if (count === 0) continue;
        if (counts[document] === 0) found++;
        counts[document]! += count;
        if (field === 'title') inTitle[document] = count;
      }
    });
    const documents = new Uint32Array(found);
    for (let document = 0, at = 0; at < found; document++) if (counts[document]! > 0) documents[at++] = document;
    return {
      documents,
      counts: documents.map((one) => counts[one]!),
      inTitle: documents.map((one) => inTitle[one]!),
      read,
    };
  }

  private singleMark(mark: string): Occurrences {
    const list = this.collection.postings(mark, FIELDS.length)?.[MARKS] ?? EMPTY;
    return {
      documents: list.documents.subarray(0, list.count),
      counts: list.frequencies.subarray(0, list.count),
      inTitle: new Uint32Array(list.count),
      read: 0,
    };
  }

  /** For each of the fields. */
  private candidates(needle: Needle, fields: readonly TextField[]): readonly Candidates[] {
    const lists = new Lists(this.collection, this.words);
    const sought = needle.wants.flatMap(soughtOf);
    const ordered = [...new Map(sought.map((one) => [one.key, { ...one, weight: lists.weight(one) }])).values()].sort(
      (a, b) => a.weight - b.weight,
    );
    let survivors: (readonly [Uint32Array, number])[] | undefined;
    let left = Infinity;
    for (const one of ordered) {
      // Past the first list, the texts of few documents cost less than the next list.
      if (left * BYTES_A_TEXT <= one.weight) return asked(survivors!);
      const found = lists.get(one);
      survivors = fields.map((field, index) => {
        const list = found[one.inMarks ? MARKS : FIELDS.indexOf(field)]!;
        const before = survivors?.[index];
        if (before === undefined) return [list.documents.slice(0, list.count), list.count];
        return [before[0], keepShared(before[0], before[1], list)];
      });
      left = survivors.reduce((sum, [, count]) => sum + count, 0);
      if (left === 0) return asked(survivors);
    }
    if (left * BYTES_A_TEXT <= lists.weightOf(needle.wants)) return asked(survivors!);
    survivors ??= fields.map(() => this.everyDocument());
    return survivors.map(([documents, count], index) =>
      this.bounded(needle, lists, documents.subarray(0, count), FIELDS.indexOf(fields[index]!)),
    );
  }

  /**
   * How often at least and at most a document has the needle, by the frequencies of its terms. Of a run `abc`: every
   * occurrence is one of `ab` and of `bc`, so there are at most as many as of the rarer. And of the places of `b`, those
   * after an `a` and those before a `c` overlap in at least f(ab) + f(bc) - f(b). A text uses most words in few ways, so
   * that the two bounds are mostly the same number and the text need not be read.
   */
  private bounded(needle: Needle, lists: Lists, documents: Uint32Array, field: number): Candidates {
    const [want] = needle.wants;
    if (!needle.isWhole || needle.wants.length !== 1 || want === undefined || documents.length === 0)
      return open(documents);
    const count = documents.length;
    const frequencies = (one: Sought): Uint32Array => frequenciesOf(documents, count, lists.get(one)[field]!);
    if (want.kind === 'part') {
      const least = frequencies(soughtPart(want));
      const most = least.slice();
      const unsure = frequenciesOf(documents, count, lists.get(LONG_WORD)[field]!);
      for (let at = 0; at < count; at++) if (unsure[at]! > 0) most[at] = UNBOUNDED;
      return { documents, least, most };
    }
    if (want.kind !== 'grams') return open(documents);
    const { characters } = want;
    const grams = gramsOf(characters);
    const least = frequencies(grams[0]!);
    const most = least.slice();
    for (let gram = 1; gram < grams.length; gram++) {
      const pairs = frequencies(grams[gram]!);
      const middles = frequencies(soughtTerm(characters[gram]!));
      for (let at = 0; at < count; at++) {
        most[at] = Math.min(most[at]!, pairs[at]!);
        least[at] = Math.max(0, least[at]! + pairs[at]! - middles[at]!);
      }
    }
    return { documents, least, most };
  }

  private everyDocument(): readonly [Uint32Array, number] {
    const documents = new Uint32Array(this.collection.count);
    let count = 0;
    this.collection.forEach((document) => (documents[count++] = document));
    return [documents, count];
  }
}

const UNBOUNDED = 0xffffffff;

/** Candidates of each field of which nothing more is known. */
function asked(survivors: readonly (readonly [Uint32Array, number])[]): readonly Candidates[] {
  return survivors.map(([documents, count]) => open(documents.subarray(0, count)));
}

function open(documents: Uint32Array): Candidates {
  return {
    documents,
    least: new Uint32Array(documents.length),
    most: new Uint32Array(documents.length).fill(UNBOUNDED),
  };
}

/** One list of postings that a needle's documents must be in. */
interface Sought {
  readonly key: string;
  readonly term?: string;
  readonly part?: Extract<Want, { kind: 'part' }>;
  readonly inMarks?: boolean;
}

function soughtOf(want: Want): readonly Sought[] {
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

function soughtTerm(term: string): Sought {
  return { key: `term ${term}`, term };
}

function soughtPart(part: Extract<Want, { kind: 'part' }>): Sought {
  return { key: `${part.at} ${part.text}`, part };
}

const LONG_WORD = soughtTerm(String.fromCodePoint(LONG_WORDS));

function gramsOf(characters: readonly string[]): readonly Sought[] {
  const [only] = characters;
  if (characters.length === 1) return [soughtTerm(only!)];
  return characters.slice(1).map((character, index) => soughtTerm(characters[index]! + character));
}

const EMPTY: TermInField = { documents: new Uint32Array(), frequencies: new Uint32Array(), count: 0 };
const NOWHERE: readonly TermInField[] = FIELDS.map(() => EMPTY);

/** The lists of one search, each read once. */
class Lists {
  private readonly collection: Collection;
  private readonly words: () => readonly WordList[];
  private readonly known = new Map<string, readonly TermInField[]>();

  constructor(collection: Collection, words: () => readonly WordList[]) {
    this.collection = collection;
    this.words = words;
  }

  /** What reading it costs, so that the short lists are read first. */
  weight({ term, part }: Sought): number {
    if (term !== undefined) return this.collection.weight(term);
    return part!.text.length > 2 ? 1000 : 100_000;
  }

  /** What the single characters inside the runs cost, which `bounded` asks for. */
  weightOf(wants: readonly Want[]): number {
    const [want] = wants;
    if (wants.length !== 1 || want?.kind !== 'grams' || want.characters.length < 3) return 0;
    return want.characters.slice(1, -1).reduce((sum, character) => sum + this.collection.weight(character), 0);
  }

  get(sought: Sought): readonly TermInField[] {
    let lists = this.known.get(sought.key);
    if (lists === undefined) {
      lists = sought.term === undefined ? this.wordsHaving(sought.part!) : this.term(sought.term);
      this.known.set(sought.key, lists);
    }
    return lists;
  }

  private term(term: string): readonly TermInField[] {
    return this.collection.postings(term, FIELDS.length) ?? NOWHERE;
  }

  /** Where words have the part, and where a word is that was too long to be a term and may have it. */
  private wordsHaving(part: Extract<Want, { kind: 'part' }>): readonly TermInField[] {
    const words = new Map(this.words().flatMap((list) => [...list.having(part.text, part.at)]));
    const lists = [...words].map(([word, factor]) => ({ postings: this.term(word), factor }));
    const long = this.get(LONG_WORD);
    return FIELDS.map((_, field) =>
      united(
        [
          ...lists.map(({ postings, factor }) => ({ list: postings[field]!, factor })),
          // A candidate however often it counts here: `bounded` leaves it to the text.
          ...(long[field]!.count > 0 ? [{ list: long[field]!, factor: 1 }] : []),
        ],
        this.collection.size,
      ),
    );
  }
}
