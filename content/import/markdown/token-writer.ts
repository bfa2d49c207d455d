import type { Token } from 'markdown-it';
import type { Block, Image, Inline, ListItem, TableCell } from '#content/document';
import { safeAddress } from '../html/addresses.ts';
import { InlineBuilder } from '../html/inline-builder.ts';

/** Lists and quotations nested deeper than this lie flat. */
const MAX_NESTING = 32;

export interface TokenWriting {
  readonly imageOf: (address: string, alternative: string) => Image | undefined;
  /** Blocks of a piece of HTML. */
  readonly blocksOfHtml: (html: string) => readonly Block[];
}

/** Writes Markdown's flat list of tokens, where `x_open` and `x_close` stand around what is inside, as closed blocks. */
export function writeTokens(tokens: readonly Token[], writing: TokenWriting): Block[] {
  return new TokenWriter(tokens, writing).blocksUntil(undefined);
}

class TokenWriter {
  private readonly tokens: readonly Token[];
  private readonly writing: TokenWriting;
  private at = 0;
  private nesting = 0;

  constructor(tokens: readonly Token[], writing: TokenWriting) {
    this.tokens = tokens;
    this.writing = writing;
  }

  blocksUntil(end: string | undefined): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token !== undefined && token.type !== end; token = this.next()) {
      blocks.push(...this.block(token));
    }
    return blocks;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  private block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'heading_open': {
        const inlines = this.inlinesUntil('heading_close');
        const level = Number(token.tag.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6;
        return inlines.length === 0 ? [] : [{ kind: 'heading', level, inlines }];
      }
      case 'paragraph_open':
        return paragraphs(this.inlinesUntil('paragraph_close'));
      case 'inline':
        return paragraphs(this.inlines(token));
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.nested(token.type.replace('open', 'close'), (end) => [this.list(token, end)]);
      case 'blockquote_open':
        return this.nested('blockquote_close', (end) => {
          const blocks = this.blocksUntil(end);
          return blocks.length === 0 ? [] : [{ kind: 'quotation', blocks }];
        });
      case 'fence':
      case 'code_block':
        return codeOf(token);
      case 'hr':
        return [{ kind: 'divider' }];
      case 'table_open':
        return this.table();
      case 'html_block':
        return this.writing.blocksOfHtml(token.content);
      case 'footnote_open': {
        const mark = markOf(token);
        const blocks = this.blocksUntil('footnote_close');
        return blocks.length === 0 ? [] : [{ kind: 'footnote', mark, blocks }];
      }
      default:
        return []; // what closes something, and the frame around all footnotes
    }
  }

  private nested(end: string, write: (end: string) => readonly Block[]): readonly Block[] {
    if (this.nesting >= MAX_NESTING) return this.blocksUntil(end);
    this.nesting += 1;
    const blocks = write(end);
    this.nesting -= 1;
    return blocks;
  }

  private list(open: Token, end: string): Block {
    const items: ListItem[] = [];
    for (let token = this.next(); token !== undefined && token.type !== end; token = this.next()) {
      if (token.type === 'list_item_open') items.push(taskOf(this.blocksUntil('list_item_close')));
    }
    const start = Number(open.attrGet('start') ?? 1);
    const ordered = open.type === 'ordered_list_open';
    return { kind: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), items };
  }

  private table(): readonly Block[] {
    const rows: TableCell[][] = [];
    for (let token = this.next(); token !== undefined && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const align = /text-align:(center|right)/u.exec(String(token.attrGet('style') ?? ''))?.[1];
      rows.at(-1)?.push({
        ...(token.type === 'th_open' ? { header: true } : {}),
        ...(align === undefined ? {} : { align: align === 'center' ? ('center' as const) : ('end' as const) }),
        inlines: this.inlinesUntil(token.type.replace('open', 'close')),
      });
    }
    return rows.length === 0 ? [] : [{ kind: 'table', rows }];
  }

  private inlinesUntil(end: string): Inline[] {
    const inlines: Inline[] = [];
    for (let token = this.next(); token !== undefined && token.type !== end; token = this.next()) {
      if (token.type === 'inline') inlines.push(...this.inlines(token));
    }
    return inlines;
  }

  private inlines(token: Token): Inline[] {
    const line = new InlineBuilder();
    new InlineWriter(token.children ?? [], line, this.writing).writeUntil(undefined);
    return line.finish();
  }
}

