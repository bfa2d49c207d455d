import type { Block, Inline } from '#content/document';
import type { BlockWriter } from './block-writer.ts';
import { codeOf } from './code.ts';
import { BLOCK_NAMES } from './element-names.ts';
import { InlineBuilder } from './inline-builder.ts';
import { InlineWriter, isImage, type Writing } from './inline-writer.ts';
import { definitionsOf, listOf } from './lists.ts';
import { findNotes, withoutMark, type PageNotes } from './notes.ts';
import { LEVEL_ATTRIBUTE } from './page-facts.ts';
import type { PageElement, PageNode } from './page-node.ts';
import { tableOf } from './tables.ts';
import { isVerse, verseOf } from './verse.ts';

/** Lists and quotations nested deeper than this lie flat. */
const MAX_NESTING = 32;

/** Two ideographic blanks, or four of another width, at the start of a text. */
const INDENT = /^[ \t\r\n]*(?:\u3000{2}|[\u00a0\u2003]{4})\S/u;

export interface WrittenTree {
  readonly blocks: readonly Block[];
  /** For each block, the order of the first source text in it; 0 for one without text. */
  readonly starts: readonly number[];
  /** Orders of the source texts that were written. */
  readonly kept: ReadonlySet<number>;
}

/** Writes a part of a page as closed blocks: what has no block or inline of its own becomes its text. */
export function writeTree(root: PageElement, writing: Writing): WrittenTree {
  const writer = new TreeWriter(root, writing);
  writer.flow(root, writer.top);
  return { blocks: writer.top, starts: writer.starts, kept: writer.kept };
}

class TreeWriter implements BlockWriter {
  readonly top: Block[] = [];
  readonly starts: number[] = [];
  private readonly lines: InlineWriter;
  private readonly notes: PageNotes;
  private readonly blockHolders: ReadonlySet<PageElement>;
  private nesting = 0;

  constructor(root: PageElement, writing: Writing) {
    this.notes = findNotes(root);
    this.lines = new InlineWriter(writing, this.notes);
    this.blockHolders = holdersOfBlocks(root);
  }

  /** Writes an element's content as blocks of their own. */
  flow(element: PageElement, out: Block[]): void {
    const line = new InlineBuilder();
    this.visit(element, line, out);
    this.endLine(line, out);
  }

  get kept(): ReadonlySet<number> {
    return this.lines.kept;
  }

  inlinesOf(element: PageElement, apart: 'break' | 'space'): Inline[] {
    return this.lines.inlinesOf(element, apart);
  }

  exactText(element: PageElement): string {
    return this.lines.exactText(element);
  }

  skips(element: PageElement): boolean {
    return this.lines.skips(element);
  }

  blocksOf(element: PageElement): Block[] {
    const blocks: Block[] = [];
    this.nesting += 1;
    this.flow(element, blocks);
    this.nesting -= 1;
    return blocks;
  }

  noteOf(element: PageElement, mark = this.notes.texts.get(element)): Block[] {
    if (mark === undefined) return [];
    const blocks = this.blocksOf(element);
    return blocks.length === 0 ? [] : [{ kind: 'footnote', mark, blocks: withoutMark(blocks, mark) }];
  }

  isNote(element: PageElement): boolean {
    return this.notes.texts.has(element);
  }

  strayBlocks(node: PageNode): Block[] {
    const blocks: Block[] = [];
    const line = new InlineBuilder();
    this.nesting += 1;
    if (node.nodeType === 3) line.write(this.lines.keep(node));
    else this.element(node, line, blocks);
    this.endLine(line, blocks);
    this.nesting -= 1;
    return blocks;
  }

  emit(out: Block[], block: Block): void {
    out.push(block);
    if (out !== this.top) return;
    this.starts.push(this.lines.takeFirstOrder());
  }

