import { Collection } from './collection.ts';
import { FIELDS, fingerprintOf, referenceOf, type SearchedDocument } from './document-fields.ts';
import type { LivePart } from './index-part.ts';
import { ReferenceTable } from './reference-table.ts';

/** A document on the shelf, and where its terms are; nowhere while it waits to be indexed. */
interface Place {
  document: SearchedDocument;
  part: LivePart | undefined;
  /** Its number in the part. */
  number: number;
}

/**
 * The index of a library: its segments, and which of their documents are still what stands on the shelf. What a segment
 * says of a removed or revised document ceases to count at once, because its reference is on the shelf no more.
 */
export class LibraryIndex {
  private parts: readonly LivePart[];
  /** By the document's id. */
  private readonly places = new Map<string, Place>();
  /** Those not indexed. */
  private readonly waiting: Set<Place>;
  private gathered: { readonly collection: Collection; readonly documents: readonly SearchedDocument[] } | undefined;

  constructor(parts: readonly LivePart[], documents: Iterable<SearchedDocument>) {
    this.parts = parts;
    for (const document of documents) this.places.set(document.id, { document, part: undefined, number: 0 });
    let left: readonly Place[] = [...this.places.values()];
    for (const part of parts) left = this.placeIn(part, left);
    this.waiting = new Set(left);
  }

  /** Documents on the shelf. */
  get size(): number {
    return this.places.size;
  }

  get segments(): readonly LivePart[] {
    return this.parts;
  }

  get pendingCount(): number {
    return this.waiting.size;
  }

  /** Documents that wait to be indexed, in the order that a segment has them in. */
  pending(): readonly SearchedDocument[] {
    return Array.from(this.waiting, ({ document }) => ({ document, reference: referenceOf(document) }))
      .sort((one, other) => (one.reference < other.reference ? -1 : 1))
      .map(({ document }) => document);
  }

  /** The indexed documents as one, with what is known of each by its number. */
  current(): { readonly collection: Collection; readonly documents: readonly SearchedDocument[] } {
    if (this.gathered === undefined) {
      const collection = new Collection(this.parts, FIELDS.length);
      const bases = new Map(this.parts.map((part, number) => [part, collection.base(number)]));
      const documents = new Array<SearchedDocument>(collection.size);
      for (const { document, part, number } of this.places.values()) {
        if (part !== undefined) documents[bases.get(part)! + number] = document;
      }
      this.gathered = { collection, documents };
    }
    return this.gathered;
  }

  all(): readonly SearchedDocument[] {
    return Array.from(this.places.values(), ({ document }) => document);
  }

  get(id: string): SearchedDocument | undefined {
    return this.places.get(id)?.document;
  }

  /** Takes note of how a document stands on the shelf. Where all that is indexed of it is the same, its terms go on to count. */
  put(document: SearchedDocument): void {
    const before = this.places.get(document.id);
    this.gathered = undefined;
    if (before?.part !== undefined && fingerprintOf(before.document) === fingerprintOf(document)) {
      before.document = document;
      return;
    }
    this.remove(document.id);
    const place = { document, part: undefined, number: 0 };
    this.places.set(document.id, place);
    this.waiting.add(place);
  }

  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.places.delete(id);
    this.waiting.delete(place);
    place.part?.drop(place.number);
    this.gathered = undefined;
  }

  /** Makes a segment part of the index, in place of those it was merged from. */
  adopt(part: LivePart, instead: readonly LivePart[] = []): void {
    this.parts = [...this.parts.filter((other) => !instead.includes(other)), part];
    for (const old of instead) this.makeWait(old);
    const waiting = [...this.waiting];
    const left = new Set(this.placeIn(part, waiting));
    for (const place of waiting) if (!left.has(place)) this.waiting.delete(place);
  }

  /** Leaves a segment out; its documents wait to be indexed again. */
  abandon(part: LivePart): void {
    this.parts = this.parts.filter((other) => other !== part);
    this.makeWait(part);
    this.gathered = undefined;
  }

  private makeWait(part: LivePart): void {
    for (const place of this.places.values()) {
      if (place.part !== part) continue;
      place.part = undefined;
      this.waiting.add(place);
    }
  }

  /** Finds documents in a segment, and answers those it does not have; what else it has counts no more. */
  private placeIn(part: LivePart, places: readonly Place[]): readonly Place[] {
    const table = new ReferenceTable(part.segment.references);
    const isHere = new Uint8Array(part.segment.size);
    const left: Place[] = [];
    for (const place of places) {
      const number = table.find(place.document.id, fingerprintOf(place.document));
      if (number < 0) {
        left.push(place);
        continue;
      }
      place.part = part;
      place.number = number;
      isHere[number] = 1;
    }
    for (let number = 0; number < isHere.length; number++) if (isHere[number] === 0) part.drop(number);
    this.gathered = undefined;
    return left;
  }
}
