import { safeAddress } from './addresses.ts';
import type { PageDocument, PageElement } from './page-node.ts';

/** A fact the page states, and the place where it does. */
export interface StatedFact {
  readonly rule: string;
  readonly text: string;
}

/** What a page states about itself in its head, in marked-up data and in the comments of the program that saved it. */
export interface PageStatements {
  readonly language: StatedFact | undefined;
  readonly address: StatedFact | undefined;
  readonly published: StatedFact | undefined;
  readonly keywords: readonly string[];
  /** The first headings of the two highest levels. */
  readonly headings: readonly string[];
  /** Everything that may be a title, a name or a description: the evidence for what a finder chose is looked up here. */
  readonly stated: readonly StatedFact[];
}

const DATE_NAMES = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'publishdate', 'pubdate', 'publish-date',
  'citation_publication_date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'weibo:article:create_at',
  'parsely-pub-date', 'sailthru.date', 'date',
]; // prettier-ignore

/** Characters of one text in the data a page carries, and of all of the data. */
const MAX_DATA_TEXT = 1_000;
const MAX_DATA = 500_000;

/** Shortens the texts in a page's data (JSON-LD), which a finder compares with every heading; data that is none goes. */
export function shortenData(document: PageDocument): void {
  for (const script of document.getElementsByTagName('script')) {
    const text = script.textContent;
    if (text.length <= MAX_DATA_TEXT) continue;
    while (script.firstChild !== null) script.removeChild(script.firstChild);
    try {
      if (text.length > MAX_DATA) continue;
      const data: unknown = JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/gu, ''), (_, value: unknown) =>
        typeof value === 'string' ? value.slice(0, MAX_DATA_TEXT) : value,
      );
      script.appendChild(document.createTextNode(JSON.stringify(data)));
    } catch {
      // Not JSON, so nothing that could be read.
    }
  }
}

/** Headings a title is compared with. */
const MAX_HEADINGS = 20;

/** Reads what a page states, before an article finder takes it apart. */
export function readStatements(document: PageDocument): PageStatements {
  const metas = new Map<string, string>();
  const stated: StatedFact[] = [];
  for (const meta of document.getElementsByTagName('meta')) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (content === '' || name === '') continue;
    if (!metas.has(name)) metas.set(name, content);
    stated.push({ rule: `meta ${name}`.slice(0, 60), text: content });
  }
  stated.push({ rule: 'title-element', text: document.title });
  const headings = document
    .querySelectorAll('h1,h2')
    .slice(0, MAX_HEADINGS)
    .map((heading) => heading.textContent);
  for (const text of headings) stated.push({ rule: 'heading', text });
  return {
    language: statedLanguage(document, metas),
    address: statedAddress(document, metas),
    published: statedDate(document, metas),
    keywords: (metas.get('keywords') ?? '')
      .split(/[,，;；、]/u)
      .map((word) => word.trim())
      .filter((word) => word !== '' && word.length <= 60)
      .slice(0, 20),
    headings,
    stated,
  };
}

function statedLanguage(document: PageDocument, metas: ReadonlyMap<string, string>): StatedFact | undefined {
  const html = document.documentElement;
  const lang =
    html?.getAttribute('lang') ?? html?.getAttribute('xml:lang') ?? document.body?.getAttribute('lang') ?? '';
  if (lang.trim() !== '') return { rule: 'lang-attribute', text: lang.trim() };
  const header = document
    .getElementsByTagName('meta')
    .find((meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-language')
    ?.getAttribute('content');
  const text = header ?? metas.get('og:locale') ?? metas.get('dc.language') ?? '';
  return text === '' ? undefined : { rule: 'meta-language', text };
}

/** A canonical link, a browser's "saved from" comment, SingleFile's comment, the page's own `og:url` or `base`. */
function statedAddress(document: PageDocument, metas: ReadonlyMap<string, string>): StatedFact | undefined {
  const isCanonical = (link: PageElement): boolean =>
    link.getAttribute('rel')?.toLowerCase().split(/\s+/u).includes('canonical') === true;
  const candidates: (readonly [rule: string, text: string | null | undefined])[] = [
    ['canonical-link', document.getElementsByTagName('link').find(isCanonical)?.getAttribute('href')],
    ...document.remarks.map((remark): readonly [string, string | undefined] => [
      'saved-from-comment',
      /saved from url=\(\d+\)(\S+)/iu.exec(remark)?.[1] ?? /^\s*url:\s*(\S+)/imu.exec(remark)?.[1],
    ]),
    ['meta og:url', metas.get('og:url')],
    ['base-element', document.getElementsByTagName('base')[0]?.getAttribute('href')],
  ];
  for (const [rule, text] of candidates) {
    const address = safeAddress(text ?? '');
    if (address?.startsWith('http') === true) return { rule, text: address };
  }
  return undefined;
}

function statedDate(document: PageDocument, metas: ReadonlyMap<string, string>): StatedFact | undefined {
  for (const name of DATE_NAMES) {
    const text = metas.get(name);
    if (text !== undefined && isoDate(text) !== undefined) return { rule: `meta ${name}`, text };
  }
  const marked = document.collect((element) => {
    const property = element.getAttribute('itemprop') ?? '';
    return property.includes('datePublished') || element.hasAttribute('pubdate');
  });
  const times = document.getElementsByTagName('time').filter((time) => time.hasAttribute('datetime'));
  // Several times without a mark belong to several things: comments, other articles.
  for (const element of [...marked, ...(times.length === 1 ? times : [])]) {
    const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent.trim();
    if (isoDate(text) !== undefined) return { rule: 'time-element', text };
  }
  return undefined;
}

/** An ISO 8601 date (or one with slashes) as far as it is precise, in the local time it states; undefined for another form. */
export function isoDate(text: string): string | undefined {
  const match = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?)?)?/u.exec(
    text,
  );
  if (match === null) return undefined;
  const [, year = '', month, day, hour, minute, second] = match;
  if (Number(year) < 1000 || Number(year) > 2999) return undefined;
  if (month === undefined) return /^\s*\d{4}\s*$/u.test(text) ? year : undefined;
  if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return undefined;
  const date = [year, month.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const isMidnight = Number(hour) === 0 && Number(minute) === 0 && (second === undefined || second === '00');
  if (isMidnight) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined || second === '00' ? '' : `:${second}`}`;
}
