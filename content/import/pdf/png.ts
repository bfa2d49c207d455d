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

/** Each row as its differences from what stands beside and above it, by the filter that leaves the smallest ones. */
function filtered({ width, height, channels, data }: Pixels): Uint8Array {
  const length = width * channels;
  const rows = new Uint8Array((length + 1) * height);
  const tried = new Uint8Array(length);
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * length, (y + 1) * length) as Uint8Array<ArrayBuffer>;
    const to = y * (length + 1);
    let least = Number.POSITIVE_INFINITY;
    for (const filter of FILTERS) {
      let sum = 0;
      for (let at = 0; at < length; at += 1) {
        const left = at < channels ? 0 : (row[at - channels] ?? 0);
        const corner = at < channels ? 0 : (above[at - channels] ?? 0);
        const difference = ((row[at] ?? 0) - predicted(filter, left, above[at] ?? 0, corner)) & 255;
        tried[at] = difference;
        sum += difference < 128 ? difference : 256 - difference;
      }
      if (sum >= least) continue;
      least = sum;
      rows[to] = filter;
      rows.set(tried, to + 1);
    }
    above = row;
  }
  return rows;
}

function predicted(filter: (typeof FILTERS)[number], left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
