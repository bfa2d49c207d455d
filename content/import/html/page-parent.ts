import { Placed } from './placed.ts';
import type { PageDocument } from './page-document.ts';
import type { PageElement, PageNode } from './page-element.ts';

/** What has children: an element, the document, or a template's content. */
export abstract class PageParent extends Placed {
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  ownerDocument: PageDocument | null = null;
  /** Levels below the document, as the parser built it. */
  depth = 0;
  private heldChildren: PageElement[] | undefined;
  private heldText: string | undefined;

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): PageElement[] {
    if (this.heldChildren === undefined) {
      const elements: PageElement[] = [];
      for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling) elements.push(node);
      this.heldChildren = elements;
    }
    return this.heldChildren;
  }

  get firstElementChild(): PageElement | null {
    const first = this.firstChild;
    return first === null || first.nodeType === 1 ? first : first.nextElementSibling;
  }

  get textContent(): string {
    if (this.heldText === undefined) {
      let text = '';
      for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
      this.heldText = text;
    }
    return this.heldText;
  }

  appendChild<Node extends PageNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }

  insertBefore<Node extends PageNode>(node: Node, before: PageNode | null): Node {
    node.parentNode?.removeChild(node);
    const after = before === null ? this.lastChild : before.previousSibling;
    node.parentNode = this;
    node.previousSibling = after;
    node.nextSibling = before;
    if (after === null) this.firstChild = node;
    else after.nextSibling = node;
    if (before === null) this.lastChild = node;
    else before.previousSibling = node;
    this.changed();
    return node;
  }

  replaceChild(node: PageNode, old: PageNode): PageNode {
    if (node === old) return old;
    node.parentNode?.removeChild(node);
    const before = old.nextSibling;
    this.removeChild(old);
    this.insertBefore(node, before);
    return old;
  }

  removeChild(node: PageNode): PageNode {
    const { previousSibling, nextSibling } = node;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    this.changed();
    return node;
  }

  /**
   * Forgets what was kept about the children. An element whose text is kept has all texts below it kept, so the way
   * up ends at the first ancestor without one.
   */
  changed(): void {
    this.heldChildren = undefined;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the walk upwards starts here
    let node: PageParent | null = this;
    while (node !== null && node.heldText !== undefined) {
      node.heldText = undefined;
      node = node.parentNode;
    }
  }

  /** The elements below with that name (lower or upper case, `*` for all), in order; not a live list. */
  getElementsByTagName(name: string): PageElement[] {
    const wanted = name.toUpperCase();
    return this.collect((element) => wanted === '*' || element.tagName === wanted || element.localName === name);
  }

  /** Knows one form of selector: names separated by commas. */
  querySelectorAll(names: string): PageElement[] {
    const single = !names.includes(',');
    if (single) return this.getElementsByTagName(names);
    const wanted = new Set(names.toUpperCase().split(','));
    return this.collect((element) => wanted.has(element.tagName));
  }

  /** The elements below that pass a test, in document order. */
  collect(passes: (element: PageElement) => boolean): PageElement[] {
    const found: PageElement[] = [];
    let node = this.firstElementChild;
    while (node !== null) {
      if (passes(node)) found.push(node);
      node = node.firstElementChild ?? nextOutside(node, this);
    }
    return found;
  }
}

/** The next element in document order that is not below `element`, without leaving `within`. */
function nextOutside(element: PageElement, within: PageParent): PageElement | null {
  let node: PageParent = element;
  while (node !== within) {
    const next = node.nextElementSibling;
    if (next !== null) return next;
    if (node.parentNode === null) return null;
    node = node.parentNode;
  }
  return null;
}
