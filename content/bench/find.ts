/**
 * Finding in an open document of one million characters, in the built page in Debian's Chromium: how soon the first mark is
 * painted after each character typed, how long a step to the next match takes, and whether either ever holds the page up.
 * `npm run build` first; `npm run bench -- find` repeats it.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import process from 'node:process';
import { chromium, type Page } from 'playwright-core';
import { longDocument } from './reading/long-document.ts';
import { giveBridge, onPage } from './reading/page.ts';
import { serve } from './reading/serve.ts';
import { longestTaskDuring } from './reading/tasks.ts';

const CHARACTERS = 1_000_000;
const LONGEST_TASK = 50;
/** What is typed, character by character: from what stands in every line to what stands in few. */
const TYPED = ['的', '中国', '足球运动员', 'ａｂ'];
const STEPS = 20;
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

if (!existsSync(new URL('../../dist/renderer/index.html', import.meta.url))) {
  console.error('There is no built page. Make it with: npm run build');
  process.exit(2);
}

const opened = longDocument(CHARACTERS);
const site = await serve('');
const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await giveBridge(page, opened);
  await page.goto(`${site.address}index.html#/shelf`);
  await page.waitForTimeout(1500);
  await page.evaluate(onPage.open);
  await page.evaluate(onPage.waitUntilDrawn);
  await page.keyboard.press('Control+f');
  await page.locator('lectern-find input').waitFor();
  console.log(`${String(CHARACTERS)} characters; load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}\n`);
  console.log('| what | matches | first mark painted, ms | longest task (its work), ms |\n|---|---|---|---|');
  for (const text of TYPED) {
    const characters = [...text];
    for (let length = 1; length <= characters.length; length++) {
      await measure(page, `typed ${characters.slice(0, length).join('')}`, characters.slice(0, length).join(''));
    }
    await measure(page, `${String(STEPS)} times next`, { steps: STEPS, button: 1 });
    await measure(page, `${String(STEPS)} times previous`, { steps: STEPS, button: 0 });
  }
} finally {
  await browser.close();
  await site.close();
}

async function measure(page: Page, what: string, act: string | Steps): Promise<void> {
  let times: readonly number[] = [];
  const task = await longestTaskDuring(page, async () => {
    times = typeof act === 'string' ? [await page.evaluate(typeInto, act)] : await page.evaluate(stepThrough, act);
    // Marks that are not in sight are painted in idle time.
    await page.waitForTimeout(500);
  });
  const sorted = times.toSorted((one, other) => one - other);
  const middle = sorted[sorted.length >> 1] ?? NaN;
  const took =
    sorted.length === 1 ? middle.toFixed(0) : `${middle.toFixed(0)}, slowest ${(sorted.at(-1) ?? NaN).toFixed(0)}`;
  const count = (await page.locator('lectern-find output').textContent())?.split('/')[1]?.trim() ?? '0';
  const isKept = task.work <= LONGEST_TASK;
  if (!isKept) process.exitCode = 1;
  console.log(`| ${what} | ${count} | ${took} | ${task.work.toFixed(0)}${isKept ? '' : ' NOT KEPT'} |`);
}

interface Steps {
  readonly steps: number;
  /** 0 for the match before, 1 for the next. */
  readonly button: number;
}

/*
 * What is done inside the page: sent there as text, so it may use nothing but what it is given and the browser's own
 * names, which are declared here because this room is compiled without them.
 */
interface Node {
  readonly shadowRoot: Node | null;
  querySelector(
    selector: string,
  ): (Node & { value: string; click(): void; dispatchEvent(event: unknown): void }) | null;
  querySelectorAll(selector: string): ArrayLike<{ click(): void }>;
  readonly textContent: string;
}
declare const document: Node;
declare const CSS: { readonly highlights: { has(name: string): boolean; delete(name: string): void } };
declare const InputEvent: new (name: string, options: object) => unknown;
declare const requestAnimationFrame: (step: (time: number) => void) => number;

/** Types a text into the field; milliseconds until the match gone to is marked and painted, or none is said to be there. */
async function typeInto(text: string): Promise<number> {
  let root = document;
  for (const name of ['lectern-shell', 'lectern-reading', 'lectern-open-document', 'lectern-find']) {
    root = root.querySelector(name)?.shadowRoot ?? root;
  }
  const field = root.querySelector('input');
  const output = root.querySelector('output');
  if (field === null || output === null) throw new Error('Nothing is looked for on the page');
  CSS.highlights.delete('found-current');
  const start = performance.now();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (!CSS.highlights.has('found-current') && !(output.textContent !== '' && !output.textContent.includes('/'))) {
    await new Promise((next) => requestAnimationFrame(next));
  }
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  return performance.now() - start;
}

/** Goes from match to match; milliseconds until each is painted. */
async function stepThrough({ steps, button }: Steps): Promise<readonly number[]> {
  let root = document;
  for (const name of ['lectern-shell', 'lectern-reading', 'lectern-open-document', 'lectern-find']) {
    root = root.querySelector(name)?.shadowRoot ?? root;
  }
  const buttons = root.querySelectorAll('button');
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    buttons[button]?.click();
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    times.push(performance.now() - start);
  }
  return times;
}
