import type { TextPart } from './parts.ts';
import type { Bookmark, PdfFile } from './pdf-library.ts';

/** The outline that a file brings along. */
export interface FileOutline {
  /** The depth, from 0, of the entry that names this part; undefined where none does. */
  depthOf(part: TextPart): number | undefined;
}

/** Entries read; a file with more is not better read by them. */
const MOST_ENTRIES = 5_000;
const DEEPEST = 12;

/** Reads the file's outline. Each entry is compared with the parts of the page it leads to, or the next. */
export async function readOutline(file: PdfFile): Promise<FileOutline> {
  const entries = new Map<string, { readonly depth: number; readonly page: number | undefined }[]>();
  let count = 0;
  const walk = async (bookmarks: readonly Bookmark[], depth: number): Promise<void> => {
    for (const { title, dest, items } of bookmarks) {
      if ((count += 1) > MOST_ENTRIES) return;
      const name = comparable(title);
      const entry = { depth, page: await pageOf(file, dest) };
      if (name !== '') entries.set(name, [...(entries.get(name) ?? []), entry]);
      if (depth < DEEPEST) await walk(items, depth + 1);
    }
  };
  await walk((await quiet(file.getOutline())) ?? [], 0);
  return {
    depthOf: (part) => {
      const isThere = (page: number | undefined): boolean =>
        page === undefined || page === part.page || page + 1 === part.page;
      return entries.get(comparable(part.text))?.find(({ page }) => isThere(page))?.depth;
    },
  };
}

async function pageOf(file: PdfFile, dest: Bookmark['dest']): Promise<number | undefined> {
  const target = typeof dest === 'string' ? await quiet(file.getDestination(dest)) : dest;
  const index = target?.[0] === undefined ? undefined : await quiet(file.getPageIndex(target[0]));
  return typeof index === 'number' ? index + 1 : undefined;
}

/** A damaged entry is none. */
async function quiet<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  return asked.catch(() => undefined);
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
}
