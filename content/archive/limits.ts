/** Entries of one archive; the largest publications have some 5,000. */
export const MAX_ENTRIES = 20_000;
/** Bytes out for each byte in. Deflate reaches 1,032; text stays under 20, a plain drawing under 100. */
export const MAX_RATIO = 200;
/** Entries up to this size may have any ratio: a page of one colour is no bomb, and no more than `MAX_BYTES` come out in all. */
export const RATIO_FREE_BYTES = 1024 ** 2;
/** Bytes that all entries of one archive come to. */
export const MAX_BYTES = 2 * 1024 ** 3;
