/**
 * Numbers the terms of a segment being built in the order they are first met. N-grams come as code points and are found
 * without ever making a string of them, which is what makes building fast; other terms come as strings.
 */
export class TermTable {
  /** For each slot: the two code points of an n-gram (the second is 0 for a single character) and its term, plus one. */
  private first = new Uint32Array(1 << 12);
  private second = new Uint32Array(1 << 12);
  private slots = new Uint32Array(1 << 12);
  private mask = (1 << 12) - 1;
  private ngrams = 0;
  private readonly words = new Map<string, number>();
  /** Two numbers a term: an n-gram's code points, or 0 and the place in `wordList`. */
  private keys = new Uint32Array(1 << 12);
  private readonly wordList: string[] = [];
  /** How many terms there are. */
  size = 0;

  /** The term of one character (`second` is 0) or of two in a row. `first` is not 0. */
  ngram(first: number, second: number): number {
    let slot = hash(first, second) & this.mask;
    for (;;) {
      const term = this.slots[slot]!;
      if (term === 0) break;
      if (this.first[slot] === first && this.second[slot] === second) return term - 1;
      slot = (slot + 1) & this.mask;
    }
    if (this.ngrams * 2 >= this.mask) {
      this.enlarge();
      return this.ngram(first, second);
    }
    this.ngrams++;
    const term = this.take(first, second);
    this.first[slot] = first;
    this.second[slot] = second;
    this.slots[slot] = term + 1;
    return term;
  }

  /** The term of any string; one of one or two characters is the same term as the n-gram. */
  word(text: string): number {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    const [first, second, third] = text;
    let term: number;
    if (first !== undefined && third === undefined && first !== '\0' && second !== '\0') {
      term = this.ngram(first.codePointAt(0)!, second?.codePointAt(0) ?? 0);
    } else {
      term = this.take(0, this.wordList.push(text) - 1);
    }
    this.words.set(text, term);
    return term;
  }

  text(term: number): string {
    const first = this.keys[2 * term]!;
    const second = this.keys[2 * term + 1]!;
    if (first === 0) return this.wordList[second]!;
    return second === 0 ? String.fromCodePoint(first) : String.fromCodePoint(first, second);
  }

  private take(first: number, second: number): number {
    if (2 * this.size === this.keys.length) this.keys = doubled(this.keys);
    this.keys[2 * this.size] = first;
    this.keys[2 * this.size + 1] = second;
    return this.size++;
  }

  private enlarge(): void {
    const { first, second, slots } = this;
    const length = slots.length * 2;
    this.first = new Uint32Array(length);
    this.second = new Uint32Array(length);
    this.slots = new Uint32Array(length);
    this.mask = length - 1;
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === 0) continue;
      let slot = hash(first[old]!, second[old]!) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.first[slot] = first[old]!;
      this.second[slot] = second[old]!;
      this.slots[slot] = slots[old]!;
    }
  }
}

export function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Multiplicative hashing with the odd constants of Knuth (2^32 / golden ratio) and of MurmurHash3's finaliser. */
function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
