import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#content/document';
import { plainDigest } from '#content/testing';
import { checkImage } from '../image.ts';
import type { Imported } from '../importer.ts';
import { importSource } from '../pipeline.ts';
import { drawPdf, setParagraph, type DrawnPdf, type DrawnText } from './drawn-pdf.testing.ts';
import { isBlank, pixelsOf, reduced, stacked, upright } from './pixels.ts';
import { encodePng } from './png.ts';

const ABOVE = 'A wall of the room was opened so that air could move.';
const BELOW = 'The readings were taken each morning at eight.';

function text(words: string, y: number): readonly DrawnText[] {
  return setParagraph(words, { x: 80, y, width: 430 }).texts;
}

/** A picture of columns of grey, each pixel a byte in hexadecimal. */
function picture(width: number, height: number, entries = ''): string {
  const bytes = Array.from({ length: width * height }, (_, at) => (((at % width) * 9) % 256).toString(16).padStart(2, '0')).join(''); // prettier-ignore
  const stream = `${bytes}>`;
  return `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${stream.length} ${entries} >>\nstream\n${stream}\nendstream`;
}

/** Paints the picture in a box, counted from the bottom left corner as PDF does. */
function paint(x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${y} cm /I Do Q`;
}

async function imported(drawn: DrawnPdf): Promise<Imported> {
  const read = await importSource({ bytes: drawPdf(drawn), name: 'room.pdf', sibling: () => undefined }, plainDigest);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

describe('A picture in a PDF', () => {
  it('stands where it does in the order of reading, under its caption, its bytes those of a checked PNG', async () => {
    const { blocks, assets } = await imported({
      pages: [[...text(ABOVE, 100), { text: 'Figure 2. The open wall', x: 200, y: 420 }, ...text(BELOW, 500)]],
      objects: { 50: picture(40, 30) },
      drawing: paint(150, 842 - 400, 280, 210),
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure', 'paragraph']);
    expect(blocks[1]).toMatchObject({
      image: { asset: assets[0]?.digest, width: 40, height: 30 },
      caption: ['Figure 2. The open wall'],
    });
    expect(checkImage(assets[0]?.content ?? new Uint8Array())).toEqual({
      mediaType: 'image/png',
      width: 40,
      height: 30,
    });
    expect(canonicalText(blocks)).toBe(`${ABOVE}\nFigure 2. The open wall\n${BELOW}`);
  });

  it('has the words that a tagged file gives for it', async () => {
    const { blocks } = await imported({
      pages: [text(ABOVE, 100)],
      objects: {
        50: picture(40, 30),
        100: '<< /Type /StructTreeRoot /K 101 0 R /ParentTree << /Nums [0 [101 0 R]] >> >>',
        101: '<< /Type /StructElem /S /Figure /P 100 0 R /Pg 1000 0 R /K 0 /Alt (An open wall) >>',
      },
      catalogue: '/MarkInfo << /Marked true >> /StructTreeRoot 100 0 R',
      pageEntries: '/StructParents 0',
      drawing: `/Figure << /MCID 0 >> BDC ${paint(150, 400, 280, 210)} EMC`,
    });
    expect(blocks[1]).toMatchObject({ kind: 'figure', image: { alternative: 'An open wall' } });
  });

  it('is left out with a receipt where it is an ornament: tiny, on every page, the ground under the text', async () => {
    const pages = [1, 2, 3].map((number) => text(`${ABOVE} It was the year ${number}.`, 200));
    const objects = { 50: picture(40, 30) };
    const rules = async (drawing: string): Promise<readonly string[]> => {
      const { blocks, removed, assets } = await imported({ pages, objects, drawing });
      expect(blocks.some(({ kind }) => kind === 'figure')).toBe(false);
      expect(assets).toEqual([]);
      return [...new Set(removed.map(({ rule }) => rule))];
    };
    expect(await rules(paint(80, 500, 9, 9))).toEqual(['small-picture']);
    expect(await rules(paint(80, 760, 120, 50))).toEqual(['repeated-picture']);
    expect(await rules(paint(0, 0, 595, 842))).toEqual(['page-ground']);
  });

  it('is one where the file has it in strips that touch', async () => {
    const { blocks } = await imported({
      pages: [text(ABOVE, 100)],
      objects: { 50: picture(40, 10) },
      drawing: [0, 1, 2].map((strip) => paint(150, 400 - strip * 60, 280, 60)).join(' '),
    });
    expect(blocks[1]).toMatchObject({ kind: 'figure', image: { width: 40, height: 30 } });
  });

  it('that is cut short or too large is left out, and the text is read', async () => {
    const cut = await imported({
      pages: [text(ABOVE, 100)],
      objects: { 50: picture(40, 30).replace('/Width 40', '/Width 40000').replace('/Height 30', '/Height 40000') },
      drawing: paint(150, 400, 280, 210),
    });
    expect(cut.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

describe('Pixels', () => {
  const grey = (width: number, height: number, data: readonly number[]) =>
    ({ width, height, channels: 1, data: Uint8Array.from(data) }) as const;

  it('are turned as the page shows them', () => {
    const turned = (isSideways: boolean, fromRight: boolean, fromBottom: boolean): readonly number[] => [
      ...upright(grey(2, 3, [1, 2, 3, 4, 5, 6]), { isSideways, fromRight, fromBottom }).data,
    ];
    expect(turned(false, true, false)).toEqual([2, 1, 4, 3, 6, 5]);
    expect(turned(false, false, true)).toEqual([5, 6, 3, 4, 1, 2]);
    expect(turned(true, false, false)).toEqual([1, 3, 5, 2, 4, 6]);
    expect(turned(true, true, false)).toEqual([5, 3, 1, 6, 4, 2]);
  });

  it('are made fewer by their mean, and stacked with as many channels as the richest has', () => {
    expect([...reduced(grey(4, 2, [0, 10, 100, 100, 20, 30, 100, 100]), 2).data]).toEqual([15, 100]);
    const colour = { width: 1, height: 1, channels: 4, data: Uint8Array.from([1, 2, 3, 4]) } as const;
    expect([...(stacked([grey(1, 1, [7]), colour])?.data ?? [])]).toEqual([7, 7, 7, 255, 1, 2, 3, 4]);
    expect(stacked([grey(1, 1, [7]), grey(2, 1, [7, 7])])).toBeUndefined();
  });

  it('come from bits, and with no more channels than say something', () => {
    expect([...(pixelsOf({ width: 3, height: 1, kind: 1, data: Uint8Array.of(0b1010_0000) })?.data ?? [])]).toEqual([255, 0, 255]); // prettier-ignore
    expect(pixelsOf({ width: 1, height: 1, kind: 3, data: Uint8Array.of(9, 9, 9, 255) })).toMatchObject({
      channels: 1,
    });
    expect(pixelsOf({ width: 2, height: 2, kind: 2, data: Uint8Array.of(9, 9, 9) })).toBeUndefined();
    expect(isBlank(grey(2, 1, [4, 4]))).toBe(true);
  });

  it('are the same after they were written as PNG', () => {
    const width = 13;
    const height = 9;
    for (const channels of [1, 3, 4] as const) {
      const data = Uint8Array.from({ length: width * height * channels }, (_, at) => (at * at + (at >> 3)) & 255);
      const png = encodePng({ width, height, channels, data });
      expect([...unfiltered(png, width, height, channels)]).toEqual([...data]);
    }
  });
});

/** Reads the one IDAT chunk of a PNG back, by the standard’s own definition of the filters. */
function unfiltered(png: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const at = 8 + 25;
  const length = new DataView(png.buffer).getUint32(at);
  const rows = inflateSync(png.subarray(at + 8, at + 8 + length));
  const stride = width * channels;
  const data = new Uint8Array(stride * height);
  const value = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (data[y * stride + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < stride; x += 1) {
      const [a, b, c] = [value(x - channels, y), value(x, y - 1), x < channels ? 0 : value(x - channels, y - 1)];
      const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const predicted = [0, a, b, 0, paeth][rows[y * (stride + 1)] ?? 0] ?? 0;
      data[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return data;
}
