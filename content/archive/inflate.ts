import { Inflate, inflateSync } from 'fflate';

/** What is this small, packed and stated, is inflated at once: a stream costs more than most pages of a publication. */
const SMALL = 1024 ** 2;

/** Bytes handed in at a time. Deflate makes at most 1,032 of one, so that no more than 17 MB come out unasked. */
const STEP = 16 * 1024;

/** Inflates to exactly `size` bytes; undefined where there are more, fewer, or what was packed is damaged. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  return inflateWith(packed, size, undefined);
}

/** The same for what was deflated with a dictionary. */
export function inflateWith(
  packed: Uint8Array,
  size: number,
  dictionary: Uint8Array | undefined,
): Uint8Array | undefined {
  try {
    return packed.length <= SMALL && size <= SMALL
      ? inflateAtOnce(packed, size, dictionary)
      : inflateByAndBy(packed, size, dictionary);
  } catch {
    return undefined; // the library throws for nothing but damaged data
  }
}

/** With room for one byte more than there may be: the library leaves out what has no room. */
function inflateAtOnce(packed: Uint8Array, size: number, dictionary?: Uint8Array): Uint8Array | undefined {
  const out = new Uint8Array(size + 1);
  const inflated = inflateSync(packed, dictionary === undefined ? { out } : { out, dictionary });
  return inflated.length === size ? inflated : undefined;
}

function inflateByAndBy(packed: Uint8Array, size: number, dictionary?: Uint8Array): Uint8Array | undefined {
  const out = new Uint8Array(size);
  const progress = { filled: 0 };
  const stream = new Inflate(dictionary === undefined ? {} : { dictionary }, (chunk) => {
    if (progress.filled + chunk.length <= size) out.set(chunk, progress.filled);
    progress.filled += chunk.length;
  });
  for (let at = 0; at < packed.length && progress.filled <= size; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return progress.filled === size ? out : undefined;
}
