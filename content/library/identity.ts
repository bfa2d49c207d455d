import type { Digest } from '#content/base';
import { canonicalText, type LecternDocument, type Metadata } from '#content/document';

/** Hexadecimal digits of a document's id: 96 bits, so that no two documents of one person ever share one. */
const ID_LENGTH = 24;

/**
 * The id a document has wherever it is imported: made of the canonical address it was saved from, else of the
 * publication's own identifier, else of its original's digest.
 */
export function identify(
  { sourceAddress, identifier }: Pick<Metadata, 'sourceAddress' | 'identifier'>,
  original: string,
  digest: Digest,
): string {
  const address = sourceAddress === undefined ? undefined : canonicalAddress(sourceAddress);
  if (address !== undefined) return idOf(`address ${address}`, digest);
  return identifier === undefined
    ? identifyByOriginal(original, digest)
    : idOf(`identifier ${identifier.toLowerCase().replace(/^urn:(?:uuid|isbn):/u, '')}`, digest);
}

export function identifyByOriginal(original: string, digest: Digest): string {
  return idOf(`original ${original}`, digest);
}

function idOf(name: string, digest: Digest): string {
  return digest.sha256(name).slice(0, ID_LENGTH);
}

/** An address as the same page is always named by: no fragment, http like https. None for what names no page. */
function canonicalAddress(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // A site's front page changes every day: a page that claims its address is not known by it.
  if (url.pathname === '/' && url.search === '') return undefined;
  url.hash = '';
  return url.href.slice(url.protocol.length);
}

/** Share of the shorter text's lines that the other must have to be taken for the same document. */
const SAME_LINES = 0.5;

/**
 * Whether a document that claims an id or a path may be a revision of the one that has it. A wrong canonical address
 * (many sites give all their pages one) or a file name used again must not let one document swallow another.
 */
export function resembles(one: LecternDocument, other: LecternDocument): boolean {
  if (one.metadata.title === other.metadata.title) return true;
  const [short, long] = [linesOf(one), linesOf(other)].sort((left, right) => left.size - right.size);
  if (short === undefined || long === undefined || short.size === 0) return false;
  let shared = 0;
  for (const line of short) if (long.has(line)) shared += 1;
  return shared / short.size >= SAME_LINES;
}

function linesOf(document: LecternDocument): ReadonlySet<string> {
  return new Set(
    canonicalText(document.blocks)
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );
}
