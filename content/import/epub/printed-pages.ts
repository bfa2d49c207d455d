import { fieldText } from '../html/front-matter.ts';
import type { PageElement } from '../html/page-node.ts';
import type { Landmark } from './navigation.ts';

/** A page of the printed edition, with the number of the place it begins at. */
export type PrintedPage = readonly [label: string, place: number];

/**
 * The pages of the printed edition: those of the page list, else those that are marked in the text. What a mark says is
 * the number on the page and no part of the text.
 */
export function printedPages(
  body: PageElement,
  listed: readonly (readonly [Landmark, number])[],
  numberOf: (element: PageElement) => number,
): readonly PrintedPage[] {
  const marks = body.collect(isPageBreak);
  const labels = marks.map((mark) => {
    const label = mark.getAttribute('aria-label') ?? mark.getAttribute('title') ?? mark.textContent;
    while (mark.firstChild !== null) mark.removeChild(mark.firstChild);
    return fieldText(label.replace(/^(?:page|p\.|第)\s*|\s*[页頁.]$/giu, ''));
  });
  if (listed.length > 0) return listed.map(([{ label }, place]) => [label, place]);
  return marks.flatMap((mark, index) => {
    const label = labels[index] ?? '';
    return label === '' ? [] : [[label, numberOf(mark)] as const];
  });
}

function isPageBreak(element: PageElement): boolean {
  const type = element.getAttribute('epub:type') ?? '';
  return type.split(/\s+/u).includes('pagebreak') || element.getAttribute('role') === 'doc-pagebreak';
}
