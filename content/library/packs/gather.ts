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

/** What is gathered for a pack: all of it but the index, which takes longest and needs no library. */
export type GatheredPack = Omit<CollectionToPack, 'segments'>;

/** How gathering goes: told after every document, and asked before it whether to go on. */
export interface GatheringCourse {
  readonly gathered: (documents: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

const UNWATCHED: GatheringCourse = { gathered: () => undefined, isCancelled: () => false };

/**
 * Gathers what a pack of these documents is written from: their trees, pages and images. They stand in the order of their
 * titles, whatever order they were imported in. `cancelled` where the course says so.
 */
export async function gatherPack(
  library: Library,
  ids: readonly string[],
  { title, version, validFrom }: PackWishes,
  { gathered, isCancelled }: GatheringCourse = UNWATCHED,
): Promise<Result<GatheredPack, StoreFailure | LibraryFailure | { readonly code: 'cancelled' }>> {
  const { digest } = library.ports;
  const documents: DocumentToPack[] = [];
  const assets = new Map<string, CollectionToPack['assets'][number]>();
  let newest = '';
  const languages = new Map<string, number>();
  for (const id of inOrder(library, ids)) {
    if (isCancelled()) return failed({ code: 'cancelled' });
    const read = await library.read(id);
    if (!read.ok) return read;
    documents.push(packedDocument(read.value, digest));
    const { metadata } = read.value;
    if (metadata.published !== undefined && metadata.published > newest) newest = metadata.published;
    languages.set(metadata.language, (languages.get(metadata.language) ?? 0) + 1);
    const held = await gatherAssets(library, read.value, assets);
    if (!held.ok) return held;
    gathered(documents.length, ids.length);
  }
  const [language = 'und'] = [...languages].sort(([, one], [, other]) => other - one)[0] ?? [];
  return succeeded({
    id: packIdOf(title, digest),
    title,
    language,
    version,
    validFrom: validFrom ?? (newest === '' ? NO_DATE : newest.slice(0, NO_DATE.length)),
    pipeline: PIPELINE_VERSION,
    documents,
    assets: [...assets.values()].sort((one, other) => (one.digest < other.digest ? -1 : 1)),
  });
}

/** What was gathered, with the index of it: the same bytes for the same documents. */
export function withIndex(pack: GatheredPack, digest: Digest): CollectionToPack {
  const trees = new Map(
    // They were written from trees a moment ago: `packedDocument` below.
    pack.documents.map(({ id, json }) => [id, JSON.parse(new TextDecoder().decode(json)) as LecternDocument]),
  );
  const searched = pack.documents.flatMap(({ id, revision }): SearchedDocument[] => {
    const tree = trees.get(id);
    return tree === undefined ? [] : [{ ...tree.metadata, id, revision, addedAt: 0, tags: [] }];
  });
  return { ...pack, segments: segmentsOf(searched, trees, digest) };
}

function inOrder({ catalogue }: Library, ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => ({ id, key: catalogue.get(id)?.shown.keys.title ?? '' }))
    .sort((one, other) => (one.key === other.key ? (one.id < other.id ? -1 : 1) : one.key < other.key ? -1 : 1))
    .map(({ id }) => id);
}

/** A document whose original is its page in the pack: the file it was once imported from stays where it is. */
function packedDocument(document: LecternDocument, digest: Digest): DocumentToPack {
  const page = pageOf(document);
  const original = {
    digest: digest.sha256(page),
    bytes: page.length,
    name: `${document.original.name.replace(/\.[A-Za-z0-9]{1,8}$/u, '')}.xhtml`,
    mediaType: 'application/xhtml+xml',
  };
  const packed: LecternDocument = { ...document, original };
  return { id: document.id, title: document.metadata.title, page, ...seal(packed, digest) };
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
export function packIdOf(title: string, digest: Digest): string {
  const hex = digest.sha256(`pack ${title}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
