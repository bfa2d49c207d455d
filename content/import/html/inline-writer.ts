import type { Image, Inline } from '#content/document';
import { safeAddress } from './addresses.ts';
import { BLOCK_NAMES, INLINE_KINDS } from './element-names.ts';
import { InlineBuilder } from './inline-builder.ts';
import type { PageNotes } from './notes.ts';
import { vanishes } from './page-facts.ts';
import type { PageElement, PageText } from './page-node.ts';

/** Control characters that no text means: what they would do to a page, they would do to the reader's. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/gu;

/** What the tree is written with. */
export interface Writing {
  /** The image an `img` shows; undefined where nothing of it is worth a place. */
  readonly imageOf: (element: PageElement) => Image | undefined;
  /** What relative links are completed with. */
  readonly pageAddress?: string;
  /** Where a link inside the publication leads, for one that has several files. */
  readonly addressOf?: (link: PageElement) => string | undefined;
  /** Elements that are not written, beside those that vanish. */
  readonly skips: (element: PageElement) => boolean;
}

/** Writes what stands within a line: text, emphasis, links, images, ruby; and knows which texts of the source were written. */
export class InlineWriter {
  /** Orders of the source texts that were written. */
  readonly kept = new Set<number>();
  /** Captions while the rest of their figure is written. */
  readonly setAside = new Set<PageElement>();
  private readonly writing: Writing;
  private readonly notes: PageNotes;
  private firstOrder = 0;

  constructor(writing: Writing, notes: PageNotes) {
    this.writing = writing;
    this.notes = notes;
  }

  /** The order of the first text written since this was last asked; 0 where there was none. */
  takeFirstOrder(): number {
    const order = this.firstOrder;
    this.firstOrder = 0;
    return order;
  }

  inlinesOf(element: PageElement, apart: 'break' | 'space'): Inline[] {
    const line = new InlineBuilder();
    this.visitInline(element, line, apart);
    return line.finish();
  }

  exactText(element: PageElement): string {
    let text = '';
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) text += this.keep(node);
      else if (node.localName === 'br') text += '\n';
      else if (!this.skips(node)) {
        const inner = this.exactText(node);
        const startsLine = BLOCK_NAMES.has(node.localName) && text !== '' && !text.endsWith('\n');
        text += startsLine ? `\n${inner}` : inner;
      }
    }
    return text;
  }

  keep(node: PageText): string {
    if (node.order !== 0) {
      this.kept.add(node.order);
      if (this.firstOrder === 0 && node.value.trim() !== '') this.firstOrder = node.order;
    }
    return node.value.replace(CONTROLS, '');
  }

  skips(element: PageElement): boolean {
    if (vanishes(element) || this.writing.skips(element)) return true;
    return this.notes.returns.has(element) || this.setAside.has(element);
  }

  inline(element: PageElement, line: InlineBuilder, apart: 'break' | 'space'): void {
    const name = element.localName;
    const content = (): void => {
      this.visitInline(element, line, apart);
    };
    const kind = INLINE_KINDS.get(name);
    if (kind !== undefined) line.within({ kind }, content);
    else if (name === 'br') {
      if (apart === 'break') line.break();
      else line.space();
    } else if (name === 'img' || name === 'image') {
      const image = this.writing.imageOf(element);
      if (image !== undefined) line.image(image);
    } else if (name === 'ruby') this.ruby(element, line);
    else if (name === 'q') {
      line.writeExactly('“');
      content();
      line.writeExactly('”');
    } else if (name === 'a') this.link(element, line, content);
    else content();
  }

  private visitInline(parent: PageElement, line: InlineBuilder, apart: 'break' | 'space'): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) line.write(this.keep(node));
      else if (this.skips(node)) continue;
      else if (BLOCK_NAMES.has(node.localName)) {
        if (apart === 'break' && line.openBreaks === 0) line.break();
        else line.space();
        this.visitInline(node, line, apart);
        if (apart === 'break' && line.openBreaks === 0) line.break();
        else line.space();
      } else this.inline(node, line, apart);
    }
  }

  private link(element: PageElement, line: InlineBuilder, content: () => void): void {
    const mark = this.notes.references.get(element);
    const target = safeAddress(element.getAttribute('href') ?? '', this.writing.pageAddress);
    const address = this.writing.addressOf?.(element);
    if (mark !== undefined) line.within({ kind: 'reference', to: { footnote: mark } }, content);
    else if (address !== undefined) line.within({ kind: 'reference', to: { address } }, content);
    else if (target !== undefined) line.within({ kind: 'link', target }, content);
    else content();
  }

  /** Pairs each run of base text with the annotation that follows it. */
  private ruby(element: PageElement, line: InlineBuilder): void {
    let base = '';
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) base += this.keep(node);
      else if (node.localName === 'rt' || node.localName === 'rtc') {
        line.ruby(base, this.exactText(node));
        base = '';
      } else if (node.localName !== 'rp' && !this.skips(node)) base += this.exactText(node);
    }
    line.write(base);
  }
}

export function isImage(inline: Inline): inline is Image {
  return typeof inline !== 'string' && inline.kind === 'image';
}
