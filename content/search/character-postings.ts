import { CharacterDocuments } from './character-documents.ts';
import { NOTHING, type FieldTexts } from './field-texts.ts';
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
  /** For each character (its rank, from 1), where its documents start, and its occurrences. */
  private readonly documentStarts: Uint32Array;
  private readonly occurrenceStarts: Uint32Array;
  private readonly documents: Uint32Array;
  private readonly frequencies: Uint32Array;
  private readonly followers: Uint32Array;
  private readonly known: (CharacterDocuments | undefined)[] = [];
  private readonly pairs: PairLists;
  private readonly shared: SharedRanks;

  /** `ranks` answers a character's rank among all by its number; of them there are `characters`. */
  constructor(texts: FieldTexts, ranks: Uint32Array, characters: number) {
    const { ends } = texts;
    this.of = ends.length;
    this.documentStarts = new Uint32Array(characters + 2);
    this.occurrenceStarts = new Uint32Array(characters + 2);
    this.pairs = new PairLists(characters);
    this.shared = new SharedRanks(this.of);
    this.count(texts, ranks);
    for (let rank = 1; rank < characters + 2; rank++) {
      this.documentStarts[rank]! += this.documentStarts[rank - 1]!;
      this.occurrenceStarts[rank]! += this.occurrenceStarts[rank - 1]!;
    }
    this.documents = new Uint32Array(this.documentStarts[characters + 1]!);
    this.frequencies = new Uint32Array(this.documents.length);
    this.followers = new Uint32Array(this.occurrenceStarts[characters + 1]! * FOLLOWER);
    this.sort(texts, characters);
  }

  /** The postings of a character; undefined where there are none. */
  character(rank: number): WrittenPostings | undefined {
    const from = this.documentStarts[rank]!;
    const count = this.documentStarts[rank + 1]! - from;
    return count === 0
      ? undefined
      : {
          from,
          count,
          documents: this.documents,
          frequencies: this.frequencies,
        };
  }

  /** Sorts the pairs that begin with a character; answers the ranks of the characters they end with, in no order. */
  pairsOf(rank: number): Uint32Array {
    const { documents, frequencies, followers, documentStarts, occurrenceStarts, pairs } = this;
    const [start, end] = [occurrenceStarts[rank]!, occurrenceStarts[rank + 1]!];
    const [from, to] = [documentStarts[rank]!, documentStarts[rank + 1]!];
    const seconds = pairs.sort(followers, start, end, documents, frequencies, from, to);
    if (seconds.length > 0) this.shared.begin(this.with(rank));
    return seconds;
  }

  /** The postings of two characters in a row, the first of them the one `pairsOf` was asked for last; valid until the next. */
  pair(second: number): WrittenPostings | undefined {
    const list = this.pairs.list(second);
    if (list === undefined) return undefined;
    list.pair.shared = this.shared.ranks(this.with(second), list.documents, list.count, list.pair.ranks);
    return list;
  }

  /** Gives each character its rank, and counts the documents and the occurrences of each. */
  private count({ characters, ends }: FieldTexts, ranks: Uint32Array): void {
    const { documentStarts, occurrenceStarts } = this;
    const last = new Uint32Array(occurrenceStarts.length);
    for (let document = 0, at = 0; document < ends.length; document++) {
      for (const end = ends[document]!; at < end; at++) {
        const rank = ranks[characters[at]!]!;
        characters[at] = rank;
        if (rank === NOTHING) continue;
        occurrenceStarts[rank + 1]!++;
        if (last[rank] === document + 1) continue;
        last[rank] = document + 1;
        documentStarts[rank + 1]!++;
      }
    }
  }

  private sort({ characters, ends }: FieldTexts, size: number): void {
    const { documents, frequencies, followers } = this;
    const places = this.documentStarts.slice();
    const occurrencePlaces = this.occurrenceStarts.slice();
    const totals = new Uint32Array(size + 1);
    const met = new Uint32Array(size + 1);
    for (let document = 0, start = 0; document < ends.length; document++) {
      const end = ends[document]!;
      for (let at = start; at < end; at++) totals[characters[at]!]!++;
      let previous = NOTHING;
      for (let at = start; at < end; at++) {
        const rank = characters[at]!;
        const place = previous === NOTHING ? 0 : occurrencePlaces[previous]!++ * FOLLOWER;
        if (rank === NOTHING) {
          if (previous !== NOTHING) followers[place] = NOTHING;
        } else {
          const occurrence = met[rank]!++;
          const total = totals[rank]!;
          if (occurrence === 0) {
            const posting = places[rank]!++;
            documents[posting] = document;
            frequencies[posting] = total;
          }
          if (previous !== NOTHING) {
            followers[place] = rank;
            followers[place + 1] = occurrence;
            followers[place + 2] = total;
          }
        }
        previous = rank;
      }
      for (let at = start; at < end; at++) met[characters[at]!] = totals[characters[at]!] = 0;
      start = end;
    }
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
