import type { MeasuredText } from './measured-text.ts';

interface CaretFinder {
  readonly caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: { readonly shadowRoots: readonly ShadowRoot[] },
  ) => { readonly offsetNode: Node; readonly offset: number } | null;
}

/**
 * The offset of the caret nearest to a point of the viewport; undefined where there is no text. It works wherever a
 * caret can be found from a point, so also where highlights cannot (`highlightsFromPoint` came with Chromium 140).
 */
export function caretAt(text: MeasuredText, x: number, y: number): number | undefined {
  const caret = (document as CaretFinder).caretPositionFromPoint?.(x, y, { shadowRoots: [text.root] });
  if (caret == null || !text.root.contains(caret.offsetNode)) return undefined;
  return text.offsetAt({ node: caret.offsetNode, offset: caret.offset });
}

/** The offset of the character under a point: a caret's own place is between two, of which one is touched or none. */
export function characterAt(text: MeasuredText, x: number, y: number): number | undefined {
  const caret = caretAt(text, x, y);
  if (caret === undefined) return undefined;
  return [caret, caret - 1].find((offset) => offset >= 0 && offset < text.words.length && covers(text, offset, x, y));
}

function covers(text: MeasuredText, offset: number, x: number, y: number): boolean {
  const boxes = [...text.rangeOf({ start: offset, end: offset + 1 }).getClientRects()];
  return boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}
