import type { Digest } from '#content/base';
import type { Image } from '#content/document';
import { checkImage } from '../image.ts';
import type { Imported } from '../importer.ts';
import { picturesOn, pixelsFound, type PlacedPicture } from './page-pictures.ts';
import type { Operators, PdfPage } from './pdf-library.ts';
import { isBlank, pixelsOf, reduced, stacked, upright, type Pixels } from './pixels.ts';
import { encodePng } from './png.ts';

/** Smaller than this on the page, in points, a picture is a bullet, a rule or an icon. */
const SHORTEST_SIDE = 14;
const SMALLEST_AREA = 1_200;
const FEWEST_PIXELS = 200;
/** A picture under text that covers so much of its page is the page's ground, or the scan that the text was read from. */
const COVERS_PAGE = 0.8;
/** On so many pages a picture is a letterhead or an ornament. */
const FEWEST_TIMES = 3;
/** Pixels that are kept, more than the widest column of text shows, and bytes above which they are halved. */
const KEPT_PIXELS = 1_200_000;
const MANY_BYTES = 1_500_000;
/** Of one document. */
const MOST_PICTURES = 1_000;
const MOST_BYTES = 128 * 1024 ** 2;
/**
 * Pixels that are decoded, those that are kept counted four times as they are also written: some ten to twenty seconds'
 * work. A file of more photographs is read within its sixty seconds, the rest of its pictures left to the receipt.
 */
const MOST_WORK = 300_000_000;
const WRITING = 4;
/** Pages whose steps of drawing are gone through. */
const MOST_PAGES = 3_000;

type Rule = 'small-picture' | 'repeated-picture' | 'page-ground' | 'unreadable-picture' | 'picture-too-many';

/** A picture that is part of the text. */
export interface SheetPicture {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly image: Image;
}

export interface FoundPictures {
  /** By page, from top to bottom. */
  readonly onPage: ReadonlyMap<number, readonly SheetPicture[]>;
  /** Pictures that were left out, a line for each page and rule. */
  readonly removed: ReadonlyMap<number, readonly { readonly text: string; readonly rule: string }[]>;
  readonly assets: Imported['assets'];
}

export interface PictureSheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  readonly hasText: boolean;
}

/** Gathers the pictures of a file, page by page; which of them are ornaments is known when all pages have been seen. */
export class Pictures {
  private readonly digest: Digest;
  private readonly operators: Operators;
  private readonly assets = new Map<string, Imported['assets'][number]>();
  /** By the digest of a picture's pixels, so that a picture that comes again is not encoded again. */
  private readonly encoded = new Map<string, Image>();
  private readonly pagesOf = new Map<string, Set<number>>();
  private readonly held = new Map<number, SheetPicture[]>();
  private readonly left = new Map<number, { readonly box: string; readonly rule: Rule }[]>();
  private bytes = 0;
  private work = 0;
  /** The first page that was not gone through. */
  private stoppedAt: number | undefined;

  constructor(digest: Digest, operators: Operators) {
    this.digest = digest;
    this.operators = operators;
  }

  async read(page: PdfPage, sheet: PictureSheet): Promise<void> {
    if (this.work >= MOST_WORK || sheet.number > MOST_PAGES) {
      this.stoppedAt ??= sheet.number;
      return;
    }
    const placed = await picturesOn(page, this.operators, sheet.angle);
    for (const strips of stripsOf(placed)) {
      const box = around(strips);
      const rule = ruleOf(box, sheet) ?? (await this.keep(page, strips, box, sheet));
      if (rule !== undefined) this.leave(sheet.number, box, rule);
    }
  }

  /** What remains once ornaments are told by coming again, in a file of so many pages. */
  found(pages: number): FoundPictures {
    const times = Math.min(FEWEST_TIMES, Math.max(2, pages));
    const onPage = new Map<number, readonly SheetPicture[]>();
    const used = new Set<string>();
    for (const [number, pictures] of this.held) {
      const kept = pictures.filter((picture) => {
        const isRepeated = (this.pagesOf.get(picture.image.asset ?? '')?.size ?? 0) >= times;
        if (isRepeated) this.leave(number, picture, 'repeated-picture');
        else used.add(picture.image.asset ?? '');
        return !isRepeated;
      });
      onPage.set(
        number,
        kept.toSorted((a, b) => a.bottom - b.bottom),
      );
    }
    const removed = new Map<number, readonly { readonly text: string; readonly rule: string }[]>(
      [...this.left].map(([number, left]) => [
        number,
        [...new Set(left.map(({ rule }) => rule))].map((rule) => ({
          text: left.flatMap((each) => (each.rule === rule ? [each.box] : [])).join(' '),
          rule,
        })),
      ]),
    );
    if (this.stoppedAt !== undefined)
      removed.set(this.stoppedAt, [...(removed.get(this.stoppedAt) ?? []), { text: '▨ …', rule: 'picture-too-many' }]);
    return { onPage, removed, assets: [...this.assets.values()].filter(({ digest }) => used.has(digest)) };
  }

