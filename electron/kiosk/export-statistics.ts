import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { countsAsCsv, shownCounts, type UsageCounts } from '#content/kiosk';
import type { LibraryProcess } from '../bridge/index.ts';
import { placeFailure, writeWhole } from '../platform/write-whole.ts';
import { stickFault } from './sticks.ts';

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
    const written = stick === undefined ? await putAway(file, content) : await writeWhole(file, content);
    if (!written.ok) return stick === undefined ? written : failed(stickFault(written.failure, stick));
  }
  return succeeded(null);
}

/** Writes into a folder that is made where it is not there; a stick that was pulled out is not one to be made. */
async function putAway(file: string, content: string): Promise<Result<number, Failure>> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    return failed(placeFailure(error, file));
  }
  return writeWhole(file, content);
}

async function titlesOf(library: LibraryProcess): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const page = await library.reply('shelf.page', { sort: 'added', descending: false, offset, limit: AT_ONCE });
    if (!page.ok || page.value.rows.length === 0) return titles;
    for (const { id, title } of page.value.rows) titles.set(id, title);
  }
}
