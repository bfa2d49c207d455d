import type { BitWriter } from './bit-writer.ts';
import type { CharacterDocuments } from './character-documents.ts';
import type { Occurrences } from './field-postings.ts';
import { MOST, writeChosen } from './chosen.ts';
import { writeSubset } from './subset.ts';

/** What the postings of two characters in a row are told by: the documents that have both characters at all. */
export interface PairContext {
  /** How many documents have both. */
  readonly shared: number;
  /** For each posting, which of those documents it is, and how often that has the first and the second character. */
  readonly ranks: Uint32Array;
  readonly firstTotals: Uint32Array;
  readonly secondTotals: Uint32Array;
}

/** Postings to be written: `count` of those in the lists, from the place `from` on; `pair`, where it is a term of two characters in a row, from 0. */
export interface WrittenPostings {
  readonly from: number;
  readonly count: number;
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly pair?: (PairContext & Occurrences) | undefined;
}

/**
 * Writes one term's postings; `fields` has those of each field that has any. A term is a pair in all of its fields or in
 * none. First come the documents, then the frequencies, then where occurrences are, because most readers stop before the end.
 */
export function writePostings(
  bits: BitWriter,
  fields: readonly (WrittenPostings | undefined)[],
  documents: number,
): void {
  let present = 0;
  let isPair = false;
  for (let field = 0; field < fields.length; field++) {
    const list = fields[field];
    if (list === undefined) continue;
    present |= 1 << field;
    isPair ||= list.pair !== undefined;
  }
  bits.number(present * 2 + (isPair ? 1 : 0));
  for (const field of fields) {
    if (field === undefined) continue;
    const { from, count, documents: list, pair } = field;
    bits.number(count);
    if (pair === undefined) writeSubset(bits, list, from, count, documents);
    else writeSubset(bits, pair.ranks, from, count, pair.shared);
    bits.end();
  }
  for (const field of fields) if (field !== undefined) writeFrequencies(bits, field);
  if (isPair) for (const field of fields) if (field?.pair !== undefined) writeOccurrences(bits, field, field.pair);
  bits.end();
}

function writeFrequencies(bits: BitWriter, { from, count, frequencies, pair }: WrittenPostings): void {
  if (raisedPlaces.length <= count) {
    raisedPlaces = new Uint32Array(count * 2);
    raisedFrequencies = new Uint32Array(count * 2);
  }
  // Which are above one, among those that can be: two characters stand in a row no oftener than either of them stands there.
  // Counted by signs, without branches: which are is as good as random.
  let open = 0;
  let raised = 0;
  for (let at = from; at < from + count; at++) {
    const frequency = frequencies[at]!;
    raisedPlaces[raised] = open;
    raisedFrequencies[raised] = frequency;
    raised += (1 - frequency) >>> 31;
    open += pair === undefined ? 1 : ((1 - pair.firstTotals[at]!) & (1 - pair.secondTotals[at]!)) >>> 31;
  }
  bits.number(raised);
  if (raised > 0) {
    writeSubset(bits, raisedPlaces, 0, raised, open);
    for (let at = 0; at < raised; at++) bits.gamma(raisedFrequencies[at]! - 1);
  }
  bits.end();
}

let raisedPlaces = new Uint32Array(1024);
let raisedFrequencies = new Uint32Array(1024);

function writeOccurrences(
  bits: BitWriter,
  { count, frequencies }: WrittenPostings,
  { firsts, seconds, firstTotals, secondTotals }: PairContext & Occurrences,
): void {
  for (let at = 0, place = 0; at < count; at++) {
    const frequency = frequencies[at]!;
    const first = firstTotals[at]!;
    const second = secondTotals[at]!;
    if (frequency === 1 && (first | second) <= MOST) {
      // Nearly always: one of a few, twice.
      bits.truncatedTwo(firsts[place]!, first, seconds[place]!, second);
    } else {
      writeChosen(bits, firsts, place, frequency, first);
      writeChosen(bits, seconds, place, frequency, second);
    }
    place += frequency;
  }
}

/** The documents that have a character, for each field. */
export type CharacterFields = readonly (CharacterDocuments | undefined)[];
