import type { Block, Paragraph, TableCell, Verse } from '#content/document';
import { cellsOf, type Shape } from '../clean/shapes.ts';
import { labelAt } from '#content/text';
import type { Line } from './lines.ts';

/** What is left of a line after cleaning. */
export interface KeptLine {
  readonly line: Line;
  readonly text: string;
  readonly shape: Shape | undefined;
}

/** The blocks of the lines that are the article's, and the index of each block's first line among them. */
export function blocksOf(kept: readonly KeptLine[]): {
  readonly blocks: Block[];
  readonly firstLines: readonly number[];
} {
  const blocks: Block[] = [];
  const firstLines: number[] = [];
  for (let from = 0; from < kept.length;) {
    const first = kept[from];
    if (first === undefined) break;
    let to = from + 1;
    if (first.shape !== undefined) while (kept[to]?.shape === first.shape) to += 1;
    const run = kept.slice(from, to);
    blocks.push(blockOf(run, first.shape, kept[to]));
    firstLines.push(from);
    from = to;
  }
  return { blocks, firstLines };
}

function blockOf(run: readonly KeptLine[], shape: Shape | undefined, next: KeptLine | undefined): Block {
  switch (shape) {
    case 'code':
      return { kind: 'code', text: codeText(run) };
    case 'table':
      return { kind: 'table', rows: rowsOf(run) };
    case 'verse':
      return { kind: 'verse', stanzas: stanzasOf(run) };
    case undefined:
      return paragraphOf(run[0], next);
  }
}

/** The lines with the indent they have beyond the least indented, and the blank lines between them. */
function codeText(run: readonly KeptLine[]): string {
  const shared = Math.min(...run.map(({ line }) => line.lead.length));
  return run
    .map(
      ({ line, text }, index) =>
        (index === 0 ? '' : '\n'.repeat(1 + Math.min(line.gap, 2))) + line.lead.slice(shared) + text,
    )
    .join('');
}

function rowsOf(run: readonly KeptLine[]): TableCell[][] {
  const wide = run.map(({ text }) => cellsOf(text));
  const rows = wide.every((row) => row.length === 1) ? run.map(({ text }) => text.split(/[ \u3000]+/)) : wide;
  const isHeader =
    rows.length > 1 &&
    rows[0]?.every((cell) => !/^[\d.,%+-]+$/.test(cell)) === true &&
    rows.slice(1).some((row) => row.some((cell) => /\d/.test(cell)));
  return rows.map((row, index) =>
    row.map((cell): TableCell => ({ ...(isHeader && index === 0 ? { header: true } : {}), inlines: [cell] })),
  );
}

function stanzasOf(run: readonly KeptLine[]): Verse['stanzas'] {
  const stanzas: string[][][] = [];
  for (const { line, text } of run) {
    if (stanzas.length === 0 || line.gap > 0) stanzas.push([]);
    stanzas.at(-1)?.push([text]);
  }
  return stanzas;
}

function paragraphOf(kept: KeptLine | undefined, next: KeptLine | undefined): Paragraph {
  const text = collapsed(kept?.text ?? '');
  const role = roleOf(text, kept?.line, next);
  return { kind: 'paragraph', ...(role === undefined ? {} : { role }), inlines: [text] };
}

function roleOf(text: string, line: Line | undefined, next: KeptLine | undefined): Paragraph['role'] {
  if (/^(?:表|图|圖)\s*\d{1,3}(?:[-.–]\d{1,2})?[\s\u3000:：.、]/.test(text) && text.length <= 60) return 'caption';
  if (
    (line?.indent ?? 0) >= 8 &&
    text.length <= 40 &&
    !/[。；]$/.test(text) &&
    /(?:年.{1,6}月.{1,6}日|\d{4}[-./]\d)|[府局厅廳部委室会會院校司团團处處]$/.test(text)
  )
    return 'signature';
  if (
    /^[^。！？；]{2,60}[：:]$/.test(text) &&
    line?.indent === 0 &&
    /单位|單位|政府|部门|部門|同志|各|先生|女士|您好|你好/.test(text) &&
    next !== undefined
  )
    return 'addressee';
  return undefined;
}

/** Blanks that scraping left between Han characters; ideographic spaces, and the blank after a number, stay. */
function collapsed(text: string): string {
  if (!SCRAPED_BLANK.test(text)) return text;
  if (/^\S(?: \S){1,12}$/.test(text)) return text.replaceAll(' ', '');
  if (!/[。！？；]/.test(text)) return text;
  const label = text.slice(0, labelAt(text)?.length ?? 0);
  return label + text.slice(label.length).replaceAll(SCRAPED_BLANKS, '');
}

const SCRAPED_BLANK = /[\p{Script=Han}，。；：、！？”」）] +(?=[\p{Script=Han}“「（])/u;
const SCRAPED_BLANKS = /(?<=[\p{Script=Han}，。；：、！？”」）]) +(?=[\p{Script=Han}“「（])/gu;
