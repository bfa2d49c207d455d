import { assertNever } from '#content/base';
import type { Block, Image, Inline, TableCell } from './blocks.ts';
import type { LecternDocument } from './lectern-document.ts';

/** A passage that is marked where it stands. Offsets are UTF-16 code units of the canonical text. */
export interface Mark {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Names of classes, of letters, digits and hyphens. */
  readonly className: string;
  /** The note at the end of the passage that is referred to; its anchor is `note-N`, and it may lead back to `passage-N`. */
  readonly note?: number;
}

/** What stands beside the block that an offset of the canonical text lies in. */
export interface Aside {
  readonly at: number;
  /** The caller's, who has escaped what is not his own. */
  readonly html: string;
}

export interface Drawing {
  readonly marks?: readonly Mark[];
  /** Each is drawn before its block, in the order given. */
  readonly asides?: readonly Aside[];
  /** The address of a picture by the digest of its bytes; a picture without one is its words. */
  readonly pictureAddress?: (digest: string) => string | undefined;
  /** Name of a class of the body, of letters, digits and hyphens. */
  readonly layout?: string;
  /** CSS of the page; our own, never the source's. */
  readonly style?: string;
  /** HTML after the text; the caller's, who has escaped what is not his own. */
  readonly after?: string;
}

/** A document as one HTML page, written from its closed tree: every text is escaped and nothing of the source is copied. */
export function documentHtml({ metadata, blocks }: LecternDocument, drawing: Drawing = {}): string {
  const style = drawing.style === undefined ? '' : `<style>${drawing.style}</style>`;
  const head = `<meta charset="utf-8"><title>${escapeHtml(metadata.title)}</title>${style}`;
  const title = `<h1>${escapeHtml(metadata.title)}</h1>`;
  const byline = [...metadata.creators.map((creator) => creator.name), metadata.published ?? ''].filter(
    (part) => part !== '',
  );
  const header = `<header>${title}${byline.length === 0 ? '' : `<p>${escapeHtml(byline.join(' · '))}</p>`}</header>`;
  const body = blocksHtml(blocks, drawing);
  const layout = drawing.layout === undefined ? '' : ` class="${drawing.layout}"`;
  return `<!doctype html>\n<html lang="${escapeHtml(metadata.language)}"><head>${head}</head><body${layout}>\n${header}\n${body}\n${drawing.after ?? ''}</body></html>\n`;
}

/** Blocks as HTML, in the order of their canonical text. */
export function blocksHtml(blocks: readonly Block[], { marks, asides = [], pictureAddress }: Drawing = {}): string {
  const drawing = new BlockDrawing(marks ?? [], pictureAddress);
  const lines: string[] = [];
  for (const node of blocks) {
    const from = drawing.at;
    const drawn = drawing.block(node);
    lines.push(...asides.filter(({ at }) => at >= from && at < drawing.at).map(({ html }) => html), drawn);
  }
  return lines.join('\n');
}

/** Draws blocks in reading order, which is how it knows at which offset of the canonical text it is. */
class BlockDrawing {
  /** Where the next character stands in the canonical text. */
  at = 0;
  private readonly noted = new Set<number>();
  private readonly marks: readonly Mark[];
  /** Where a mark begins or ends, or a note is referred to; ascending. */
  private readonly edges: readonly number[];

  private readonly pictureAddress: Drawing['pictureAddress'];

  constructor(marks: readonly Mark[], pictureAddress: Drawing['pictureAddress']) {
    this.marks = marks;
    this.pictureAddress = pictureAddress;
    this.edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  }

  block(node: Block): string {
    switch (node.kind) {
      case 'heading': {
        // The title is the page's own first heading.
        const tag = `h${String(Math.min(6, node.level + 1))}`;
        return element(tag, this.line(node.inlines));
      }
      case 'paragraph':
        return element('p', this.line(node.inlines), node.role === undefined ? '' : ` class="${node.role}"`);
      case 'list': {
        const items = node.items.map((item) => element('li', mark(item.checked) + this.blocks(item.blocks)));
        if (!node.ordered) return element('ul', items.join(''));
        return element('ol', items.join(''), node.start === undefined ? '' : ` start="${String(node.start)}"`);
      }
      case 'quotation':
        return element('blockquote', this.blocks(node.blocks));
      case 'table': {
        const caption = node.caption === undefined ? '' : element('caption', this.line(node.caption));
        return element(
          'table',
          caption + node.rows.map((row) => element('tr', row.map((cell) => this.cell(cell)).join(''))).join(''),
        );
      }
      case 'figure':
        return element(
          'figure',
          this.inline(node.image) + (node.caption === undefined ? '' : element('figcaption', this.line(node.caption))),
        );
      case 'code':
        return element('pre', element('code', this.line([node.text])));
      case 'preformatted':
        return element('pre', this.line([node.text]));
      case 'verse':
        return node.stanzas
          .map((stanza) => element('p', stanza.map((line) => this.line(line)).join('<br>'), ' class="verse"'))
          .join('');
      case 'divider':
        return '<hr>';
      case 'footnote':
        return element('aside', `<sup>${escapeHtml(node.mark)}</sup>${this.blocks(node.blocks)}`, ' class="footnote"');
      default:
        return assertNever(node);
    }
  }

