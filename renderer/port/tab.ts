import type { Reader } from '#content/contract';
import { inMemoryReader } from './in-memory-reader.ts';
import { shippedFiles } from './shipped-files.ts';

/** The host of a plain browser tab: a library in memory, filled with the shipped collection. */
export async function tabReader(): Promise<Reader> {
  return inMemoryReader(await shippedFiles());
}
