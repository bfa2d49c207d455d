import type { Inline, TableCell } from '#content/document';
import type { XmlElement } from '../xml/read-xml.ts';
import { child, value, wholeNumber } from './styles.ts';

/** Cells with their spans: those merged downwards are counted into the first of them. */
export function tableRows(table: XmlElement, read: (cell: XmlElement) => readonly Inline[]): TableCell[][] {
  const open = new Map<number, { rows: number }>();
  const rows: (TableCell & { rows?: number })[][] = [];
  for (const row of rowsOf(table)) {
    const cells: (TableCell & { rows?: number })[] = [];
    let column = wholeNumber(value(child(child(row, 'trPr'), 'gridBefore'))) ?? 0;
    const isHead = child(child(row, 'trPr'), 'tblHeader') !== undefined;
    for (const cell of cellsOf(row)) {
      const properties = child(cell, 'tcPr');
      const width = Math.min(Math.max(wholeNumber(value(child(properties, 'gridSpan'))) ?? 1, 1), 1000);
      const merge = child(properties, 'vMerge');
      const above = open.get(column);
      if (merge !== undefined && value(merge) !== 'restart' && above !== undefined)
        above.rows = Math.min(above.rows + 1, 1000);
      else {
        const made: TableCell & { rows: number } = {
          ...(isHead ? { header: true } : {}),
          ...(width > 1 ? { columns: width } : {}),
          rows: 1,
          inlines: read(cell),
        };
        cells.push(made);
        if (merge === undefined) open.delete(column);
        else open.set(column, made);
      }
      column += width;
    }
    rows.push(cells);
  }
  return rows.map((row) => row.map(({ rows: span = 1, ...cell }) => (span > 1 ? { ...cell, rows: span } : cell)));
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.flatMap((element) => {
    if (element.name === 'sdt' || element.name === 'sdtContent') return rowsOf(element);
    // A row that was deleted by a change is gone once it is accepted.
    return element.name === 'tr' && child(child(element, 'trPr'), 'del') === undefined ? [element] : [];
  });
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((element) => {
    if (element.name === 'sdt' || element.name === 'sdtContent') return cellsOf(element);
    return element.name === 'tc' ? [element] : [];
  });
}