  private blocks(nodes: readonly Block[]): string {
    return nodes.map((node) => this.block(node)).join('');
  }

  private cell({ header, columns, rows, align, inlines }: TableCell): string {
    const spans = [
      columns === undefined ? '' : ` colspan="${String(columns)}"`,
      rows === undefined ? '' : ` rowspan="${String(rows)}"`,
      align === undefined ? '' : ` style="text-align:${align}"`,
    ];
    return element(header === true ? 'th' : 'td', this.line(inlines), spans.join(''));
  }

  /** Inlines; a whole line of the canonical text, with the line feed after it, unless they stand inside others. */
  private line(inlines: readonly Inline[], isWhole = true): string {
    const drawn = inlines.map((inline) => this.inline(inline)).join('');
    if (!isWhole) return drawn;
    const noted = drawn + this.notesAt(this.at);
    this.at += 1;
    return noted;
  }

  private inline(node: Inline): string {
    if (typeof node === 'string') return this.text(node);
    switch (node.kind) {
      case 'emphasis':
        return element('em', this.line(node.inlines, false));
      case 'strong':
      case 'sub':
      case 'sup':
      case 'code':
        return element(node.kind, this.line(node.inlines, false));
      case 'link':
        // The target is shown, not linked: a script's address must not come alive in a page printed from here.
        return `${this.line(node.inlines, false)}${/^https?:/u.test(node.target) ? ` &lt;${escapeHtml(node.target)}&gt;` : ''}`;
      case 'reference':
        return this.line(node.inlines, false);
      case 'ruby':
        return this.marked(
          `<ruby>${escapeHtml(node.base)}<rt>${escapeHtml(node.annotation)}</rt></ruby>`,
          node.base.length,
        );
      case 'break':
        this.at += 1;
        return '<br>';
      case 'image':
        return this.picture(node);
      default:
        return assertNever(node);
    }
  }

  private picture({ asset, alternative }: Image): string {
    const address = asset === undefined ? undefined : this.pictureAddress?.(asset);
    const words = escapeHtml(alternative);
    return address === undefined
      ? `<span role="img">${words}</span>`
      : `<img src="${escapeHtml(address)}" alt="${words}">`;
  }

  /** Text in pieces, each of which lies in the same marks from its first character to its last. */
  private text(plain: string): string {
    let drawn = '';
    const end = this.at + plain.length;
    let from = 0;
    for (const edge of this.edges) {
      if (edge <= this.at) continue;
      if (edge >= end) break;
      const length = edge - this.at;
      drawn += this.marked(escapeHtml(plain.slice(from, from + length)), length);
      from += length;
    }
    return drawn + this.marked(escapeHtml(plain.slice(from)), plain.length - from);
  }

  private marked(html: string, length: number): string {
    const start = this.at;
    this.at += length;
    if (length === 0) return html;
    const over = this.marks.filter((mark) => mark.start < start + length && mark.end > start);
    const notes = this.notesAt(start);
    if (over.length === 0) return notes + html;
    return `${notes}<mark class="${[...new Set(over.map(({ className }) => className))].join(' ')}">${html}</mark>`;
  }

  /** References to the notes of passages that end at an offset; each is drawn once. */
  private notesAt(offset: number): string {
    return this.marks
      .filter(({ end, note }) => end === offset && note !== undefined && !this.noted.has(note))
      .map(({ note = 0 }) => {
        this.noted.add(note);
        return `<sup class="note"><a id="passage-${String(note)}" href="#note-${String(note)}">${String(note)}</a></sup>`;
      })
      .join('');
  }
}

function mark(checked: boolean | undefined): string {
  return checked === undefined ? '' : `<input type="checkbox" disabled${checked ? ' checked' : ''}>`;
}

function element(tag: string, content: string, attributes = ''): string {
  return `<${tag}${attributes}>${content}</${tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it is safe between tags and in quoted attributes. */
export function escapeHtml(plain: string): string {
  return plain.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}
