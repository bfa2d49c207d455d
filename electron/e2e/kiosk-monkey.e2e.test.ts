import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CDPSession } from 'playwright-core';
import { KioskScreen } from './kiosk-screen.ts';

/** `npm run soak` asks for more: 100,000 events. */
const soak = Number(process.env['LECTERN_SOAK'] ?? 1);
const EVENTS = 2000 * soak;
const seed = Number(process.env['LECTERN_SEED'] ?? Date.now() % 1_000_000);
/** Megabytes that the page's process may have grown between the first fifth and the last: no more than one document's pictures. */
const GROWTH_MEGABYTES = 60;

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
function randomly(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KEYS = ['a', 'Z', '中', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowDown', 'F5', 'F11', 'F12', 'Alt', 'Control'];

describe(`a kiosk under ${String(EVENTS)} events of nobody's making (LECTERN_SEED=${String(seed)})`, () => {
  let screen: KioskScreen;
  let tools: CDPSession;
  beforeAll(async () => {
    console.log(`seed ${String(seed)}`);
    screen = await KioskScreen.open({
      typing: { physicalKeyboard: true },
      idle: { warningAfterSeconds: 600, attractAfterSeconds: 600 },
    });
    tools = await screen.page.context().newCDPSession(screen.page);
  });
  afterAll(() => screen.close());

  it('opens nothing, leaves nowhere, has no fault, and does not grow', { timeout: 60_000 + EVENTS * 40 }, async () => {
    const random = randomly(seed);
    const { width, height } = await screen.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const memory: number[] = [];
    for (let event = 0; event < EVENTS; event += 1) {
      await happen(random, width, height);
      if (event % Math.ceil(EVENTS / 50) === 0) memory.push(await megabytes());
    }
    const outcome = await screen.app.evaluate(({ BaseWindow, webContents }) => ({
      windows: BaseWindow.getAllWindows().length,
      full: BaseWindow.getAllWindows().every((one) => one.isKiosk() && one.isVisible()),
      pages: webContents.getAllWebContents().map((page) => page.getURL()),
      tools: webContents.getAllWebContents().some((page) => page.isDevToolsOpened()),
    }));
    expect(outcome).toEqual({ windows: 1, full: true, pages: ['app://lectern/kiosk.html'], tools: false });
    expect(screen.log()).not.toMatch(/fault|page-gone|page-unresponsive|refused (?:window|download|navigation)/u);
    const fifth = Math.floor(memory.length / 5);
    const early = Math.max(...memory.slice(fifth, 2 * fifth));
    const late = Math.max(...memory.slice(-fifth));
    console.log(`memory of the page: ${String(Math.round(early))} MB early, ${String(Math.round(late))} MB late`);
    expect(late - early).toBeLessThan(GROWTH_MEGABYTES);
  });

  /** A page that a reset made anew is found again. */
  async function happen(random: () => number, width: number, height: number): Promise<void> {
    const x = Math.floor(random() * width);
    const y = Math.floor(random() * height);
    const what = random();
    try {
      if (what < 0.6) {
        await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
        const touchPoints = [{ x, y: random() < 0.3 ? Math.floor(random() * height) : y }];
        await tools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
        await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      } else if (what < 0.75) {
        const button = random() < 0.2 ? 'right' : 'left';
        for (const type of ['mousePressed', 'mouseReleased'] as const)
          await tools.send('Input.dispatchMouseEvent', { type, x, y, button, clickCount: 1 });
      } else if (what < 0.9) {
        const key = KEYS[Math.floor(random() * KEYS.length)] ?? 'a';
        await tools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, modifiers: random() < 0.3 ? 2 : 0 });
        await tools.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      } else {
        const deltaY = Math.floor((random() - 0.5) * 2000);
        await tools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
      }
    } catch {
      await screen.app.firstWindow();
      await new Promise((later) => setTimeout(later, 300));
      tools = await screen.page.context().newCDPSession(screen.page);
    }
  }

  function megabytes(): Promise<number> {
    return screen.app.evaluate(({ app, webContents }) => {
      const own = new Set(webContents.getAllWebContents().map((page) => page.getOSProcessId()));
      const metrics = app.getAppMetrics().filter(({ pid }) => own.has(pid));
      return metrics.reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
    });
  }
});
