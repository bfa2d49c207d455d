import type { Archive } from '#content/archive';
import { succeeded, type Result } from '#content/base';
import { decode } from '../decode/index.ts';
import type { ImportFailure } from '../failures.ts';
import { fieldText } from '../html/front-matter.ts';
import type { PageElement } from '../html/page-node.ts';
import { parsePage } from '../html/parse-page.ts';
import { attribute, elementsNamed, firstNamed, readXml, type XmlElement } from '../xml/read-xml.ts';
import type { Package } from './package.ts';
import { resolvePlace, type Place } from './paths.ts';

/** An entry of the table of contents, or the start of a page of the printed edition. */
export interface Landmark {
  readonly label: string;
  readonly place: Place;
  /** 1 is the highest. */
  readonly level: number;
}

export interface Navigation {
  readonly contents: readonly Landmark[];
  readonly pages: readonly Landmark[];
}

const NOTHING: Navigation = { contents: [], pages: [] };
const MAX_LANDMARKS = 20_000;

/** The table of contents and the page list: of the navigation document, else of the NCX. A book may do without. */
export function readNavigation(archive: Archive, publication: Package): Result<Navigation, ImportFailure> {
  const { navigation, ncx } = publication;
  const read = (path: string | undefined): Result<Uint8Array | undefined, ImportFailure> =>
    path === undefined ? succeeded(undefined) : archive.read(path);
  const page = read(navigation);
  if (!page.ok) return page;
  if (navigation !== undefined && page.value !== undefined) {
    const found = readNavigationPage(page.value, navigation);
    if (!found.ok || found.value.contents.length > 0) return found;
  }
  const list = read(ncx);
  if (!list.ok) return list;
  return ncx === undefined || list.value === undefined ? succeeded(NOTHING) : readNcx(list.value, ncx);
}

function readNavigationPage(bytes: Uint8Array, path: string): Result<Navigation, ImportFailure> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const page = parsePage(decoded.value.text);
  if (!page.ok) return page;
  const listOf = (type: string): readonly Landmark[] => {
    const nav = page.value.getElementsByTagName('nav').find((element) => (element.getAttribute('epub:type') ?? '').split(/\s+/u).includes(type)); // prettier-ignore
    const list = nav?.getElementsByTagName('ol')[0];
    return list === undefined ? [] : [...entriesOf(list, path, 1)].slice(0, MAX_LANDMARKS);
  };
  return succeeded({ contents: listOf('toc'), pages: listOf('page-list') });
}

function* entriesOf(list: PageElement, path: string, level: number): Generator<Landmark> {
  for (const item of list.children.filter(({ localName }) => localName === 'li')) {
    const link = item.children.find(({ localName }) => localName === 'a');
    const inner = item.children.find(({ localName }) => localName === 'ol');
    const place = link === undefined ? undefined : resolvePlace(path, link.getAttribute('href') ?? '');
    const label = fieldText(link?.textContent ?? '');
    if (place !== undefined && label !== '') yield { label, place, level };
    // A heading without a link is only a name for what is below it.
    if (inner !== undefined) yield* entriesOf(inner, path, link === undefined ? level : level + 1);
  }
}

function readNcx(bytes: Uint8Array, path: string): Result<Navigation, ImportFailure> {
  const parsed = readXml(bytes, path);
  if (!parsed.ok) return parsed;
  const map = firstNamed(parsed.value, 'navMap');
  const contents = map === undefined ? [] : [...pointsOf(map, path, 1)];
  const pages = [...elementsNamed(parsed.value, 'pageTarget')].flatMap((target) => landmarkOf(target, path, 1));
  return succeeded({ contents: contents.slice(0, MAX_LANDMARKS), pages: pages.slice(0, MAX_LANDMARKS) });
}

function* pointsOf(parent: XmlElement, path: string, level: number): Generator<Landmark> {
  for (const point of parent.children.filter(({ name }) => name === 'navPoint')) {
    yield* landmarkOf(point, path, level);
    yield* pointsOf(point, path, level + 1);
  }
}

function landmarkOf(element: XmlElement, path: string, level: number): readonly Landmark[] {
  const label = fieldText(element.children.find(({ name }) => name === 'navLabel')?.text ?? '');
  const content = element.children.find(({ name }) => name === 'content');
  const place = content === undefined ? undefined : resolvePlace(path, attribute(content, 'src') ?? '');
  return place === undefined || label === '' ? [] : [{ label, place, level }];
}
