import { assertNever } from '#content/base';
import {
  addressesOf,
  type Asset,
  type Block,
  type Image,
  type Inline,
  type LecternDocument,
  type TableCell,
} from '#content/document';
import { escaped } from './xml.ts';

/** Kinds of images that every reader of publications draws; others stand as their words. */
const ENDINGS: Partial<Readonly<Record<Asset['mediaType'], string>>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' }; // prettier-ignore

/** Where an image lies in a pack, relative to the pages; undefined for one that other readers cannot draw. */
export function imagePath({ digest, mediaType }: Pick<Asset, 'digest' | 'mediaType'>): string | undefined {
  const ending = ENDINGS[mediaType];
  return ending === undefined ? undefined : `i/${digest}.${ending}`;
}

/** A document as the page of a publication: XHTML written from the closed tree, every text escaped. */
export function pageOf(document: LecternDocument): Uint8Array {
  const images = new Map(
    document.assets.flatMap((asset) => {
      const path = imagePath(asset);
      return path === undefined ? [] : [[asset.digest, `../${path}`] as const];
    }),
  );
  return new TextEncoder().encode(new PageWriter(document, images).page());
}

/** Writes a document's title and text as XHTML, every text escaped. */
export class PageWriter {
  private readonly document: LecternDocument;
  private readonly prefix: string;
  private readonly images: ReadonlyMap<string, string>;
  /** Names of the blocks that references lead to. */
  private readonly names: ReadonlyMap<string, string>;
  private readonly blocksNamed: ReadonlySet<number>;
  private readonly notes = new Map<string, string>();

  /**
   * @param images Addresses of images by digest.
   * @param prefix Stands before every name, where several documents share one file.
   */
  constructor(document: LecternDocument, images: ReadonlyMap<string, string>, prefix = '') {
    this.document = document;
    this.images = images;
    this.prefix = prefix;
    const wanted = new Set(referencesIn(document.blocks));
    const addressed =
      wanted.size === 0 ? [] : addressesOf(document.blocks).filter(({ address }) => wanted.has(address));
    this.names = new Map(addressed.map(({ address, block }) => [address, `${prefix}b${String(block)}`]));
    this.blocksNamed = new Set(addressed.map(({ block }) => block));
    for (const block of footnotesIn(document.blocks)) {
      if (!this.notes.has(block.mark)) this.notes.set(block.mark, `${prefix}n${String(this.notes.size + 1)}`);
    }
  }

  /** The language as attributes, with the blank before them. */
  get language(): string {
    const { language } = this.document.metadata;
    return language === 'und' ? '' : ` lang="${escaped(language)}" xml:lang="${escaped(language)}"`;
  }

