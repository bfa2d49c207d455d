import { nodeFileStore } from '../platform/node-file-store.ts';
import type { Places } from '../platform/places.ts';
import { pageFiles, type PageFile } from './page-files.ts';
import { storedAssets, type StoredAsset } from './stored-assets.ts';

const ASSET = /^\/assets\/([0-9a-f]{64})$/u;

/** What is asked of app://. */
export interface Asked {
  readonly url: string;
  readonly method: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
}

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
): Promise<(asked: Asked) => Promise<Answer>> {
  return answerWith({
    pageFiles: await pageFiles(places.page),
    asset: storedAssets(nodeFileStore(places.library)),
    headers,
  });
}

/** Answers requests for app://lectern/: the page's own files by the closed list, assets by digest, and nothing else. */
export function answerWith({ pageFiles, asset, headers }: Offers): (asked: Asked) => Promise<Answer> {
  const nothing: Answer = { status: 404, headers };
  const found = (bytes: Uint8Array, type: string, caching: string): Answer => ({
    status: 200,
    headers: { ...headers, 'Content-Type': type, 'Cache-Control': caching },
    bytes,
  });
  return async ({ url, method }) => {
    const address = new URL(url);
    if (method !== 'GET' || address.host !== 'lectern' || address.search !== '') return nothing;
    const file = pageFiles.get(address.pathname);
    if (file !== undefined) {
      return found(await file.read(), file.type, address.pathname.startsWith('/static/') ? UNCHANGING : 'no-cache');
    }
    const digest = ASSET.exec(address.pathname)?.[1];
    const stored = digest === undefined ? undefined : await asset(digest);
    return stored === undefined ? nothing : found(stored.bytes, stored.mediaType, UNCHANGING);
  };
}

/** For what is named by its content: the name's bytes never change. */
const UNCHANGING = 'public, max-age=31536000, immutable';
