/** Documents of one term in one field, ascending, with their frequencies. */
export interface FieldPostings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
  /** A bit for each document there is, 32 a word, the lowest first; only of long lists that were read, whose documents are made of it. */
  readonly marks?: Uint32Array | undefined;
  /** Where each occurrence is; only of two characters in a row that stand so in their text. */
  readonly occurrences?: (() => Occurrences) | undefined;
}

/**
 * Each occurrence of two characters in a row, by document, in the order of the text: which occurrence of the first character
 * it is in that document's field, and which of the second, from 0. With them it is known without the text how often three
 * characters stand in a row: as often as an occurrence of the middle one is in both pairs.
 */
export interface Occurrences {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
}
