/**
 * A document of one million characters in the built page, in Debian's Chromium: how soon the first screen is painted,
 * whether drawing the rest or scrolling to the end ever holds the page up, how exactly a jump lands, and what it costs
 * in memory beside the same text as a plain page. `npm run build` first; `npm run bench -- reading` repeats it.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import process from 'node:process';
import { chromium, type Browser, type Page } from 'playwright-core';
import { longDocument, plainPage } from './reading/long-document.ts';
import { privateMegabytes } from './reading/memory.ts';
import { giveBridge, onPage } from './reading/page.ts';
import { serve } from './reading/serve.ts';
import { longestTaskDuring } from './reading/tasks.ts';

const CHARACTERS = 1_000_000;
const OPENINGS = 5;
const PROMISES = { firstScreen: 300, longestTask: 50, memory: 1.5, landing: 1 };
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

if (!existsSync(new URL('../../dist/renderer/index.html', import.meta.url))) {
  console.error('There is no built page. Make it with: npm run build');
  process.exit(2);
}

const opened = longDocument(CHARACTERS);
const headings = opened.document.outline.filter(({ kind }) => kind === 'heading').map(({ start }) => start);
const site = await serve(plainPage(opened.document));
const rows: { readonly what: string; readonly figure: string; readonly kept: boolean }[] = [];

const openings = await withPage(async (page) => {
  await openShelf(page);
  const times: number[] = [];
  while (times.length < OPENINGS) {
    times.push(await page.evaluate(onPage.open));
    await page.goBack();
    await page.waitForTimeout(500);
  }
  return times.sort((one, other) => one - other);
});
report(`first screen painted after opening, best of ${String(OPENINGS)}`, openings[0] ?? 0, 'ms', PROMISES.firstScreen);
report('the middle one, with what else the machine did', openings[Math.floor(OPENINGS / 2)] ?? 0, 'ms');

const ours = await withPage(async (page, browser) => {
  await openShelf(page);
  await page.evaluate(onPage.open);
  const drawing = await longestTaskDuring(page, async () => page.evaluate(onPage.waitUntilDrawn));
  report('longest task while the rest is drawn', drawing.work, 'ms', PROMISES.longestTask);
  const drawn = await privateMegabytes(browser, page);
  const scrolling = await longestTaskDuring(page, async () => page.evaluate(onPage.scrollToEnd));
  report('longest task while scrolling to the end, two screens a frame', scrolling.work, 'ms', PROMISES.longestTask);
  report('the same, with what else the machine did', scrolling.passed, 'ms');
  const scrolled = await privateMegabytes(browser, page);
  const jumps = await page.evaluate(onPage.jump, headings);
  report('a jump anywhere, the slowest of seven', jumps.milliseconds, 'ms');
  report('farthest of them from its line', jumps.farthest, 'px', PROMISES.landing);
  return { drawn, scrolled };
});
const plain = await withPage(async (page, browser) => {
  await page.goto(`${site.address}plain.html`);
  await page.waitForTimeout(3000);
  const drawn = await privateMegabytes(browser, page);
  await page.evaluate(onPage.scrollPlainToEnd);
  return { drawn, scrolled: await privateMegabytes(browser, page) };
});
await site.close();
report('memory, opened', ours.drawn, 'MB');
report('memory of the same text as a plain page, opened', plain.drawn, 'MB');
report('times the plain page', ours.drawn / plain.drawn, '×', PROMISES.memory);
report('memory, scrolled through to the end', ours.scrolled, 'MB');
report('memory of the plain page, scrolled through', plain.scrolled, 'MB');
report('times the plain page', ours.scrolled / plain.scrolled, '×');

console.log(`${String(CHARACTERS)} characters; load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}`);
console.log('| what | figure | |\n|---|---|---|');
for (const { what, figure, kept } of rows) console.log(`| ${what} | ${figure} | ${kept ? '' : 'NOT KEPT'} |`);
if (rows.some(({ kept }) => !kept)) process.exitCode = 1;

function report(what: string, value: number, unit: string, promise?: number): void {
  const rounded = value < 10 ? value.toFixed(2) : value.toFixed(0);
  const limit = promise === undefined ? '' : ` (≤ ${String(promise)})`;
  rows.push({ what, figure: `${rounded} ${unit}${limit}`, kept: promise === undefined || value <= promise });
}

async function openShelf(page: Page): Promise<void> {
  await giveBridge(page, opened);
  await page.goto(`${site.address}index.html#/shelf`);
  await page.waitForTimeout(1500);
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
