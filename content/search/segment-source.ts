/** The bytes of a segment, read where they lie. Reading is synchronous: a segment is searched in a process of its own. */
export interface SegmentSource {
  readonly length: number;
  /** The bytes from `start`, `length` of them; fewer where the file ends before. */
  read(start: number, length: number): Uint8Array;
  /** Lets go of the file, where it is one. */
  close?(): void;
}

export type SegmentFailure =
  | { readonly code: 'not-a-segment' }
  | { readonly code: 'segment-version'; readonly found: number }
  | { readonly code: 'segment-damaged'; readonly part: 'root' | 'body' };

/** Thrown when a page does not have its digest: the segment is refused as a whole and rebuilt by its owner. */
export class SegmentDamaged extends Error {
  readonly failure: SegmentFailure = { code: 'segment-damaged', part: 'body' };
}
