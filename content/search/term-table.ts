/** Numbers of a slot: the terms of two characters, the term of both plus one, and one that whoever counts may use. */
const SLOT = 4;
/** Stands for the second number of a character's key, and for the first of a word's. */
const CHARACTER = 0xffffffff;
const WORD = 0xffffffff;

/**
 * Numbers the terms of a segment being built in the order they are first met. Characters and two characters in a row are
 * found without ever making a string of them, which is what makes building fast; other terms come as strings.
 */
export class TermTable {
  slots = new Uint32Array(SLOT << 12);
  private mask = (1 << 12) - 1;
  private pairs = 0;
  /** For each code unit its term plus one. */
  private readonly units = new Uint32Array(0x10000);
  private readonly others = new Map<number, number>();
  private readonly words = new Map<string, number>();
  /** Two numbers a term: the code point and `CHARACTER`, the terms of two characters, or `WORD` and the place in `wordList`. */
  private keys = new Uint32Array(1 << 12);
  private readonly wordList: string[] = [];
  /** How many terms there are. */
  size = 0;

  character(point: number): number {
    const known = point < 0x10000 ? this.units[point]! : (this.others.get(point) ?? 0);
    if (known !== 0) return known - 1;
    const term = this.take(point, CHARACTER);
    if (point < 0x10000) this.units[point] = term + 1;
    else this.others.set(point, term + 1);
    return term;
  }

  /** Where in `slots` two characters in a row stand, by their terms; valid until the next term. */
  pairSlot(first: number, second: number): number {
    const { slots, mask } = this;
    for (let slot = hash(first, second) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      if (slots[at + 2] === 0) break;
      if (slots[at] === first && slots[at + 1] === second) return at;
    }
    return this.newPair(first, second);
  }

  /** The term of any string; one of one or two characters is the same term as those characters. */
  word(text: string): number {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    const [first, second, third] = text;
    let term: number;
    if (first === undefined || third !== undefined) term = this.take(WORD, this.wordList.push(text) - 1);
    else if (second === undefined) term = this.character(first.codePointAt(0)!);
    else {
      const slot = this.pairSlot(this.character(first.codePointAt(0)!), this.character(second.codePointAt(0)!));
      term = this.slots[slot + 2]! - 1;
    }
    this.words.set(text, term);
    return term;
  }

  text(term: number): string {
    const [first, second] = [this.keys[2 * term]!, this.keys[2 * term + 1]!];
    if (second === CHARACTER) return String.fromCodePoint(first);
    return first === WORD ? this.wordList[second]! : this.text(first) + this.text(second);
  }

  /** The terms of the two characters of a pair. */
  charactersOf(term: number): readonly [number, number] {
    return [this.keys[2 * term]!, this.keys[2 * term + 1]!];
  }

  /** All terms, ascending by UTF-16 code unit. */
  sorted(): Uint32Array {
    const ordered = this.sortedGrams();
    const words: number[] = [];
    for (let term = 0; term < this.size; term++) if (this.keys[2 * term] === WORD) words.push(term);
    // Characters and pairs by two counting sorts; the words, of which there are fewer, are then put between them.
    const texts = words.map((term) => [this.text(term), term] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    const terms = new Uint32Array(this.size);
    let at = 0;
    let gram = 0;
    for (const [text, term] of texts) {
      const before = this.gramsBefore(text, ordered, gram);
      for (; gram < before; gram++) terms[at++] = ordered[gram]!;
      terms[at++] = term;
    }
    for (; gram < ordered.length; gram++) terms[at++] = ordered[gram]!;
    return terms;
  }

  /** Characters and pairs in their order: sorted by the second character, then, keeping that order, by the first. */
  private sortedGrams(): Uint32Array {
    const { keys } = this;
    const characters: number[] = [];
    for (let term = 0; term < this.size; term++) if (keys[2 * term + 1] === CHARACTER) characters.push(term);
    characters.sort((one, other) => unitOrder(keys[2 * one]!) - unitOrder(keys[2 * other]!));
    const ranks = new Uint32Array(this.size);
    characters.forEach((term, rank) => (ranks[term] = rank));
    const grams = new Uint32Array(this.size);
    let count = 0;
    for (let term = 0; term < this.size; term++) if (keys[2 * term] !== WORD) grams[count++] = term;
    const isSingle = (term: number): boolean => keys[2 * term + 1] === CHARACTER;
    const all = grams.subarray(0, count);
    const bySecond = sortedBy(all, characters.length + 1, (term) =>
      isSingle(term) ? 0 : ranks[keys[2 * term + 1]!]! + 1,
    );
    return sortedBy(bySecond, characters.length, (term) => ranks[isSingle(term) ? term : keys[2 * term]!]!);
  }

  private gramsBefore(text: string, ordered: Uint32Array, from: number): number {
    let low = from;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.text(ordered[middle]!) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private newPair(first: number, second: number): number {
    if (this.pairs * 4 >= this.mask * 3) this.enlarge();
    const { slots, mask } = this;
    let slot = hash(first, second) & mask;
    while (slots[slot * SLOT + 2] !== 0) slot = (slot + 1) & mask;
    this.pairs++;
    const at = slot * SLOT;
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = this.take(first, second) + 1;
    return at;
  }

  private take(first: number, second: number): number {
    if (2 * this.size === this.keys.length) this.keys = doubled(this.keys);
    this.keys[2 * this.size] = first;
    this.keys[2 * this.size + 1] = second;
    return this.size++;
  }

  private enlarge(): void {
    const { slots } = this;
    this.mask = this.mask * 2 + 1;
    this.slots = new Uint32Array(slots.length * 2);
    for (let old = 0; old < slots.length; old += SLOT) {
      if (slots[old + 2] === 0) continue;
      let slot = hash(slots[old]!, slots[old + 1]!) & this.mask;
      while (this.slots[slot * SLOT + 2] !== 0) slot = (slot + 1) & this.mask;
      this.slots.set(slots.subarray(old, old + SLOT), slot * SLOT);
    }
  }
}

export function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Terms by a number below `of` that each has; those with the same number stay in their order. */
function sortedBy(terms: Uint32Array, of: number, numberOf: (term: number) => number): Uint32Array {
  const places = new Uint32Array(of + 1);
  for (let at = 0; at < terms.length; at++) places[numberOf(terms[at]!) + 1]!++;
  for (let number = 1; number <= of; number++) places[number]! += places[number - 1]!;
  const sorted = new Uint32Array(terms.length);
  for (let at = 0; at < terms.length; at++) sorted[places[numberOf(terms[at]!)]!++] = terms[at]!;
  return sorted;
}

/** A character's place in the order of code units, where those above U+FFFF come before U+E000. */
function unitOrder(point: number): number {
  if (point > 0xffff) return point - 0x2000;
  return point < 0xe000 ? point : point + 0x100000;
}

/** Multiplicative hashing with the odd constants of Knuth (2^32 / golden ratio) and of MurmurHash3's finaliser. */
function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