/** Elements whose text is no text of the document, inside a paragraph too. */
const SILENT_TAG = /^<(script|style|template|noscript|iframe|textarea|title|svg|math)\b/iu;

class InlineWriter {
  private readonly tokens: readonly Token[];
  private readonly line: InlineBuilder;
  private readonly writing: TokenWriting;
  private at = 0;

  constructor(tokens: readonly Token[], line: InlineBuilder, writing: TokenWriting) {
    this.tokens = tokens;
    this.line = line;
    this.writing = writing;
  }

  writeUntil(end: string | undefined): void {
    for (
      let token = this.tokens[this.at++];
      token !== undefined && token.type !== end;
      token = this.tokens[this.at++]
    ) {
      this.write(token);
    }
  }

  private write(token: Token): void {
    const inside = (end: string) => (): void => {
      this.writeUntil(end);
    };
    switch (token.type) {
      case 'text':
      case 'text_special':
        this.line.write(token.content);
        return;
      case 'softbreak':
        this.line.write('\n');
        return;
      case 'hardbreak':
        this.line.break();
        return;
      case 'em_open':
        this.line.within({ kind: 'emphasis' }, inside('em_close'));
        return;
      case 'strong_open':
        this.line.within({ kind: 'strong' }, inside('strong_close'));
        return;
      case 'code_inline':
        this.line.within({ kind: 'code' }, () => {
          this.line.writeExactly(token.content);
        });
        return;
      case 'link_open': {
        const target = safeAddress(String(token.attrGet('href') ?? ''));
        if (target === undefined) this.writeUntil('link_close');
        else this.line.within({ kind: 'link', target }, inside('link_close'));
        return;
      }
      case 'image': {
        const image = this.writing.imageOf(String(token.attrGet('src') ?? ''), token.content);
        if (image !== undefined) this.line.image(image);
        return;
      }
      case 'footnote_ref': {
        const mark = markOf(token);
        this.line.within({ kind: 'reference', to: { footnote: mark } }, () => {
          this.line.write(mark);
        });
        return;
      }
      case 'html_inline':
        this.html(token.content);
        return;
      default:
        return; // strikethrough's marks and the way back from a footnote
    }
  }

  /** A tag inside a paragraph: a line break or an image is one, a silent element is passed over, the rest is its text. */
  private html(tag: string): void {
    const silent = SILENT_TAG.exec(tag)?.[1];
    if (silent !== undefined) {
      const end = this.tokens.findIndex(
        ({ type, content }, index) =>
          index >= this.at && type === 'html_inline' && content.toLowerCase().startsWith(`</${silent.toLowerCase()}`),
      );
      if (end !== -1) this.at = end + 1;
      return;
    }
    if (/^<br\b/iu.test(tag)) this.line.break();
    else if (/^<img\b/iu.test(tag)) {
      for (const block of this.writing.blocksOfHtml(tag)) if (block.kind === 'figure') this.line.image(block.image);
    }
  }
}

/** A paragraph, or the figures that stand in a paragraph of nothing but images. */
function paragraphs(inlines: readonly Inline[]): Block[] {
  if (inlines.length === 0) return [];
  const figures: Block[] = [];
  for (const inline of inlines) {
    if (typeof inline === 'string' ? inline.trim() !== '' : inline.kind !== 'image' && inline.kind !== 'break') {
      return [{ kind: 'paragraph', inlines }];
    }
    if (typeof inline !== 'string' && inline.kind === 'image') figures.push({ kind: 'figure', image: inline });
  }
  return figures;
}

function codeOf(token: Token): Block[] {
  const text = token.content.replace(/\n$/u, '');
  if (text.trim() === '') return [];
  const language = /^[\w+#.-]{1,30}/u.exec(token.info.trim())?.[0];
  return [{ kind: 'code', ...(language === undefined ? {} : { language }), text }];
}

/** `[ ]` and `[x]` at the start of an item make it a task. */
function taskOf(blocks: readonly Block[]): ListItem {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return { blocks };
  const [text, ...inlines] = first.inlines;
  const box = typeof text === 'string' ? /^\[([ xX])\]\s/u.exec(text) : null;
  if (typeof text !== 'string' || box === null) return { blocks };
  return { checked: box[1] !== ' ', blocks: [{ ...first, inlines: [text.slice(box[0].length), ...inlines] }, ...rest] };
}

/** A footnote's own label, or its number where it was written in place. */
function markOf(token: Token): string {
  const meta = token.meta as { readonly label?: string; readonly id: number };
  return meta.label ?? String(meta.id + 1);
}
