import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { PackFailure } from '#content/pack';
import { attachSegments } from '#content/search';
import { assetPath, originalPath, revisionPath } from '../layout.ts';
import type { LibraryFailure } from '../failures.ts';
import type { Library } from '../library.ts';
import type { PreparedPack } from './prepare-pack.ts';

/** What became of a pack. */
export interface Installation {
  readonly status: 'imported' | 'revised' | 'unchanged';
  /** Documents that were written: all of a new pack, of a newer version those that differ. */
  readonly written: number;
  readonly removed: number;
}

/**
 * Installs a pack: files first, then one line of the catalogue, then the index. A power cut before the line leaves the
 * library as it was, one after it the whole pack; of the index, at worst, what is attached is indexed again.
 * @param olderToo Whether an older version than the one installed is wanted.
 */
export async function installPack(
  library: Library,
  { pack, documents, assets, segments }: PreparedPack,
  { olderToo = false }: { readonly olderToo?: boolean } = {},
): Promise<Result<Installation, StoreFailure | LibraryFailure | PackFailure>> {
  const { catalogue, ports } = library;
  const before = catalogue.packs.get(pack.id);
  if (before !== undefined && before.version > pack.version && !olderToo)
    return failed({ code: 'pack-older', version: pack.version, installed: before.version });

  const changed = documents.filter(({ id, revision }) => catalogue.onShelf(id)?.revision !== revision);
  const members = new Set(pack.members);
  const removed = (before?.members ?? []).filter((id) => !members.has(id) && catalogue.onShelf(id) !== undefined);
  if (before?.digest === pack.digest && changed.length === 0)
    return succeeded({ status: 'unchanged', written: 0, removed: 0 });

  const wanted = new Set(changed.flatMap((document) => document.assets));
  const planted = await library.plant(
    [
      ...assets.filter(({ digest }) => wanted.has(digest)).map(({ digest, content }) => ({ path: assetPath(digest), bytes: content })), // prettier-ignore
      ...changed.map(({ origin, page }) => ({ path: originalPath(origin.original), bytes: page })),
      ...changed.map(({ id, revision, json }) => ({ path: revisionPath(id, revision), bytes: json })),
    ],
    [
      {
        kind: 'installed',
        at: ports.clock.now(),
        pack,
        documents: changed.map(({ id, revision, facts, origin }) => ({ id, revision, facts, origin })),
        removed,
      },
    ],
  );
  if (!planted.ok) return planted;
  const attached = await attachSegments(ports, segments);
  if (!attached.ok) return attached;
  return succeeded({
    status: before === undefined ? 'imported' : 'revised',
    written: changed.length,
    removed: removed.length,
  });
}
