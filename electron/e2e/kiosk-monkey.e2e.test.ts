import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CDPSession } from 'playwright-core';
import { escapes, HELD, watchEscapes } from './kiosk-escapes.ts';
import { KioskScreen } from './kiosk-screen.ts';

/** `npm run soak` asks for more: 100,000 events. */
const soak = Number(process.env['LECTERN_SOAK'] ?? 1);
const EVENTS = 2000 * soak;
const seed = Number(process.env['LECTERN_SEED'] ?? Date.now() % 1_000_000);
/** So often the page is looked at: at its home page, after its garbage has been collected. */
const LOOKS = 20;
/** Events that are under way at once: the page hears them one after another all the same. */
const TOGETHER = 20;
/** Megabytes that the line through what the page holds may rise over the whole run. What a document left would rise by more. */
const RISE_MEGABYTES = 3;

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
function randomly(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How much the line through evenly spaced values rises from the first to the last (least squares). */
function riseOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const along = values.reduce((sum, value, place) => sum + (place - middle) * (value - mean), 0);
  const across = values.reduce((sum, _, place) => sum + (place - middle) ** 2, 0);
  return (along / across) * (values.length - 1);
}

const KEYS = ['a', 'Z', '中', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowDown', 'F5', 'F11', 'F12', 'Alt', 'Control'];

/** What the page holds, in megabytes of the script's memory, and its process. */
interface Look {
  readonly held: number;
  readonly nodes: number;
  readonly process: number;
}

describe(`a kiosk under ${String(EVENTS)} events of nobody's making (LECTERN_SEED=${String(seed)})`, () => {
  let screen: KioskScreen;
  let tools: CDPSession;
  beforeAll(async () => {
    console.log(`seed ${String(seed)}`);
    screen = await KioskScreen.open({
      typing: { physicalKeyboard: true },
      idle: { warningAfterSeconds: 600, readingWarningAfterSeconds: 1800, attractAfterSeconds: 600 },
      reading: { corrections: 'collect', notes: 'session' },
    });
    await watchEscapes(screen);
    tools = await screen.page.context().newCDPSession(screen.page);
  });
  afterAll(() => screen.close());

  it('opens nothing, leaves nowhere, has no fault, and does not grow', { timeout: 60_000 + EVENTS * 60 }, async () => {
    const random = randomly(seed);
    const { width, height } = await screen.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    // What comes once and stays is there before it is measured: the tables of the other script.
    for (const language of ['zh-Hant', 'zh-Hans'] as const) {
      await screen.page.evaluate(async (wished) => {
        const kiosk = document.querySelector('lectern-kiosk');
        kiosk?.dispatchEvent(new CustomEvent('settings-wished', { detail: { language: wished } }));
        await new Promise((later) => setTimeout(later, 1000));
      }, language);
    }
    // What the self-audit attempts at the start is refused, and said so.
    const before = screen.log().length;
    const looks: Look[] = [];
    for (let event = 0; event < EVENTS; event += TOGETHER) {
      await Promise.all(Array.from({ length: TOGETHER }, () => happen(random, width, height)));
      if (event % (EVENTS / LOOKS) !== 0) continue;
      expect(await escapes(screen)).toEqual(HELD);
      looks.push(await look());
    }
    expect(await escapes(screen)).toEqual(HELD);
    expect(screen.log().slice(before)).not.toMatch(
      /fault|page-gone|page-unresponsive|refused (?:window|download|navigation)/u,
    );
    const shown = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(' ');
    console.log(`held, MB: ${shown(looks.map(({ held }) => held))}`);
    console.log(`nodes: ${looks.map(({ nodes }) => String(nodes)).join(' ')}`);
    console.log(`process, MB: ${shown(looks.map((one) => one.process))}`);
    // The first looks see the code and the words of the keyboard come.
    const settled = looks.slice(LOOKS / 5);
    expect(riseOf(settled.map(({ held }) => held))).toBeLessThan(RISE_MEGABYTES);
    expect(riseOf(settled.map(({ nodes }) => nodes))).toBeLessThan(1000);
  });

  async function happen(random: () => number, width: number, height: number): Promise<void> {
    const x = Math.floor(random() * width);
    const y = Math.floor(random() * height);
    const what = random();
    const more = random();
    const sent: Promise<unknown>[] = [];
    if (what < 0.6) {
      const to = { x, y: more < 0.3 ? Math.floor((more / 0.3) * height) : y };
      sent.push(tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }));
      if (to.y !== y) sent.push(tools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] }));
      sent.push(tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }));
    } else if (what < 0.75) {
      const button = more < 0.2 ? 'right' : 'left';
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        sent.push(tools.send('Input.dispatchMouseEvent', { type, x, y, button, clickCount: 1 }));
    } else if (what < 0.9) {
      const key = KEYS[Math.floor(((more * 10) % 1) * KEYS.length)] ?? 'a';
      const modifiers = more < 0.3 ? 2 : 0;
      for (const type of ['keyDown', 'keyUp'] as const)
        sent.push(tools.send('Input.dispatchKeyEvent', { type, key, modifiers }));
    } else {
      const deltaY = Math.floor((more - 0.5) * 2000);
      sent.push(tools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY }));
    }
    await Promise.all(sent);
  }

  /** Looks at the page as it stands at home, where it holds the same each time. */
  async function look(): Promise<Look> {
    await screen.page.evaluate(async () => {
      const kiosk = document.querySelector('lectern-kiosk');
      kiosk?.dispatchEvent(new CustomEvent('home-wished'));
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 200)));
    });
    await tools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await tools.send('Runtime.getHeapUsage');
    const { nodes } = await tools.send('Memory.getDOMCounters');
    const working = await screen.app.evaluate(({ app, webContents }) => {
      const own = new Set(webContents.getAllWebContents().map((page) => page.getOSProcessId()));
      const metrics = app.getAppMetrics().filter(({ pid }) => own.has(pid));
      return metrics.reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
    });
    return { held: usedSize / 1_000_000, nodes, process: working };
  }
});
