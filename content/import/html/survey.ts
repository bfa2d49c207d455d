import { BLOCK_NAMES, SPOKEN_NAMES } from './element-names.ts';
import { classWords, isHidden, LEVEL_ATTRIBUTE, vanishes } from './page-facts.ts';
import type { PageDocument, PageElement } from './page-node.ts';

/** A run of text as the page had it, before anything was taken out. */
export interface PagePiece {
  readonly order: number;
  readonly text: string;
  /** Number of the block it stands in: pieces of one block are one removal. */
  readonly block: number;
  /** What the markup says it is, where that is not the page's content. */
  readonly furniture: Furniture | undefined;
  readonly isLink: boolean;
}

/** Names of the rules in the receipt. */
export type Furniture =
  | 'page-navigation'
  | 'page-header'
  | 'page-footer'
  | 'page-aside'
  | 'page-tool'
  | 'page-form'
  | 'page-hidden'
  | 'page-comments'
  | 'page-sharing'
  | 'page-promotion';

export interface Survey {
  readonly pieces: readonly PagePiece[];
  /** Sum over the texts of their length times their depth: what looking at the text of every element costs. */
  readonly weight: number;
  readonly elements: number;
  /** The most children one element has. */
  readonly widest: number;
}

const BY_NAME: ReadonlyMap<string, Furniture> = new Map([
  ['nav', 'page-navigation'],
  ['aside', 'page-aside'],
  ['form', 'page-form'],
  ['fieldset', 'page-form'],
  ['dialog', 'page-hidden'],
]);
const BY_ROLE: ReadonlyMap<string, Furniture> = new Map([
  ['navigation', 'page-navigation'],
  ['menu', 'page-navigation'],
  ['menubar', 'page-navigation'],
  ['banner', 'page-header'],
  ['contentinfo', 'page-footer'],
  ['complementary', 'page-aside'],
  ['search', 'page-form'],
  ['form', 'page-form'],
  ['dialog', 'page-hidden'],
  ['alertdialog', 'page-hidden'],
]);
/** Class words and ids of what only works on the site itself: a wiki's links for editing and jumping, a heading's own address. */
const TOOL_WORD = /^(?:mw-editsection|mw-jump-link|sitesub|headerlink|anchorjs-link)$/u;
const BY_WORD: readonly (readonly [Furniture, RegExp])[] = [
  ['page-navigation', /^(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|toc-nav|crumbs?|site-nav|main-nav|topnav)$/u],
  ['page-comments', /^(?:comments?|comment-list|comments-area|disqus(?:_thread)?|respond|replies|pinglun)$/u],
  ['page-sharing', /^(?:share|sharing|social|social-links|sharedaddy|share-buttons|bdsharebuttonbox|social-share)$/u],
  ['page-promotion', /^(?:ads?|advert|advertisement|promo|promotion|sponsored?|newsletter|related-?posts|related-?articles|recommend|recommended|recommendations|outbrain|taboola)$/u],
  ['page-header', /^(?:site-header|page-header|masthead|topbar)$/u],
  ['page-footer', /^(?:site-footer|page-footer|footer|copyright)$/u],
  ['page-tool', TOOL_WORD],
  ['page-aside', /^(?:sidebar|side-bar|aside|sidebar-widget|widget-area)$/u],
]; // prettier-ignore

/** What the markup says an element is, by its name, role, class and id; undefined where it may be content. */
export function furnitureOf(element: PageElement): Furniture | undefined {
  if (isHidden(element)) return 'page-hidden';
  const named = BY_NAME.get(element.localName);
  if (named !== undefined) return named;
  if (element.attributeList.length > 0) {
    const role = element.getAttribute('role');
    const byRole = role === null ? undefined : BY_ROLE.get(role);
    if (byRole !== undefined) return byRole;
    const words = [...classWords(element), element.id.toLowerCase()];
    for (const word of words) {
      if (word === '') continue;
      const found = BY_WORD.find(([, pattern]) => pattern.test(word));
      if (found !== undefined) return found[0];
    }
  }
  if (element.localName !== 'header' && element.localName !== 'footer') return undefined;
  return isOfPage(element) ? (element.localName === 'header' ? 'page-header' : 'page-footer') : undefined;
}

/** Whether an element is a tool of its site, which is no content even in the midst of content. */
export function isTool(element: PageElement): boolean {
  return element.attributeList.length > 0 && furnitureOf(element) === 'page-tool';
}

/** A header or footer belongs to the page unless an article, a section or the main content is around it. */
function isOfPage(element: PageElement): boolean {
  for (let node = element.parentElement; node !== null; node = node.parentElement) {
    if (/^(?:article|main|section|blockquote|figure)$/u.test(node.localName) || node.getAttribute('role') === 'main')
      return false;
  }
  return true;
}

/** Numbers the page's texts in their order and notes what they are, before an article finder takes the page apart. */
export function survey(document: PageDocument): Survey {
  const pieces: PagePiece[] = [];
  let order = 0;
  let blocks = 0;
  let weight = 0;
  let elements = 0;
  let widest = 0;

  const visit = (
    parent: PageElement,
    block: number,
    furniture: Furniture | undefined,
    isLink: boolean,
    depth: number,
  ): void => {
    let own = block;
    let children = 0;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      children += 1;
      if (node.nodeType === 3) {
        node.order = order += 1;
        weight += node.value.length * depth;
        if (node.value.trim() !== '') pieces.push({ order, text: node.value, block: own, furniture, isLink });
        continue;
      }
      elements += 1;
      const name = node.localName;
      if (vanishes(node) && !SPOKEN_NAMES.has(name)) {
        weight += name === 'script' ? 0 : 1;
        continue;
      }
      if (name === 'h1') node.setAttribute(LEVEL_ATTRIBUTE, '1');
      if (name === 'math') protectFormula(node);
      const inner = furniture ?? (SPOKEN_NAMES.has(name) ? 'page-form' : furnitureOf(node));
      if (BLOCK_NAMES.has(name)) {
        visit(node, (blocks += 1), inner, false, depth + 1);
        own = blocks += 1;
      } else visit(node, own, inner, isLink || name === 'a', depth + 1);
    }
    widest = Math.max(widest, children);
  };
  if (document.body !== null) visit(document.body, 0, undefined, false, 1);
  return { pieces, weight, elements, widest };
}

/** Renderers of formulas wrap them in elements whose class names an article finder takes for a menu (`CtxtMenu`). */
function protectFormula(formula: PageElement): void {
  for (let node = formula.parentElement; node !== null && !BLOCK_NAMES.has(node.localName); node = node.parentElement) {
    if (/mathjax|katex|^mjx-/iu.test(`${node.className} ${node.localName}`)) node.className = 'content';
  }
}

/** The pieces' texts block by block, in order. */
export function byBlock(pieces: readonly PagePiece[]): (readonly PagePiece[])[] {
  const groups: PagePiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group?.[0]?.block === piece.block) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
