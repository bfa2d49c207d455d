import { Parser, type html, type ParserOptions, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { MAX_DEPTH, MAX_NODES } from '../limits.ts';
import { isFormulaScript } from './formulas.ts';
import { PageDocument, PageElement, PageFragment, PageText, type PageAttribute, type PageNode } from './page-node.ts';

/** Attributes kept of one element, and characters kept of one attribute. */
const MAX_ATTRIBUTES = 200;
const MAX_ATTRIBUTE_LENGTH = 2_000;
/** Comments kept to read the page's address from. */
const MAX_REMARKS = 4;

interface PageTypes extends TreeAdapterTypeMap {
  node: PageNode | PageDocument | PageFragment | Remark;
  parentNode: PageElement | PageDocument | PageFragment;
  childNode: PageNode | Remark;
  document: PageDocument;
  documentFragment: PageFragment;
  element: PageElement;
  commentNode: Remark;
  textNode: PageText;
  template: PageElement;
  documentType: never;
}

interface Remark {
  readonly nodeType: 8;
  readonly data: string;
}

/** Thrown out of the parser, which has no other way to stop, and caught by `parsePage`. */
class LimitReached extends Error {
  readonly failure: ImportFailure;

  constructor(failure: ImportFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Parses HTML as browsers without script do. The limits hold while it parses, so a bomb is refused before it is built. */
export function parsePage(html: string): Result<PageDocument, ImportFailure> {
  const document = new PageDocument();
  document.ownerDocument = document;
  const options: ParserOptions<PageTypes> = { scriptingEnabled: false, treeAdapter: new PageAdapter(document) };
  try {
    new Parser(options, document).tokenizer.write(html, true);
    return succeeded(document);
  } catch (error) {
    if (error instanceof LimitReached) return failed(error.failure);
    throw error;
  }
}

/** Builds the light document for parse5. Comments, styles and scripts that are no data never enter it. */
class PageAdapter implements TreeAdapter<PageTypes> {
  private readonly document: PageDocument;
  private nodes = 0;

  constructor(document: PageDocument) {
    this.document = document;
  }

  createDocument(): PageDocument {
    return this.document;
  }

  createDocumentFragment(): PageFragment {
    return new PageFragment();
  }

  createElement(name: string, namespace: html.NS, attributes: Token.Attribute[]): PageElement {
    this.count();
    const kept: PageAttribute[] = [];
    for (const attribute of attributes) {
      if (kept.length === MAX_ATTRIBUTES) break;
      kept.push({ name: attribute.name, value: this.bounded(attribute.value) });
    }
    return new PageElement(this.document, name, kept, namespace);
  }

  createTextNode(value: string): PageText {
    this.count();
    return new PageText(value);
  }

  createCommentNode(data: string): Remark {
    return { nodeType: 8, data: data.slice(0, MAX_ATTRIBUTE_LENGTH) };
  }

  appendChild(parent: PageTypes['parentNode'], node: PageTypes['childNode']): void {
    this.insertBefore(parent, node, null);
  }

  insertBefore(
    parent: PageTypes['parentNode'],
    node: PageTypes['childNode'],
    before: PageTypes['childNode'] | null,
  ): void {
    if (node.nodeType === 8) {
      if (this.document.remarks.length < MAX_REMARKS) this.document.remarks.push(node.data);
      return;
    }
    if (node.nodeType === 1) {
      node.depth = parent.depth + 1;
      if (node.depth > MAX_DEPTH) throw new LimitReached({ code: 'too-deep', limit: MAX_DEPTH });
    }
    parent.insertBefore(node, before?.nodeType === 8 ? null : before);
  }

  insertText(parent: PageTypes['parentNode'], text: string): void {
    this.insertTextBefore(parent, text, null);
  }

  insertTextBefore(parent: PageTypes['parentNode'], text: string, before: PageTypes['childNode'] | null): void {
    if (parent.nodeType === 1 && isSilent(parent)) return;
    const place = before === null || before.nodeType === 8 ? null : before;
    const last = place === null ? parent.lastChild : place.previousSibling;
    if (last?.nodeType === 3) {
      last.value += text;
      parent.changed();
    } else {
      parent.insertBefore(this.createTextNode(text), place);
    }
  }

  detachNode(node: PageTypes['childNode']): void {
    if (node.nodeType !== 8) node.remove();
  }

  adoptAttributes(recipient: PageElement, attributes: Token.Attribute[]): void {
    for (const attribute of attributes.slice(0, MAX_ATTRIBUTES)) {
      if (!recipient.hasAttribute(attribute.name)) {
        recipient.attributeList.push({ name: attribute.name, value: this.bounded(attribute.value) });
      }
    }
  }

  setTemplateContent(template: PageElement, content: PageFragment): void {
    content.depth = template.depth;
    template.content = content;
  }

  getTemplateContent(template: PageElement): PageFragment {
    return (template.content ??= new PageFragment());
  }

  getFirstChild(node: PageTypes['parentNode']): PageNode | null {
    return node.firstChild;
  }

  getChildNodes(node: PageTypes['parentNode']): PageNode[] {
    return node.childNodes;
  }

  getParentNode(node: PageTypes['node']): PageTypes['parentNode'] | null {
    return node.nodeType === 8 ? null : (node.parentNode as PageTypes['parentNode'] | null);
  }

  getAttrList(element: PageElement): Token.Attribute[] {
    return element.attributeList;
  }

  getTagName(element: PageElement): string {
    return element.localName;
  }

  getNamespaceURI(element: PageElement): html.NS {
    return element.namespace;
  }

  getTextNodeContent(node: PageText): string {
    return node.value;
  }

  getCommentNodeContent(node: Remark): string {
    return node.data;
  }

  isTextNode(node: PageTypes['node']): node is PageText {
    return node.nodeType === 3;
  }

  isCommentNode(node: PageTypes['node']): node is Remark {
    return node.nodeType === 8;
  }

  isElementNode(node: PageTypes['node']): node is PageElement {
    return node.nodeType === 1;
  }

  isDocumentTypeNode(_node: PageTypes['node']): _node is never {
    return false;
  }

  // Quirks mode changes how one element nests (a table in a paragraph); the document type itself is of no use.
  setDocumentType(): void {}

  setDocumentMode(document: PageDocument, mode: html.DOCUMENT_MODE): void {
    document.mode = mode;
  }

  getDocumentMode(document: PageDocument): html.DOCUMENT_MODE {
    return document.mode;
  }

  getDocumentTypeNodeName(): string {
    return '';
  }

  getDocumentTypeNodePublicId(): string {
    return '';
  }

  getDocumentTypeNodeSystemId(): string {
    return '';
  }

  // Places in the source are not recorded.
  setNodeSourceCodeLocation(): void {}

  getNodeSourceCodeLocation(): undefined {
    return undefined;
  }

  updateNodeSourceCodeLocation(): void {}

  private count(): void {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) throw new LimitReached({ code: 'too-many-nodes', limit: MAX_NODES });
  }

  /** Keeps long values short, and `data:` addresses aside: an article finder matches patterns against every attribute. */
  private bounded(value: string): string {
    if (value.length <= MAX_ATTRIBUTE_LENGTH) return value;
    if (!/^\s*data:/iu.test(value)) return value.slice(0, MAX_ATTRIBUTE_LENGTH);
    this.document.dataAddresses.push(value.trim());
    return `data:,#${String(this.document.dataAddresses.length - 1)}`;
  }
}

/** Whether an element's text is dropped while parsing: styles, and scripts but for those that hold facts or formulas. */
function isSilent(element: PageElement): boolean {
  if (element.localName === 'style') return true;
  if (element.localName !== 'script') return false;
  return element.getAttribute('type') !== 'application/ld+json' && !isFormulaScript(element);
}
