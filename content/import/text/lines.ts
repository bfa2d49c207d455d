/** A line of a plain text, as the rules of the later steps see it. A paragraph of an HTML page is a line to them too. */
export interface Line {
  /** Without the blanks around it. */
  readonly text: string;
  /** UTF-16 offset of `text` in the text whose lines these are. */
  readonly start: number;
  /** Width of the blanks before it: a U+3000 or a tab counts for two. */
  readonly indent: number;
  /** The blanks themselves. */
  readonly lead: string;
  /** Blank lines before it. */
  readonly gap: number;
}

/** The lines of a text that hold anything, in one pass. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0; at <= text.length;) {
    const end = lineEnd(text, at);
    let start = at;
    let indent = 0;
    for (; start < end && isBlank(text.charCodeAt(start)); start += 1) indent += widthOf(text.charCodeAt(start));
    let stop = end;
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop -= 1;
    if (stop > start) {
      lines.push({ text: text.slice(start, stop), start, indent, lead: text.slice(at, start), gap });
      gap = 0;
    } else gap += 1;
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x85 || code === 0x0c)
      return at;
  }
  return text.length;
}

/** Blanks by the Unicode standard and those that scraping leaves: no-break and zero-width spaces, a stray mark. */
export function isBlank(code: number): boolean {
  if (code <= 0x20 || code === 0x7f) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 || code === 0xad || code === 0x1680 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f ||
    code === 0x205f || code === 0x2060 || code === 0x3000 || code === 0xfeff
  ); // prettier-ignore
}

function widthOf(code: number): number {
  if (code === 0x09 || code === 0x3000 || code === 0x2003) return 2;
  return code >= 0x2000 && code !== 0x2002 ? 0 : 1;
}
