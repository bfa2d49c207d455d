import { Collection } from './collection.ts';
import { FIELDS, referenceOf, type SearchedDocument } from './document-fields.ts';
import type { LivePart } from './index-part.ts';

/** A document on the shelf, and where its terms are; nowhere while it waits to be indexed. */
interface Place {
  readonly document: SearchedDocument;
  readonly reference: string;
  readonly indexed?: { readonly part: LivePart; readonly number: number };
}

/**
 * The index of a library: its segments, and which of their documents are still what stands on the shelf. What a segment
 * says of a removed or revised document ceases to count at once, because its reference is on the shelf no more.
 */
export class LibraryIndex {
  private parts: readonly LivePart[];
  /** By the document's id. */
  private readonly places = new Map<string, Place>();
  /** Those not indexed, by their reference. */
  private readonly waiting = new Map<string, Place>();
  private gathered: { readonly collection: Collection; readonly documents: readonly SearchedDocument[] } | undefined;

  constructor(parts: readonly LivePart[], documents: Iterable<SearchedDocument>) {
    this.parts = parts;
    for (const document of documents) this.putWaiting({ document, reference: referenceOf(document) });
    for (const part of parts) this.placeIn(part);
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
    return [...this.waiting.values()]
      .sort((one, other) => (one.reference < other.reference ? -1 : 1))
      .map(({ document }) => document);
  }

  /** The indexed documents as one, with what is known of each by its number. */
  current(): { readonly collection: Collection; readonly documents: readonly SearchedDocument[] } {
    if (this.gathered === undefined) {
      const collection = new Collection(this.parts, FIELDS.length);
      const bases = new Map(this.parts.map((part) => [part, collection.baseOf(part)]));
      const documents = new Array<SearchedDocument>(collection.size);
      for (const { document, indexed } of this.places.values()) {
        if (indexed !== undefined) documents[bases.get(indexed.part)! + indexed.number] = document;
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
    const reference = referenceOf(document);
    this.gathered = undefined;
    if (before?.reference === reference && before.indexed !== undefined) {
      this.places.set(document.id, { ...before, document });
      return;
    }
    this.remove(document.id);
    this.putWaiting({ document, reference });
  }

  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.places.delete(id);
    this.waiting.delete(place.reference);
    place.indexed?.part.drop(place.indexed.number);
    this.gathered = undefined;
  }

  /** Makes a segment part of the index, in place of those it was merged from. */
  adopt(part: LivePart, instead: readonly LivePart[] = []): void {
    this.parts = [...this.parts.filter((other) => !instead.includes(other)), part];
    for (const place of this.places.values()) {
      if (place.indexed !== undefined && instead.includes(place.indexed.part)) {
        this.putWaiting({ document: place.document, reference: place.reference });
      }
    }
    this.placeIn(part);
  }

  /** Leaves a segment out; its documents wait to be indexed again. */
  abandon(part: LivePart): void {
    this.parts = this.parts.filter((other) => other !== part);
    for (const { document, reference, indexed } of this.places.values()) {
      if (indexed?.part === part) this.putWaiting({ document, reference });
    }
    this.gathered = undefined;
  }

  private putWaiting(place: Place): void {
    this.places.set(place.document.id, place);
    this.waiting.set(place.reference, place);
    this.gathered = undefined;
  }

  /** Finds the waiting documents in a segment; what else it has counts no more. */
  private placeIn(part: LivePart): void {
    part.segment.references.forEach((reference, number) => {
      const place = this.waiting.get(reference);
      if (place === undefined) {
        part.drop(number);
        return;
      }
      this.waiting.delete(reference);
      this.places.set(place.document.id, { ...place, indexed: { part, number } });
    });
    this.gathered = undefined;
  }
}
