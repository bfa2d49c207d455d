import { product, turnedBack, UNCHANGED, type Matrix } from './matrix.ts';
import type { FoundPicture, Operator, Operators, PdfPage, StructureNode } from './pdf-library.ts';
import type { Orientation } from './pixels.ts';

/** A picture where it stands on a page, in points from the top left corner of the page as it is read. */
export interface PlacedPicture {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly orientation: Orientation;
  /** What a tagged file says is to be seen; empty where it says nothing. */
  readonly alternative: string;
  /** Its pixels: their name in the page, or themselves. */
  readonly found: string | FoundPicture;
}

/** Drawing steps of one page that are walked through; maps have millions, and no pictures among them. */
const MOST_STEPS = 2_000_000;

/** The pictures that a page paints, in the order in which it does. Masks and patterns are drawing, and no pictures. */
export async function picturesOn(
  page: PdfPage,
  operators: Operators,
  angle: number,
): Promise<readonly PlacedPicture[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name as Operator]));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const walk = new Walk();
  fnArray.slice(0, MOST_STEPS).forEach((step, index) => {
    const name = names.get(step);
    if (name !== undefined) walk.take(name, (argsArray[index] ?? []) as readonly unknown[]);
  });
  if (walk.painted.length === 0) return [];
  const described = walk.painted.some(({ mark }) => mark !== undefined)
    ? await alternatives(page)
    : new Map<string, string>();
  return walk.painted.flatMap(({ matrix, mark, found }) => {
    const [a, b, c, d, e, f] = product(transform, matrix);
    const corners = [[e, f], [e + a, f + b], [e + c, f + d], [e + a + c, f + b + d]]
      .map(([x = 0, y = 0]) => turnedBack(x, y, angle, width, height)); // prettier-ignore
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    if (!Object.values(box).every(Number.isFinite)) return [];
    const alternative = mark === undefined ? '' : (described.get(mark) ?? '');
    return [{ ...box, orientation: orientationOf([a, b], [-c, -d], angle), alternative, found }];
  });
}

/** How the picture lies, by where its rows and its columns run on the page. */
function orientationOf(right: readonly [number, number], down: readonly [number, number], angle: number): Orientation {
  const turn = ([x, y]: readonly [number, number]): readonly [number, number] => turnedBack(x, y, angle, 0, 0);
  const [across, along] = [turn(right), turn(down)];
  const isSideways = Math.abs(across[1]) > Math.abs(across[0]);
  return isSideways
    ? { isSideways, fromRight: along[0] < 0, fromBottom: across[1] < 0 }
    : { isSideways, fromRight: across[0] < 0, fromBottom: along[1] < 0 };
}

interface Painted {
  readonly matrix: Matrix;
  readonly mark: string | undefined;
  readonly found: string | FoundPicture;
}

/** What is in force while the steps of a page are walked through. */
class Walk {
  readonly painted: Painted[] = [];
  private matrix: Matrix = UNCHANGED;
  private readonly saved: Matrix[] = [];
  private readonly marks: (string | undefined)[] = [];

  take(operator: Operator, parameters: readonly unknown[]): void {
    switch (operator) {
      case 'save':
        this.saved.push(this.matrix);
        break;
      case 'paintFormXObjectBegin':
        this.saved.push(this.matrix);
        this.change(parameters[0]);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.matrix = this.saved.pop() ?? UNCHANGED;
        break;
      case 'transform':
        this.change(parameters);
        break;
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.marks.push(typeof parameters[1] === 'number' ? String(parameters[1]) : undefined);
        break;
      case 'endMarkedContent':
        this.marks.pop();
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
        this.paint(parameters[0]);
        break;
    }
  }

  private change(matrix: unknown): void {
    if (matrix === null || matrix === undefined) return;
    this.matrix = product(this.matrix, [...(matrix as ArrayLike<number> & Iterable<number>)]);
  }

  private paint(found: unknown): void {
    const isOne = typeof found === 'string' || (typeof found === 'object' && found !== null && 'width' in found);
    const mark = this.marks.findLast((each) => each !== undefined);
    if (isOne) this.painted.push({ matrix: this.matrix, mark, found: found as string | FoundPicture });
  }
}

/** Depth of a tagged file's tree that is followed. */
const DEEPEST = 60;

/** What tagged figures show, by the number of the marked content that draws them. */
async function alternatives(page: PdfPage): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const visit = (node: StructureNode, alternative: string, depth: number): void => {
    if (depth > DEEPEST) return;
    const words = typeof node.alt === 'string' && node.alt.trim() !== '' ? node.alt.trim() : alternative;
    const number = /_mc(\d+)$/.exec(node.id ?? '')?.[1];
    if (number !== undefined && words !== '') found.set(number, words);
    for (const child of node.children ?? []) visit(child, words, depth + 1);
  };
  const root = await page.getStructTree().catch(() => null);
  if (root !== null) visit(root, '', 0);
  return found;
}

/** A picture's pixels; undefined where they cannot be decoded. */
export async function pixelsFound(page: PdfPage, found: string | FoundPicture): Promise<FoundPicture | undefined> {
  if (typeof found !== 'string') return found;
  const objects = found.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(found, (picture) => {
      resolve(picture ?? undefined);
    });
  });
}
