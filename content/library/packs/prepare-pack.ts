import { failed, succeeded, type Result } from '#content/base';
import { parseDocument } from '#content/document';
import type { Pack, PackFailure } from '#content/pack';
import { factsOf } from '../prepare/index.ts';
import type { InstalledPack, RevisedDocument } from '../operations.ts';

/** A pack made ready to be installed: checked, its trees parsed, with what the shelf shows of each. */
export interface PreparedPack {
  readonly pack: InstalledPack;
  readonly signedBy?: { readonly key: string; readonly name?: string };
  readonly documents: readonly (RevisedDocument & {
    readonly json: Uint8Array;
    readonly page: Uint8Array;
    readonly assets: readonly string[];
  })[];
  readonly assets: readonly { readonly digest: string; readonly content: Uint8Array }[];
  readonly segments: readonly Uint8Array[];
  /** W3C annotations that came along. */
  readonly annotations?: string;
}

/** Makes a pack ready. Its trees come from outside: each is parsed into the closed set or the pack is refused. */
export function preparePack({
  manifest,
  digest: own,
  signedBy,
  documents,
  assets,
  segments,
  annotations,
}: Pack): Result<PreparedPack, PackFailure> {
  const revised: PreparedPack['documents'][number][] = [];
  const held = new Set(assets.map((asset) => asset.digest));
  for (const { id, revision, json, page } of documents) {
    const document = parseDocument(JSON.parse(new TextDecoder().decode(json)));
    const isWhole =
      document?.id === id &&
      document.original.digest === page.digest &&
      document.assets.every((asset) => held.has(asset.digest));
    if (document === undefined || !isWhole) return failed({ code: 'pack-damaged', file: page.path });
    const { original, pipeline } = document;
    const origin = { original: original.digest, bytes: original.bytes, name: original.name, pipeline };
    const shown = document.assets.map((asset) => asset.digest);
    revised.push({ id, revision, facts: factsOf(document), origin, json, page: page.content, assets: shown });
  }
  const { id, title, version } = manifest;
  const key = signedBy === undefined ? {} : { key: signedBy.key };
  return succeeded({
    pack: { id, title, version, digest: own, ...key, members: documents.map((document) => document.id) },
    ...(signedBy === undefined ? {} : { signedBy }),
    documents: revised,
    assets,
    segments,
    ...(annotations === undefined ? {} : { annotations }),
  });
}
