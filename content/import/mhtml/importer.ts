import { failed, type Digest, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { safeAddress } from '../html/addresses.ts';
import { importPage } from '../html/importer.ts';
import type { Imported, Importer, Source } from '../importer.ts';
import { readParts, type Part, type Parts } from './parts.ts';

/** A page that a browser saved in one file, with its pictures. */
export const mhtmlImporter: Importer = {
  format: 'mhtml',
  async import(source, digest) {
    const parts = await readParts(source.bytes);
    return parts.ok ? importParts(source, parts.value, digest) : parts;
  },
};

function importParts(source: Source, whole: Parts, digest: Digest): Result<Imported, ImportFailure> {
  const page = pageOf(whole);
  if (page === undefined) return failed({ code: 'no-text' });
  const address = safeAddress(whole.headers.get('snapshot-content-location') ?? page.location ?? '');
  const byAddress = new Map<string, Part>();
  for (const part of whole.parts) {
    if (part.contentId !== undefined) byAddress.set(`cid:${part.contentId}`, part);
    if (part.location !== undefined) byAddress.set(completed(part.location, address), part);
  }
  const imported = importPage(
    {
      ...source,
      bytes: page.content,
      sibling: () => undefined,
      enclosed: (named) => byAddress.get(completed(named, address))?.content,
      ...(address === undefined ? {} : { savedFrom: address }),
      ...(page.charset === undefined ? {} : { labelled: page.charset }),
    },
    digest,
  );
  return imported.ok ? { ok: true, value: { ...imported.value, mediaType: 'multipart/related' } } : imported;
}

/** The page among the parts: the one the whole begins with; frames are other pages. */
function pageOf({ parts, start }: Parts): Part | undefined {
  const pages = parts.filter(({ mediaType }) => mediaType === 'text/html' || mediaType === 'application/xhtml+xml');
  return pages.find(({ contentId }) => contentId !== undefined && contentId === start) ?? pages[0];
}

function completed(address: string, base: string | undefined): string {
  if (/^cid:/iu.test(address)) return `cid:${address.slice(4)}`;
  try {
    return new URL(address, base ?? 'page:///').href;
  } catch {
    return address;
  }
}
