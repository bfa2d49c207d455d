/** Where a page of the printed edition begins in the text. */
export interface PageStart {
  /** The number printed on it, or its place in the file where it has none: `12`, `xii`, `封面`. */
  readonly label: string;
  /** UTF-16 offset into the canonical text; often inside a paragraph. */
  readonly start: number;
}

/** The page an offset lies on; undefined before the first and for a document without pages. */
export function pageAt(pages: readonly PageStart[], offset: number): PageStart | undefined {
  return pages.findLast(({ start }) => start <= offset);
}

/** `第12页`, `12頁`, `p. 12`, `page xii` */
const TYPED_PAGE = /^(?:第\s*(.{1,20}?)\s*[页頁]|(.{1,20}?)\s*[页頁]|(?:page|pp?\.?)\s*(.{1,20}?))$/iu;

/** Where the page begins that a person cites, in one of the ways pages are cited; undefined where it is none of these pages. */
export function offsetOfPage(pages: readonly PageStart[], typed: string): number | undefined {
  const [, ...ways] = TYPED_PAGE.exec(typed.normalize('NFKC').trim()) ?? [];
  // Of the ways to write it only one has matched; the others are not there, whatever their type says.
  const wanted = ways.find((way: string | undefined) => way !== undefined)?.toLowerCase();
  return wanted === undefined ? undefined : pages.find(({ label }) => label.toLowerCase() === wanted)?.start;
}
