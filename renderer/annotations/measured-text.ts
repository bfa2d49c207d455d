import type { AddressedBlock } from '#content/document';
import type { Span } from './span-index.ts';

/** A caret's place in the page, as Range and Selection give it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** A text that is drawn on the page, as far as annotating needs it: the reading page hands it in. */
export interface MeasuredText {
  /** The canonical text. */
  readonly words: string;
  readonly addresses: readonly AddressedBlock[];
  /** Where its elements are: selections and carets inside are found there. */
  readonly root: ShadowRoot;
  /** A range of the page over a span; its ends are drawn if need be. */
  rangeOf(span: Span): Range;
  /** Where the line of print that holds an offset stands, in pixels of the viewport. */
  lineBox(offset: number): { readonly top: number; readonly bottom: number };
  offsetAt(point: Point): number;
  /** What stands around an offset, in whole chunks: so many on either side of its own. */
  around(offset: number, chunks: number): Span;
}

/** The address of the block an offset lies in, or of the last one before it. */
export function addressAt(addresses: readonly AddressedBlock[], offset: number): string | undefined {
  return addresses.findLast(({ start }) => start <= offset)?.address;
}
