import { TAG_FIELDS } from '../query.ts';

/** A tag that is being typed in a query. */
interface TypedTag {
  /** Where its value begins, with a quotation mark that may be there; and where it ends. */
  readonly start: number;
  readonly end: number;
  /** What is typed of it. */
  readonly typed: string;
}

const TYPED = new RegExp(`(?:^|\\s)-?(?:${TAG_FIELDS.join('|')})[:：](?:["＂]([^"＂]*)|([^\\s"＂]*))$`, 'iu');

/** The tag whose value the cursor stands at the end of; undefined where it stands elsewhere. */
export function tagAt(query: string, cursor: number): TypedTag | undefined {
  const before = query.slice(0, cursor);
  const found = TYPED.exec(before);
  if (found === null) return undefined;
  const [, quoted, bare] = found;
  const typed = quoted ?? bare ?? '';
  return { start: cursor - typed.length - (quoted === undefined ? 0 : 1), end: cursor, typed };
}

/**
 * A query with a tag in the place of what was typed of it, and where the cursor goes. The tag stands in quotes, and so is
 * found whole; a quotation mark of its own is written as one that folds to the same.
 */
export function withTag(
  query: string,
  { start, end }: TypedTag,
  tag: string,
): { readonly query: string; readonly cursor: number } {
  const before = `${query.slice(0, start)}"${tag.replaceAll(/["＂]/gu, '“')}" `;
  return { query: before + query.slice(end).trimStart(), cursor: before.length };
}
