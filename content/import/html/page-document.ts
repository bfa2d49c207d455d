import { html } from 'parse5';
import { NOWHERE } from './nowhere.ts';
import { PageElement } from './page-element.ts';
import { PageParent } from './page-parent.ts';
import { PageText } from './page-text.ts';

/** Characters read of a title: it is compared with every heading of the page. */
const MAX_TITLE = 1_000;

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

/** A whole page. */
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
