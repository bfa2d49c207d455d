import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { KioskScreen } from './kiosk.testing.ts';
import { faults } from './page-faults.testing.ts';

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

describe('staff', () => {
  it('come in by five touches in the corner and a PIN, wait after five wrong ones, and read the counts', async () => {
    await page.viewport(1080, 1920);
    screen = await KioskScreen.pastTheLoop();
    for (let tap = 0; tap < 5; tap += 1) {
      window.dispatchEvent(new PointerEvent('pointerdown', { clientX: innerWidth - 20, clientY: 20, isPrimary: true }));
    }
    await screen.find('h1', '请输入口令');
    await enter('246813');
    await screen.find('h1', '值班员');
    await screen.find('kiosk-usage td, td', '1');
    expect(screen.all('[data-act=exit]')).toEqual([]);
    expect(await faults(screen)).toEqual([]);
    await screen.touch('[data-act=cleaning]');
    await screen.find('h2', '正在清洁屏幕');
    await page.viewport(1280, 800);
  });

  it('are kept waiting after five wrong PINs', async () => {
    screen = await KioskScreen.pastTheLoop();
    for (let tap = 0; tap < 5; tap += 1) {
      window.dispatchEvent(new PointerEvent('pointerdown', { clientX: innerWidth - 20, clientY: 20, isPrimary: true }));
    }
    await screen.find('h1', '请输入口令');
    for (let wrong = 0; wrong < 5; wrong += 1) await enter('111112');
    await screen.find('.told', '请等');
    expect(screen.all('.pad button').every((button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });
});

async function enter(pin: string): Promise<void> {
  for (const digit of pin) await screen.touch('.pad button', digit);
  await screen.touch('.pad .primary');
}
