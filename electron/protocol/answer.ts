import { nodeFileStore } from '../platform/node-file-store.ts';
import type { Places } from '../platform/places.ts';
import { pageFiles, type PageFile } from './page-files.ts';
import { storedAssets, type StoredAsset } from './stored-assets.ts';

const ASSET = /^\/assets\/([0-9a-f]{64})$/u;

/** What the answers are made of. */
export interface Offers {
  readonly pageFiles: ReadonlyMap<string, PageFile>;
  /** The asset of a digest; undefined where the library has none, or has other bytes under that name. */
  readonly asset: (digest: string) => Promise<StoredAsset | undefined>;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The answers of a program whose files and library lie at `places`. */
export async function answerFrom(
  places: Places,
  headers: Offers['headers'],
): Promise<(request: Request) => Promise<Response>> {
  return answerWith({
    pageFiles: await pageFiles(places.page),
    asset: storedAssets(nodeFileStore(places.library)),
    headers,
  });
}

/** Answers requests for app://lectern/: the page's own files by the closed list, assets by digest, and nothing else. */
export function answerWith({ pageFiles, asset, headers }: Offers): (request: Request) => Promise<Response> {
  const nothing = (): Response => new Response(null, { status: 404, headers });
  return async (request) => {
    const address = new URL(request.url);
    if (request.method !== 'GET' || address.host !== 'lectern' || address.search !== '') return nothing();
    const file = pageFiles.get(address.pathname);
    if (file !== undefined) {
      const caching = address.pathname.startsWith('/static/') ? UNCHANGING : 'no-cache';
      return new Response(await file.read(), {
        headers: { ...headers, 'Content-Type': file.type, 'Cache-Control': caching },
      });
    }
    const digest = ASSET.exec(address.pathname)?.[1];
    const stored = digest === undefined ? undefined : await asset(digest);
    if (stored === undefined) return nothing();
    return new Response(stored.bytes, {
      headers: { ...headers, 'Content-Type': stored.mediaType, 'Cache-Control': UNCHANGING },
    });
  };
}

/** For what is named by its content: the name's bytes never change. */
const UNCHANGING = 'public, max-age=31536000, immutable';
