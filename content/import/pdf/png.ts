import { zlibSync } from 'fflate';
import { crc32 } from '#content/archive';
import type { Pixels } from './pixels.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOUR_TYPES = { 1: 0, 3: 2, 4: 6 } as const;

/** The pixels as a PNG file (ISO/IEC 15948), eight bits a channel. */
export function encodePng(pixels: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, pixels.width);
  view.setUint32(4, pixels.height);
  header.set([8, COLOUR_TYPES[pixels.channels]], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(filtered(pixels), { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const file = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, { length }) => sum + length, 0));
  file.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const part of chunks) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = name.charCodeAt(at);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** Filter types of the standard that are tried on each row: none, sub, up, Paeth. */
const FILTERS = [0, 1, 2, 4] as const;
type Filter = (typeof FILTERS)[number];

/** Bytes of a row apart at which the filters are compared: a fortieth of them tells as well which one is best. */
const SAMPLE = 41;

/** Each row as its differences from what stands beside and above it, by the filter that leaves the smallest ones. */
function filtered({ width, height, channels, data }: Pixels): Uint8Array {
  const length = width * channels;
  const rows = new Uint8Array((length + 1) * height);
  const first = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * length, (y + 1) * length);
    const above = y === 0 ? first : data.subarray((y - 1) * length, y * length);
    const filter = bestFilter(row, above, channels);
    const to = y * (length + 1);
    rows[to] = filter;
    for (let at = 0; at < length; at += 1)
      rows[to + 1 + at] = (row[at] ?? 0) - predicted(filter, row, above, at, channels);
  }
  return rows;
}

function bestFilter(row: Uint8Array, above: Uint8Array, channels: number): Filter {
  let best: Filter = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const filter of FILTERS) {
    let sum = 0;
    for (let at = 0; at < row.length; at += SAMPLE) {
      const difference = ((row[at] ?? 0) - predicted(filter, row, above, at, channels)) & 255;
      sum += difference < 128 ? difference : 256 - difference;
    }
    if (sum >= least) continue;
    least = sum;
    best = filter;
  }
  return best;
}

function predicted(filter: Filter, row: Uint8Array, above: Uint8Array, at: number, channels: number): number {
  if (filter === 0) return 0;
  const up = above[at] ?? 0;
  if (filter === 2) return up;
  const left = at < channels ? 0 : (row[at - channels] ?? 0);
  if (filter === 1) return left;
  const corner = at < channels ? 0 : (above[at - channels] ?? 0);
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
