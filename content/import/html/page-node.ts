import { html } from 'parse5';

/**
 * A light document: the part of the DOM that an article finder needs and nothing that could act. Children are a
 * linked list, so that a page of 100,000 siblings is taken apart in linear time; the text of an element is kept until
 * something below it changes, because finding an article asks for it again and again.
 */
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

/** Characters read of a title: it is compared with every heading of the page. */
const MAX_TITLE = 1_000;
const NOTHING: readonly never[] = [];
/** The address of every page while it is imported; see `PageDocument.baseURI`. */
const NOWHERE = 'page:///';

/** What text and elements share: a place among siblings. */
abstract class Placed {
  parentNode: PageParent | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  remove(): void {
    this.parentNode?.removeChild(this as unknown as PageNode);
  }

  get parentElement(): PageElement | null {
    return this.parentNode instanceof PageElement ? this.parentNode : null;
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

export class PageText extends Placed {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes = NOTHING;
  value: string;
  /** Place among the page's texts in source order, from 1; 0 for a text that was not in the source. Copies keep it. */
  order = 0;

  constructor(value: string) {
    super();
    this.value = value;
  }

  get textContent(): string {
    return this.value;
  }
}

/** A copy of an element's content that stands in for its HTML: it can be put back, and never has to be parsed again. */
export class Snapshot {
  readonly nodes: readonly PageNode[];

  constructor(nodes: readonly PageNode[]) {
    this.nodes = nodes;
  }

  /** Nobody reads HTML out of a page; where it is glued to a message or matched against a pattern, it is empty. */
  toString(): string {
    return '';
  }
}

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
export function nextOutside(element: PageElement, within: PageParent): PageElement | null {
  let node: PageParent = element;
  while (node !== within) {
    const next = node.nextElementSibling;
    if (next !== null) return next;
    if (node.parentNode === null) return null;
    node = node.parentNode;
  }
  return null;
}

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

/** Content of a `template`: parsed, because the standard has it so, and looked at by nobody. */
export class PageFragment extends PageParent {
  readonly nodeType = 11;
}

export class PageDocument extends PageParent {
  readonly nodeType = 9;
  /** The address a relative one is completed with. No page has it: completing must neither fail nor reach anything. */
  readonly baseURI = NOWHERE;
  readonly documentURI = NOWHERE;
  /** Quirks mode changes how one element nests. */
  mode = html.DOCUMENT_MODE.NO_QUIRKS;
  /** The first comments of the page: browsers note there where they saved it from. They are in no tree. */
  readonly remarks: string[] = [];
  /** The `data:` addresses of the page, which stand in its attributes as `data:,#` and their place in this list. */
  readonly dataAddresses: string[] = [];

  get documentElement(): PageElement | null {
    return this.firstElementChild;
  }

  get body(): PageElement | null {
    return this.documentElement?.children.find((element) => element.tagName === 'BODY') ?? null;
  }

  get title(): string {
    const [title] = this.getElementsByTagName('title');
    return (title?.textContent ?? '').slice(0, MAX_TITLE).replace(/\s+/gu, ' ').trim();
  }

  createElement(name: string): PageElement {
    return new PageElement(this, name.toLowerCase(), []);
  }

  createTextNode(value: string): PageText {
    return new PageText(value);
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
