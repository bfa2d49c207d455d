import { inlineText, type Block, type Image, type Inline, type ListItem } from '#content/document';
import { attribute, elementsNamed, type XmlElement } from '../xml/read-xml.ts';
import { unmarked } from './comments.ts';
import { isBlank, trimmed } from './inline-text.ts';
import { readInlines, type InlineSources } from './inlines.ts';
import type { Numbering } from './numbering.ts';
import { child, type ParagraphLook } from './styles.ts';
import { tableRows } from './tables.ts';

export interface BodySources extends InlineSources {
  readonly numbering: Numbering;
}

/** A block with what its paragraph's setting says besides. */
export interface SetBlock {
  readonly block: Block;
  readonly style: string;
  readonly centred: boolean;
  /** Set towards the right margin. */
  readonly aside: boolean;
  /** Of its largest letters, in half points. */
  readonly size: number;
}

export interface ReadBody {
  readonly blocks: readonly SetBlock[];
  /** Runs that are no text of the document; `before` counts blocks. */
  readonly removed: readonly { readonly text: string; readonly rule: string; readonly before: number }[];
}

/** Reads the children of a body, a note, a cell or a box. */
export function readBody(children: readonly XmlElement[], sources: BodySources): ReadBody {
  const reader = new BodyReader(sources);
  reader.read(children);
  reader.end();
  return reader;
}

/** Left edges so far in, in twentieths of a point, set a line to the right: seven centimetres of a page of sixteen. */
const FAR_IN = 4_000;
/** The same by blanks that were typed. */
const TYPED_FAR_IN = /^(?:\s{16,}|\u3000{8,}|\t{4,})/u;

class BodyReader implements ReadBody {
  readonly blocks: SetBlock[] = [];
  readonly removed: { readonly text: string; readonly rule: string; readonly before: number }[] = [];
  private readonly sources: BodySources;
  /** Items of the list that is open, by level: each list lies in the last item of the one above it. */
  private lists: ListItem[][] = [];
  /** A paragraph whose end was deleted: the next one goes on in it. */
  private open: Inline[] = [];
  /** A caption above its table or picture. */
  private caption: readonly Inline[] | undefined;

  constructor(sources: BodySources) {
    this.sources = sources;
  }

  read(children: readonly XmlElement[]): void {
    for (const element of children) {
      switch (element.name) {
        case 'p':
          this.readParagraph(element);
          break;
        case 'tbl':
          this.readTable(element);
          break;
        case 'sdt':
        case 'sdtContent':
        case 'ins':
        case 'moveTo':
        case 'customXml':
        case 'smartTag':
          this.read(element.children);
          break;
        default: // properties, bookmarks, what changes took away
      }
    }
  }

  /** Keeps what waited for a block that never came. */
  end(): void {
    const set = { style: '', centred: false, aside: false, size: 0 };
    const rest = trimmed(this.open);
    this.open = [];
    if (isBlank(rest)) this.flushCaption(set);
    else this.add({ kind: 'paragraph', inlines: rest }, set);
  }

  private readParagraph(element: XmlElement): void {
    const properties = child(element, 'pPr');
    const look = this.sources.styles.paragraph(properties);
    const read = readInlines(element, look, this.sources);
    for (const { text, rule } of read.unseen) this.removed.push({ text, rule, before: this.blocks.length });
    const raw = [...this.open, ...read.inlines];
    this.open = [];
    if (child(child(properties, 'rPr'), 'del') !== undefined) {
      this.open = raw;
      return;
    }
    const inlines = trimmed(raw);
    if (/^toc \d|^table of figures/.test(look.style)) {
      const text = unmarked(inlineText(inlines));
      if (text !== '') this.removed.push({ text, rule: 'table-of-contents', before: this.blocks.length });
    } else if (!isBlank(inlines))
      this.addParagraph(inlines, look, read.images, read.size, TYPED_FAR_IN.test(inlineText(raw)));
    for (const box of read.boxes) this.read(box.children);
  }

