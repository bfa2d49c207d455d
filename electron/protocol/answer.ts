import { nodeFileStore } from '../platform/node-file-store.ts';
import type { Places } from '../platform/places.ts';
import { pageFiles, type PageFile } from './page-files.ts';
import { storedAssets, type StoredAsset } from './stored-assets.ts';
import { storedPdfs } from './stored-originals.ts';

const ASSET = /^\/assets\/([0-9a-f]{64})$/u;
const ORIGINAL = /^\/originals\/([0-9a-f]{64})$/u;
const PDF_DATA = '/pdf';

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
  /** The PDF of a digest, for the page to draw; undefined for an original of another form. */
  readonly pdf: (digest: string) => Promise<Uint8Array | undefined>;
  /** What pdf.js draws with, by the path below its folder: a closed list, read when it is first asked for. */
  readonly pdfData: () => Promise<ReadonlyMap<string, PageFile>>;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The answers of a program whose files and library lie at `places`. */
export async function answerFrom(
  places: Places,
  headers: Offers['headers'],
): Promise<(asked: Asked) => Promise<Answer>> {
  let pdfData: Promise<ReadonlyMap<string, PageFile>> | undefined;
  return answerWith({
    pageFiles: await pageFiles(places.page),
    // Asked for each time: the library of a kiosk is another after an update.
    asset: (digest) => storedAssets(nodeFileStore(places.library))(digest),
    pdf: (digest) => storedPdfs(nodeFileStore(places.library))(digest),
    pdfData: () => (pdfData ??= pageFiles(places.pdfData)),
    headers,
  });
}

/** Answers requests for app://lectern/: the page's own files by closed lists, assets and PDFs by digest, and nothing else. */
export function answerWith({ pageFiles, asset, pdf, pdfData, headers }: Offers): (asked: Asked) => Promise<Answer> {
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
    if (address.pathname.startsWith(`${PDF_DATA}/`)) {
      const data = (await pdfData()).get(address.pathname.slice(PDF_DATA.length));
      return data === undefined ? nothing : found(await data.read(), data.type, 'no-cache');
    }
    const original = ORIGINAL.exec(address.pathname)?.[1];
    if (original !== undefined) {
      const bytes = await pdf(original);
      // As data: a page that leads there shows nothing, and no viewer of another program's opens.
      return bytes === undefined ? nothing : found(bytes, 'application/octet-stream', UNCHANGING);
    }
    const digest = ASSET.exec(address.pathname)?.[1];
    const stored = digest === undefined ? undefined : await asset(digest);
    return stored === undefined ? nothing : found(stored.bytes, stored.mediaType, UNCHANGING);
  };
}

/** For what is named by its content: the name's bytes never change. */
const UNCHANGING = 'public, max-age=31536000, immutable';
