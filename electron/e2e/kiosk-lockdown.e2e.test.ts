import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapes, HELD, watchEscapes, type Escaped } from './kiosk-escapes.ts';
import { KioskScreen } from './kiosk-screen.ts';

/** Keys and chords that lead out of a browser, a window or a desktop, as xdotool names them. */
const CHORDS = [
  'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Escape', 'Menu', 'Print', 'Super_L',
  'ctrl+r', 'ctrl+shift+r', 'ctrl+w', 'ctrl+q', 'ctrl+p', 'ctrl+shift+p', 'ctrl+o', 'ctrl+j', 'ctrl+u', 'ctrl+n',
  'ctrl+shift+n', 'ctrl+t', 'ctrl+f', 'ctrl+g', 'ctrl+h', 'ctrl+d', 'ctrl+s', 'ctrl+l', 'ctrl+k', 'ctrl+e', 'ctrl+a',
  'ctrl+c', 'ctrl+x', 'ctrl+v', 'ctrl+z', 'ctrl+plus', 'ctrl+minus', 'ctrl+0', 'ctrl+shift+i', 'ctrl+shift+j',
  'ctrl+shift+c', 'ctrl+shift+Delete', 'ctrl+Tab', 'ctrl+shift+Tab', 'ctrl+Escape', 'ctrl+shift+Escape', 'ctrl+F4',
  'alt+F4', 'alt+F2', 'alt+Left', 'alt+Right', 'alt+Home', 'alt+d', 'alt+f', 'alt+Tab', 'alt+space', 'shift+F10',
  'XF86Back', 'XF86Forward', 'XF86HomePage', 'XF86Search', 'XF86Mail', 'XF86Explorer', 'XF86Refresh',
]; // prettier-ignore

/** How many windows of whatever program the display shows. */
function windowsOnScreen(): number {
  return execFileSync('xdotool', ['search', '--onlyvisible', '--name', '.*'], { encoding: 'utf8' }).trim().split('\n').length; // prettier-ignore
}

/** With a keyboard on a cable allowed, which is the weaker of the two. */
describe('the screen of a kiosk', () => {
  let screen: KioskScreen;
  beforeAll(async () => {
    const idle = { warningAfterSeconds: 600, readingWarningAfterSeconds: 1800, attractAfterSeconds: 600 };
    screen = await KioskScreen.open({ typing: { physicalKeyboard: true }, idle });
    await watchEscapes(screen);
    await screen.page.mouse.click(400, 400);
    await screen.until('visit');
    await screen.page.evaluate(() => {
      (globalThis as unknown as { stays: boolean }).stays = true;
    });
  });
  afterAll(() => screen.close());

  async function escaped(): Promise<Escaped> {
    await screen.page.waitForTimeout(300);
    expect(await screen.page.evaluate(() => (globalThis as unknown as { stays?: boolean }).stays)).toBe(true);
    return escapes(screen);
  }

  it(`is not left by any of ${String(CHORDS.length)} keys and chords`, async () => {
    for (const chord of CHORDS) execFileSync('xdotool', ['key', '--clearmodifiers', chord], { timeout: 10_000 });
    expect(await escaped()).toEqual(HELD);
  });

  it('has no menu, no zoom and no drop, whatever a finger, a mouse or a wheel does', async () => {
    const tools = await screen.page.context().newCDPSession(screen.page);
    await screen.page.mouse.click(600, 600, { button: 'right' });
    await screen.page.mouse.click(600, 600, { button: 'middle' });
    await screen.page.keyboard.down('Control');
    for (const delta of [-400, 400, -400]) await screen.page.mouse.wheel(0, delta);
    await screen.page.keyboard.up('Control');
    const before = await screen.page.evaluate(() => visualViewport?.scale);
    for (const scaleFactor of [2.5, 0.4])
      await tools.send('Input.synthesizePinchGesture', { x: 500, y: 500, scaleFactor, gestureSourceType: 'touch' });
    for (const fingers of [1, 2, 3, 4, 5]) {
      const touchPoints = Array.from({ length: fingers }, (_, id) => ({ x: 300 + id * 90, y: 500, id }));
      await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      const moved = touchPoints.map((point) => ({ ...point, y: 200 }));
      await tools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: moved });
      await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }
    const data = { items: [], files: ['/etc/passwd'], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await tools.send('Input.dispatchDragEvent', { type, x: 500, y: 500, data });
    expect(await screen.page.evaluate(() => visualViewport?.scale)).toBe(before);
    expect(await escaped()).toEqual(HELD);
  });

  it('opens nothing when its page asks for it: windows, links, downloads, dialogs, pickers, paper, full screen, devices', async () => {
    const before = windowsOnScreen();
    await screen.page.evaluate(async () => {
      const link = (address: string, more: Partial<HTMLAnchorElement>): void => {
        const made = Object.assign(document.createElement('a'), { href: address }, more);
        document.body.append(made);
        made.click();
        made.remove();
      };
      for (const address of ['https://example.com/', 'mailto:a@example.com', 'tel:110', 'file:///etc/passwd', 'data:,x']) {
        open(address);
        link(address, { target: '_blank' });
        link(address, {});
        link(address, { download: 'a' });
      }
      alert('x');
      confirm('x');
      await document.documentElement.requestFullscreen().catch(() => undefined);
      await document.exitFullscreen().catch(() => undefined);
      await navigator.mediaDevices.getUserMedia({ video: true }).catch(() => undefined);
      await Notification.requestPermission().catch(() => undefined);
      resizeTo(200, 200);
      moveTo(50, 50);
      print();
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
        const pick = (globalThis as unknown as Partial<Record<string, () => Promise<unknown>>>)[name];
        void pick?.().catch(() => undefined);
      }
    }); // prettier-ignore
    expect(await escaped()).toEqual(HELD);
    // A dialog of the system's own is a window that no program of ours has made.
    expect(windowsOnScreen()).toBe(before);
    expect(screen.log()).toMatch(/refused navigation/u);
  });

  it('stays when the system asks its window to close, and has no field that takes files', async () => {
    await screen.app.evaluate(({ BaseWindow }) => {
      for (const one of BaseWindow.getAllWindows()) one.close();
    });
    expect(await screen.page.locator('input[type=file]').count()).toBe(0);
    expect(await escaped()).toEqual(HELD);
  });

  it('has a page again where its page closes itself', async () => {
    await screen.page.evaluate(() => {
      close();
    });
    await expect.poll(() => screen.ask('kiosk.state', null).catch(() => undefined)).toMatchObject({ ok: true });
    expect(screen.log()).toMatch(/page-gone: reload/u);
  });

  it('tells staff of each protection whether it is in force, having tried what can be tried, and nobody else', async () => {
    const tried = [
      'no-new-windows',
      'no-downloads',
      'no-dialogs',
      'no-external-links',
      'keys-blocked',
      'clipboard-cleared',
    ];
    const audited = await screen.audited();
    expect(tried.map((name) => [name, audited.get(name)])).toEqual(tried.map((name) => [name, 'on']));
    expect(await screen.ask('kiosk.report', null)).toEqual({ ok: false, failure: { code: 'staff-only' } });
    expect(await screen.ask('kiosk.act', { act: { kind: 'exit' } })).toMatchObject({ failure: { code: 'staff-only' } });
  });
});
