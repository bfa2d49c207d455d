import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS, type OpenedDocument } from '#content/contract';

/** Puts a bridge on the page that answers as the desk does, with one document in the library. */
export async function giveBridge(page: Page, opened: OpenedDocument): Promise<void> {
  const shelf = { version: 1, documents: 0, states: { new: 0, begun: 0, read: 0 }, collections: [], tags: [] };
  const answers = {
    'library.status': { state: 'open', notices: [], folder: '/library', program: { version: '0' } },
    'settings.read': { ...DEFAULT_SETTINGS, language: 'zh-Hans', theme: 'paper' },
    'settings.change': { ...DEFAULT_SETTINGS, language: 'zh-Hans', theme: 'paper' },
    'shelf.overview': shelf,
    'shelf.page': { version: 1, total: 0, offset: 0, rows: [] },
    'shelf.quarantine': [],
    'document.open': opened,
  };
  await page.addInitScript(
    (texts: Record<string, string>) => {
      const asked: { name: string; at: number }[] = [];
      const bridge = {
        ask: (question: string) => {
          const { name } = JSON.parse(question) as { name: string };
          asked.push({ name, at: performance.now() });
          return Promise.resolve(texts[name] ?? '{"ok":true,"value":null}');
        },
        listen: () => () => undefined,
        droppedPaths: () => [],
      };
      Object.assign(globalThis, { lectern: bridge, asked });
    },
    Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, JSON.stringify({ ok: true, value })])),
  );
}

/*
 * What is done inside the page. Each function is sent there as text, so it may use nothing but what it is given and
 * the browser's own names, which are declared here because this room is compiled without them.
 */
interface Element {
  readonly shadowRoot: {
    querySelector(selector: string): Element | null;
    querySelectorAll(s: string): Element[];
  } | null;
  querySelector(selector: string): Element | null;
  getBoundingClientRect(): { readonly top: number };
  dispatchEvent(event: unknown): void;
  scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}
declare const document: Element & { readonly documentElement: Element };
declare const location: { hash: string };
declare const asked: { name: string; at: number }[];
declare const requestAnimationFrame: (step: (time: number) => void) => number;
declare const CustomEvent: new (name: string, options: object) => unknown;
export const onPage = {
  /** Milliseconds from the wish to open the document until it has been painted. */
  open: async (): Promise<number> => {
    const before = asked.length;
    const start = performance.now();
    location.hash = '#/reading/long';
    for (;;) {
      await new Promise((next) => requestAnimationFrame(next));
      const painted = asked.slice(before).find(({ name }) => name === 'window.painted');
      if (painted !== undefined) return painted.at - start;
    }
  },

  waitUntilDrawn: async (): Promise<void> => {
    const text = document
      .querySelector('lectern-shell')
      ?.shadowRoot?.querySelector('lectern-reading')
      ?.shadowRoot?.querySelector('lectern-open-document')
      ?.shadowRoot?.querySelector('lectern-text')?.shadowRoot;
    if (text == null) throw new Error('There is no document on the page');
    while (text.querySelector('.chunk:not([data-drawn])') !== null) {
      await new Promise((next) => setTimeout(next, 20));
    }
    await new Promise((next) => setTimeout(next, 300));
  },

  scrollToEnd: async (): Promise<void> => {
    const scroller = document
      .querySelector('lectern-shell')
      ?.shadowRoot?.querySelector('lectern-reading')
      ?.shadowRoot?.querySelector('lectern-open-document')
      ?.shadowRoot?.querySelector('.scroller');
    if (scroller == null) throw new Error('There is no document on the page');
    while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2) {
      scroller.scrollTop += scroller.clientHeight * 2;
      await new Promise((next) => requestAnimationFrame(next));
    }
    await new Promise((next) => setTimeout(next, 500));
  },

  scrollPlainToEnd: async (): Promise<void> => {
    const scroller = document.documentElement;
    while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2) {
      scroller.scrollTop += scroller.clientHeight * 2;
      await new Promise((next) => requestAnimationFrame(next));
    }
    await new Promise((next) => setTimeout(next, 500));
  },

  /** Jumps all over the text: how long until each has landed, and how far off its line the worst one is a moment later. */
  jump: async (starts: readonly number[]): Promise<{ milliseconds: number; farthest: number }> => {
    const page = document
      .querySelector('lectern-shell')
      ?.shadowRoot?.querySelector('lectern-reading')
      ?.shadowRoot?.querySelector('lectern-open-document')?.shadowRoot;
    const scroller = page?.querySelector('.scroller');
    const text = page?.querySelector('lectern-text')?.shadowRoot;
    if (scroller == null || text == null) throw new Error('There is no document on the page');
    let milliseconds = 0;
    let farthest = 0;
    let line: number | undefined;
    for (const share of [0.5, 0.1, 0.9, 0.3, 0.7, 0.99, 0.01]) {
      const start = starts[Math.floor(share * starts.length)] ?? 0;
      const before = performance.now();
      scroller.dispatchEvent(
        new CustomEvent('place-wished', { detail: { offset: start }, bubbles: true, composed: true }),
      );
      const target = text.querySelector(`[data-at='${String(start)}']`);
      if (target === null) throw new Error(`Nothing stands at ${String(start)}`);
      target.getBoundingClientRect();
      milliseconds = Math.max(milliseconds, performance.now() - before);
      await new Promise((next) => setTimeout(next, 700));
      const below = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      line ??= below;
      farthest = Math.max(farthest, Math.abs(below - line));
    }
    return { milliseconds, farthest };
  },
};
