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
  /** Whether its paragraphs go on before the excerpt, and after it. */
  readonly cut: readonly [before: boolean, after: boolean];
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

/** What of a document is shown of what was looked for. */
export interface Shown {
  /** The most telling first, at most as many as were asked for. */
  readonly passages: readonly Passage[];
  /** Each needle that stands in the document, as it stands there first; a line feed in it is a blank. */
  readonly texts: readonly string[];
}

/**
 * The passages of a document that have any of the needles (folded). Of one needle the first; of several the one that has
 * most of them, then those that have most of the others: three words that stand far apart are all shown, if there is room.
 */
export function passagesOf(document: LecternDocument, needles: readonly string[], most: number): Shown {
  const text = canonicalText(document.blocks);
  const folded = foldWithOffsets(text);
  const standing = needles.map((needle) => matches(folded, needle)).filter((spans) => spans.length > 0);
  const found = standing.flatMap((spans, needle) => spans.map((span) => ({ span, needle })));
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const windows: Window[] = [];
  // Of one needle every window tells as much as the others.
  const enough = standing.length > 1 ? Infinity : most;
  for (let at = 0; at < found.length && windows.length < enough;) {
    const [start, end] = excerptAround(text, found[at]!.span);
    const inside: Span[] = [];
    const has = new Set<number>();
    for (; at < found.length && found[at]!.span[0] < end && (inside.length === 0 || found[at]!.span[1] <= end); at++) {
      inside.push(found[at]!.span);
      has.add(found[at]!.needle);
    }
    windows.push({ place: [start, end], inside, has });
  }
  const places: Places = { outline: document.outline, addresses: addressesOf(document.blocks) };
  return {
    passages: mostTelling(windows, most).map(({ place, inside }) => passageAt(text, places, place, inside)),
    texts: standing.map(([first]) => text.slice(...first!).replaceAll('\n', ' ')),
  };
}

/** A stretch of a text that could be shown, what was found in it, and by which needles. */
interface Window {
  readonly place: Span;
  readonly inside: readonly Span[];
  readonly has: ReadonlySet<number>;
}

/** The windows that have most of what those before them have not; of those that are alike the first. */
function mostTelling(windows: readonly Window[], most: number): readonly Window[] {
  const chosen = new Set<Window>();
  const shown = new Set<number>();
  while (chosen.size < Math.min(most, windows.length)) {
    let [best, news] = [undefined as Window | undefined, -1];
    for (const window of windows) {
      if (chosen.has(window)) continue;
      const more = [...window.has].filter((needle) => !shown.has(needle)).length;
      if (more < news || (more === news && window.has.size <= best!.has.size)) continue;
      [best, news] = [window, more];
    }
    chosen.add(best!);
    for (const needle of best!.has) shown.add(needle);
  }
  return [...chosen];
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
    cut: [(text[start - 1] ?? '\n') !== '\n', (text[end] ?? '\n') !== '\n'],
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
