import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { countsAsCsv, shownCounts, type UsageCounts } from '#content/kiosk';
import type { LibraryProcess } from '../bridge/index.ts';
import { storeFailure } from '../platform/store-failure.ts';
import { stickFault } from './sticks.ts';
import { writeWhole } from './write-whole.ts';

export interface StatisticsExport {
  readonly library: LibraryProcess;
  readonly counts: UsageCounts;
  readonly device: string;
  /** Where a stick is plugged in, it comes first. */
  readonly stick: string | undefined;
  readonly outbox: string | null;
}

/** Titles are asked for so many documents at a time. */
const AT_ONCE = 500;

/** Writes the counts for a spreadsheet and for a program, `<device>.counts.csv` and `.json`. */
export async function exportStatistics(wish: StatisticsExport): Promise<Result<null, Failure>> {
  const { stick, outbox, device, counts } = wish;
  const folder = stick ?? outbox;
  if (folder === null) return failed({ code: 'nowhere-to-export' });
  const titles = await titlesOf(wish.library);
  const shown = shownCounts(counts);
  for (const [kind, content] of [
    ['csv', countsAsCsv(counts, titles)],
    ['json', `${JSON.stringify(shown, undefined, 2)}\n`],
  ] as const) {
    const file = join(folder, `${device}.counts.${kind}`);
    try {
      // A stick that was pulled out meanwhile leaves a folder that is not there, and not one to be made.
      if (stick === undefined) await mkdir(folder, { recursive: true });
      await writeWhole(file, content);
    } catch (error) {
      return failed(stick === undefined ? storeFailure(error, file) : stickFault(error, stick));
    }
  }
  return succeeded(null);
}

async function titlesOf(library: LibraryProcess): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const page = await library.reply('shelf.page', { sort: 'added', descending: false, offset, limit: AT_ONCE });
    if (!page.ok || page.value.rows.length === 0) return titles;
    for (const { id, title } of page.value.rows) titles.set(id, title);
  }
}
