import type { StoreFailure } from '#content/base';

/**
 * Where the bytes of a segment go. What its front tells of the postings is known when all of them are written, so they are
 * put aside until then. Synchronous, as reading a segment is. What cannot be written is a `SegmentUnwritten`.
 */
export interface SegmentSink {
  /** Puts more bytes aside, after those from before. */
  putAside(bytes: Uint8Array): void;
  /** Of the bytes put aside `length` from `start` on; valid until the next call. */
  aside(start: number, length: number): Uint8Array;
  /** Begins the segment itself, of so many bytes, which are then written in their order. */
  begin(length: number): void;
  write(bytes: Uint8Array): void;
}

/** A segment that becomes a file of the library, or nothing. */
export interface SegmentFile extends SegmentSink {
  /** Makes what was written the file at a path of the library, durable and whole. */
  keep(path: string): void;
  /** Lets go of what was put aside, and of what was written unless it was kept. */
  discard(): void;
}

/** Thrown by a sink; whoever has it written answers the failure. */
export class SegmentUnwritten extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure) {
    super(`The segment cannot be written: ${failure.code}`);
    this.failure = failure;
  }
}
