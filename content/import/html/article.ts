import { Readability } from '@mozilla/readability';
import { copyOf, PageDocument, type PageElement } from './page-node.ts';
import { classWords } from './page-facts.ts';
import { furnitureOf, type Survey } from './survey.ts';

/** What an article finder reads besides the article. */
export interface ArticleFacts {
  readonly title: string;
  readonly byline: string;
  readonly siteName: string;
  readonly excerpt: string;
  readonly published: string;
}

export interface Article {
  readonly root: PageElement;
  readonly facts: ArticleFacts;
}

/** Below this a found article is taken for a miss and looked for again; a Chinese text says the same in fewer characters. */
const ARTICLE_CHARACTERS = 500;
const CHINESE_ARTICLE_CHARACTERS = 160;

/**
 * What a page may cost an article finder, which asks for the text of every element on every level again and again.
 * The largest of the sample pages has a weight of 4 million; above the limit the page is taken whole.
 */
const MAX_WEIGHT = 40_000_000;
const MAX_ELEMENTS = 150_000;
const MAX_SIBLINGS = 20_000;

/** Whether looking for an article ends in seconds, whoever made the page. */
export function isWithinReach(page: Survey): boolean {
  return page.weight <= MAX_WEIGHT && page.elements <= MAX_ELEMENTS && page.widest <= MAX_SIBLINGS;
}

/** Looks for the article of a page and takes the page apart doing so; undefined where there is none. */
export function findArticle(document: PageDocument, isChinese: boolean): Article | undefined {
  const charThreshold = isChinese ? CHINESE_ARTICLE_CHARACTERS : ARTICLE_CHARACTERS;
  const found = read(document, charThreshold);
  return found?.root.textContent.trim() === '' ? undefined : found;
}

/** What a finder reads in the head and the headings alone; the page stays as it is. */
export function readFacts(document: PageDocument): ArticleFacts {
  const extract = new PageDocument();
  const html = extract.appendChild(extract.createElement('html'));
  const head = html.appendChild(extract.createElement('head'));
  const body = html.appendChild(extract.createElement('body'));
  const isFact = ({ localName }: PageElement): boolean =>
    localName === 'title' || localName === 'meta' || localName === 'script';
  for (const element of document.collect(isFact)) head.appendChild(copyOf(element));
  for (const heading of document.querySelectorAll('h1,h2').slice(0, MAX_HEADINGS)) {
    const copy = body.appendChild(extract.createElement(heading.localName));
    copy.appendChild(extract.createTextNode(heading.textContent));
  }
  // Without a word of text the finder answers nothing at all.
  body.appendChild(extract.createElement('p')).appendChild(extract.createTextNode('-'));
  return read(extract, 1)?.facts ?? NO_FACTS;
}

const NO_FACTS: ArticleFacts = { title: '', byline: '', siteName: '', excerpt: '', published: '' };
/** Headings a title is compared with. */
const MAX_HEADINGS = 40;

/** Readability over the light document, which has what it uses of the DOM: a part of what its own types ask for. */
const Finder = Readability as unknown as new (
  document: PageDocument,
  options: { readonly charThreshold: number; readonly serializer: (content: PageElement) => PageElement },
) => { parse(): FoundArticle | null };

interface FoundArticle extends Readonly<
  Record<'title' | 'byline' | 'siteName' | 'excerpt' | 'publishedTime', string | null | undefined>
> {
  readonly content: PageElement;
}

function read(document: PageDocument, charThreshold: number): Article | undefined {
  const found = new Finder(document, { charThreshold, serializer: (content) => content }).parse();
  if (found === null) return undefined;
  const { title, byline, siteName, excerpt, publishedTime } = found;
  return {
    root: found.content,
    facts: {
      title: title ?? '',
      byline: byline ?? '',
      siteName: siteName ?? '',
      excerpt: excerpt ?? '',
      published: publishedTime ?? '',
    },
  };
}

/** Words that name a part of an article's page which is not the article. */
const BESIDE_WORDS =
  /comment|share|sharing|social|related-?(?:post|article|stor|link|content)|recommend|promo|sponsor|newsletter|sidebar|advert|outbrain|taboola|subscribe|breadcrumb|pagination|author-bio|^tags?$/u;

/**
 * The element that the page itself marks as its content, where that leaves nothing to find out: a documentation page
 * with its parts marked, for example. Undefined where an article finder would know better.
 */
export function markedContent(body: PageElement, page: Survey): PageElement | undefined {
  const mains = body.collect((element) => element.localName === 'main' || element.getAttribute('role') === 'main');
  const candidate = mains.length === 1 ? mains[0] : mains.length === 0 ? besidesLandmarks(body) : undefined;
  if (candidate === undefined || !isPlain(candidate)) return undefined;
  return candidate.textContent.trim() === '' || page.pieces.length === 0 ? undefined : candidate;
}

/** The one part of a page that is no header, navigation, side or footer, if the page marks at least two of these. */
function besidesLandmarks(body: PageElement): PageElement | undefined {
  const parts = body.children.filter(
    (part) => part.textContent.trim() !== '' && !/^(?:script|style|noscript|template)$/u.test(part.localName),
  );
  const rest = parts.filter((part) => furnitureOf(part) === undefined);
  const [only, ...others] = rest;
  const hasLooseText = body.childNodes.some((node) => node.nodeType === 3 && node.value.trim() !== '');
  return parts.length - rest.length >= 2 && others.length === 0 && !hasLooseText ? only : undefined;
}

/** Whether nothing inside an element is marked as standing beside the content. */
function isPlain(element: PageElement): boolean {
  if (furnitureOf(element) !== undefined) return false;
  return !element.collect(isBeside).some((part) => part.textContent.trim() !== '');
}

function isBeside(element: PageElement): boolean {
  const name = element.localName;
  if (name === 'nav' || name === 'aside' || name === 'form' || name === 'iframe' || name === 'button') return true;
  if (element.attributeList.length === 0) return false;
  return [...classWords(element), element.id.toLowerCase()].some((word) => word !== '' && BESIDE_WORDS.test(word));
}
