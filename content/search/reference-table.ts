import type { References } from './references.ts';

/**
 * Finds documents among the references of a segment by id and fingerprint, without a string for each: made when a segment
 * becomes part of an index, for a look at each document on the shelf.
 */
export class ReferenceTable {
  private readonly references: References;
  /** Numbers of references that are hexadecimal digits alone, plus one, by their last eight; the first free place follows. */
  private readonly places: Uint32Array;
  /** The others. */
  private readonly others = new Map<string, number>();

  constructor(references: References) {
    this.references = references;
    this.places = new Uint32Array(2 ** Math.ceil(Math.log2(references.length * 2 + 2)));
    for (let number = 0; number < references.length; number++) {
      if (!references.isHex(number)) {
        this.others.set(references.at(number), number);
        continue;
      }
      let place = this.placeOf(references.lastDigits(number));
      while (this.places[place] !== 0) place = this.next(place);
      this.places[place] = number + 1;
    }
  }

  /** The number of a document; -1 where it is not there. A reference is its id and ten hexadecimal digits of its fingerprint. */
  find(id: string, fingerprint: number): number {
    const last = fingerprint % 2 ** 32;
    for (let place = this.placeOf(last); this.places[place] !== 0; place = this.next(place)) {
      const number = this.places[place]! - 1;
      if (this.references.isOf(number, id, fingerprint)) return number;
    }
    return this.others.size === 0 ? -1 : (this.others.get(referenceFrom(id, fingerprint)) ?? -1);
  }

  private placeOf(digits: number): number {
    return Math.imul(digits, 0x9e3779b1) & (this.places.length - 1);
  }

  private next(place: number): number {
    return (place + 1) & (this.places.length - 1);
  }
}

/** What a document is called in a segment: its id, and a fingerprint of 40 bits in hexadecimal digits. */
export function referenceFrom(id: string, fingerprint: number): string {
  return id + fingerprint.toString(16).padStart(10, '0');
}
