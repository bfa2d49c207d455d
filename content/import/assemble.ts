import { failed, succeeded, type Result } from '#content/base';
import {
  canonicalText,
  outlineOf,
  textLines,
  type Block,
  type Metadata,
  type PageStart,
  type Removal,
} from '#content/document';
import type { ImportFailure } from './failures.ts';
import type { Imported } from './importer.ts';
import { withinLimits } from './limits.ts';
import { linkReferences } from './structure/references.ts';

/** A run that cleaning or front matter took out, placed by the block it stood before. */
export interface RemovedRun {
  readonly text: string;
  readonly rule: string;
  /** Index of the block it stood before; the number of blocks where it stood after the last. */
  readonly before: number;
}

/** Where a page of the printed edition begins. */
export interface PageBreak {
  readonly label: string;
  /** Index of the block it begins in; the number of blocks where nothing follows. */
  readonly block: number;
  /** UTF-16 offset into that block's text. */
  readonly offset: number;
}

/** What an importer has when its reading is done: everything but what is derived from the tree. */
export interface Draft {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly removed: readonly RemovedRun[];
  readonly pages?: readonly PageBreak[];
  readonly mediaType: string;
  readonly assets?: Imported['assets'];
}

/** The last step of every importer: limits, cross references, outline and the offsets of the receipt and the pages. */
export function assemble(draft: Draft): Result<Imported, ImportFailure> {
  const within = withinLimits(draft.blocks);
  if (!within.ok) return within;
  if (canonicalText(draft.blocks).trim() === '') return failed({ code: 'no-text' });
  const blocks = linkReferences(draft.blocks);
  const startOf = blockStarts(blocks);
  return succeeded({
    metadata: draft.metadata,
    blocks,
    outline: outlineOf(blocks),
    ...(draft.pages === undefined ? {} : { pages: draft.pages.map((page) => pageStart(page, startOf)) }),
    removed: draft.removed.map(({ text, rule, before }): Removal => ({ text, rule, at: startOf(before) })),
    mediaType: draft.mediaType,
    assets: draft.assets ?? [],
  });
}

function pageStart({ label, block, offset }: PageBreak, startOf: (block: number) => number): PageStart {
  return { label, start: startOf(block) + offset };
}

/** Where each block starts in the canonical text; a number past the last block is the text's end. */
function blockStarts(blocks: readonly Block[]): (block: number) => number {
  const lines = textLines(blocks);
  const end = lines.at(-1)?.end ?? 0;
  const starts = new Array<number | undefined>(blocks.length);
  for (const line of lines) starts[line.block] ??= line.start;
  // A block without text (a divider, a figure without a caption) stands where the next one starts.
  for (let next = end, index = blocks.length - 1; index >= 0; index -= 1) next = starts[index] ??= next;
  return (block) => starts[block] ?? end;
}
