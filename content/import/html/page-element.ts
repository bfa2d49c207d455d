import { html } from 'parse5';
import { NOWHERE } from './nowhere.ts';
import type { PageDocument, PageFragment } from './page-document.ts';
import { PageParent } from './page-parent.ts';
import { PageText } from './page-text.ts';

export type PageNode = PageElement | PageText;

export interface PageAttribute {
  readonly name: string;
  value: string;
}

const HTML_NAMESPACE = html.NS.HTML;
const upperCaseNames = new Map<string, string>();

/** One string for each name, so that comparing names compares addresses. Names come by the million, in few forms. */
function upperCase(name: string): string {
  let upper = upperCaseNames.get(name);
  if (upper === undefined) {
    upper = name.toUpperCase();
    if (upperCaseNames.size < 1_000) upperCaseNames.set(name, upper);
  }
  return upper;
}

/** A copy of an element's content that stands in for its HTML: it can be put back, and never has to be parsed again. */
class Snapshot {
  readonly nodes: readonly PageNode[];

  constructor(nodes: readonly PageNode[]) {
    this.nodes = nodes;
  }

  /** Nobody reads HTML out of a page; where it is glued to a message or matched against a pattern, it is empty. */
  toString(): string {
    return '';
  }
}

/** An element with its attributes. */
export class PageElement extends PageParent {
  readonly nodeType = 1;
  readonly localName: string;
  /** Upper case for an element of HTML, as written for one of SVG or MathML. */
  readonly tagName: string;
  readonly namespace: html.NS;
  /** In the order of the source, one of each name. */
  readonly attributeList: PageAttribute[];
  /** Content of a `template`, which is not a child. */
  content: PageFragment | undefined;

  constructor(
    ownerDocument: PageDocument | null,
    localName: string,
    attributes: PageAttribute[],
    namespace: html.NS = HTML_NAMESPACE,
  ) {
    super();
    this.ownerDocument = ownerDocument;
    this.localName = localName;
    this.tagName = namespace === HTML_NAMESPACE ? upperCase(localName) : localName;
    this.attributeList = attributes;
    this.namespace = namespace;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get attributes(): readonly CopyableAttribute[] {
    return this.attributeList.map(({ name, value }) => new CopyableAttribute(name, value));
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributeList) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  /** Does nothing for an address completed with the document's own base: addresses are read as the source wrote them. */
  setAttribute(name: string, value: string): void {
    if (value.includes(NOWHERE)) return;
    const known = this.attributeList.find((attribute) => attribute.name === name);
    if (known === undefined) this.attributeList.push({ name, value });
    else known.value = value;
  }

  setAttributeNode(attribute: PageAttribute): void {
    this.setAttribute(attribute.name, attribute.value);
  }

  removeAttribute(name: string): void {
    const at = this.attributeList.findIndex((attribute) => attribute.name === name);
    if (at !== -1) this.attributeList.splice(at, 1);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  /** The two properties of the `style` attribute that hide an element; the rest of it means nothing here. */
  get style(): { readonly display: string; readonly visibility: string } {
    const style = this.getAttribute('style');
    if (style === null) return SHOWN;
    return {
      display: /(?:^|;)\s*display\s*:\s*none\b/i.test(style) ? 'none' : '',
      visibility: /(?:^|;)\s*visibility\s*:\s*hidden\b/i.test(style) ? 'hidden' : '',
    };
  }

  get innerHTML(): Snapshot {
    return new Snapshot(this.childNodes.map(copyOf));
  }

  set innerHTML(snapshot: Snapshot) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    for (const node of snapshot.nodes) this.appendChild(copyOf(node));
  }
}

const SHOWN = { display: '', visibility: '' };

class CopyableAttribute implements PageAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): this {
    return this;
  }
}

/** A copy with everything below it, in no document yet. */
export function copyOf(node: PageNode): PageNode {
  if (node.nodeType === 3) {
    const copy = new PageText(node.value);
    copy.order = node.order;
    return copy;
  }
  const attributes = node.attributeList.map(({ name, value }) => ({ name, value }));
  const copy = new PageElement(node.ownerDocument, node.localName, attributes, node.namespace);
  for (let child = node.firstChild; child !== null; child = child.nextSibling) copy.appendChild(copyOf(child));
  return copy;
}
