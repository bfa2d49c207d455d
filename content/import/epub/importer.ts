import type { Digest, Result } from '#content/base';
import { addressesOf, canonicalText, textLines, type Block, type Inline } from '#content/document';
import { assemble, type PageBreak } from '../assemble.ts';
import type { ImportFailure } from '../failures.ts';
import { structured } from '../html/chinese.ts';
import { fieldText } from '../html/front-matter.ts';
import { findNotes } from '../html/notes.ts';
import type { PageElement } from '../html/page-node.ts';
import { Pictures } from '../html/pictures.ts';
import { liftHeadings } from '../html/tidy.ts';
import { writeTree } from '../html/tree-writer.ts';
import type { Imported, Importer, Source } from '../importer.ts';
import { keyOf, readChapters, type Chapters } from './chapters.ts';
import { openContainer } from './container.ts';
import { arrangeByContents } from './contents.ts';
import { mapLines } from './map-lines.ts';
import { metadataOf } from './metadata.ts';
import { readNavigation, type Landmark, type Navigation } from './navigation.ts';
import { numberNotes } from './notes.ts';
import { readPackage } from './package.ts';
import { printedPages } from './printed-pages.ts';
import { markPlaces, takePlaces, type BlockPlace } from './places.ts';

/** A publication in EPUB 2 or 3, as one document. */
export const epubImporter: Importer = {
  format: 'epub',
  import: (source, digest) => Promise.resolve(importEpub(source, digest)),
};

/** Blocks by which a publication's language is told. */
const SAMPLE_BLOCKS = 100;

/** Reads a publication. */
export function importEpub(source: Source, digest: Digest): Result<Imported, ImportFailure> {
  const container = openContainer(source.bytes);
  if (!container.ok) return container;
  const { archive } = container.value;
  const publication = readPackage(container.value);
  if (!publication.ok) return publication;
  const navigation = readNavigation(archive, publication.value);
  if (!navigation.ok) return navigation;
  const spine = publication.value.spine.map(({ path }) => path);
  const chapters = readChapters(archive, spine, source.encoding);
  if (!chapters.ok) return chapters;

  const sibling = (path: string): Uint8Array | undefined => {
    const read = archive.read(path);
    return read.ok ? read.value : undefined;
  };
  const pictures = new Pictures({ sibling }, digest);
  const { blocks, pages } = writeChapters(chapters.value, navigation.value, pictures);
  const metadata = metadataOf(publication.value, {
    text: canonicalText(blocks.slice(0, SAMPLE_BLOCKS)),
    encoding: chapters.value.encoding,
    fallbackTitle: fieldText(source.name.replace(/\.[a-z]+$/iu, '')),
  });
  return assemble({
    metadata,
    blocks: metadata.language.startsWith('zh') ? structured(blocks) : blocks,
    removed: [],
    ...(pages.length === 0 ? {} : { pages }),
    mediaType: 'application/epub+zip',
    assets: pictures.assets,
  });
}

/** Writes the chapters as blocks, with the table of contents as headings and links to where they lead. */
function writeChapters(
  { document, body, targets }: Chapters,
  navigation: Navigation,
  pictures: Pictures,
): { readonly blocks: readonly Block[]; readonly pages: readonly PageBreak[] } {
  numberNotes(body);
  const numbers = new Map<PageElement, number>();
  const numberOf = (element: PageElement): number => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
  const targetOf = ({ place }: Landmark): PageElement | undefined =>
    targets.get(keyOf(place)) ?? targets.get(keyOf({ path: place.path, fragment: '' }));
  const numbered = (landmarks: readonly Landmark[]): readonly (readonly [Landmark, number])[] =>
    landmarks.flatMap((landmark) => {
      const target = targetOf(landmark);
      return target === undefined ? [] : [[landmark, numberOf(target)] as const];
    });
  const contents = numbered(navigation.contents);
  const printed = printedPages(body, numbered(navigation.pages), numberOf);
  const links = innerLinks(body, numberOf);
  markPlaces([...numbers.keys()]);

  const { blocks: marked } = writeTree(body, {
    imageOf: (element) => pictures.imageOf(element, document),
    addressOf: (link) => links.get(link)?.toString(),
    skips: () => false,
  });
  const { blocks: written, places } = takePlaces(marked);
  const entries = contents.flatMap(([{ label, level }, number]) => {
    const place = places.get(number);
    return place === undefined ? [] : [{ label, level, place }];
  });
  const { blocks: arranged, moved } = arrangeByContents(written, entries);
  const placeOf = (number: number): BlockPlace | undefined => {
    const place = places.get(number);
    return place === undefined ? undefined : moved(place);
  };
  const pages = printed.flatMap(([label, number]) => {
    const place = placeOf(number);
    return place === undefined ? [] : [{ label, ...place }];
  });
  return { blocks: withAddresses(liftHeadings(arranged), placeOf), pages };
}

/** Links from one place of the publication to another, each with the number of the place it leads to. */
function innerLinks(body: PageElement, numberOf: (element: PageElement) => number): ReadonlyMap<PageElement, number> {
  const notes = findNotes(body);
  const byName = new Map(body.getElementsByTagName('*').flatMap((element) => element.id === '' ? [] : [[element.id, element] as const])); // prettier-ignore
  const links = new Map<PageElement, number>();
  for (const link of body.getElementsByTagName('a')) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#') || notes.references.has(link) || notes.returns.has(link)) continue;
    const target = byName.get(decodeURIComponent(href.slice(1)));
    if (target !== undefined && !notes.texts.has(target)) links.set(link, numberOf(target));
  }
  return links;
}

/** Puts addresses in the place of the numbers that links were written with; a link that leads nowhere becomes its text. */
function withAddresses(
  blocks: readonly Block[],
  placeOf: (number: number) => BlockPlace | undefined,
): readonly Block[] {
  const starts = new Map<number, number>();
  for (const { block, start } of textLines(blocks)) if (!starts.has(block)) starts.set(block, start);
  const addressed = addressesOf(blocks);
  const addressAt = (number: number): string | undefined => {
    const place = placeOf(number);
    if (place === undefined) return undefined;
    const start = starts.get(place.block);
    const next = firstWhere(addressed, ({ block }) => block >= place.block);
    const after = firstWhere(addressed, (one) => start !== undefined && one.start > start + place.offset);
    return addressed[start === undefined ? next : Math.max(next, after - 1)]?.address;
  };
  const known = new Map<string, string | undefined>();
  const line = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline): readonly Inline[] => {
      if (typeof inline === 'string' || !('inlines' in inline)) return [inline];
      const inner = line(inline.inlines);
      if (inline.kind !== 'reference' || !('address' in inline.to)) return [{ ...inline, inlines: inner }];
      const { address: number } = inline.to;
      if (!known.has(number)) known.set(number, addressAt(Number(number)));
      const address = known.get(number);
      return address === undefined ? inner : [{ ...inline, to: { address }, inlines: inner }];
    });
  return blocks.map((block) => mapLines(block, { line }));
}

/** Index of the first of a list that passes a test which all after it pass as well; the list's length where none does. */
function firstWhere<Item>(list: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
