import {
  addressesOf,
  canonicalText,
  type AddressedBlock,
  type LecternDocument,
  type OutlineEntry,
} from '#content/document';
import { foldWithOffsets, type FoldedText } from '#content/text/folding';

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** A place in a document that a search found. */
export interface Passage {
  /** Address of the paragraph: 一·1. */
  readonly address: string;
  /** The headings it stands under, the outermost first. */
  readonly headingPath: readonly string[];
  /** About 40 characters of the canonical text; a line feed in it is a blank. */
  readonly excerpt: string;
  /** What was found, in offsets of the canonical text. */
  readonly spans: readonly Span[];
  /** The same in offsets of the excerpt. */
  readonly marks: readonly Span[];
}

/** Characters of an excerpt, and how many of them stand before what was found. */
const EXCERPT_UNITS = 40;
const BEFORE_UNITS = 12;
/** Matches looked at in one document: past them nobody reads on, they are only counted. */
const MOST_MATCHES = 2000;

/** The passages of a document that have any of the needles (folded), in the order of the text; at most `most`. */
export function passagesOf(document: LecternDocument, needles: readonly string[], most: number): Passage[] {
  const text = canonicalText(document.blocks);
  const folded = foldWithOffsets(text);
  const spans = needles.flatMap((needle) => matches(folded, needle)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const passages: Passage[] = [];
  const places: Places = { outline: document.outline, addresses: addressesOf(document.blocks) };
  for (let at = 0; at < spans.length && passages.length < most;) {
    const [start, end] = excerptAround(text, spans[at]!);
    const inside: Span[] = [];
    for (; at < spans.length && spans[at]![0] < end && (inside.length === 0 || spans[at]![1] <= end); at++)
      inside.push(spans[at]!);
    passages.push(passageAt(text, places, [start, end], inside));
  }
  return passages;
}

/** What names the places of a document. */
interface Places {
  readonly outline: readonly OutlineEntry[];
  readonly addresses: readonly AddressedBlock[];
}

function passageAt(text: string, { outline, addresses }: Places, [start, end]: Span, spans: readonly Span[]): Passage {
  const first = spans[0]?.[0] ?? start;
  return {
    address: addresses.findLast((block) => block.start <= first)?.address ?? '',
    headingPath: headingsOver(outline, first),
    excerpt: text.slice(start, end).replaceAll('\n', ' '),
    spans,
    marks: spans.map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]),
  };
}

/** Where a needle stands in a text, overlapping occurrences too, as spans of the text itself. */
export function matches({ folded, starts }: FoldedText, needle: string): Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf(needle); at >= 0 && spans.length < MOST_MATCHES; at = folded.indexOf(needle, at + 1)) {
    spans.push([starts[at]!, endOf(starts, at + needle.length - 1)]);
  }
  return spans;
}

/** The end of the character that a folded unit came from: where the next that came from another one starts. */
function endOf(starts: Uint32Array, unit: number): number {
  let next = unit + 1;
  while (next < starts.length - 1 && starts[next] === starts[unit]) next++;
  return starts[next]!;
}

/**
 * Where an excerpt starts and ends: some characters before the match, within the paragraphs it stands in, and never inside
 * a character.
 */
export function excerptAround(text: string, [from, to]: Span): Span {
  const first = text.lastIndexOf('\n', from - 1) + 1;
  const lineFeed = text.indexOf('\n', Math.max(from, to - 1));
  const last = lineFeed < 0 ? text.length : lineFeed;
  let start = Math.max(first, from - BEFORE_UNITS);
  let end = Math.min(last, Math.max(start + EXCERPT_UNITS, Math.min(to, start + 2 * EXCERPT_UNITS)));
  start = Math.max(first, Math.min(start, end - EXCERPT_UNITS));
  if (isSecondHalf(text, start)) start--;
  if (isSecondHalf(text, end)) end++;
  return [start, end];
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit < 0xe000 && before >= 0xd800 && before < 0xdc00;
}

function headingsOver(outline: readonly OutlineEntry[], offset: number): string[] {
  const path: OutlineEntry[] = [];
  for (const entry of outline) {
    if (entry.start > offset) break;
    while (path.length > 0 && path.at(-1)!.level >= entry.level) path.pop();
    path.push(entry);
  }
  return path.map(({ label, text }) => label + text);
}
