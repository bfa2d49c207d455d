import { openArchive, type Archive } from '#content/archive';
import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { attribute, elementsNamed, readXml, type XmlElement } from '../xml/read-xml.ts';

/** The files of a DOCX that are read. */
export interface PackageParts {
  readonly archive: Archive;
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly comments: XmlElement | undefined;
  readonly properties: XmlElement | undefined;
  /** Of the document: what its references point to, by their ids. What lies outside the file is not among them. */
  readonly links: ReadonlyMap<string, Link>;
}

export interface Link {
  /** A path in the archive, or an address outside it. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Elements of the document's own file; a run of text takes about ten, so this is a book of several million characters. */
const MOST_ELEMENTS = 3_000_000;
const DOCUMENT = 'word/document.xml';

/** Opens the archive strictly and reads its parts. A part that is missing is undefined; one that is damaged refuses the file. */
export function readParts(bytes: Uint8Array): Result<PackageParts, ImportFailure> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const root = linksOf(archive.value, '_rels/.rels', '');
  if (!root.ok) return root;
  const find = (links: ReadonlyMap<string, Link & { readonly type: string }>, type: string): string | undefined =>
    [...links.values()].find((link) => link.type === type && !link.isOutside)?.target;
  const path = find(root.value, 'officeDocument') ?? DOCUMENT;
  const document = part(archive.value, path);
  if (!document.ok) return document;
  if (document.value === undefined) return failed({ code: 'damaged-file', format: 'DOCX' });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const links = linksOf(archive.value, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  if (!links.ok) return links;
  const parts: Partial<Record<PartName, XmlElement>> = {};
  for (const [name, type] of PARTS) {
    const found = find(name === 'properties' ? root.value : links.value, type);
    const read = found === undefined ? succeeded(undefined) : part(archive.value, found);
    if (!read.ok) return read;
    if (read.value !== undefined) parts[name] = read.value;
  }
  const { styles, numbering, footnotes, endnotes, comments, properties } = parts;
  return succeeded({
    archive: archive.value,
    document: document.value,
    links: links.value,
    styles,
    numbering,
    footnotes,
    endnotes,
    comments,
    properties,
  });
}

/** The other parts, by the last word of the relationship that leads to each. */
const PARTS = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
  ['properties', 'core-properties'],
] as const;
type PartName = (typeof PARTS)[number][0];

function part(archive: Archive, path: string): Result<XmlElement | undefined, ImportFailure> {
  const bytes = archive.read(path);
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) return succeeded(undefined);
  const read = readXml(bytes.value, path, MOST_ELEMENTS);
  if (read.ok || read.failure.code !== 'publication-damaged') return read;
  return failed({ code: 'damaged-file', format: 'DOCX' });
}

/** The relationships of a part: targets are relative to its folder, or from the archive's top. */
function linksOf(
  archive: Archive,
  path: string,
  folder: string,
): Result<ReadonlyMap<string, Link & { readonly type: string }>, ImportFailure> {
  const read = part(archive, path);
  if (!read.ok) return read;
  const links = new Map<string, Link & { readonly type: string }>();
  for (const element of read.value === undefined ? [] : elementsNamed(read.value, 'Relationship')) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(element, name) ?? '');
    if (id === undefined || type === undefined || target === undefined || id === '') continue;
    const isOutside = attribute(element, 'TargetMode') === 'External';
    const inside = target.startsWith('/') ? target.slice(1) : folder + target;
    links.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isOutside ? target : plainPath(inside),
      isOutside,
    });
  }
  return succeeded(links);
}

/** A path without `.` and `..`; one that leads out of the archive names nothing in it. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') parts.pop();
    else if (name !== '.' && name !== '') parts.push(name);
  }
  return parts.join('/');
}
