import type { Span, TextOffsets } from './text-offsets.ts';

/** The selection inside a shadow root. Chromium has it on the root; the standard way came later and is asked second. */
export function rangeIn(root: ShadowRoot): Range | StaticRange | undefined {
  if ('getSelection' in root) {
    const selection = (root.getSelection as () => Selection | null)();
    return selection === null || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
  }
  return document.getSelection()?.getComposedRanges({ shadowRoots: [root] })[0];
}

/** What is selected of a document's text; undefined where nothing of it is. */
export function selectedSpan(root: ShadowRoot, offsets: TextOffsets): Span | undefined {
  const range = rangeIn(root);
  if (range === undefined || range.collapsed || !root.contains(range.startContainer)) return undefined;
  const start = offsets.offsetAt({ node: range.startContainer, offset: range.startOffset });
  const end = offsets.offsetAt({ node: range.endContainer, offset: range.endOffset });
  return end > start ? { start, end } : undefined;
}

/** Selects a stretch of the text; nothing where it is undefined. */
export function selectSpan(span: Span | undefined, offsets: TextOffsets | undefined): void {
  const selection = getSelection();
  if (span === undefined || offsets === undefined) {
    selection?.removeAllRanges();
    return;
  }
  const { startContainer, startOffset, endContainer, endOffset } = offsets.rangeOf(span);
  selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The words selected above the text: title, subtitle, authors. They are no part of the canonical text. */
export function selectedFrontMatter(root: ShadowRoot): string {
  const range = rangeIn(root);
  if (range === undefined || range.collapsed) return '';
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...root.querySelectorAll('.front > *')]
    .filter((part) => live.intersectsNode(part))
    .map((part) => wordsWithin(part, live))
    .filter((part) => part !== '')
    .join('\n');
}

function wordsWithin(part: Element, range: Range): string {
  const within = document.createRange();
  within.selectNodeContents(part);
  if (range.compareBoundaryPoints(Range.START_TO_START, within) > 0) {
    within.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, within) < 0) within.setEnd(range.endContainer, range.endOffset);
  return within.toString().replace(/\s+/gu, ' ').trim();
}
