import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

/** R1: what every page of the program is made with. */
describe('every page of the program', () => {
  let lectern: LecternWindow;
  beforeAll(async () => {
    lectern = await LecternWindow.open();
    process.stdout.write(`Electron ${await lectern.app.evaluate(() => process.versions.electron)}\n`);
  });
  afterAll(() => lectern.close());

  it('is sandboxed, isolated, and has no Node', async () => {
    const preferences = await lectern.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => (contents as unknown as WithPreferences).getLastWebPreferences()),
    );
    expect(preferences).toHaveLength(1);
    for (const preference of preferences) {
      expect(preference).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      });
    }
  });
});

/** Electron answers this, but its typings do not say so. */
interface WithPreferences {
  getLastWebPreferences(): unknown;
}
