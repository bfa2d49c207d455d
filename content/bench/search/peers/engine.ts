/** A search engine at work on texts that are known by their numbers. */
export interface Engine {
  /** Builds from texts in memory; answers the bytes of what it keeps. */
  build(texts: readonly string[]): number | Promise<number>;
  /** The documents that have all of a text, the best first, at most `limit`. */
  find(text: string, limit: number): readonly number[];
  /** The documents that come nearest to a question, the best first, at most `limit`. */
  rank(question: string, limit: number): readonly number[];
}
