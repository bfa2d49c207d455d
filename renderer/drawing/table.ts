import { html, nothing, type TemplateResult } from 'lit';
import { inlineText, type Inline, type Table, type TableCell } from '#content/document';
import * as words from '../i18n/messages/reading.ts';
import type { DrawingContext } from './context.ts';
import { drawLine } from './inlines.ts';

/** A table in a box of its own, which scrolls where the table is wider than the text. */
export function drawTable(table: Table, context: DrawingContext): TemplateResult {
  const address = context.addressAt(context.nextStart()) ?? nothing;
  const caption = table.caption === undefined ? nothing : drawCaption(table.caption, context);
  const heads = headRows(table);
  const rows = table.rows.map((row, index) => html`<tr>
    ${row.map((cell) => drawCell(cell, index < heads, context))}
  </tr>`); // prettier-ignore
  const name = words.table(table.caption === undefined ? '' : inlineText(table.caption));
  return html`<div class="addressed" data-address=${address}>
    <div class="wide" role="region" aria-label=${name}>
      <table>
        ${caption}
        ${
          heads === 0
            ? nothing
            : html`<thead>
                ${rows.slice(0, heads)}
              </thead>`
        }
        <tbody>
          ${rows.slice(heads)}
        </tbody>
      </table>
    </div>
  </div>`;
}

/** How many rows at the top hold headers alone; they are repeated on each printed page. */
function headRows(table: Table): number {
  const first = table.rows.findIndex((row) => row.length === 0 || !row.every((cell) => cell.header === true));
  return first === -1 ? 0 : first;
}

function drawCaption(caption: readonly Inline[], context: DrawingContext): TemplateResult {
  const { start } = context.takeLine();
  return html`<caption data-at=${start}>${drawLine(caption, context)}</caption>`; // prettier-ignore
}

function drawCell(cell: TableCell, head: boolean, context: DrawingContext): TemplateResult {
  const { start } = context.takeLine();
  const text = drawLine(cell.inlines, context);
  const columns = cell.columns ?? nothing;
  const rows = cell.rows ?? nothing;
  const align = cell.align ?? nothing;
  // prettier-ignore
  return cell.header === true
    ? html`<th scope=${head ? 'col' : 'row'} colspan=${columns} rowspan=${rows} class=${align} data-at=${start}>${text}</th>`
    : html`<td colspan=${columns} rowspan=${rows} class=${align} data-at=${start}>${text}</td>`;
}
