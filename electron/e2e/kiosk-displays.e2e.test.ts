import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KioskScreen } from './kiosk-screen.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HALF = { width: 960, height: 1080, y: 0 };
const LEFT: Bounds = { ...HALF, x: 0 };
const RIGHT: Bounds = { ...HALF, x: 960 };
const THIRD: Bounds = { ...HALF, x: 0, y: 540, height: 540 };

/** Xvfb has one display: what Electron tells of displays is put in its mouth, the windows are real. */
describe('the displays of a kiosk', () => {
  let screen: KioskScreen;
  beforeAll(async () => {
    screen = await KioskScreen.open({ displays: ['reader', 'mirror'] });
  });
  afterAll(() => screen.close());

  async function plug(displays: readonly Bounds[]): Promise<void> {
    await screen.app.evaluate(({ screen: system }, all) => {
      system.getAllDisplays = () => all.map((bounds, id) => ({ ...system.getPrimaryDisplay(), id, bounds }));
      system.emit('display-added', {}, system.getPrimaryDisplay());
    }, displays);
  }

  function covered(): Promise<{ readonly windows: number; readonly pages: readonly string[] }> {
    return screen.app.evaluate(({ BaseWindow, webContents }) => ({
      windows: BaseWindow.getAllWindows().filter((one) => one.isVisible()).length,
      pages: webContents.getAllWebContents().map((page) => page.getURL()),
    }));
  }

  const PAGE = 'app://lectern/kiosk.html';

  it('are each covered by a window of their own as they are plugged in, those without a role by a blank one', async () => {
    expect(await covered()).toEqual({ windows: 1, pages: [PAGE] });
    await plug([LEFT, RIGHT]);
    await expect.poll(covered).toEqual({ windows: 2, pages: [PAGE, PAGE] });
    await plug([LEFT, RIGHT, THIRD]);
    await expect.poll(covered).toEqual({ windows: 3, pages: [PAGE, PAGE] });
  });

  it('show a mirror that nobody visits: what is touched on it is not heard', async () => {
    // A page is made before the program under test tells of it.
    await expect.poll(() => screen.app.windows().length).toBe(2);
    const states = await Promise.all(
      screen.app.windows().map((page) =>
        page.evaluate(async () => {
          const { lectern } = globalThis as unknown as { lectern: { ask(text: string): Promise<string> } };
          await lectern.ask(JSON.stringify({ name: 'kiosk.visitor', input: { kind: 'active' } }));
          const reply = JSON.parse(await lectern.ask(JSON.stringify({ name: 'kiosk.state', input: null }))) as {
            readonly value: { readonly role: string; readonly screen: { readonly show: string } };
          };
          return `${reply.value.role}: ${reply.value.screen.show}`;
        }),
      ),
    );
    expect(states.sort()).toEqual(['mirror: attract', 'reader: visit']);
  });

  it('are given up when they are unplugged, but for the last', async () => {
    await plug([LEFT]);
    await expect.poll(covered).toEqual({ windows: 1, pages: [PAGE] });
    await plug([]);
    await expect.poll(covered).toEqual({ windows: 1, pages: [PAGE] });
    expect(screen.log()).not.toMatch(/fault|page-gone/u);
  });
});
