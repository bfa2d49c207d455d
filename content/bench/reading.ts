/**
 * A document of one million characters in the built page, in Debian's Chromium: how soon the first screen is painted,
 * whether scrolling to the end ever holds the page up, how exactly a jump lands, and what it costs in memory beside the
 * same text as a plain page. `npm run build` first; `npm run bench -- reading` repeats it.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser, type Page } from 'playwright-core';
import { longDocument, plainPage } from './reading/long-document.ts';
import { privateMegabytes } from './reading/memory.ts';
import { giveBridge, onPage } from './reading/page.ts';
import { serve } from './reading/serve.ts';

const CHARACTERS = 1_000_000;
const PROMISES = { firstScreen: 300, longestTask: 50, memory: 1.5, landing: 1 };
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

if (!existsSync(new URL('../../dist/renderer/index.html', import.meta.url))) {
  console.error('There is no built page. Make it with: npm run build');
  process.exit(2);
}

const opened = longDocument(CHARACTERS);
const site = await serve(plainPage(opened.document));
const rows: { what: string; figure: string; kept: boolean }[] = [];
const ours = await withPage(async (page, browser) => {
  await giveBridge(page, opened);
  await page.goto(`${site.address}index.html#/shelf`);
  await page.waitForTimeout(1500);
  const first = await page.evaluate(onPage.open);
  rows.push(row('first screen painted', first, 'ms', PROMISES.firstScreen));
  console.error('first', first);
  const filled = await page.evaluate(onPage.waitUntilDrawn);
  rows.push(row('whole text in the page', filled.milliseconds, 'ms'));
  rows.push(row('longest task meanwhile', filled.longestTask, 'ms', PROMISES.longestTask));
  const still = await privateMegabytes(browser, page);
  const scrolled = await page.evaluate(onPage.scrollToEnd);
  rows.push(row('longest task while scrolling to the end', scrolled.longestTask, 'ms', PROMISES.longestTask));
  rows.push(row('frames over 50 ms', scrolled.slowFrames, `of ${String(scrolled.frames)}`));
  console.error(filled,scrolled);
  const jumps = await page.evaluate(
    onPage.jump,
    opened.document.outline.filter(({ kind }) => kind === 'heading').map(({ start }) => start),
  );
  rows.push(row('jump: time until it has landed', jumps.milliseconds, 'ms'));
  rows.push(row('jump: farthest from its line', jumps.farthest, 'px', PROMISES.landing));
  return Math.max(still, await privateMegabytes(browser, page));
});
const plain = await withPage(async (page, browser) => {
  await page.goto(`${site.address}plain.html`);
  await page.waitForTimeout(3000);
  return privateMegabytes(browser, page);
});
rows.push(row('memory', ours, 'MB'), row('memory of the same text as a plain page', plain, 'MB'));
rows.push(row('memory, times a plain page', ours / plain, '×', PROMISES.memory));
await site.close();

for (const { what, figure, kept } of rows) console.log(`| ${what} | ${figure} | ${kept ? '' : 'NOT KEPT'} |`);
if (rows.some(({ kept }) => !kept)) process.exitCode = 1;

function row(what: string, value: number, unit: string, promise?: number) {
  const rounded = value < 10 ? value.toFixed(2) : value.toFixed(0);
  const limit = promise === undefined ? '' : ` (≤ ${String(promise)})`;
  return { what, figure: `${rounded} ${unit}${limit}`, kept: promise === undefined || value <= promise };
}

/** Each page has a browser of its own, so that neither lives in what the other left. */
async function withPage<Answer>(use: (page: Page, browser: Browser) => Promise<Answer>): Promise<Answer> {
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await use(await browser.newPage({ viewport: { width: 1280, height: 800 } }), browser);
  } finally {
    await browser.close();
  }
}
