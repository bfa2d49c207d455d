import type { Digest } from '#content/base';
import type { Image } from '#content/document';
import { checkImage } from '../image.ts';
import type { Imported, Source } from '../importer.ts';
import type { PageDocument, PageElement } from './page-node.ts';
import { oneLine } from './page-facts.ts';

/** Bytes of one image, and images of one document. */
const MAX_IMAGE_BYTES = 32 * 1024 * 1024;
const MAX_IMAGES = 2_000;
/** Pixels in all below which an image says nothing: pages count their readers and hold places with such. */
const SMALLEST_IMAGE = 200;

/** Where pages keep the address of an image besides `src`: those that load it late, and the larger ones before others. */
const ADDRESS_ATTRIBUTES = [
  'data-original', 'data-src', 'data-lazy-src', 'data-actualsrc', 'data-original-src', 'data-srcset', 'src', 'srcset',
]; // prettier-ignore

type HeldImage = Imported['assets'][number] & { readonly width: number; readonly height: number };

/** The images that came along with a document, each checked by content and held once. */
export class Pictures {
  private readonly source: Pick<Source, 'sibling' | 'enclosed'>;
  private readonly digest: Digest;
  private readonly byAddress = new Map<string, HeldImage | undefined>();
  private readonly byDigest = new Map<string, HeldImage>();

  constructor(source: Pick<Source, 'sibling' | 'enclosed'>, digest: Digest) {
    this.source = source;
    this.digest = digest;
  }

  /** The images that were asked for and found. */
  get assets(): Imported['assets'] {
    return [...this.byDigest.values()].map(({ digest, bytes, mediaType, content }) => ({
      digest,
      bytes,
      mediaType,
      content,
    }));
  }

  /**
   * The image an `img` shows: with its asset where the bytes came along, without where only its words did; undefined
   * where there is neither.
   */
  imageOf(element: PageElement, page: PageDocument): Image | undefined {
    let counted = false;
    for (const name of ADDRESS_ATTRIBUTES) {
      for (const address of addresses(element.getAttribute(name) ?? '', name.endsWith('set'))) {
        const held = this.held(dataAddress(address, page) ?? address);
        if (held !== undefined && held.width * held.height < SMALLEST_IMAGE) counted = true;
        else if (held !== undefined) return this.drawn(held, element);
      }
    }
    return counted ? undefined : imageWithoutAsset(element.getAttribute('alt') ?? '');
  }

  /** The image behind one address of a Markdown text. */
  imageAt(address: string, alternative: string): Image | undefined {
    const held = this.held(address.trim());
    if (held === undefined) return imageWithoutAsset(alternative);
    this.byDigest.set(held.digest, held);
    return { kind: 'image', asset: held.digest, alternative, width: held.width, height: held.height };
  }

  private drawn(held: HeldImage, element: PageElement): Image {
    this.byDigest.set(held.digest, held);
    const alternative = oneLine(element.getAttribute('alt') ?? '');
    return { kind: 'image', asset: held.digest, alternative, width: held.width, height: held.height };
  }

  private held(address: string): HeldImage | undefined {
    if (this.byAddress.has(address)) return this.byAddress.get(address);
    if (this.byAddress.size >= MAX_IMAGES) return undefined;
    const held = this.check(address);
    this.byAddress.set(address, held);
    return held;
  }

  private check(address: string): HeldImage | undefined {
    const content = /^data:/iu.test(address)
      ? decodeDataAddress(address)
      : (this.source.enclosed?.(address) ?? this.sibling(address));
    if (content === undefined || content.length > MAX_IMAGE_BYTES) return undefined;
    const checked = checkImage(content);
    if (checked === undefined) return undefined;
    const digest = this.digest.sha256(content);
    return { digest, bytes: content.length, content, ...checked };
  }

  /** A file beside the page: named as the address spells it, or as its percent escapes stand for. */
  private sibling(address: string): Uint8Array | undefined {
    const path = address.replace(/[?#].*$/su, '');
    let decoded = path;
    try {
      decoded = decodeURIComponent(path);
    } catch {
      // The percent sign is part of the name.
    }
    for (const name of new Set([decoded, path])) {
      const content = isRelative(name) ? this.source.sibling(name) : undefined;
      if (content !== undefined) return content;
    }
    return undefined;
  }
}

/** Not another scheme's address, nor a path from the root of a disk or server. */
function isRelative(path: string): boolean {
  return path !== '' && !/^[a-z][a-z\d+.-]*:|^[/\\]|\0/iu.test(path);
}

function imageWithoutAsset(alternative: string): Image | undefined {
  const words = oneLine(alternative);
  return words === '' ? undefined : { kind: 'image', alternative: words };
}

/** The addresses an attribute names: one, or those of a `srcset` from the largest. */
function addresses(value: string, isSet: boolean): string[] {
  const trimmed = value.trim();
  if (trimmed === '') return [];
  if (!isSet) return [trimmed];
  return trimmed
    .split(/,\s+|,(?=\S+\s)/u)
    .map((candidate) => {
      const [address = '', size = '0'] = candidate.trim().split(/\s+/u);
      return { address, size: Number.parseFloat(size) || 0 };
    })
    .filter(({ address }) => address !== '')
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

/** A long `data:` address stands in the page's own list; see `parsePage`. */
function dataAddress(address: string, page: PageDocument): string | undefined {
  const place = /^data:,#(\d+)$/u.exec(address)?.[1];
  return place === undefined ? undefined : page.dataAddresses[Number(place)];
}

function decodeDataAddress(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',');
  if (comma === -1 || address.length > MAX_IMAGE_BYTES * 1.5) return undefined;
  if (!/;\s*base64\s*$/iu.test(address.slice(0, comma))) return undefined;
  let binary: string;
  try {
    binary = atob(
      address
        .slice(comma + 1)
        .replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  } catch {
    return undefined; // not Base64
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
