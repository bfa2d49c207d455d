import { openArchive, type Archive } from '#content/archive';
import { failed, succeeded, type Digest, type Result, type Signer } from '#content/base';
import type { PackFailure } from './failures.ts';
import {
  MANIFEST_FILE,
  parseManifest,
  parseSignature,
  SIGNATURE_FILE,
  TREES_FILE,
  type PackManifest,
} from './manifest.ts';
import { isSealed } from './seal.ts';
import { unpackTrees } from './trees.ts';

/** A pack of which every digest has been checked. */
export interface Pack {
  readonly manifest: PackManifest;
  /** SHA-256 of the manifest: names this very pack. */
  readonly digest: string;
  /** Who signed it; the signature is true, whether the key is trusted is for the reader to know. */
  readonly signedBy?: { readonly key: string; readonly name?: string };
  readonly documents: readonly PackedDocument[];
  readonly assets: readonly { readonly digest: string; readonly content: Uint8Array }[];
  readonly segments: readonly Uint8Array[];
  readonly annotations?: string;
}

export interface PackedDocument {
  readonly id: string;
  readonly revision: string;
  readonly json: Uint8Array;
  readonly page: { readonly path: string; readonly digest: string; readonly content: Uint8Array };
}

/** Whether an archive says that it is a pack. */
export function isPack(archive: Pick<Archive, 'has'>): boolean {
  return archive.has(MANIFEST_FILE);
}

/** Version of the import pipeline whose trees this program reads; a pack of a later one is refused. */
export interface PackReading {
  readonly digest: Digest;
  readonly signer: Pick<Signer, 'verify'>;
  readonly pipeline: number;
}

/** Opens a pack and checks all of it: the seal, every file's digest, the signature, every tree's revision. */
export function readPack(bytes: Uint8Array, { digest, signer, pipeline }: PackReading): Result<Pack, PackFailure> {
  const opened = openArchive(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  if (!isPack(archive)) return failed({ code: 'no-pack' });
  if (!isSealed(bytes, digest)) return failed({ code: 'pack-damaged' });
  const manifestFile = archive.read(MANIFEST_FILE);
  if (!manifestFile.ok) return manifestFile;
  const manifestBytes = manifestFile.value ?? new Uint8Array();
  const manifest = parseManifest(manifestBytes);
  if (manifest === undefined) return failed({ code: 'pack-damaged', file: MANIFEST_FILE });
  if (manifest.pipeline > pipeline) return failed({ code: 'pack-newer' });
  const signed = checkSignature(archive, manifestBytes, signer);
  if (!signed.ok) return signed;

  const contents = readFiles(archive, manifest, digest);
  if (!contents.ok) return contents;
  const { files, digests } = contents.value;
  const missing = (file: string): Result<never, PackFailure> => failed({ code: 'pack-damaged', file });

  const pages = manifest.documents.map(({ path }) => ({ page: files.get(path), pageDigest: digests.get(path) }));
  if (!pages.every(isWhole)) return missing('EPUB/');
  const trees = unpackTrees(files.get(TREES_FILE) ?? new Uint8Array(), pages);
  if (trees === undefined) return missing(TREES_FILE);
  const documents: PackedDocument[] = [];
  for (const [index, { id, revision, path }] of manifest.documents.entries()) {
    const json = trees[index];
    const page = pages[index];
    if (json === undefined || page === undefined || digest.sha256(json) !== revision) return missing(TREES_FILE);
    documents.push({ id, revision, json, page: { path, digest: page.pageDigest, content: page.page } });
  }
  const assets: Pack['assets'][number][] = [];
  for (const { digest: own, path } of manifest.assets) {
    const content = files.get(path);
    if (content === undefined || digests.get(path) !== own) return missing(path);
    assets.push({ digest: own, content });
  }
  const segments = manifest.segments.map((path) => files.get(path));
  if (!segments.every((segment) => segment !== undefined)) return missing('index');
  const annotations = manifest.annotations === undefined ? undefined : files.get(manifest.annotations);
  return succeeded({
    manifest,
    digest: digest.sha256(manifestBytes),
    ...(signed.value === undefined ? {} : { signedBy: signed.value }),
    documents,
    assets,
    segments,
    ...(annotations === undefined ? {} : { annotations: new TextDecoder().decode(annotations) }),
  });
}

function isWhole(page: {
  readonly page: Uint8Array | undefined;
  readonly pageDigest: string | undefined;
}): page is { readonly page: Uint8Array; readonly pageDigest: string } {
  return page.page !== undefined && page.pageDigest !== undefined;
}

/** Names in the archive that the manifest does not list: the marks of the container, itself, its signature. */
const UNLISTED = new Set(['mimetype', MANIFEST_FILE, SIGNATURE_FILE]);

interface Contents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly digests: ReadonlyMap<string, string>;
}

/** Every file of the manifest, as its digest says; there may be no other. */
function readFiles(archive: Archive, manifest: PackManifest, digest: Digest): Result<Contents, PackFailure> {
  const files = new Map<string, Uint8Array>();
  const digests = new Map<string, string>();
  for (const { path, sha256 } of manifest.files) {
    const read = archive.read(path);
    if (!read.ok) return read;
    if (read.value === undefined || digest.sha256(read.value) !== sha256) return failed({ code: 'pack-damaged', file: path }); // prettier-ignore
    files.set(path, read.value);
    digests.set(path, sha256);
  }
  const stray = archive.entries.find(({ name }) => !UNLISTED.has(name) && !files.has(name));
  return stray === undefined ? succeeded({ files, digests }) : failed({ code: 'pack-damaged', file: stray.name });
}

function checkSignature(
  archive: Archive,
  manifest: Uint8Array,
  signer: Pick<Signer, 'verify'>,
): Result<Pack['signedBy'], PackFailure> {
  const read = archive.read(SIGNATURE_FILE);
  if (!read.ok) return read;
  if (read.value === undefined) return succeeded(undefined);
  const signature = parseSignature(read.value);
  if (signature === undefined) return failed({ code: 'pack-damaged', file: SIGNATURE_FILE });
  const { key, name } = signature;
  if (!signer.verify(key, new TextDecoder().decode(manifest), signature.signature)) return failed({ code: 'pack-forged', key }); // prettier-ignore
  return succeeded({ key, ...(name === undefined ? {} : { name }) });
}
