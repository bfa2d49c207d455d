import type { Archive } from '#content/archive';
import { failed, succeeded, type Result } from '#content/base';
import { decode, type Decoded } from '../decode/index.ts';
import type { ImportFailure } from '../failures.ts';
import { declaredEncoding } from '../html/declared-encoding.ts';
import { PageDocument, type PageElement } from '../html/page-node.ts';
import { writeFormulas } from '../html/formulas.ts';
import { parsePage } from '../html/parse-page.ts';
import { MAX_NODES } from '../limits.ts';
import { readFile } from './container.ts';
import { resolvePlace, type Place } from './paths.ts';
import { withoutMarks } from './places.ts';

/** All files of a publication as one page: what a link in one of them leads to is in the same page. */
export interface Chapters {
  readonly document: PageDocument;
  readonly body: PageElement;
  /** Every element that has a name, by place; a file's own place is that of its first element. */
  readonly targets: ReadonlyMap<string, PageElement>;
  readonly encoding: Decoded['encoding'];
}

/** A place as a key. */
export function keyOf({ path, fragment }: Place): string {
  return `${path}#${fragment}`;
}

/**
 * Reads the files of the spine into one page. Names are made unique by their file's number, references inside the
 * publication become references inside the page, and images are named by their path from the archive's top.
 */
export function readChapters(
  archive: Archive,
  paths: readonly string[],
  chosen?: string,
): Result<Chapters, ImportFailure> {
  const document = new PageDocument();
  document.ownerDocument = document;
  const html = document.appendChild(document.createElement('html'));
  const body = html.appendChild(document.createElement('body'));
  const targets = new Map<string, PageElement>();
  const chapters = new Map([...new Set(paths)].map((path, index) => [path, index]));
  let encoding: Decoded['encoding'] = 'UTF-8';
  let nodes = 0;
  for (const [path, index] of chapters) {
    const chapter = readChapter(archive, path, chosen);
    if (!chapter.ok) return chapter;
    encoding = chapter.value.encoding;
    const section = body.appendChild(document.createElement('section'));
    section.id = nameIn(index, '');
    targets.set(keyOf({ path, fragment: '' }), section);
    for (const element of chapter.value.body.getElementsByTagName('*')) {
      nodes += 1;
      settle(element, document, { path, index, chapters, targets });
    }
    if (nodes > MAX_NODES) return failed({ code: 'too-many-nodes', limit: MAX_NODES });
    for (const node of chapter.value.body.childNodes) section.appendChild(node);
  }
  return succeeded({ document, body, targets, encoding });
}

interface Settling {
  readonly path: string;
  readonly index: number;
  readonly chapters: ReadonlyMap<string, number>;
  readonly targets: Map<string, PageElement>;
}

/** Makes an element of one file an element of the page of all. */
function settle(element: PageElement, document: PageDocument, { path, index, chapters, targets }: Settling): void {
  element.ownerDocument = document;
  const name = element.id === '' && element.localName === 'a' ? (element.getAttribute('name') ?? '') : element.id;
  if (name !== '') {
    targets.set(keyOf({ path, fragment: name }), element);
    element.id = nameIn(index, name);
  }
  if (element.localName === 'a') {
    const place = resolvePlace(path, element.getAttribute('href') ?? '');
    const chapter = place === undefined ? undefined : chapters.get(place.path);
    if (place !== undefined) {
      if (chapter === undefined || (place.path === path && place.fragment === '')) element.removeAttribute('href');
      else element.setAttribute('href', `#${encodeURIComponent(nameIn(chapter, place.fragment))}`);
    }
  } else if (element.localName === 'img' || element.localName === 'image') {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('xlink:href');
    const image = address === null ? undefined : resolvePlace(path, address);
    if (image !== undefined) element.setAttribute('src', encodeURI(image.path).replaceAll('#', '%23').replaceAll('?', '%3F')); // prettier-ignore
    element.removeAttribute('srcset');
  }
}

function nameIn(chapter: number, name: string): string {
  return `c${String(chapter)}-${name}`;
}

function readChapter(
  archive: Archive,
  path: string,
  chosen: string | undefined,
): Result<{ readonly body: PageElement; readonly encoding: Decoded['encoding'] }, ImportFailure> {
  const read = readFile(archive, path);
  if (!read.ok) return read;
  const declared = declaredEncoding(read.value);
  const decoded = decode(read.value, {
    ...(chosen === undefined ? {} : { chosen }),
    ...(declared === undefined ? {} : { declared }),
  });
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (/<!DOCTYPE[^>[]*\[/iu.test(text.slice(0, DECLARATIONS))) return failed({ code: 'xml-unsafe', file: path });
  const page = parsePage(asHtml(withoutMarks(text)));
  if (!page.ok) return page;
  const { body } = page.value;
  if (body === null) return failed({ code: 'publication-damaged', file: path });
  writeFormulas(page.value);
  unwrapPictures(body);
  return succeeded({ body, encoding });
}

/** Characters at the start of a file in which its document type stands. */
const DECLARATIONS = 4_000;

/** Elements that HTML closes by itself. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u;
const EMPTY_ELEMENT = /<([a-z][\w.-]*(?::[\w.-]+)?)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?)*)\s*\/>/giu;
const CDATA = /<!\[CDATA\[([^]*?)\]\]>/gu;

/** XHTML as HTML reads it: `<a id="x"/>` would stay open, and character data in brackets be a comment. */
function asHtml(text: string): string {
  return text
    .replace(CDATA, (_, data: string) => data.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(EMPTY_ELEMENT, (whole, name: string, attributes: string) =>
      VOID.test(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`,
    );
}

/** Covers wrap their picture in a drawing: what is drawn by other means is not kept, the picture is. */
function unwrapPictures(body: PageElement): void {
  for (const drawing of body.getElementsByTagName('svg')) {
    const pictures = drawing.collect(({ localName }) => localName === 'image');
    if (pictures.length > 0) for (const picture of pictures) drawing.parentNode?.insertBefore(picture, drawing);
  }
}