  page(): string {
    const { id, metadata } = this.document;
    return (
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${this.language}><head><title>${escaped(metadata.title)}</title>` +
      `<meta name="dcterms.identifier" content="${escaped(id)}"/></head><body>\n${this.body()}\n</body></html>\n`
    );
  }

  /** Title, byline and text. */
  body(): string {
    const { metadata, blocks } = this.document;
    const byline = [...metadata.creators.map(({ name }) => name), metadata.source ?? metadata.publisher ?? '', metadata.published ?? '']; // prettier-ignore
    const line = byline.filter((part) => part !== '').map(escaped).join(' · '); // prettier-ignore
    const body = blocks.map((block, index) => this.block(block, this.blocksNamed.has(index) ? ` id="${this.prefix}b${String(index)}"` : '')); // prettier-ignore
    return `<h1>${escaped(metadata.title)}</h1>\n${line === '' ? '' : `<p>${line}</p>\n`}${body.join('\n')}`;
  }

  private block(block: Block, name = ''): string {
    switch (block.kind) {
      case 'heading': {
        // The title is the page's own first heading.
        const tag = `h${String(Math.min(6, block.level + 1))}`;
        return `<${tag}${name}>${this.line(block.inlines)}</${tag}>`;
      }
      case 'paragraph':
        return `<p${name}>${this.line(block.inlines)}</p>`;
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        const start = block.ordered && block.start !== undefined ? ` start="${String(block.start)}"` : '';
        const items = block.items.map(({ checked, blocks }) => `<li>${boxOf(checked)}${this.inner(blocks)}</li>`);
        return items.length === 0 ? '' : `<${tag}${name}${start}>${items.join('')}</${tag}>`;
      }
      case 'quotation':
        return `<blockquote${name}>${this.inner(block.blocks)}</blockquote>`;
      case 'table': {
        const caption = block.caption === undefined ? '' : `<caption>${this.line(block.caption)}</caption>`;
        const rows = block.rows.filter((row) => row.length > 0).map((row) => `<tr>${row.map((cell) => this.cell(cell)).join('')}</tr>`); // prettier-ignore
        return rows.length === 0 ? '' : `<table${name}>${caption}${rows.join('')}</table>`;
      }
      case 'figure': {
        const caption = block.caption === undefined ? '' : `<figcaption>${this.line(block.caption)}</figcaption>`;
        return `<figure${name}>${this.image(block.image)}${caption}</figure>`;
      }
      case 'code':
        return `<pre${name}><code>${escaped(block.text)}</code></pre>`;
      case 'preformatted':
        return `<pre${name}>${escaped(block.text)}</pre>`;
      case 'verse':
        return `<div${name}>${block.stanzas.map((stanza) => `<p>${stanza.map((line) => this.line(line)).join('<br/>')}</p>`).join('')}</div>`;
      case 'divider':
        return '<hr/>';
      case 'footnote': {
        const own = this.notes.get(block.mark);
        const place = own === undefined ? name : ` id="${own}"`;
        return `<aside epub:type="footnote"${place}><p>${escaped(block.mark)}</p>${this.inner(block.blocks)}</aside>`;
      }
      default:
        return assertNever(block);
    }
  }

  private inner(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('');
  }

  private cell({ header, columns, rows, inlines }: TableCell): string {
    const tag = header === true ? 'th' : 'td';
    const spans = `${columns === undefined ? '' : ` colspan="${String(columns)}"`}${rows === undefined ? '' : ` rowspan="${String(rows)}"`}`;
    return `<${tag}${spans}>${this.line(inlines)}</${tag}>`;
  }

  private line(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join('');
  }

  private inline(inline: Inline): string {
    if (typeof inline === 'string') return escaped(inline);
    switch (inline.kind) {
      case 'emphasis':
        return `<em>${this.line(inline.inlines)}</em>`;
      case 'strong':
      case 'sub':
      case 'sup':
      case 'code':
        return `<${inline.kind}>${this.line(inline.inlines)}</${inline.kind}>`;
      case 'link':
        return isPlainAddress(inline.target)
          ? `<a href="${escaped(inline.target)}">${this.line(inline.inlines)}</a>`
          : this.line(inline.inlines);
      case 'reference': {
        const { to } = inline;
        const isNote = 'footnote' in to;
        const name = isNote ? this.notes.get(to.footnote) : this.names.get(to.address);
        const words = this.line(inline.inlines);
        return name === undefined ? words : `<a${isNote ? ' epub:type="noteref"' : ''} href="#${name}">${words}</a>`;
      }
      case 'ruby':
        return `<ruby>${escaped(inline.base)}<rt>${escaped(inline.annotation)}</rt></ruby>`;
      case 'break':
        return '<br/>';
      case 'image':
        return this.image(inline);
      default:
        return assertNever(inline);
    }
  }

  private image({ asset, alternative }: Image): string {
    const path = asset === undefined ? undefined : this.images.get(asset);
    if (path === undefined) return `<span>${escaped(alternative)}</span>`;
    return `<img src="${path}" alt="${escaped(alternative)}"/>`;
  }
}

/** Addresses that every program reads alike; the others are shown as their words. */
function isPlainAddress(address: string): boolean {
  return /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~!$&'()*+,;=:@/%-]*)?(?:\?[\w.~!$&'()*+,;=:@/?%-]*)?(?:#[\w.~!$&'()*+,;=:@/?%-]*)?$/u.test(address) && !/%(?![\da-f]{2})/iu.test(address); // prettier-ignore
}

function boxOf(checked: boolean | undefined): string {
  return checked === undefined ? '' : checked ? '☑ ' : '☐ ';
}

function* referencesIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if ('kind' in node && node.kind === 'reference') {
    const { to } = node as Extract<Inline, { kind: 'reference' }>;
    if ('address' in to) yield to.address;
  }
  for (const inner of Object.values(node) as unknown[]) yield* referencesIn(inner);
}

function* footnotesIn(blocks: readonly Block[]): Generator<Extract<Block, { kind: 'footnote' }>> {
  for (const block of blocks) {
    if (block.kind === 'footnote') yield block;
    if (block.kind === 'footnote' || block.kind === 'quotation') yield* footnotesIn(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* footnotesIn(item.blocks);
  }
}
