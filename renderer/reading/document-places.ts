import {
  addressesOf,
  offsetOfAddress,
  offsetOfPage,
  type AddressedBlock,
  type Inline,
  type LecternDocument,
  type OutlineEntry,
  type TextLine,
} from '#content/document';
import type { Target } from '../drawing/index.ts';

/** Where the things of a document stand that one can jump to. Offsets are of the canonical text. */
export class DocumentPlaces {
  private readonly document: LecternDocument;
  private readonly lines: readonly TextLine[];
  private readonly footnotes = new Map<string, number>();
  private readonly references = new Map<string, number[]>();
  /** What has a citeable address, in the order of the text. */
  readonly addressed: readonly AddressedBlock[];
  private readonly addressOfStart: ReadonlyMap<number, string>;
  /** Length of the canonical text. */
  readonly length: number;

  constructor(document: LecternDocument, lines: readonly TextLine[]) {
    this.document = document;
    this.lines = lines;
    this.length = lines.at(-1)?.end ?? 0;
    this.addressed = addressesOf(document.blocks);
    this.addressOfStart = new Map(this.addressed.map(({ start, address }) => [start, address]));
    for (const line of lines) {
      const block = document.blocks[line.block];
      if (block?.kind === 'footnote' && !this.footnotes.has(block.mark)) this.footnotes.set(block.mark, line.start);
      this.collectReferences(line.inlines, line.start);
    }
  }

  /** The last address of the document; empty where it has none. */
  get lastAddress(): string {
    return this.addressed.at(-1)?.address ?? '';
  }

  /** The address of the block that starts at an offset, where it has one. */
  addressAt(start: number): string | undefined {
    return this.addressOfStart.get(start);
  }

  /** The address of the block an offset lies in, or of the last one before it. */
  addressOf(offset: number): string | undefined {
    return this.addressed.findLast(({ start }) => start <= offset)?.address;
  }

  /** Where a reference points; undefined for an address or a note that the document does not have. */
  offsetOf(target: Target): number | undefined {
    if ('footnote' in target) return this.footnotes.get(target.footnote);
    const { blocks, pages = [] } = this.document;
    return offsetOfAddress(blocks, target.address) ?? offsetOfPage(pages, target.address);
  }

  referencesTo(footnote: string): readonly number[] {
    return this.references.get(footnote) ?? [];
  }

  /** The entries of the outline that an offset lies in: its section, and the point inside that where there is one. */
  outlineAt(offset: number): readonly OutlineEntry[] {
    let heading: OutlineEntry | undefined;
    let point: OutlineEntry | undefined;
    for (const entry of this.document.outline) {
      if (entry.start > offset) break;
      if (entry.kind === 'heading') [heading, point] = [entry, undefined];
      else point = entry;
    }
    return [heading, point].filter((entry) => entry !== undefined);
  }

  /** The start of the line after or before the one an offset lies in; undefined at the document's end and start. */
  neighbour(offset: number, step: 1 | -1): number | undefined {
    const index = this.lines.findLastIndex((line) => line.start <= offset);
    const line = this.lines[index];
    if (step === -1 && line !== undefined && line.start < offset) return line.start;
    return this.lines[index + step]?.start;
  }

  private collectReferences(inlines: readonly Inline[], at: number): void {
    for (const inline of inlines) {
      if (typeof inline === 'string' || !('inlines' in inline)) continue;
      if (inline.kind === 'reference' && 'footnote' in inline.to) {
        const known = this.references.get(inline.to.footnote);
        if (known === undefined) this.references.set(inline.to.footnote, [at]);
        else known.push(at);
      }
      this.collectReferences(inline.inlines, at);
    }
  }
}
