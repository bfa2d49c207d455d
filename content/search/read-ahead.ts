import type { SegmentSource } from './segment-source.ts';

const WINDOW_BYTES = 1 << 18;
/** One for what is read in order, one for what is read in between. */
const WINDOWS = 2;

/**
 * A source whose bytes are read mostly in their order: what follows is read along, because a read of the disk's cache for
 * each of a million terms takes longer than merging them.
 */
export function readAhead(source: SegmentSource): SegmentSource {
  /** The last used comes first. */
  let windows: { readonly start: number; readonly bytes: Uint8Array }[] = [];
  return {
    length: source.length,
    read(start, length) {
      if (length > WINDOW_BYTES) return source.read(start, length);
      let window = windows.find((one) => start >= one.start && start + length <= one.start + one.bytes.length);
      window ??= { start, bytes: source.read(start, Math.min(WINDOW_BYTES, Math.max(0, source.length - start))) };
      if (window !== windows[0]) windows = [window, ...windows.filter((one) => one !== window)].slice(0, WINDOWS);
      return window.bytes.subarray(start - window.start, start - window.start + length);
    },
    close() {
      windows = [];
      source.close?.();
    },
  };
}
