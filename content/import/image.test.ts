import { describe, expect, it } from 'vitest';
import { checkImage } from './image.ts';

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  const codes = parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part]));
  return Uint8Array.from([...codes, ...new Array<number>(40).fill(0)]);
}

function png(width: number, height: number): Uint8Array {
  const side = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', side(width), side(height));
}

describe('An image', () => {
  it.each([
    ['PNG', png(640, 480), 'image/png', 640, 480],
    ['GIF', bytes('GIF89a', [0x80, 0x02, 0xe0, 0x01]), 'image/gif', 640, 480],
    [
      'JPEG, its size after other segments',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 17, 8, 0x01, 0xe0, 0x02, 0x80]),
      'image/jpeg',
      640,
      480,
    ],
    [
      'lossy WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 2, 0xe0, 1]),
      'image/webp',
      640,
      480,
    ],
    [
      'lossless WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0x00]),
      'image/webp',
      640,
      480,
    ],
    [
      'extended WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]),
      'image/webp',
      640,
      480,
    ],
    [
      'AVIF',
      bytes([0, 0, 0, 28], 'ftypavif', [0, 0, 0, 0], 'xxxxispe', [0, 0, 0, 0, 0, 0, 2, 0x80, 0, 0, 1, 0xe0]),
      'image/avif',
      640,
      480,
    ],
    [
      'BMP, its rows from the top',
      bytes('BM', new Array<number>(12).fill(0), [40, 0, 0, 0, 0x80, 2, 0, 0, 0x20, 0xfe, 0xff, 0xff]),
      'image/bmp',
      640,
      480,
    ],
  ])('is told by its bytes: %s', (_, content, mediaType, width, height) => {
    expect(checkImage(content)).toEqual({ mediaType, width, height });
  });

  it.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>')],
    ['a page named as an image', bytes('<!doctype html><script>')],
    ['a PNG of 65,535 × 65,535 pixels', png(65_535, 65_535)],
    ['a PNG that is one pixel high and too wide', png(70_000, 1)],
    ['a PNG of 10,000 × 10,000 pixels, which takes 400 MB once decoded', png(10_000, 10_000)],
    ['a PNG without pixels', png(0, 480)],
    ['the first bytes of a PNG', bytes('\x89PNG\r\n\x1a\n')],
    ['a JPEG that never says its size', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xda])],
    ['nothing', new Uint8Array()],
  ])('is none: %s', (_, content) => {
    expect(checkImage(content)).toBeUndefined();
  });
});
