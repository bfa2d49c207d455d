import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { countsAsCsv, shownCounts, type UsageCounts } from '#content/kiosk';
import type { LibraryProcess } from '../bridge/index.ts';
import { storeFailure } from '../platform/store-failure.ts';

export interface StatisticsExport {
  readonly library: LibraryProcess;
  readonly counts: UsageCounts;
  readonly device: string;
  /** A stick or the outbox; null where there is neither. */
  readonly folder: string | null;
}

/** Titles are asked for so many documents at a time. */
const AT_ONCE = 500;

/** Writes the counts for a spreadsheet and for a program, `<device>.counts.csv` and `.json`. */
export async function exportStatistics(wish: StatisticsExport): Promise<Result<null, Failure>> {
  const { folder, device, counts } = wish;
  if (folder === null) return failed({ code: 'nowhere-to-export' });
  const titles = await titlesOf(wish.library);
  const shown = shownCounts(counts);
  for (const [kind, content] of [
    ['csv', countsAsCsv(counts, titles)],
    ['json', `${JSON.stringify(shown, undefined, 2)}\n`],
  ] as const) {
    const file = join(folder, `${device}.counts.${kind}`);
    try {
      await writeWhole(file, content);
    } catch (error) {
      return failed(storeFailure(error, file));
    }
  }
  return succeeded(null);
}

/** Writes a file that is whole or not there: a stick is pulled out whenever somebody likes. */
export async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.part`, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
}

async function titlesOf(library: LibraryProcess): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const page = await library.reply('shelf.page', { sort: 'added', descending: false, offset, limit: AT_ONCE });
    if (!page.ok || page.value.rows.length === 0) return titles;
    for (const { id, title } of page.value.rows) titles.set(id, title);
  }
}
