import { writeArchive, type Archive, type FileToPack } from '#content/archive';
import { succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { fieldText } from '../html/front-matter.ts';
import { attribute, type XmlElement } from '../xml/read-xml.ts';
import { openContainer } from './container.ts';
import { readNavigation } from './navigation.ts';
import { readPackage, type ManifestFile, type Package } from './package.ts';

/** A chapter as a publication of its own. */
export interface ChapterPublication {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** A publication taken apart. */
export interface TakenApart {
  readonly title: string;
  readonly chapters: Iterable<ChapterPublication>;
}

/**
 * Takes a publication apart at the highest entries of its table of contents. Each chapter becomes a publication with the
 * front matter of the whole and its own title: it can be imported again by itself, and its original is its own.
 */
export function takeApart(bytes: Uint8Array): Result<TakenApart, ImportFailure> {
  const container = openContainer(bytes);
  if (!container.ok) return container;
  const { archive } = container.value;
  const read = readPackage(container.value);
  if (!read.ok) return read;
  const publication = read.value;
  const navigation = readNavigation(archive, publication);
  if (!navigation.ok) return navigation;
  const entries = navigation.value.contents.filter(({ level }) => level === 1);
  const starts = new Map<string, string>();
  for (const { place, label } of entries) if (!starts.has(place.path)) starts.set(place.path, label);
  const groups: { title: string; files: ManifestFile[] }[] = [];
  for (const file of publication.spine) {
    const label = starts.get(file.path);
    const open = groups.at(-1);
    if (label !== undefined || open === undefined) groups.push({ title: label ?? titleOf(publication), files: [file] });
    else open.files.push(file);
  }
  return succeeded({ title: titleOf(publication), chapters: publications(archive, publication, groups) });
}

function titleOf({ metadata }: Package): string {
  return fieldText(metadata.children.find(({ name }) => name === 'title')?.text ?? '');
}

function* publications(
  archive: Archive,
  publication: Package,
  groups: readonly { readonly title: string; readonly files: readonly ManifestFile[] }[],
): Generator<ChapterPublication> {
  const pictures = publication.files.filter(({ mediaType }) => mediaType.startsWith('image/'));
  for (const { title, files } of groups) {
    const read = (path: string): FileToPack[] => {
      const content = archive.read(path);
      return content.ok && content.value !== undefined ? [{ name: path, content: content.value }] : [];
    };
    const texts = files.flatMap(({ path }) => read(path));
    const words = texts.map(({ content }) => new TextDecoder().decode(content)).join('\n');
    const shown = pictures.filter(
      ({ path }) => words.includes(encodeURI(nameOf(path))) || words.includes(nameOf(path)),
    );
    const bytes = writeArchive([
      { name: 'mimetype', content: utf8('application/epub+zip'), stored: true },
      { name: 'META-INF/container.xml', content: utf8(CONTAINER) },
      { name: PACKAGE, content: utf8(packageOf(publication, title, files, shown)) },
      ...texts,
      ...shown.flatMap(({ path }) => read(path)),
    ]);
    yield { title, bytes };
  }
}

const PACKAGE = 'chapter.opf';
const CONTAINER = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="${PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles></container>`;
/** What a chapter takes over of the whole's front matter; title and identifier are its own. */
const SHARED = new Set(['creator', 'contributor', 'publisher', 'date', 'language', 'subject', 'meta']);

function packageOf(
  { metadata, identifier }: Package,
  title: string,
  files: readonly ManifestFile[],
  pictures: readonly ManifestFile[],
): string {
  const shared = metadata.children.filter(({ name }) => SHARED.has(name)).map(elementText);
  const own = identifier === undefined ? '' : `<dc:identifier id="id">${escaped(`${identifier}#${files[0]?.path ?? ''}`)}</dc:identifier>`; // prettier-ignore
  const items = [...files, ...pictures].map(({ path, mediaType }, index) => `<item id="f${String(index)}" href="${escaped(encodeURI(path))}" media-type="${escaped(mediaType)}"/>`); // prettier-ignore
  const spine = files.map((_, index) => `<itemref idref="f${String(index)}"/>`);
  return `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata><dc:title>${escaped(title)}</dc:title>${own}${shared.join('')}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`;
}

function elementText(element: XmlElement): string {
  const prefix = element.name === 'meta' ? '' : 'dc:';
  const role = attribute(element, 'role');
  const names = ['id', 'refines', 'property', 'event'].flatMap((name) => {
    const value = attribute(element, name);
    return value === undefined ? [] : [`${name === 'event' ? 'opf:event' : name}="${escaped(value)}"`];
  });
  const attributes = [...names, ...(role === undefined ? [] : [`opf:role="${escaped(role)}"`])].join(' ');
  return `<${prefix}${element.name} ${attributes}>${escaped(element.text)}</${prefix}${element.name}>`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
