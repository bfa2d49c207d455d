import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS, libraryServices, type Services } from '#content/contract';
import { failed, succeeded } from '#content/base';
import type { Library } from '#content/library';

/** Puts a bridge on the page that answers out of a library, as the window's own does: JSON text each way. */
export function giveLibrary(page: Page, library: Library): Promise<void> {
  return giveAnswers(page, libraryServices(library));
}

/** The same with whatever answers; the program itself is there, and its settings. */
export async function giveAnswers(page: Page, answers: Partial<Services>): Promise<void> {
  const settings = { ...DEFAULT_SETTINGS, language: 'zh-Hans', theme: 'paper' } as const;
  const status = { state: 'open', notices: [], folder: '/library', program: { version: '0' } } as const;
  const services: Partial<Services> = {
    ...answers,
    'library.status': () => Promise.resolve(succeeded(status)),
    'settings.read': () => Promise.resolve(succeeded(settings)),
    'settings.change': () => Promise.resolve(succeeded(settings)),
    'window.painted': () => Promise.resolve(succeeded(null)),
  };
  await page.exposeFunction('askLibrary', async (question: string) => {
    const { name, input } = JSON.parse(question) as { name: keyof Services; input: never };
    const answer = await services[name]?.(input);
    return JSON.stringify(answer ?? failed({ code: 'not-available-here', name }));
  });
  await page.addInitScript(() => {
    const bridge = {
      ask: (question: string) =>
        (globalThis as never as { askLibrary: (text: string) => unknown }).askLibrary(question),
      listen: () => () => undefined,
      droppedPaths: () => [],
    };
    Object.assign(globalThis, { lectern: bridge });
  });
}

/** Where the shelf's rows are in our page, and what is scrolled in the plain one. */
export const ROWS = ['lectern-shell', 'lectern-shelf', 'lectern-document-list', '.rows'] as const;
export const PLAIN_ROWS = ['.rows'] as const;

/** As many rows as fit the window, drawn once and never changed, in a box as tall as all of them: what scrolling alone costs here. */
export const PLAIN_PAGE = `<!doctype html><meta charset="utf-8"><style>body{margin:0}.rows{height:100vh;overflow:auto}
.all{height:7600000px}.row{position:sticky;top:0;height:30px;font:18px serif}</style><div class="rows"><div class="all">${Array.from(
  { length: 27 },
  (_, index) => `<div class="row">组工文化的几点做法（${String(index)}） 董清河 中国共产党新闻网 2011-11-16</div>`,
).join('')}</div></div>`;

/*
 * What is done inside the page. Sent there as text, so it may use nothing but what it is given and the browser's own
 * names, which are declared here because this room is compiled without them.
 */
interface Element {
  readonly shadowRoot: Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): ArrayLike<Element>;
  scrollTop: number;
  readonly scrollHeight: number;
}
declare const document: Element;
declare const requestAnimationFrame: (step: (time: number) => void) => number;
declare const PerformanceObserver: new (seen: (list: { getEntries(): { duration: number }[] }) => void) => {
  observe(options: object): void;
  disconnect(): void;
};

/** How scrolling went: milliseconds between frames, and the longest task. */
export interface Scrolling {
  readonly frames: readonly number[];
  readonly longestTask: number;
  /** Rows that had their document at the end. */
  readonly filled: number;
  /** Rows in the page at once. */
  readonly drawn: number;
}

/**
 * Scrolls what is at the end of a path through shadow roots for so many frames, so many pixels a frame, and says how it went. The first frames are not counted:
 * in them the page is still being laid out.
 */
export async function scrollRows([path, frames, pixels]: readonly [
  readonly string[],
  number,
  number,
]): Promise<Scrolling> {
  let rows = document;
  for (const selector of path) {
    const next: Element | null = (rows.shadowRoot ?? rows).querySelector(selector);
    if (next === null) throw new Error(`The page has no ${selector}`);
    rows = next;
  }
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const times: number[] = [];
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let before = await frame();
  for (let count = 0; count < frames; count += 1) {
    rows.scrollTop += pixels;
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  await new Promise((settled) => setTimeout(settled, 300));
  observer.disconnect();
  const options = Array.from(rows.querySelectorAll('[role=option]'));
  const filled = options.filter((option) => option.querySelector('.title') !== null).length;
  return { frames: times.slice(5), longestTask, filled, drawn: options.length };
}