  private addParagraph(
    inlines: readonly Inline[],
    look: ParagraphLook,
    images: readonly Image[],
    size: number,
    farIn: boolean,
  ): void {
    const [only] = images;
    const text = unmarked(inlineText(inlines)).trim();
    const label =
      look.numbering === undefined ? undefined : this.sources.numbering.next(look.numbering.list, look.numbering.level);
    const set = {
      style: look.style,
      centred: look.align === 'center',
      aside: /^(?:right|end)$/.test(look.align ?? '') || (look.indent ?? 0) >= FAR_IN || farIn,
      size,
    };
    if (text === '' && only !== undefined) {
      for (const image of images) this.add({ kind: 'figure', image }, set);
      return;
    }
    if (look.style === 'caption' && this.captioned(inlines)) return;
    if (label?.kind === 'bullet' && look.outline === undefined) {
      this.addItem(inlines, label.level, set);
      return;
    }
    const numbered = label?.kind === 'number' ? withLabel(label.text, inlines) : inlines;
    if (look.outline !== undefined && look.outline < 9) {
      this.add(
        { kind: 'heading', level: Math.min(look.outline + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6, inlines: numbered },
        set,
      );
    } else if (/^(?:intense )?quote$|^block text$/.test(look.style)) {
      this.add({ kind: 'quotation', blocks: [{ kind: 'paragraph', inlines: numbered }] }, set);
    } else this.add({ kind: 'paragraph', inlines: numbered }, set);
  }

  /** A caption goes to the picture above it, or waits for the table below it. */
  private captioned(inlines: readonly Inline[]): boolean {
    const last = this.blocks.at(-1);
    if (last?.block.kind === 'figure' && last.block.caption === undefined) {
      this.blocks[this.blocks.length - 1] = { ...last, block: { ...last.block, caption: inlines } };
      return true;
    }
    if (!/^(?:表|table)/iu.test(unmarked(inlineText(inlines)).trim())) return false;
    this.caption = inlines;
    return true;
  }

  private addItem(inlines: readonly Inline[], level: number, set: Omit<SetBlock, 'block'>): void {
    const depth = Math.min(level, this.lists.length);
    this.lists.length = Math.min(this.lists.length, depth + 1);
    const item: { readonly blocks: Block[] } = { blocks: [{ kind: 'paragraph', inlines }] };
    const open = this.lists[depth];
    if (open !== undefined) {
      open.push(item);
      return;
    }
    const items: ListItem[] = [item];
    const list: Block = { kind: 'list', ordered: false, items };
    const parent = this.lists[depth - 1]?.at(-1) as { readonly blocks: Block[] } | undefined;
    if (parent === undefined) {
      this.add(list, set);
      this.lists = [items];
    } else {
      parent.blocks.push(list);
      this.lists.push(items);
    }
  }

  private add(block: Block, set: Omit<SetBlock, 'block'>): void {
    this.lists = [];
    this.flushCaption(set);
    this.blocks.push({ block, ...set });
  }

  private flushCaption(set: Omit<SetBlock, 'block'>): void {
    if (this.caption === undefined) return;
    this.blocks.push({ ...set, block: { kind: 'paragraph', role: 'caption', inlines: this.caption } });
    this.caption = undefined;
  }

  private readTable(table: XmlElement): void {
    const rows = tableRows(table, (cell) => this.cellInlines(cell));
    if (rows.every((row) => row.every(({ inlines }) => isBlank(inlines)))) return;
    const { caption } = this;
    this.caption = undefined;
    this.add(
      { kind: 'table', ...(caption === undefined ? {} : { caption }), rows },
      { style: '', centred: false, aside: false, size: 0 },
    );
  }

  /** A cell's paragraphs as its lines; a table in it as text. */
  private cellInlines(cell: XmlElement): readonly Inline[] {
    const inner = readBody(cell.children, this.sources);
    for (const { text, rule } of inner.removed) this.removed.push({ text, rule, before: this.blocks.length });
    return inner.blocks.flatMap(({ block }, index) => [
      ...(index === 0 ? [] : [{ kind: 'break' as const }]),
      ...flat(block),
    ]);
  }
}

function flat(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inlines;
    case 'figure':
      return [block.image];
    case 'list':
      return block.items.flatMap(({ blocks }, index) => [
        ...(index === 0 ? [] : [{ kind: 'break' as const }]),
        ...blocks.flatMap(flat),
      ]);
    case 'quotation':
      return block.blocks.flatMap(flat);
    case 'table':
      return block.rows.flatMap((row, index) => [
        ...(index === 0 ? [] : [{ kind: 'break' as const }]),
        ...row.flatMap(({ inlines }, place) => (place === 0 ? inlines : [' ', ...inlines])),
      ]);
    default:
      return [];
  }
}

function withLabel(label: string, inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  return typeof first === 'string' ? [label + first, ...rest] : [label, ...inlines];
}

/** The blocks of the notes that are referred to, by their marks. */
export function noteElements(root: XmlElement | undefined, name: 'footnote' | 'endnote'): readonly XmlElement[] {
  return root === undefined
    ? []
    : [...elementsNamed(root, name)].filter(
        (note) => attribute(note, 'type') === undefined || attribute(note, 'type') === 'normal',
      );
}
