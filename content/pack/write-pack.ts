import { writeArchive, type FileToPack } from '#content/archive';
import type { Digest, Signer } from '#content/base';
import type { Asset } from '#content/document';
import {
  ANNOTATIONS_FILE,
  FOLDER,
  MANIFEST_FILE,
  manifestBytes,
  SIGNATURE_FILE,
  TREES_FILE,
  type PackManifest,
} from './manifest.ts';
import { imagePath } from './page.ts';
import { publicationFiles } from './publication.ts';
import { seal } from './seal.ts';
import { packTrees } from './trees.ts';

/** A document to pack: its page is its original, so that a library that takes it in has all it depends on. */
export interface DocumentToPack {
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  /** The tree as canonical JSON, whose digest is the revision. */
  readonly json: Uint8Array;
  readonly page: Uint8Array;
}

/** A collection to pack. */
export interface CollectionToPack extends Pick<
  PackManifest,
  'id' | 'title' | 'language' | 'version' | 'validFrom' | 'pipeline'
> {
  readonly documents: readonly DocumentToPack[];
  readonly assets: readonly (Pick<Asset, 'digest' | 'mediaType'> & { readonly content: Uint8Array })[];
  readonly segments: readonly Uint8Array[];
  /** W3C annotations as JSON. */
  readonly annotations?: string;
}

export interface PackKey {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly name?: string;
}

/** Writes a pack. The same collection gives the same bytes; a signature is the same too, for ed25519 has no chance in it. */
export function writePack(
  collection: CollectionToPack,
  { digest, signer, key }: { readonly digest: Digest; readonly signer: Signer; readonly key?: PackKey },
): Uint8Array {
  const utf8 = new TextEncoder();
  const { id, title, language, version, validFrom, pipeline, documents, assets } = collection;
  const pages = documents.map(({ id: own, revision, json, page, title: name }, index) => {
    const path = `t/${String(index + 1)}.xhtml`;
    return { id: own, revision, json, page, title: name, path, pageDigest: digest.sha256(page) };
  });
  const publication = publicationFiles({ id, title, language, validFrom, pages, images: assets });
  const images = assets.map((asset) => {
    const drawn = imagePath(asset);
    return { ...asset, path: drawn === undefined ? `${FOLDER}assets/${asset.digest}` : `EPUB/${drawn}` };
  });
  const segments = collection.segments.map((content, index) => ({ name: `${FOLDER}index/${String(index + 1)}.segment`, content })); // prettier-ignore
  const trees = packTrees(pages);
  const files: FileToPack[] = [
    ...publication.map(({ name, text }) => ({ name, content: utf8.encode(text) })),
    ...pages.map(({ path, page }) => ({ name: `EPUB/${path}`, content: page })),
    ...images.map(({ path, content }) => ({ name: path, content, stored: true })),
    { name: TREES_FILE, content: trees, stored: true },
    ...segments,
    ...(collection.annotations === undefined
      ? []
      : [{ name: ANNOTATIONS_FILE, content: utf8.encode(collection.annotations) }]),
  ];
  const manifest = manifestBytes({
    format: 1,
    id, title, language, version, validFrom, pipeline,
    documents: pages.map(({ id: own, revision, path }) => ({ id: own, revision, path: `EPUB/${path}` })),
    assets: images.map(({ digest: own, path }) => ({ digest: own, path })),
    segments: segments.map(({ name }) => name),
    ...(collection.annotations === undefined ? {} : { annotations: ANNOTATIONS_FILE }),
    files: files.map(({ name, content }) => ({ path: name, sha256: digest.sha256(content) })),
  }); // prettier-ignore
  const signature =
    key === undefined ? [] : [{ name: SIGNATURE_FILE, content: utf8.encode(signed(manifest, key, signer)) }];
  const mimetype = { name: 'mimetype', content: utf8.encode('application/epub+zip'), stored: true };
  return seal(writeArchive([mimetype, ...files, { name: MANIFEST_FILE, content: manifest }, ...signature]), digest);
}

function signed(manifest: Uint8Array, { privateKey, publicKey, name }: PackKey, signer: Signer): string {
  const signature = signer.sign(privateKey, new TextDecoder().decode(manifest));
  return `${JSON.stringify({ key: publicKey, signature, ...(name === undefined ? {} : { name }) })}\n`;
}
