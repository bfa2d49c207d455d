import { canonicalText, type Block } from '#content/document';
import { inlineText } from '#content/document';
import type { Imported } from '#content/import';

/** What was imported, in the shape of a gold file of scraped text. */
export interface Prediction {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly creators: readonly { readonly name: string }[];
  readonly publisher?: string | undefined;
  readonly source?: string | undefined;
  readonly published?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly reposts?: readonly { readonly by: string }[] | undefined;
  readonly language: string;
  /** A line for each paragraph; a row of a table is one line. */
  readonly body: string;
  readonly headings: readonly { readonly level: number; readonly label: string; readonly text: string }[];
}

/** Gold lists headings, run-in ones included, but not points (一是, 首先), which are leaves of the outline. */
export function predictionOf(imported: Imported): Prediction {
  const { title, subtitle, creators, publisher, source, published, documentNumber, reposts, language } =
    imported.metadata;
  return {
    title,
    subtitle,
    creators,
    publisher,
    source,
    published,
    documentNumber,
    reposts,
    language,
    body: imported.blocks.map(bodyOf).join('\n'),
    headings: imported.outline
      .filter(({ kind }) => kind === 'heading')
      .map(({ level, label, text }) => ({ level, label, text })),
  };
}

function bodyOf(block: Block): string {
  if (block.kind === 'table')
    return block.rows.map((row) => row.map((cell) => inlineText(cell.inlines)).join('\t')).join('\n');
  return canonicalText([block]);
}
