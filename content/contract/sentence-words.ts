import type { Failure } from './failures.ts';

/** What happened, and what the person can do about it. */
export interface Sentence {
  readonly what: string;
  readonly remedy: string;
}

/**
 * The words for every failure in one language: a code without its sentence does not compile. Inside the words,
 * `{name}` is the failure's fact of that name, `{name:bytes}` the same as an amount of data, `{name:number}` as a
 * number, and what follows a bar (`{name|something}`) stands where the failure does not have the fact.
 */
export interface Sentences {
  /** BCP 47; numbers are written as this language writes them. */
  readonly language: string;
  readonly words: { readonly [Code in Failure['code']]: Sentence };
}
