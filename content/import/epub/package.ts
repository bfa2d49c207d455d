import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { attribute, elementsNamed, firstNamed, readXml, type XmlElement } from '../xml/read-xml.ts';
import { readFile, type Container } from './container.ts';
import { resolvePlace } from './paths.ts';

/** A file that the publication lists. */
export interface ManifestFile {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly properties: ReadonlySet<string>;
}

/** What the package document says, in either version. */
export interface Package {
  readonly metadata: XmlElement;
  /** Value of the identifier that the publication names as its own. */
  readonly identifier: string | undefined;
  readonly files: readonly ManifestFile[];
  /** The files to read one after another, without what is only navigation. */
  readonly spine: readonly ManifestFile[];
  /** The navigation document (EPUB 3). */
  readonly navigation: string | undefined;
  /** The NCX (EPUB 2). */
  readonly ncx: string | undefined;
}

const TEXT_TYPES = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document', 'application/xml']);

/** Reads the package document. Fixed layout is refused: its text has no order but that of a drawing. */
export function readPackage({ archive, packagePath }: Container): Result<Package, ImportFailure> {
  const read = readFile(archive, packagePath);
  if (!read.ok) return read;
  const parsed = readXml(read.value, packagePath);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const metadata = firstNamed(root, 'metadata');
  const spine = firstNamed(root, 'spine');
  if (metadata === undefined || spine === undefined) return failed({ code: 'publication-damaged', file: packagePath });

  const files = [...elementsNamed(root, 'item')].flatMap((item) => manifestFile(item, packagePath));
  const byId = new Map(files.map((file) => [file.id, file]));
  const references = spine.children.filter(({ name }) => name === 'itemref');
  if (isFixed(metadata, references)) return failed({ code: 'fixed-layout' });
  const navigation = files.find(({ properties }) => properties.has('nav'));
  const ncx = byId.get(attribute(spine, 'toc') ?? '') ?? files.find(({ mediaType }) => mediaType.endsWith('ncx+xml'));
  const chapters = references.flatMap((reference) => byId.get(attribute(reference, 'idref') ?? '') ?? []);
  return succeeded({
    metadata,
    identifier: identifierOf(root, metadata),
    files,
    spine: chapters.filter((file) => file !== navigation && TEXT_TYPES.has(file.mediaType)),
    navigation: navigation?.path,
    ncx: ncx?.path,
  });
}

function manifestFile(item: XmlElement, packagePath: string): readonly ManifestFile[] {
  const id = attribute(item, 'id');
  const place = resolvePlace(packagePath, attribute(item, 'href') ?? '');
  if (id === undefined || place === undefined) return [];
  const properties = new Set((attribute(item, 'properties') ?? '').split(/\s+/u));
  return [{ id, path: place.path, mediaType: attribute(item, 'media-type') ?? '', properties }];
}

function identifierOf(root: XmlElement, metadata: XmlElement): string | undefined {
  const identifiers = [...elementsNamed(metadata, 'identifier')];
  const wanted = attribute(root, 'unique-identifier');
  const chosen = identifiers.find((element) => attribute(element, 'id') === wanted) ?? identifiers[0];
  const value = chosen?.text.replace(/\s+/gu, '') ?? '';
  return value === '' ? undefined : value;
}

/** Fixed as a whole, or for most of its pages. */
function isFixed(metadata: XmlElement, references: readonly XmlElement[]): boolean {
  const layout = [...elementsNamed(metadata, 'meta')].find(
    (meta) => attribute(meta, 'property') === 'rendition:layout' || attribute(meta, 'name') === 'fixed-layout',
  );
  const byDefault = /pre-paginated|true/u.test(`${layout?.text ?? ''} ${layout?.attributes['content'] ?? ''}`);
  const fixed = references.filter((reference) => {
    const properties = attribute(reference, 'properties') ?? '';
    return properties.includes('layout-pre-paginated') || (byDefault && !properties.includes('layout-reflowable'));
  });
  return fixed.length > references.length / 2;
}
