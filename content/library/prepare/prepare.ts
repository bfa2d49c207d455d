import type { Digest } from '#content/base';
import type { Asset, LecternDocument } from '#content/document';
import { PIPELINE_VERSION, type Imported } from '#content/import';
import { identify } from '../identity.ts';
import { countCharacters, seal, type Prepared } from '../prepared.ts';
import type { DocumentFacts } from '../operations.ts';
import { prepareComments } from '../source-comments.ts';
import { shelfKeys } from './shelf-keys.ts';

/** What an import starts from. */
export interface Preparation {
  readonly imported: Imported;
  /** The bytes as they came in. */
  readonly content: Uint8Array;
  /** The file's name, safe to show. */
  readonly name: string;
  readonly siblings: readonly (readonly [path: string, digest: string])[];
  readonly encoding?: string;
}

/** Makes a document of what an importer found: identity, canonical JSON, revision, and the facts the shelf needs. */
export function prepare(preparation: Preparation, digest: Digest): Prepared {
  const { imported, content, name, encoding } = preparation;
  const original = { digest: digest.sha256(content), bytes: content.length, name };
  const document: LecternDocument = {
    format: 1,
    id: identify(imported.metadata, original.digest, digest),
    metadata: imported.metadata,
    blocks: imported.blocks,
    outline: imported.outline,
    ...(imported.pages === undefined ? {} : { pages: imported.pages }),
    receipt: { removed: imported.removed },
    original: { ...original, mediaType: imported.mediaType },
    assets: imported.assets.map(({ digest: own, bytes, mediaType }): Asset => ({ digest: own, bytes, mediaType })),
    pipeline: PIPELINE_VERSION,
  };
  const assets = new Set(document.assets.map((asset) => asset.digest));
  return {
    ...seal(document, digest),
    id: document.id,
    facts: factsOf(document),
    removals: imported.removed.length,
    original: { ...original, content },
    assets: imported.assets.map((asset) => ({ digest: asset.digest, content: asset.content })),
    siblings: preparation.siblings.filter(([, own]) => assets.has(own)),
    ...(encoding === undefined ? {} : { encoding }),
    pipeline: PIPELINE_VERSION,
    ...(imported.comments === undefined ? {} : { comments: prepareComments(document, imported.comments) }),
  };
}

export function factsOf({ metadata, blocks }: LecternDocument): DocumentFacts {
  const { title, creators, source, publisher, published, language } = metadata;
  const shown = {
    title,
    creators,
    ...(source === undefined ? {} : { source }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    language,
  };
  return { ...shown, keys: shelfKeys(shown), characters: countCharacters(blocks) };
}
