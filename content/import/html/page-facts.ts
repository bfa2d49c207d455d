import { VANISHING_NAMES } from './element-names.ts';
import type { PageElement } from './page-node.ts';

/** Where a heading's own level is kept while an article finder renames headings. */
export const LEVEL_ATTRIBUTE = 'data-heading-level';

/** Whether a person would not see the element, by its own attributes. */
export function isHidden(element: PageElement): boolean {
  if (element.attributeList.length === 0) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const { display, visibility } = element.style;
  return display === 'none' || visibility === 'hidden';
}

export function vanishes(element: PageElement): boolean {
  return VANISHING_NAMES.has(element.localName);
}

/** The words of an element's `class`, in lower case. */
export function classWords(element: PageElement): readonly string[] {
  const value = element.className;
  return value === '' ? [] : value.toLowerCase().split(/\s+/u);
}

/** Visits the elements below, parents first, without those that a test keeps closed. */
export function walk(parent: PageElement, visit: (element: PageElement) => 'enter' | 'pass'): void {
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (visit(child) === 'enter') walk(child, visit);
  }
}

/** A text as a browser would show it on one line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}
