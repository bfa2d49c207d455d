import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { KioskScreen, press } from './kiosk.testing.ts';
import { faults, small } from './page-faults.testing.ts';

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

describe('touches', () => {
  it('have targets of 60 × 60 CSS pixels and more, 8 apart, on every page', async () => {
    for (const [width, height] of [
      [1080, 1920],
      [1920, 1080],
      [2160, 3840],
    ] as const) {
      await page.viewport(width, height);
      screen = await KioskScreen.pastTheLoop({ reading: { corrections: 'collect' }, print: { allowed: 'everyone' } });
      expect(small(screen)).toEqual([]);
      await screen.touch('.subject', '学习文件');
      await screen.find('kiosk-list .card, .card', '谈心');
      expect(small(screen)).toEqual([]);
      await screen.touch('.card', '谈心');
      await screen.find('article');
      expect(small(screen)).toEqual([]);
      await screen.touch('button', '首页');
      await screen.touch('.pill');
      await screen.type('zzb');
      await screen.find('.candidates button', '组织部');
      expect(small(screen)).toEqual([]);
      screen.close();
    }
    await page.viewport(1280, 800);
  });

  it('press nothing when they drag, begin at the edge, or are of a second hand', async () => {
    screen = await KioskScreen.pastTheLoop();
    const card = await screen.find('.subject', '学习文件');
    const { left, top } = card.getBoundingClientRect();
    const finger = {
      bubbles: true,
      composed: true,
      cancelable: true,
      isPrimary: true,
      pointerId: 1,
      pointerType: 'touch',
    };
    card.dispatchEvent(new PointerEvent('pointerdown', { ...finger, clientX: left + 40, clientY: top + 40 }));
    card.dispatchEvent(new PointerEvent('pointermove', { ...finger, clientX: left + 40, clientY: top + 80 }));
    card.dispatchEvent(new PointerEvent('pointerup', { ...finger, clientX: left + 40, clientY: top + 80 }));
    card.dispatchEvent(new PointerEvent('click', { ...finger, detail: 1 }));
    await screen.settle();
    press(card, { clientX: 4, clientY: 400 });
    await screen.settle();
    expect(screen.all('kiosk-list')).toEqual([]);
    press(card);
    await screen.find('kiosk-list');
  });

  it('show at once what is pressed', async () => {
    screen = await KioskScreen.pastTheLoop();
    const card = await screen.find('.subject', '学习文件');
    const { left, top } = card.getBoundingClientRect();
    card.dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true, clientX: left + 40, clientY: top + 40 }),
    );
    expect(card.hasAttribute('data-pressed')).toBe(true);
    window.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    expect(card.hasAttribute('data-pressed')).toBe(false);
  });
});

describe('for everybody', () => {
  it('no page has a fault that axe finds', async () => {
    screen = await KioskScreen.pastTheLoop({ reading: { corrections: 'collect' } });
    expect(await faults(screen)).toEqual([]);
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.find('article');
    expect(await faults(screen)).toEqual([]);
    await screen.touch('button', '带走');
    await screen.find('.carried');
    expect(await faults(screen)).toEqual([]);
    await screen.touch('.close');
    await screen.touch('button', '首页');
    await screen.touch('.pill');
    await screen.type('zzb');
    await screen.find('.candidates button');
    expect(await faults(screen)).toEqual([]);
  });
});
