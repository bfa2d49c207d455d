import type { PageElement, PageNode } from './page-element.ts';
import type { PageParent } from './page-parent.ts';

/** What text and elements share: a place among siblings. */
export abstract class Placed {
  /** As the standard numbers kinds of nodes: 1 for an element, 3 for a text. */
  abstract readonly nodeType: number;
  parentNode: PageParent | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  remove(): void {
    this.parentNode?.removeChild(this as unknown as PageNode);
  }

  get parentElement(): PageElement | null {
    return isElement(this.parentNode) ? this.parentNode : null;
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node !== null && node.nodeType !== 1) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }
}

function isElement(node: PageParent | null): node is PageElement {
  return node?.nodeType === 1;
}
