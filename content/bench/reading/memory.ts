import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Memory that a page's process has to itself, in megabytes, after its garbage is collected (Linux). */
export async function privateMegabytes(browser: Browser, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = (await whole.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  await whole.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateKilobytes(id));
  return Math.max(...sizes) / 1024;
}

function privateKilobytes(process: number): number {
  const report = readFileSync(`/proc/${String(process)}/smaps_rollup`, 'utf8');
  return [...report.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu)].reduce(
    (sum, [, size]) => sum + Number(size),
    0,
  );
}
