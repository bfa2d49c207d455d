import type { Asset } from '#content/document';

export interface CheckedImage {
  readonly mediaType: Asset['mediaType'];
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels on a side, and in all: what decodes in a moment and stays under 256 MB of memory. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 64_000_000;

/**
 * Tells a raster image by its bytes and reads its dimensions from its header; undefined for everything else, SVG
 * included, and for an image that is empty or too large to decode safely.
 */
export function checkImage(bytes: Uint8Array): CheckedImage | undefined {
  const image = png(bytes) ?? gif(bytes) ?? jpeg(bytes) ?? webp(bytes) ?? avif(bytes) ?? bmp(bytes);
  if (image === undefined) return undefined;
  const { width, height } = image;
  const bounded = width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS;
  return bounded ? image : undefined;
}

type Reader = (bytes: Uint8Array) => CheckedImage | undefined;

const png: Reader = (bytes) => {
  if (!startsWith(bytes, '\x89PNG\r\n\x1a\n') || !startsWith(bytes, 'IHDR', 12)) return undefined;
  return { mediaType: 'image/png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
};

const gif: Reader = (bytes) => {
  if (!startsWith(bytes, 'GIF87a') && !startsWith(bytes, 'GIF89a')) return undefined;
  return { mediaType: 'image/gif', width: little(bytes, 6, 2), height: little(bytes, 8, 2) };
};

/** Walks the markers to the frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
const jpeg: Reader = (bytes) => {
  if (!startsWith(bytes, '\xff\xd8\xff')) return undefined;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { mediaType: 'image/jpeg', width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const length = big(bytes, at + 2, 2);
      if (length < 2) return undefined;
      at += 2 + length;
    }
  }
  return undefined;
};

/** The three forms of WebP: lossy (VP8), lossless (VP8L), extended (VP8X). */
const webp: Reader = (bytes) => {
  if (!startsWith(bytes, 'RIFF') || !startsWith(bytes, 'WEBP', 8) || bytes.length < 30) return undefined;
  const mediaType = 'image/webp';
  if (startsWith(bytes, 'VP8 ', 12)) {
    return { mediaType, width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff };
  }
  if (startsWith(bytes, 'VP8L', 12)) {
    const packed = little(bytes, 21, 4);
    return { mediaType, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(bytes, 'VP8X', 12)) return undefined;
  return { mediaType, width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 };
};

/** Bytes of an AVIF file looked through for its dimensions: the `ispe` property stands in the `meta` box at the start. */
const AVIF_HEAD = 16 * 1024;

/** The largest of the file's `ispe` properties: smaller ones belong to tiles and thumbnails. */
const avif: Reader = (bytes) => {
  if (!startsWith(bytes, 'ftyp', 4) || !(startsWith(bytes, 'avif', 8) || startsWith(bytes, 'avis', 8)))
    return undefined;
  let width = 0;
  let height = 0;
  const head = bytes.subarray(0, AVIF_HEAD);
  for (let at = head.indexOf(0x69); at !== -1 && at + 16 <= head.length; at = head.indexOf(0x69, at + 1)) {
    if (!startsWith(head, 'ispe', at)) continue;
    width = Math.max(width, big(head, at + 8, 4));
    height = Math.max(height, big(head, at + 12, 4));
  }
  return { mediaType: 'image/avif', width, height };
};

const bmp: Reader = (bytes) => {
  if (!startsWith(bytes, 'BM') || bytes.length < 26) return undefined;
  const header = little(bytes, 14, 4);
  if (header === 12) return { mediaType: 'image/bmp', width: little(bytes, 18, 2), height: little(bytes, 20, 2) };
  if (header < 40 || header > 124) return undefined;
  // A negative height says that the rows run from the top.
  return { mediaType: 'image/bmp', width: little(bytes, 18, 4), height: Math.abs(little(bytes, 22, 4) | 0) };
};

function startsWith(bytes: Uint8Array, signature: string, offset = 0): boolean {
  for (let at = 0; at < signature.length; at += 1) {
    if (bytes[offset + at] !== signature.charCodeAt(at)) return false;
  }
  return true;
}

/** Unsigned numbers in either byte order; bytes past the end count as zero, which no image has for a side. */
function big(bytes: Uint8Array, offset: number, length: number): number {
  let value = 0;
  for (let at = 0; at < length; at += 1) value = value * 256 + (bytes[offset + at] ?? 0);
  return value;
}

function little(bytes: Uint8Array, offset: number, length: number): number {
  let value = 0;
  for (let at = length - 1; at >= 0; at -= 1) value = value * 256 + (bytes[offset + at] ?? 0);
  return value;
}
