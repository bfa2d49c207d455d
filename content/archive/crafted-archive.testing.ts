import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** An entry of an archive that no honest program would write. What is left out is honest. */
export interface CraftedEntry {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Sizes as stated, whatever the data is. */
  readonly size?: number;
  readonly packedSize?: number;
  /** The data as it lies there. */
  readonly packed?: Uint8Array;
  readonly mode?: number;
  /** Where the entry's own header says otherwise than the directory. */
  readonly local?: {
    readonly name?: string;
    readonly method?: number;
    readonly flags?: number;
    readonly size?: number;
  };
  /** Where the directory says the entry lies. */
  readonly headerAt?: (own: number, all: readonly number[]) => number;
  readonly extra?: Uint8Array;
}

/** What the end record says, where it lies. */
export interface CraftedEnd {
  readonly count?: number;
  readonly size?: number;
  readonly startsAt?: number;
  readonly disk?: number;
  readonly comment?: Uint8Array;
}

/** Writes an archive byte by byte as it is told, true or not. */
export function craftArchive(entries: readonly CraftedEntry[], end: CraftedEnd = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    length += bytes.length;
  };
  const bytesOf = (name: string | Uint8Array): Uint8Array => typeof name === 'string' ? new TextEncoder().encode(name) : name; // prettier-ignore
  const facts = entries.map((entry) => {
    const content = entry.content ?? new Uint8Array();
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateSync(content) : content);
    return {
      entry, method, packed, name: bytesOf(entry.name), flags: entry.flags ?? 1 << 11, crc: entry.crc ?? crc32(content),
      size: entry.size ?? content.length, packedSize: entry.packedSize ?? packed.length, extra: entry.extra ?? new Uint8Array(),
    }; // prettier-ignore
  });
  const starts = facts.map(({ entry, method, packed, name, flags, crc, size, packedSize }) => {
    const start = length;
    const local = entry.local ?? {};
    const ownName = local.name === undefined ? name : bytesOf(local.name);
    add(
      numbers([
        [0x04034b50, 4], [20, 2], [local.flags ?? flags, 2], [local.method ?? method, 2], [0, 2], [0x21, 2], [crc, 4],
        [packedSize, 4], [local.size ?? size, 4], [ownName.length, 2], [0, 2],
      ]),
    ); // prettier-ignore
    add(ownName);
    add(packed);
    return start;
  });
  const directory = length;
  facts.forEach(({ entry, method, name, flags, crc, size, packedSize, extra }, index) => {
    const own = starts[index] ?? 0;
    add(
      numbers([
        [0x02014b50, 4], [0x0314, 2], [20, 2], [flags, 2], [method, 2], [0, 2], [0x21, 2], [crc, 4], [packedSize, 4], [size, 4],
        [name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [((entry.mode ?? 0) << 16) >>> 0, 4],
        [entry.headerAt?.(own, starts) ?? own, 4],
      ]),
    ); // prettier-ignore
    add(name);
    add(extra);
  });
  const comment = end.comment ?? new Uint8Array();
  const count = end.count ?? entries.length;
  add(
    numbers([
      [0x06054b50, 4], [end.disk ?? 0, 2], [end.disk ?? 0, 2], [count, 2], [count, 2], [end.size ?? length - directory, 4],
      [end.startsAt ?? directory, 4], [comment.length, 2],
    ]),
  ); // prettier-ignore
  add(comment);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function numbers(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}
