import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

/** A page that starts anew on a busy machine takes a few seconds. */
const WAIT = { timeout: 20_000 };

let lectern: LecternWindow;
beforeEach(async () => {
  lectern = await LecternWindow.open();
  await lectern.libraryOpen();
});
afterEach(() => lectern.close());

describe('what a fault costs', () => {
  it('is a reload where the page ends, and the person is told once', async () => {
    const paintings = (): number => lectern.log().split(' painted ').length - 1;
    await expect.poll(paintings, WAIT).toBe(1);
    const ended = lectern.page.waitForEvent('crash');
    await lectern.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
    await ended;
    await expect.poll(paintings, WAIT).toBe(2);
    const state = await lectern.app.evaluate(async ({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      return { address: contents?.getURL(), crashed: contents?.isCrashed() };
    });
    expect(state.crashed).toBe(false);
    expect(state.address).toMatch(/^app:\/\/lectern\/index\.html/u);
    expect(lectern.log()).toContain('the page ended: crashed');
  });

  it("is nothing where the library's process ends: the next one has everything", async () => {
    const before = await lectern.ask('shelf.overview', null);
    const killed = await lectern.app.evaluate(({ app }) => {
      const library = app.getAppMetrics().find(({ name }) => name === 'Lectern library');
      if (library !== undefined) process.kill(library.pid, 'SIGKILL');
      return library?.pid;
    });
    expect(killed).toBeGreaterThan(0);
    await expect.poll(() => lectern.ask('shelf.overview', null), WAIT).toEqual(before);
    expect(lectern.app.windows()).toHaveLength(1);
  });
});
