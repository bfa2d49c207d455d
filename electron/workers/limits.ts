/** Time one file may take, from the moment it is opened. */
export const DEADLINE_MS = 60_000;

/** Memory one importing process may hold (resident, all of it). */
export const MEMORY_BYTES = 1024 ** 3;

/** A larger file is refused unread: decoded and parsed it could not stay within `MEMORY_BYTES`. */
export const LARGEST_SOURCE_BYTES = 256 * 1024 ** 2;

/** A larger file beside a source is taken for missing; the largest photographs have a third of this. */
export const LARGEST_SIBLING_BYTES = 64 * 1024 ** 2;
