import type { Heading } from '#content/document';
import { isSameSize } from './line-breaks.ts';
import type { Part, TextPart } from './parts.ts';
import type { FileOutline } from './outline.ts';

/** A heading is set larger than the text by so much or more. */
const LARGER = 1.08;
const LONGEST_HEADING = 160;
const MOST_LINES = 4;

/** The levels of the parts that are headings, by index: as the file's own outline has them, else by their size. */
export function headingLevels(
  parts: readonly Part[],
  body: number,
  outline: FileOutline,
): ReadonlyMap<number, Heading['level']> {
  const levels = new Map<number, Heading['level']>();
  parts.forEach((part, index) => {
    const depth = part.kind === 'text' && isShort(part) ? outline.depthOf(part) : undefined;
    if (depth !== undefined) levels.set(index, levelOf(depth));
  });
  const sized = parts.flatMap((part, index) => {
    if (part.kind !== 'text' || levels.has(index) || !isHeading(part, body)) return [];
    return [{ index, size: part.size }];
  });
  const sizes = distinct(sized.map(({ size }) => size));
  const firstNamed = levels.size === 0 ? 0 : Math.min(...levels.keys());
  // Where the outline names most headings, what is large besides is decoration on a cover, or below the outline's depth.
  const below = levels.size > sized.length ? Math.max(...levels.values()) : 0;
  for (const { index, size } of sized) {
    // What stands on a cover above the first entry is who wrote it, and when.
    if (index < firstNamed) continue;
    const rank = sizes.findIndex((each) => isSameSize(each, size));
    levels.set(index, levelOf(below + rank));
  }
  return levels;
}

function levelOf(depth: number): Heading['level'] {
  return (Math.min(depth, 5) + 1) as Heading['level'];
}

function isShort(part: TextPart): boolean {
  return part.text.length <= LONGEST_HEADING && part.lines <= MOST_LINES;
}

function isHeading(part: TextPart, body: number): boolean {
  return (
    part.size > body * LARGER &&
    isShort(part) &&
    /\p{L}/u.test(part.text) &&
    !/[。；;，,]$/u.test(part.text) &&
    !(/\.$/.test(part.text) && part.text.length > 60)
  );
}

/** Sizes that differ, from the largest. */
function distinct(sizes: readonly number[]): number[] {
  const found: number[] = [];
  for (const size of sizes.toSorted((a, b) => b - a)) {
    if (!found.some((each) => isSameSize(each, size))) found.push(size);
  }
  return found;
}