  private async keep(
    page: PdfPage,
    strips: readonly PlacedPicture[],
    box: Box,
    sheet: PictureSheet,
  ): Promise<Rule | undefined> {
    if (this.bytes >= MOST_BYTES || this.encoded.size >= MOST_PICTURES) return 'picture-too-many';
    const pixels = await this.pixels(page, strips);
    if (pixels === undefined) return 'unreadable-picture';
    if (pixels.width * pixels.height < FEWEST_PIXELS || isBlank(pixels)) return 'small-picture';
    const key = this.digest.sha256(pixels.data);
    const alternative = strips.find((strip) => strip.alternative !== '')?.alternative ?? '';
    const drawn = this.encoded.get(key) ?? this.encode(pixels);
    if (drawn === undefined) return 'unreadable-picture';
    this.encoded.set(key, drawn);
    const asset = drawn.asset ?? '';
    this.pagesOf.set(asset, (this.pagesOf.get(asset) ?? new Set()).add(sheet.number));
    const held = this.held.get(sheet.number) ?? [];
    this.held.set(sheet.number, held);
    const { left, top, right, bottom } = box;
    held.push({ left, top, right, bottom, image: { ...drawn, alternative } });
    return undefined;
  }

  private async pixels(page: PdfPage, strips: readonly PlacedPicture[]): Promise<Pixels | undefined> {
    const parts: Pixels[] = [];
    for (const { found, orientation } of strips) {
      const decoded = await pixelsFound(page, found);
      const pixels = decoded === undefined ? undefined : pixelsOf(decoded);
      if (pixels === undefined) return undefined;
      this.work += pixels.width * pixels.height;
      const times = Math.ceil(Math.sqrt((pixels.width * pixels.height * strips.length) / KEPT_PIXELS));
      parts.push(upright(reduced(pixels, times), orientation));
    }
    return parts.length === 1 ? parts[0] : stacked(parts);
  }

  private encode(pixels: Pixels): Image | undefined {
    this.work += pixels.width * pixels.height * WRITING;
    let content = encodePng(pixels);
    if (content.length > MANY_BYTES) content = encodePng(reduced(pixels, 2));
    const checked = checkImage(content);
    if (checked === undefined) return undefined;
    const { mediaType, width, height } = checked;
    const digest = this.digest.sha256(content);
    this.bytes += content.length;
    this.assets.set(digest, { digest, bytes: content.length, mediaType, content });
    return { kind: 'image', asset: digest, alternative: '', width, height };
  }

  private leave(page: number, { left, top, right, bottom }: Box, rule: Rule): void {
    const box = `▨ ${Math.round(right - left)}×${Math.round(bottom - top)}`;
    const before = this.left.get(page);
    if (before === undefined) this.left.set(page, [{ box, rule }]);
    else before.push({ box, rule });
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function ruleOf({ left, top, right, bottom }: Box, sheet: PictureSheet): Rule | undefined {
  const [across, down] = [right - left, bottom - top];
  if (Math.min(across, down) < SHORTEST_SIDE || across * down < SMALLEST_AREA) return 'small-picture';
  const seen =
    Math.max(0, Math.min(right, sheet.width) - Math.max(left, 0)) *
    Math.max(0, Math.min(bottom, sheet.height) - Math.max(top, 0));
  if (seen < SMALLEST_AREA) return 'small-picture';
  return sheet.hasText && seen >= COVERS_PAGE * sheet.width * sheet.height ? 'page-ground' : undefined;
}

/** Programs cut a tall picture into strips that touch; they are put together again. */
function stripsOf(placed: readonly PlacedPicture[]): (readonly PlacedPicture[])[] {
  const groups: PlacedPicture[][] = [];
  for (const picture of placed) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const goesOn =
      last !== undefined &&
      !picture.orientation.isSideways &&
      Math.abs(last.left - picture.left) < 1 &&
      Math.abs(last.right - picture.right) < 1 &&
      Math.abs(last.bottom - picture.top) < 1;
    if (goesOn) group?.push(picture);
    else groups.push([picture]);
  }
  return groups;
}

function around(strips: readonly PlacedPicture[]): Box {
  return {
    left: Math.min(...strips.map(({ left }) => left)),
    top: Math.min(...strips.map(({ top }) => top)),
    right: Math.max(...strips.map(({ right }) => right)),
    bottom: Math.max(...strips.map(({ bottom }) => bottom)),
  };
}
