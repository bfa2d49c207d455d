import { ByteWriter } from './bytes.ts';
import type { SegmentSink } from './segment-sink.ts';

/** A segment written into memory. */
export class MemorySink implements SegmentSink {
  bytes = new Uint8Array(0);
  private length = 0;
  private readonly waiting = new ByteWriter(1 << 16);

  putAside(bytes: Uint8Array): void {
    this.waiting.writeBytes(bytes);
  }

  aside(start: number, length: number): Uint8Array {
    return this.waiting.written().subarray(start, start + length);
  }

  begin(length: number): void {
    this.bytes = new Uint8Array(length);
  }

  write(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }
}
