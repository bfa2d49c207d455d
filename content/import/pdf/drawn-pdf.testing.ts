/** Text to draw, at a place counted in points from the top left corner. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 where it is left out. */
  readonly size?: number;
  /** Degrees, against the clock. */
  readonly turned?: number;
}

export interface DrawnPdf {
  readonly pages: readonly (readonly DrawnText[])[];
  readonly info?: Readonly<Record<string, string>>;
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** Further objects: `{ number: body }` from 100 on; the catalogue names them with `catalogue`. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly catalogue?: string;
  /** Added to the trailer. */
  readonly trailer?: string;
  /** Drawn before the text: on every page, or page by page. */
  readonly drawing?: string | readonly string[];
  /** Added to every page's own dictionary. */
  readonly pageEntries?: string;
}

/** A4, in points. */
export const PAGE_WIDTH = 595;
const PAGE_HEIGHT = 842;

/**
 * Draws a PDF: Latin text in Helvetica, all other in a Chinese font that is named and not carried along, with one of
 * Adobe's character maps. Programs in offices make them so to this day.
 */
export function drawPdf({
  pages,
  info = {},
  outline = [],
  objects = {},
  catalogue = '',
  trailer = '',
  drawing = '',
  pageEntries = '',
}: DrawnPdf): Uint8Array {
  const bodies = new Map<number, string>();
  const pageNumber = (index: number): number => 1000 + index * 2;
  bodies.set(
    2,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
  );
  bodies.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  bodies.set(
    4,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
  );
  bodies.set(
    5,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 6 0 R >>',
  );
  bodies.set(
    6,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 700 /StemV 80 >>',
  );
  bodies.set(
    7,
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${textString(value)}`)
      .join(' ')} >>`,
  );
  pages.forEach((texts, index) => {
    const number = pageNumber(index);
    bodies.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${number + 1} 0 R /Resources << /Font << /L 3 0 R /H 4 0 R >> /XObject << /I 50 0 R >> >> ${pageEntries} >>`,
    );
    const stream = `${typeof drawing === 'string' ? drawing : (drawing[index] ?? '')}\n${texts.map(shown).join('\n')}`;
    bodies.set(number + 1, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  if (outline.length > 0) {
    bodies.set(10, `<< /Type /Outlines /First 11 0 R /Last ${10 + outline.length} 0 R /Count ${outline.length} >>`);
    outline.forEach(({ title, page }, index) => {
      const next = index + 1 < outline.length ? `/Next ${12 + index} 0 R` : '';
      bodies.set(
        11 + index,
        `<< /Title ${textString(title)} /Parent 10 0 R /Dest [${pageNumber(page - 1)} 0 R /Fit] ${next} >>`,
      );
    });
  }
  for (const [number, body] of Object.entries(objects)) bodies.set(Number(number), body);
  bodies.set(1, `<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? '/Outlines 10 0 R' : ''} ${catalogue} >>`);
  return written(bodies, trailer);
}

function written(bodies: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, body] of [...bodies].toSorted(([a], [b]) => a - b)) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const size = Math.max(...places.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  file += `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 7 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function shown({ text, x, y, size = 10, turned = 0 }: DrawnText): string {
  const [cosine, sine] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cosine, sine, -sine, cosine, x, PAGE_HEIGHT - y].map((number) => number.toFixed(3)).join(' ');
  const isLatin = /^[\u0020-\u007e]*$/.test(text);
  const string = isLatin ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<${hexOf(text)}>`;
  return `BT /${isLatin ? 'L' : 'H'} ${size} Tf ${matrix} Tm ${string} Tj ET`;
}

function textString(text: string): string {
  return `<feff${hexOf(text)}>`;
}

function hexOf(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  );
}

/** Width of Helvetica's letters on the whole, in sizes: near enough to break lines by. */
const LETTER = 0.5;

/** Breaks a paragraph into the lines of a column, the first indented, from `y` down; answers what is drawn and where the next line stands. */
export function setParagraph(
  text: string,
  {
    x,
    y,
    width,
    size = 10,
    leading = size * 1.4,
    indent = 2,
  }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size?: number;
    readonly leading?: number;
    readonly indent?: number;
  },
): { readonly texts: readonly DrawnText[]; readonly y: number } {
  const isChinese = /\p{Script=Han}/u.test(text);
  const texts: DrawnText[] = [];
  let rest = text;
  let at = y;
  for (let first = true; rest !== ''; first = false) {
    const inset = first ? indent * size : 0;
    const room = Math.floor((width - inset) / (isChinese ? size : size * LETTER));
    let end = Math.min(rest.length, room);
    if (isChinese) while (end < rest.length && /[，。；：、？！”]/.test(rest[end] ?? '')) end -= 1;
    else if (end < rest.length) end = Math.max(rest.lastIndexOf(' ', end), 1);
    texts.push({ text: rest.slice(0, end), x: x + inset, y: at, size });
    rest = rest.slice(end).trimStart();
    at += leading;
  }
  return { texts, y: at };
}
