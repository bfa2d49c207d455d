import type { Table, TableCell } from '#content/document';
import type { BlockWriter } from './block-writer.ts';
import type { PageElement } from './page-node.ts';

/** Columns or rows one cell may span; a larger number is a mistake or meant to stall the layout. */
const MAX_SPAN = 1_000;
/** What does not fit into a cell of the closed tree: a table around these only places them on the page. */
const TOO_MUCH_FOR_A_CELL = ['table', 'pre', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'figure', 'article', 'section'];
/** Characters of one cell above which a table of one column or one row holds running text. */
const RUNNING_TEXT = 400;

/** A table of data; undefined for one that only lays out a page, whose content is then written without it. */
export function tableOf(element: PageElement, writer: BlockWriter): Table | undefined {
  const rows = rowsOf(element);
  if (isLayout(element, rows)) return undefined;
  const written = rows
    .filter((row) => !writer.skips(row))
    .map((row) =>
      cellsOf(row)
        .filter((cell) => !writer.skips(cell))
        .map((cell) => cellOf(cell, writer)),
    )
    .filter((cells) => cells.length > 0);
  if (!written.some((cells) => cells.some(({ inlines }) => inlines.length > 0))) return undefined;
  const captions = element.children.filter(({ localName }) => localName === 'caption');
  const caption = captions.flatMap((part) => writer.inlinesOf(part, 'space'));
  return { kind: 'table', ...(caption.length === 0 ? {} : { caption }), rows: written };
}

function rowsOf(table: PageElement): PageElement[] {
  return table.children.flatMap((part) => {
    if (part.localName === 'tr') return [part];
    return /^t(?:head|body|foot)$/u.test(part.localName)
      ? part.children.filter(({ localName }) => localName === 'tr')
      : [];
  });
}

function cellsOf(row: PageElement): PageElement[] {
  return row.children.filter(({ localName }) => localName === 'td' || localName === 'th');
}

function isLayout(table: PageElement, rows: readonly PageElement[]): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelectorAll(TOO_MUCH_FOR_A_CELL.join(',')).length > 0) return true;
  if (table.querySelectorAll('th,caption').length > 0) return false;
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  if (widest <= 1 && rows.length <= 1) return true;
  return (
    (widest <= 1 || rows.length <= 1) &&
    rows.some((row) => cellsOf(row).some((cell) => cell.textContent.length > RUNNING_TEXT))
  );
}

function cellOf(cell: PageElement, writer: BlockWriter): TableCell {
  const columns = spanOf(cell, 'colspan');
  const rows = spanOf(cell, 'rowspan');
  const align = alignmentOf(cell);
  return {
    ...(cell.localName === 'th' ? { header: true } : {}),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
    ...(align === undefined ? {} : { align }),
    inlines: writer.inlinesOf(cell, 'break'),
  };
}

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return span > 1 ? Math.min(span, MAX_SPAN) : 1;
}

function alignmentOf(cell: PageElement): TableCell['align'] {
  const named = cell.getAttribute('align') ?? /text-align\s*:\s*([a-z]+)/iu.exec(cell.getAttribute('style') ?? '')?.[1];
  switch (named?.toLowerCase()) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'end';
    default:
      return undefined;
  }
}
