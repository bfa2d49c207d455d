import { plainCharacters } from '#content/text';
import { filledTexts } from './form-values.ts';
import { product, turnedBack } from './matrix.ts';
import type { FoundText, FoundTexts, PdfPage } from './pdf-library.ts';

/** A run of text on a page, in points from the top left corner of the page as it is read. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its line stands, from the top. */
  readonly baseline: number;
  /** Of its font. */
  readonly size: number;
  readonly font: string;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

export interface PageRuns {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise by which its lines lay, and were turned back. */
  readonly angle: number;
  readonly runs: readonly Run[];
  /** Text that stands at another angle than the page's: a watermark, a note up the margin. */
  readonly askew: readonly string[];
}

/** The page's text, turned upright: a page of vertical lines, and one that lies on its side, is read as one with level lines. */
export async function pageRuns(page: PdfPage, number: number): Promise<PageRuns> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ disableNormalization: false });
  const placed = placedTexts({ items: [...items, ...(await filledTexts(page))], styles }, transform);
  const isStacked = standsInColumns(placed);
  const angle = isStacked ? 1 : commonAngle(placed);
  const isRead = (text: PlacedText): boolean => text.angle === angle || (isStacked && text.angle === 0);
  const isSideways = angle % 2 === 1;
  return {
    number,
    angle,
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    runs: runsOf(placed.filter(isRead).map((text) => turned(text, isStacked ? 'stacked' : angle, width, height))),
    askew: placed.filter((text) => !isRead(text) && text.text.trim() !== '').map(({ text }) => text.trim()),
  };
}

/** Vertical lines may be drawn character by character, each upright and below the last. */
function standsInColumns(texts: readonly PlacedText[]): boolean {
  let below = 0;
  let beside = 0;
  for (const [index, text] of texts.entries()) {
    const last = texts[index - 1];
    if (last === undefined || text.angle !== 0 || last.angle !== 0) continue;
    const down = text.y - last.y;
    if (text.text.length > 1) beside += text.text.length;
    else if (Math.abs(text.x - last.x) < text.size * 0.6 && down > text.size * 0.5 && down < text.size * 2) below += 1;
    else if (Math.abs(down) < text.size / 2) beside += 1;
  }
  return below > 20 && below > beside * 2;
}

interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
  readonly size: number;
  readonly font: string;
  /** Quarter turns clockwise; -1 for anything between. */
  readonly angle: number;
}

function placedTexts({ items, styles }: FoundTexts, view: readonly number[]): PlacedText[] {
  return items.flatMap((item): PlacedText[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, c, d, x, y] = product(view, item.transform);
    const size = Math.hypot(c, d);
    const isVertical = styles[item.fontName]?.vertical === true;
    const advance = (isVertical ? item.height : item.width) || widthBySize(item, size);
    // The line runs along the first axis, or in a vertical font against the second; downwards is positive here.
    const [along, across] = isVertical ? [-c, -d] : [a, b];
    const turns = Math.atan2(across, along) / (Math.PI / 2);
    const quarter = Math.round(turns);
    const angle = Math.abs(turns - quarter) < 0.05 ? (quarter + 4) % 4 : -1;
    return [{ text: plainCharacters(item.str), x, y, advance, size, font: item.fontName, angle }];
  });
}

/** A font may state no widths; letters are about half as wide as high. */
function widthBySize({ str }: FoundText, size: number): number {
  return str.trim() === '' ? 0 : (str.length * size) / 2;
}

/** The angle at which most of the page's characters stand. */
function commonAngle(texts: readonly PlacedText[]): number {
  const characters = [0, 0, 0, 0];
  for (const { text, angle } of texts) if (angle >= 0) characters[angle] = (characters[angle] ?? 0) + text.length;
  return characters.indexOf(Math.max(...characters));
}

/** The text on the page turned back by its angle. */
function turned(text: PlacedText, angle: number | 'stacked', width: number, height: number): PlacedText {
  const { x, y, size } = text;
  if (angle === 'stacked') {
    // A character's own line is the middle of its column; it begins at its top, which is most of its size above its base.
    return text.angle === 0
      ? { ...text, x: y - size * 0.88, y: width - x - size / 2, advance: size }
      : { ...text, x: y, y: width - x - size * 0.35 };
  }
  const [across, down] = turnedBack(x, y, angle, width, height);
  return { ...text, x: across, y: down };
}

function runsOf(texts: readonly PlacedText[]): Run[] {
  const runs: Run[] = [];
  let isSpaced = false;
  for (const { text, x, y, advance, size, font } of texts) {
    const bare = text.trim();
    if (bare !== '' && Number.isFinite(x + y + advance) && size > 0) {
      const spaced = isSpaced || text !== text.trimStart();
      runs.push({ text: bare, left: x, right: x + advance, baseline: y, size, font, spaced });
      isSpaced = text !== text.trimEnd();
    } else isSpaced ||= text !== '';
  }
  return runs;
}
