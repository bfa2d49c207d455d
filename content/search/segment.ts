import { failed, succeeded, type Digest, type Result } from '#content/base';
import { ByteReader } from './bytes.ts';
import { Dictionary, type TermPlace } from './dictionary.ts';
import { KeptLast } from './kept-last.ts';
import { Pages } from './pages.ts';
import { CharacterDocuments } from './character-documents.ts';
import type { FieldPostings } from './field-postings.ts';
import type { CharacterFields } from './postings.ts';
import { readPostings } from './read-postings.ts';
import { References } from './references.ts';
import type { SegmentFailure, SegmentSource } from './segment-source.ts';
import { MAGIC, PAGE_BYTES, PAGE_DIGEST_BYTES, PREAMBLE_BYTES, bytesOfHex, sameBytes } from './segment-format.ts';

/**
 * Bytes of characters' postings kept, for each document and at least: a query's characters are asked for again by its pairs, and the
 * commonest by most queries. Of 100,000 documents that is some 500 of the commonest.
 */
const KEPT_BYTES = 256;
const LEAST_KEPT = 1_000_000;

/** What a term has, for each field; undefined for a field that does not have it. */
export type TermLists = readonly (FieldPostings | undefined)[];

/** An opened segment. Its root is in memory; each of its sections is read when it is first asked for. */
export class Segment {
  readonly fields: readonly string[];
  /** Number of documents. */
  readonly size: number;
  private readonly terms: number;
  private readonly pages: Pages;
  private readonly source: SegmentSource;
  /** Where in the body the sections start, and the body's end. */
  private readonly places: readonly number[];
  private readReferences: References | undefined;
  private readLengths: readonly Uint32Array[] | undefined;
  private readDictionary: Dictionary | undefined;
  private readonly characters: KeptLast<CharacterFields>;

  private constructor(source: SegmentSource, root: Uint8Array, digest: Digest) {
    const reader = new ByteReader(root);
    this.source = source;
    this.fields = Array.from({ length: reader.readNumber() }, () => reader.readText());
    this.size = reader.readNumber();
    this.terms = reader.readNumber();
    this.characters = new KeptLast(Math.max(LEAST_KEPT, KEPT_BYTES * this.size));
    const places = [0];
    for (let section = 0; section < SECTIONS; section++) places.push(places.at(-1)! + reader.readNumber());
    this.places = places;
    const length = places.at(-1)!;
    const digests = reader.readBytes(Math.ceil(length / PAGE_BYTES) * PAGE_DIGEST_BYTES);
    this.pages = new Pages(source, PREAMBLE_BYTES + root.length, length, digests, digest);
  }

  static open(source: SegmentSource, digest: Digest): Result<Segment, SegmentFailure> {
    const preamble = source.read(0, PREAMBLE_BYTES);
    if (preamble.length < PREAMBLE_BYTES || !sameBytes(preamble.subarray(0, 7), MAGIC.subarray(0, 7))) {
      return failed({ code: 'not-a-segment' });
    }
    if (preamble[7] !== MAGIC[7]) return failed({ code: 'segment-version', found: preamble[7]! });
    const length = new DataView(preamble.buffer, preamble.byteOffset).getUint32(8, true);
    const root = source.read(PREAMBLE_BYTES, length);
    if (!sameBytes(bytesOfHex(digest.sha256(root)), preamble.subarray(12))) {
      return failed({ code: 'segment-damaged', part: 'root' });
    }
    const segment = new Segment(source, root, digest);
    if (source.length !== PREAMBLE_BYTES + root.length + segment.pages.length) {
      return failed({ code: 'segment-damaged', part: 'body' });
    }
    // Whoever opens a segment asks first which documents it has.
    if (!segment.pages.areWhole(0, segment.places[1])) return failed({ code: 'segment-damaged', part: 'body' });
    return succeeded(segment);
  }

  /** The documents' names, ascending. */
  get references(): References {
    return (this.readReferences ??= new References(this.section(0), this.size));
  }

  /** For each field, each document's number of terms. */
  get lengths(): readonly Uint32Array[] {
    if (this.readLengths === undefined) {
      const reader = new ByteReader(this.section(1));
      this.readLengths = this.fields.map(() => {
        const lengths = new Uint32Array(this.size);
        if (reader.readNumber() === 0) return lengths;
        for (let document = 0; document < this.size; document++) lengths[document] = reader.readNumber();
        return lengths;
      });
    }
    return this.readLengths;
  }

  get dictionary(): Dictionary {
    return (this.readDictionary ??= new Dictionary(this.terms, this.section(2), this.section(3)));
  }

  close(): void {
    this.source.close?.();
  }

  /** Whether all of it has its digests. Reads the whole file. */
  isWhole(): boolean {
    return this.pages.areWhole();
  }

  /** All of it, as it was written. */
  bytes(): Uint8Array {
    return this.source.read(0, this.source.length);
  }

  /** The postings of a term. */
  postings(place: TermPlace): TermLists {
    return readPostings(this.postingsBytes(place), this.fields.length, this.size, () => {
      const [first = '', second = ''] = place.term;
      return [this.character(first), this.character(second)];
    });
  }

  /** The postings of a term as they are written. */
  postingsBytes({ start, length }: TermPlace): Uint8Array {
    return this.pages.read(this.places[4]! + start, length);
  }

  private character(character: string): CharacterFields {
    const known = this.characters.get(character);
    if (known !== undefined) return known;
    const term = this.dictionary.find(character);
    if (term === undefined) throw new RangeError('The segment has a pair without its characters');
    const lists = this.postings(term).map((list) =>
      list === undefined ? undefined : new CharacterDocuments(list, this.size, true),
    );
    const bytes = lists.reduce((sum, list) => sum + (list?.size ?? 0), 0);
    this.characters.keep(character, lists, bytes);
    return lists;
  }

  private section(number: number): Uint8Array {
    const start = this.places[number]!;
    return this.pages.read(start, this.places[number + 1]! - start);
  }
}

/** References, lengths, table of blocks, dictionary, postings. */
const SECTIONS = 5;
