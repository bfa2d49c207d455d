/**
 * The shelf with 100,000 documents: how soon the library is open and answers a page of rows in every order, and
 * whether the built page keeps 60 frames a second while its rows are scrolled. Debian's Chromium; `npm run build`
 * first; `npm run bench -- shelf` repeats it.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { SortKey } from '#content/library';
import { serve } from './reading/serve.ts';
import { libraryOf } from './shelf/library-of.ts';
import { threadTime } from './shelf/thread-time.ts';
import { giveLibrary, PLAIN_PAGE, PLAIN_ROWS, ROWS, scrollRows, type Scrolling } from './shelf/page.ts';

const DOCUMENTS = 100_000;
/** `frame` is 60 a second and the clock's own tenth, in milliseconds; `missed` is beyond what a plain page misses, of 100; `busy` is a frame, in milliseconds. */
const PROMISES = { open: 1000, page: 50, longestTask: 50, frame: 16.8, missed: 2, busy: 16.7 };
const SORTS: readonly SortKey[] = ['added', 'title', 'creator', 'source', 'published', 'characters', 'state', 'opened'];
/** Pixels a frame: slow reading, a quick wheel, and dragging the bar. */
const SPEEDS = { 'a slow wheel': 12, 'a quick wheel': 160, 'the scroll bar dragged': 9_000 } as const;
const FRAMES = 240;
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

if (!existsSync(new URL('../../dist/renderer/index.html', import.meta.url))) {
  console.error('There is no built page. Make it with: npm run build');
  process.exit(2);
}

const missing: string[] = [];
const { library, openedIn } = await libraryOf(DOCUMENTS);
tell('catalogue opened', openedIn, 'ms', PROMISES.open);
for (const sort of SORTS) {
  const ask = (offset: number) => library.page({ sort, descending: false, offset, limit: 100 });
  const first = timed(() => ask(0));
  const next = Math.max(...[50_000, 99_900, 12_300].map((offset) => timed(() => ask(offset))));
  tell(`first page by ${sort}`, first, 'ms');
  tell(`further pages by ${sort}`, next, 'ms', PROMISES.page);
}

const site = await serve(PLAIN_PAGE);
const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await giveLibrary(page, library);
  const started = performance.now();
  await page.goto(`${site.address}index.html#/shelf`);
  await page.waitForFunction(
    "document.querySelector('lectern-shell')?.shadowRoot?.querySelector('lectern-shelf')?.shadowRoot?.querySelector('lectern-document-list')?.shadowRoot?.querySelector('.title')",
  );
  tell('rows in the page after', performance.now() - started, 'ms');
  await page.waitForTimeout(1500);
  const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await plain.goto(`${site.address}plain.html`);
  for (const [what, pixels] of Object.entries(SPEEDS)) {
    await plain.bringToFront();
    const control = await plain.evaluate(scrollRows, [PLAIN_ROWS, FRAMES, pixels] as const);
    await page.bringToFront();
    const scroll = () => page.evaluate(scrollRows, [ROWS, FRAMES, pixels] as const);
    report(what, await scroll(), missed(control));
    const busy = await threadTime(browser, page, scroll);
    tell(`${what}: the page's thread is busy a frame`, busy / FRAMES, 'ms', PROMISES.busy);
  }
} finally {
  await browser.close();
  await site.close();
}
if (missing.length > 0) process.exitCode = 1;

function report(what: string, scrolling: Scrolling, plain: number): void {
  const { frames, longestTask, filled, drawn } = scrolling;
  const sorted = [...frames].sort((a, b) => a - b);
  tell(`${what}: frame, median`, sorted[Math.floor(sorted.length / 2)] ?? 0, 'ms', PROMISES.frame);
  tell(`${what}: frames missed, of 100`, missed(scrolling), '', plain + PROMISES.missed);
  tell(`${what}: frames a plain page misses, of 100`, plain, '');
  tell(`${what}: longest task`, longestTask, 'ms', PROMISES.longestTask);
  tell(`${what}: rows in the page`, drawn, '');
  tell(`${what}: of them still without a document`, drawn - filled, '', 0);
}

/** Frames that came more than half a frame late, of 100. */
function missed({ frames }: Scrolling): number {
  return (100 * frames.filter((time) => time > 25).length) / frames.length;
}

function tell(what: string, value: number, unit: string, promise?: number): void {
  const good = promise === undefined || value <= promise;
  if (!good) missing.push(what);
  const limit = promise === undefined ? '' : ` (≤ ${String(promise)})`;
  console.log(`| ${what} | ${value.toFixed(value < 10 ? 2 : 0)} ${unit}${limit} | ${good ? '' : 'NOT KEPT'} |`);
}

function timed(task: () => unknown): number {
  const started = performance.now();
  task();
  return performance.now() - started;
}
