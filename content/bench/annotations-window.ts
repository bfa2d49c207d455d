/**
 * Ten thousand highlights in a document of a million characters, in the built page, in Debian's Chromium: how long from
 * releasing the mouse to a painted highlight, how much slower such a document opens than one without, and whether
 * scrolling ever holds the page up. `npm run build` first; `npm run bench -- annotations-window` repeats it.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import process from 'node:process';
import { chromium, type Page } from 'playwright-core';
import { giveAnnotations, manyHighlights, onAnnotatedPage } from './reading/annotated-page.ts';
import { longDocument, plainPage } from './reading/long-document.ts';
import { giveBridge, onPage } from './reading/page.ts';
import { serve } from './reading/serve.ts';
import { longestTaskDuring } from './reading/tasks.ts';

const CHARACTERS = 1_000_000;
const HIGHLIGHTS = 10_000;
const OPENINGS = 5;
const MADE = 10;
const PROMISES = { painted: 50, slower: 200, longestTask: 50 };
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

if (!existsSync(new URL('../../dist/renderer/index.html', import.meta.url))) {
  console.error('There is no built page. Make it with: npm run build');
  process.exit(2);
}

const opened = longDocument(CHARACTERS);
const annotations = manyHighlights(opened, HIGHLIGHTS);
const site = await serve(plainPage(opened.document));
const rows: { readonly what: string; readonly figure: string; readonly kept: boolean }[] = [];

const without = await middleOpening([]);
const withMany = await middleOpening(annotations);
report('opening painted, without annotations', without.painted, 'ms');
report(`opening painted, with ${String(HIGHLIGHTS)} highlights`, withMany.painted, 'ms');
report('until they are marked on the page', withMany.marked, 'ms');
report('slower by, until they are marked', withMany.marked - without.painted, 'ms', PROMISES.slower);

await withPage(annotations, async (page) => {
  await page.evaluate(onPage.open);
  await page.evaluate(onAnnotatedPage.untilMarked);
  await page.evaluate(onPage.waitUntilDrawn);
  const times: number[] = [];
  for (let made = 0; made < MADE; made++) {
    await page.evaluate(onAnnotatedPage.select, 30 + made * 40);
    const dot = page.locator('lectern-selection-menu .dot').first();
    await dot.hover();
    await page.mouse.down();
    const painted = page.evaluate(onAnnotatedPage.untilPainted);
    await page.waitForTimeout(50);
    await page.mouse.up();
    times.push(await painted);
    await page.waitForTimeout(200);
  }
  times.sort((one, other) => one - other);
  report(
    'from releasing the mouse to a painted highlight, the middle of ten',
    times[MADE / 2] ?? 0,
    'ms',
    PROMISES.painted,
  );
  report('the slowest, with what else the machine did', times.at(-1) ?? 0, 'ms');
  const making = await longestTaskDuring(page, async () => {
    await page.evaluate(onAnnotatedPage.select, 30 + MADE * 40);
    await page.locator('lectern-selection-menu .dot').first().click();
    await page.waitForTimeout(300);
  });
  report('longest task while one is made: what its thread works on', making.work, 'ms', PROMISES.longestTask);
  const scrolling = await longestTaskDuring(page, () => page.evaluate(onPage.scrollToEnd));
  report('longest task while scrolling to the end, two screens a frame', scrolling.work, 'ms', PROMISES.longestTask);
  report('the same, with what else the machine did', scrolling.passed, 'ms');
});
await site.close();

console.log(
  `${String(HIGHLIGHTS)} highlights in ${String(CHARACTERS)} characters; load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}`,
);
console.log('| what | figure | |\n|---|---|---|');
for (const { what, figure, kept } of rows) console.log(`| ${what} | ${figure} | ${kept ? '' : 'NOT KEPT'} |`);
if (rows.some(({ kept }) => !kept)) process.exitCode = 1;

function report(what: string, value: number, unit: string, promise?: number): void {
  const rounded = Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0);
  const limit = promise === undefined ? '' : ` (≤ ${String(promise)})`;
  rows.push({ what, figure: `${rounded} ${unit}${limit}`, kept: promise === undefined || value <= promise });
}

/** How soon the first screen is painted, and how long after that passages are marked: the middle of several openings. */
async function middleOpening(
  given: typeof annotations,
): Promise<{ readonly painted: number; readonly marked: number }> {
  return withPage(given, async (page) => {
    const times: { painted: number; marked: number }[] = [];
    while (times.length < OPENINGS) {
      const start = await page.evaluate(onAnnotatedPage.now);
      const painted = await page.evaluate(onPage.open);
      times.push({
        painted,
        marked: given.length === 0 ? painted : (await page.evaluate(onAnnotatedPage.untilMarked)) - start,
      });
      await page.goBack();
      await page.waitForTimeout(500);
    }
    times.sort((one, other) => one.painted - other.painted);
    return times[Math.floor(OPENINGS / 2)] ?? { painted: Infinity, marked: Infinity };
  });
}

async function withPage<Answer>(given: typeof annotations, use: (page: Page) => Promise<Answer>): Promise<Answer> {
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await giveBridge(page, opened);
    await giveAnnotations(page, given);
    await page.goto(`${site.address}index.html#/shelf`);
    await page.waitForTimeout(1500);
    return await use(page);
  } finally {
    await browser.close();
  }
}
