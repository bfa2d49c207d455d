import { failed, succeeded, type Digest, type Result, type StoreFailure } from '#content/base';
import type { LecternDocument } from '#content/document';
import { pageOf, type CollectionToPack, type DocumentToPack } from '#content/pack';
import { PIPELINE_VERSION } from '#content/import';
import { buildSegment, referenceOf, type SearchedDocument } from '#content/search';
import { readAsset } from '../documents.ts';
import type { LibraryFailure } from '../failures.ts';
import type { Library } from '../library.ts';
import { seal } from '../prepared.ts';

/** What a person says of a pack; the rest is gathered from the documents. */
export interface PackWishes {
  readonly title: string;
  readonly version: number;
  /** ISO 8601 date; the newest date that a document states where it is left out. */
  readonly validFrom?: string;
}

/** Where no document states a date: a pack must have one, and today's would make other bytes tomorrow. */
const NO_DATE = '1980-01-01';

/**
 * Gathers what a pack of these documents is written from: their trees, pages, images and an index of them. They stand in
 * the order of their titles, whatever order they were imported in.
 */
export async function gatherPack(
  library: Library,
  ids: readonly string[],
  { title, version, validFrom }: PackWishes,
): Promise<Result<CollectionToPack, StoreFailure | LibraryFailure>> {
  const { digest } = library.ports;
  const documents: DocumentToPack[] = [];
  const searched: SearchedDocument[] = [];
  const trees = new Map<string, LecternDocument>();
  const assets = new Map<string, CollectionToPack['assets'][number]>();
  let newest = '';
  const languages = new Map<string, number>();
  for (const id of inOrder(library, ids)) {
    const read = await library.read(id);
    if (!read.ok) return read;
    const packed = packedDocument(read.value, digest);
    documents.push(packed);
    trees.set(id, packed.document);
    const { metadata } = packed.document;
    searched.push({ ...metadata, id, revision: packed.revision, addedAt: 0, tags: [] });
    if (metadata.published !== undefined && metadata.published > newest) newest = metadata.published;
    languages.set(metadata.language, (languages.get(metadata.language) ?? 0) + 1);
    const held = await gatherAssets(library, read.value, assets);
    if (!held.ok) return held;
  }
  const [language = 'und'] = [...languages].sort(([, one], [, other]) => other - one)[0] ?? [];
  return succeeded({
    id: uuidOf(title, digest),
    title,
    language,
    version,
    validFrom: validFrom ?? (newest === '' ? NO_DATE : newest.slice(0, NO_DATE.length)),
    pipeline: PIPELINE_VERSION,
    documents,
    assets: [...assets.values()].sort((one, other) => (one.digest < other.digest ? -1 : 1)),
    segments: segmentsOf(searched, trees, digest),
  });
}

function inOrder({ catalogue }: Library, ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => ({ id, key: catalogue.get(id)?.shown.keys.title ?? '' }))
    .sort((one, other) => (one.key === other.key ? (one.id < other.id ? -1 : 1) : one.key < other.key ? -1 : 1))
    .map(({ id }) => id);
}

/** A document whose original is its page in the pack: the file it was once imported from stays where it is. */
function packedDocument(
  document: LecternDocument,
  digest: Digest,
): DocumentToPack & { readonly document: LecternDocument } {
  const page = pageOf(document);
  const original = {
    digest: digest.sha256(page),
    bytes: page.length,
    name: `${document.original.name.replace(/\.[A-Za-z0-9]{1,8}$/u, '')}.xhtml`,
    mediaType: 'application/xhtml+xml',
  };
  const packed: LecternDocument = { ...document, original };
  return { id: document.id, title: document.metadata.title, page, document: packed, ...seal(packed, digest) };
}

async function gatherAssets(
  library: Library,
  { id, assets }: LecternDocument,
  gathered: Map<string, CollectionToPack['assets'][number]>,
): Promise<Result<null, StoreFailure | LibraryFailure>> {
  for (const asset of assets) {
    if (gathered.has(asset.digest)) continue;
    const read = await readAsset(library.ports, asset.digest);
    if (!read.ok) return read;
    if (read.value === undefined) return failed({ code: 'revision-damaged', id, revision: asset.digest });
    gathered.set(asset.digest, { ...asset, content: read.value });
  }
  return succeeded(null);
}

function segmentsOf(
  documents: readonly SearchedDocument[],
  trees: ReadonlyMap<string, LecternDocument>,
  digest: Digest,
): readonly Uint8Array[] {
  const ordered = documents
    .map((document) => ({ document, reference: referenceOf(document) }))
    .sort((one, other) => (one.reference < other.reference ? -1 : 1))
    .map(({ document }) => document);
  const segments: Uint8Array[] = [];
  for (let left = ordered; left.length > 0;) {
    const { bytes, taken } = buildSegment(left, ({ id }) => trees.get(id), digest);
    segments.push(bytes);
    left = left.slice(taken);
  }
  return segments;
}

/** The same collection has the same id wherever it is packed (a UUID of version 8, made of its title's digest). */
function uuidOf(title: string, digest: Digest): string {
  const hex = digest.sha256(`pack ${title}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