  private visit(parent: PageElement, line: InlineBuilder, out: Block[]): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        // Behind a break an indent begins the next paragraph, on pages that have no other mark for one.
        if (line.openBreaks > 0 && INDENT.test(node.value)) this.endLine(line, out);
        line.write(this.lines.keep(node));
      } else if (!this.skips(node)) this.element(node, line, out);
    }
  }

  private element(element: PageElement, line: InlineBuilder, out: Block[]): void {
    const name = element.localName;
    if (name === 'br' && line.openBreaks > 0) this.endLine(line, out);
    else if (BLOCK_NAMES.has(name) || name === 'hr') {
      this.endLine(line, out);
      this.block(element, line, out);
    } else if (this.blockHolders.has(element)) this.visit(element, line, out);
    else this.lines.inline(element, line, 'break');
  }

  private block(element: PageElement, line: InlineBuilder, out: Block[]): void {
    const mark = this.notes.texts.get(element);
    if (mark !== undefined) {
      for (const block of this.noteOf(element, mark)) this.emit(out, block);
      return;
    }
    if (isVerse(element)) {
      const verse = verseOf(element, this);
      if (verse !== undefined) {
        this.emit(out, verse);
        return;
      }
    }
    switch (element.localName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.heading(element, out);
        return;
      case 'hr':
        if (out.length > 0 && out.at(-1)?.kind !== 'divider') this.emit(out, { kind: 'divider' });
        return;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.nested(element, out, () => listOf(element, this));
        return;
      case 'dl':
        this.nested(element, out, () => definitionsOf(element, this));
        return;
      case 'blockquote':
        this.nested(element, out, () => {
          const blocks = this.blocksOf(element);
          return blocks.length === 0 ? [] : [{ kind: 'quotation', blocks }];
        });
        return;
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext': {
        const code = codeOf(element, this.exactText(element));
        if (code !== undefined) this.emit(out, code);
        return;
      }
      case 'table': {
        const table = tableOf(element, this);
        if (table === undefined) this.flow(element, out);
        else this.emit(out, table);
        return;
      }
      case 'figure':
        this.figure(element, out);
        return;
      default:
        this.visit(element, line, out);
        this.endLine(line, out);
    }
  }

  private heading(element: PageElement, out: Block[]): void {
    const inlines = this.inlinesOf(element, 'space');
    const level = Number(element.getAttribute(LEVEL_ATTRIBUTE) ?? element.localName.slice(1));
    if (!inlines.every(isImage)) {
      this.emit(out, { kind: 'heading', level: level as 1 | 2 | 3 | 4 | 5 | 6, inlines });
    } else for (const image of inlines.filter(isImage)) this.emit(out, { kind: 'figure', image });
  }

  private nested(element: PageElement, out: Block[], write: () => readonly Block[]): void {
    if (this.nesting >= MAX_NESTING) this.flow(element, out);
    else for (const block of write()) this.emit(out, block);
  }

  /** An image or several become figures of their own, with the caption at the last. */
  private figure(element: PageElement, out: Block[]): void {
    const captions = element.getElementsByTagName('figcaption');
    for (const caption of captions) this.lines.setAside.add(caption);
    const blocks = this.blocksOf(element);
    const caption = captions.flatMap((part) => this.inlinesOf(part, 'space'));
    const last = blocks.at(-1);
    if (caption.length > 0 && last?.kind === 'figure') blocks[blocks.length - 1] = { ...last, caption };
    else if (caption.length > 0) blocks.push({ kind: 'paragraph', role: 'caption', inlines: caption });
    for (const block of blocks) this.emit(out, block);
  }

  private endLine(line: InlineBuilder, out: Block[]): void {
    const inlines = line.finish();
    if (inlines.length === 0) return;
    const images = inlines.filter(isImage);
    if (images.length < inlines.filter((inline) => typeof inline === 'string' || inline.kind !== 'break').length) {
      this.emit(out, { kind: 'paragraph', inlines });
    } else for (const image of images) this.emit(out, { kind: 'figure', image });
  }
}

/** Every element that has a block below it, found in one walk. */
function holdersOfBlocks(root: PageElement): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>();
  for (const element of root.getElementsByTagName('*')) {
    if (!BLOCK_NAMES.has(element.localName) && element.localName !== 'hr') continue;
    for (let node = element.parentElement; node !== null && !holders.has(node); node = node.parentElement) {
      holders.add(node);
    }
  }
  return holders;
}
