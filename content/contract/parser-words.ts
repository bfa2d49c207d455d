import { list, text, textLike } from '#content/base';

/* Words that the doors of several requests are written in, and the bounds of what a page may send. Each is far above what
   a person does and far below what would be felt. */

export const LONGEST_NAME = 200;
export const LONGEST_LINE = 2_000;
/** Longest path of Linux, in bytes; other systems stay below it but for prefixes no dialog gives out. */
export const LONGEST_PATH = 4_096;
/** A whole library selected and tagged at once. */
export const MOST_DOCUMENTS = 100_000;
export const MOST_TAGS = 200;
/** Longest canonical text, in UTF-16 code units. */
export const LONGEST_DOCUMENT = 2 ** 31;

/** Ids are made by the library, of letters, digits and a few marks; never `.` or `..`, for they name folders. */
export const id = textLike(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/u);
export const digest = textLike(/^[0-9a-f]{64}$/u);
export const name = text(LONGEST_NAME, 1);
export const line = text(LONGEST_LINE);
export const path = text(LONGEST_PATH, 1);
export const ids = list(id, MOST_DOCUMENTS);
export const tags = list(name, MOST_TAGS);
/** Label of an encoding as the Encoding standard spells it. */
export const encoding = textLike(/^[A-Za-z0-9][A-Za-z0-9_:.-]{0,39}$/u);
