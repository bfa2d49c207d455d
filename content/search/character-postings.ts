import { CharacterDocuments } from './character-documents.ts';
import { NOTHING, tally, type FieldTexts } from './field-texts.ts';
import { ListedPostings } from './listed-postings.ts';
import { FOLLOWER, PairLists } from './pair-lists.ts';
import { SharedRanks } from './shared-ranks.ts';
import type { WrittenPostings } from './postings.ts';

/**
 * The postings of one field's characters and of each two in a row, by character. A counting sort brings together, for each
 * character, what follows its occurrences in the order of the texts; those of one character are sorted by that when its
 * pairs are asked for. So every pair's occurrences come by document and in order, and nothing is ever looked up.
 */
export class CharacterPostings {
  /** How many documents the field is of. */
  private readonly of: number;
  /** For each character (its rank, from 1; at 0 is `NOTHING`), where its documents start, and its occurrences. */
  private readonly documentStarts: Uint32Array;
  private readonly occurrenceStarts: Uint32Array;
  private readonly documents: Uint32Array;
  private readonly frequencies: Uint32Array;
  private readonly known: (CharacterDocuments | undefined)[] = [];
  private readonly pairs: PairLists;
  private readonly shared: SharedRanks;
  private readonly list: ListedPostings;

  /** `ranks` answers a character's rank among all by its number; of them there are `characters`. */
  constructor(texts: FieldTexts, ranks: Uint32Array, characters: number) {
    const { ends } = texts;
    this.of = ends.length;
    this.shared = new SharedRanks(this.of);
    this.documentStarts = startsOf(texts.documentsWith, ranks);
    this.occurrenceStarts = startsOf(texts.occurrences, ranks);
    this.documents = new Uint32Array(this.documentStarts.at(-1)!);
    this.frequencies = new Uint32Array(this.documents.length);
    const followers = new Uint32Array(this.occurrenceStarts.at(-1)! * FOLLOWER);
    const sorting = new Sorting(this.documentStarts, this.occurrenceStarts, ranks);
    for (let document = 0, start = 0; document < ends.length; start = ends[document++]!) {
      sorting.place(document, texts.characters, start, ends[document]!, this.documents, this.frequencies, followers);
    }
    this.list = new ListedPostings(this.documentStarts, this.documents, this.frequencies);
    this.pairs = new PairLists(characters, this.documents, this.frequencies, followers);
  }

  /** The postings of a character, valid until the next; undefined where there are none. */
  character(rank: number): WrittenPostings | undefined {
    return this.list.of(rank);
  }

  /** Sorts the pairs that begin with a character; answers the ranks of the characters they end with, in no order. */
  pairsOf(rank: number): Uint32Array {
    const { documentStarts, occurrenceStarts, pairs } = this;
    const [start, end] = [occurrenceStarts[rank]!, occurrenceStarts[rank + 1]!];
    const [from, to] = [documentStarts[rank]!, documentStarts[rank + 1]!];
    const seconds = pairs.sort(start, end, from, to);
    if (seconds.length > 0) this.shared.begin(this.with(rank));
    return seconds;
  }

  /** The postings of two characters in a row, the first of them the one `pairsOf` was asked for last; valid until the next. */
  pair(second: number): WrittenPostings | undefined {
    const list = this.pairs.list(second);
    if (list === undefined) return undefined;
    list.pair.shared = this.shared.count(this.with(second));
    this.shared.ranks(list.documents, list.count, list.pair.ranks);
    return list;
  }

  private with(rank: number): CharacterDocuments {
    let known = this.known[rank];
    if (known === undefined) {
      const documents = this.documents.subarray(this.documentStarts[rank], this.documentStarts[rank + 1]);
      // Their frequencies stand with each pair.
      this.known[rank] = known = new CharacterDocuments({ documents, frequencies: documents }, this.of);
    }
    return known;
  }
}

/** Puts what follows each character where it belongs. */
class Sorting {
  /** By rank: where the next document goes, and the next occurrence. */
  private readonly places: Uint32Array;
  private readonly occurrencePlaces: Uint32Array;
  private readonly ranks: Uint32Array;
  /** By rank: how often it stands in the document, and how many of those have been met; zeros in between. */
  private readonly totals: Uint32Array;
  private readonly met: Uint32Array;
  private readonly distinct: Uint32Array;

  constructor(documentStarts: Uint32Array, occurrenceStarts: Uint32Array, ranks: Uint32Array) {
    this.places = documentStarts.slice();
    this.occurrencePlaces = occurrenceStarts.slice();
    this.ranks = ranks;
    this.totals = new Uint32Array(documentStarts.length);
    this.met = new Uint32Array(documentStarts.length);
    this.distinct = new Uint32Array(documentStarts.length + 1);
  }

  /**
   * Sorts one document's characters, `start` to `end` of all, which become ranks. It is called for each document, because what
   * runs once for all of them is compiled when most of it is done.
   */
  place(
    document: number,
    characters: Uint32Array,
    start: number,
    end: number,
    documents: Uint32Array,
    frequencies: Uint32Array,
    followers: Uint32Array,
  ): void {
    const { places, occurrencePlaces, ranks, totals, met, distinct } = this;
    for (let at = start; at < end; at++) characters[at] = ranks[characters[at]!]!;
    const count = tally(characters, start, end, totals, distinct);
    for (let at = 0; at < count; at++) {
      const rank = distinct[at]!;
      const posting = places[rank]!++;
      documents[posting] = document;
      frequencies[posting] = totals[rank]!;
      met[rank] = 0;
    }
    // A run's end is sorted like a character: to ask for it took longer.
    let previous = NOTHING;
    for (let at = start; at < end; at++) {
      const rank = characters[at]!;
      const place = occurrencePlaces[previous]!++ * FOLLOWER;
      followers[place] = rank;
      followers[place + 1] = met[rank]!++;
      followers[place + 2] = totals[rank]!;
      previous = rank;
    }
    for (let at = 0; at < count; at++) totals[distinct[at]!] = 0;
  }
}

/** Where each rank's entries start, one after the other, and where the last one's end; `counts` are by number. */
function startsOf(counts: Uint32Array, ranks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks.length + 1);
  for (let number = 0; number < ranks.length; number++) starts[ranks[number]! + 1] = counts[number] ?? 0;
  for (let rank = 1; rank < starts.length; rank++) starts[rank]! += starts[rank - 1]!;
  return starts;
}
