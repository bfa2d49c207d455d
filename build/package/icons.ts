/** The icons of every platform, drawn from `icon.svg`: nothing but the drawing is kept. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Widths in pixels: what Linux themes ask for, what Windows wants in one file, and what macOS does. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const WINDOWS = [16, 24, 32, 48, 64, 128, 256] as const;
const MAC = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 } as const;

/** Draws all icons into a folder: `icons/<width>x<width>.png`, `icon.ico`, `icon.icns`. */
export function drawIcons(folder: string): void {
  const drawing = readFileSync(new URL('icon.svg', import.meta.url));
  const drawn = new Map<number, Buffer>();
  const png = (width: number): Buffer => {
    const known = drawn.get(width) ?? new Resvg(drawing, { fitTo: { mode: 'width', value: width } }).render().asPng();
    drawn.set(width, known);
    return known;
  };
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const width of LINUX) writeFileSync(join(folder, 'icons', `${String(width)}x${String(width)}.png`), png(width));
  writeFileSync(join(folder, 'icon.ico'), windowsIcon(WINDOWS.map((width) => [width, png(width)])));
  writeFileSync(join(folder, 'icon.icns'), macIcon(Object.entries(MAC).map(([kind, width]) => [kind, png(width)])));
}

/** An ICO file: a directory of six bytes and sixteen an image, then the images as PNG (Windows Vista and later). */
export function windowsIcon(images: readonly (readonly [width: number, png: Buffer])[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  images.forEach(([width, png], index) => {
    const at = 6 + 16 * index;
    // A width of 256 does not fit a byte and is written as 0.
    directory.writeUInt8(width % 256, at);
    directory.writeUInt8(width % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([directory, ...images.map(([, png]) => png)]);
}

/** An ICNS file: a head, and each image after its kind and its length, which counts these eight bytes. */
export function macIcon(images: readonly (readonly [kind: string, png: Buffer])[]): Buffer {
  const entry = (kind: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(content.length + head.length, 4);
    return Buffer.concat([head, content]);
  };
  return entry('icns', Buffer.concat(images.map(([kind, png]) => entry(kind, png))));
}
