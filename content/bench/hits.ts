/**
 * The search page with 10,000 hits: whether the built page keeps 60 frames a second while they are scrolled. Debian's
 * Chromium; `npm run build` first; `npm run bench -- hits` repeats it.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { SearchDesk } from '#content/search';
import { SampleLibrary, type SampleDocument } from '../search/desk.suite.ts';
import { syntheticDocuments } from './search/sentences.ts';
import { serve } from './reading/serve.ts';
import { longestTaskDuring } from './reading/tasks.ts';
import { giveAnswers, PLAIN_PAGE, PLAIN_ROWS, scrollRows, type Scrolling } from './shelf/page.ts';
import { threadTime } from './shelf/thread-time.ts';

const DOCUMENTS = 10_000;
const PATH = ['lectern-shell', 'lectern-search', 'lectern-hit-list', '.rows'] as const;
/** Pixels a frame: slow reading, a quick wheel, and dragging the bar. */
const SPEEDS = { 'a slow wheel': 12, 'a quick wheel': 160, 'the scroll bar dragged': 9_000 } as const;
const FRAMES = 240;
/** Milliseconds of the page's thread a frame, and of its longest task; frames missed of 100 beyond a plain page's. */
const PROMISES = { busy: 16.7, longestTask: 50, missed: 2 };
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

if (!existsSync(new URL('../../dist/renderer/index.html', import.meta.url))) {
  console.error('There is no built page. Make it with: npm run build');
  process.exit(2);
}

const desk = await deskOf(DOCUMENTS);
const site = await serve(PLAIN_PAGE);
const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await giveAnswers(page, { 'search.query': (question) => Promise.resolve(desk.search(question)) });
  await page.goto(`${site.address}index.html#/search/${encodeURIComponent('。')}`);
  await page.locator('lectern-hit-list .title').first().waitFor();
  await page.waitForTimeout(1500);
  const plain = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await plain.goto(`${site.address}plain.html`);
  console.log(`${String(DOCUMENTS)} hits; load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}\n`);
  console.log(
    '| scrolled by | frames missed, of 100 (a plain page) | thread busy a frame, ms | longest task (its work), ms | rows drawn, of them without a hit |',
  );
  console.log('|---|---|---|---|---|');
  for (const [what, pixels] of Object.entries(SPEEDS)) {
    await plain.bringToFront();
    const control = missed(await plain.evaluate(scrollRows, [PLAIN_ROWS, FRAMES, pixels] as const));
    await page.bringToFront();
    const scroll = () => page.evaluate(scrollRows, [PATH, FRAMES, pixels] as const);
    const scrolling = await scroll();
    const busy = (await threadTime(browser, page, scroll)) / FRAMES;
    const { work: longestTask } = await longestTaskDuring(page, scroll);
    const { drawn, filled } = scrolling;
    const isKept =
      busy <= PROMISES.busy && longestTask <= PROMISES.longestTask && missed(scrolling) <= control + PROMISES.missed;
    if (!isKept) process.exitCode = 1;
    const figures = [
      `${missed(scrolling).toFixed(1)} (${control.toFixed(1)})`,
      busy.toFixed(1),
      longestTask.toFixed(0),
      `${String(drawn)}, ${String(drawn - filled)}`,
    ];
    console.log(`| ${what} | ${figures.join(' | ')} |${isKept ? '' : ' NOT KEPT'}`);
  }
} finally {
  await browser.close();
  await site.close();
}

async function deskOf(count: number): Promise<SearchDesk> {
  const samples: SampleDocument[] = [];
  for (const { title, paragraphs } of syntheticDocuments(count, 7)) {
    samples.push({ id: String(samples.length).padStart(24, '0'), title, text: paragraphs.slice(0, 3).join('\n') });
  }
  const opened = await new SampleLibrary(samples).open();
  while (opened.indexSome());
  return opened;
}

/** Frames that came more than half a frame late, of 100. */
function missed({ frames }: Scrolling): number {
  return (100 * frames.filter((time) => time > 25).length) / frames.length;
}
