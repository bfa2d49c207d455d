import { Inflate } from 'fflate';

/** Bytes handed in at a time. Deflate makes at most 1,032 of one, so that no more than 17 MB come out unasked. */
const STEP = 16 * 1024;

/** Inflates to exactly `size` bytes; undefined where there are more, fewer, or what was packed is damaged. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  const progress = { filled: 0 };
  const stream = new Inflate((chunk) => {
    if (progress.filled + chunk.length <= size) out.set(chunk, progress.filled);
    progress.filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && progress.filled <= size; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return undefined; // the library throws for nothing but damaged data
  }
  return progress.filled === size ? out : undefined;
}
