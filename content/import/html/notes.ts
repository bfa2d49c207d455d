import type { Block } from '#content/document';
import { classWords } from './page-facts.ts';
import type { PageElement } from './page-node.ts';

/** Footnotes of a page: which links refer to one, and which elements hold one. */
export interface PageNotes {
  /** Marks by the link that shows them. */
  readonly references: ReadonlyMap<PageElement, string>;
  /** Marks by the element that holds the note. */
  readonly texts: ReadonlyMap<PageElement, string>;
  /** Links in a note that lead back to its mark. */
  readonly returns: ReadonlySet<PageElement>;
}

/** `[1]`, `1`, `注1`, `*`, `†`, `①`, `[a]`: what may stand as a mark, without its brackets. */
const MARK =
  /^[[(（［〔【]?\s*((?:注|註|note )?\s?(?:\d{1,4}|[a-z]{1,3}|[*†‡§¶#]{1,3}|[\u2460-\u2473]))\s*[\])）］〕】]?$/iu;
/** A mark with its bracket or stop: a bare number may begin the note's own sentence. */
const LEADING_MARK =
  /^[[(（［〔【]?\s*((?:注|註|note )?\s?(?:\d{1,4}|[a-z]{1,3}|[*†‡§¶#]{1,3}|[\u2460-\u2473]))\s*[\])）］〕】.、:：]\s*/iu;
const RETURN_ARROWS = /^[\s\u2191\u21a9\u21a5\u2934\u2912^⏎↵\ufe0e\ufe0f]+$/u;
const NOTE_WORDS = /^(?:footnote|fn|noteref|endnote|reference|cite)/u;
const HOLDERS = new Set(['LI', 'P', 'DIV', 'DD', 'ASIDE', 'SECTION', 'TD']);

/** Finds links that are marked as references to a note of the same page. */
export function findNotes(root: PageElement): PageNotes {
  const references = new Map<PageElement, string>();
  const texts = new Map<PageElement, string>();
  const returns = new Set<PageElement>();
  const links = root.getElementsByTagName('a').filter((link) => link.getAttribute('href')?.startsWith('#') === true);
  if (links.length === 0) return { references, texts, returns };

  const targets = targetsBelow(root);
  for (const link of links) {
    const mark = MARK.exec(link.textContent.trim())?.[1];
    if (mark === undefined || !isMarkedUp(link)) continue;
    const holder = holderOf(targets.get(fragment(link)));
    if (holder === undefined || contains(holder, link) || isInside(link, texts)) continue;
    const known = texts.get(holder) ?? mark;
    texts.set(holder, known);
    references.set(link, known);
  }
  for (const link of links) {
    if (!references.has(link) && isInside(link, texts) && isReturn(link, targets, references)) returns.add(link);
  }
  return { references, texts, returns };
}

function targetsBelow(root: PageElement): Map<string, PageElement> {
  const targets = new Map<string, PageElement>();
  for (const element of root.getElementsByTagName('*')) {
    for (const name of [element.id, element.localName === 'a' ? (element.getAttribute('name') ?? '') : '']) {
      if (name !== '' && !targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

function fragment(link: PageElement): string {
  const name = link.getAttribute('href')?.slice(1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A mark is raised, or says by role or class that it is one: a number alone may be a page of a list. */
function isMarkedUp(link: PageElement): boolean {
  if (link.getAttribute('role') === 'doc-noteref' || link.getAttribute('epub:type') === 'noteref') return true;
  if (link.getElementsByTagName('sup').length > 0 || classWords(link).some((word) => NOTE_WORDS.test(word)))
    return true;
  const parent = link.parentElement;
  return parent?.tagName === 'SUP' || parent?.parentElement?.tagName === 'SUP';
}

/** The element whose whole content is the note: the target itself, or the list item or paragraph it stands in. */
function holderOf(target: PageElement | undefined): PageElement | undefined {
  let holder = target;
  for (let steps = 0; holder !== undefined && steps < 4; steps += 1) {
    if (HOLDERS.has(holder.tagName)) return holder.getElementsByTagName('li').length > 3 ? undefined : holder;
    holder = holder.parentElement ?? undefined;
  }
  return undefined;
}

function contains(holder: PageElement, element: PageElement): boolean {
  for (let node: PageElement | null = element; node !== null; node = node.parentElement) {
    if (node === holder) return true;
  }
  return false;
}

function isInside(element: PageElement, holders: ReadonlyMap<PageElement, string>): boolean {
  for (let node: PageElement | null = element; node !== null; node = node.parentElement) {
    if (holders.has(node)) return true;
  }
  return false;
}

function isReturn(
  link: PageElement,
  targets: ReadonlyMap<string, PageElement>,
  references: ReadonlyMap<PageElement, string>,
): boolean {
  if (link.getAttribute('role') === 'doc-backlink' || RETURN_ARROWS.test(link.textContent)) return true;
  const target = targets.get(fragment(link));
  if (target === undefined) return false;
  return references.has(target) || target.getElementsByTagName('a').some((inner) => references.has(inner));
}

/** A note's blocks without the mark at their start, which many pages write out as text. */
export function withoutMark(blocks: readonly Block[], mark: string): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const [start, ...others] = first.inlines;
  if (typeof start !== 'string') return blocks;
  const opening = LEADING_MARK.exec(start);
  if (opening?.[1] !== mark) return blocks;
  const text = start.slice(opening[0].length);
  const inlines = text === '' ? others : [text, ...others];
  return inlines.length === 0 ? rest : [{ ...first, inlines }, ...rest];
}
