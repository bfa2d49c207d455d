import { afterEach, describe, expect, it } from 'vitest';
import { KioskScreen } from './kiosk.testing.ts';
import { smallLibrary } from './small-library.testing.ts';

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

function shows(host: KioskScreen): string {
  return host.kiosk.kiosk.screen.show;
}

describe('a visit', () => {
  it('goes from the loop over home and document to the warning, goes on, and leaves nothing', async () => {
    screen = await KioskScreen.open(await smallLibrary());
    await screen.find('.begin', 'Touch to begin');
    await screen.touch('.whole');
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.find('article', '台账');
    await screen.find('.source', '来源：县委组织部');
    screen.host.pass(180);
    await screen.find('kiosk-countdown');
    await screen.touch('.go-on', '继续阅读');
    await screen.until(() => shows(screen) === 'visit', 'the visit again');
    expect(screen.text()).toContain('台账');
    screen.host.pass(180);
    await screen.until(() => shows(screen) === 'warning', 'the warning again');
    screen.host.pass(15);
    await screen.until(() => shows(screen) === 'home', 'the reset');
    await screen.settle();
    expect(screen.all('article')).toEqual([]);
    expect(screen.text()).not.toContain('台账');
    expect(CSS.highlights.size).toBe(0);
    expect(location.hash + JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(/谈心|document/u);
  });

  it('begins with the first contact, before the host has answered, and the touch opens nothing beneath', async () => {
    screen = await KioskScreen.open(await smallLibrary());
    const loop = await screen.find('.whole');
    const { left, top } = loop.getBoundingClientRect();
    loop.dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true, clientX: left + 200, clientY: top + 400 }),
    );
    await screen.kiosk.updateComplete;
    expect(screen.all('kiosk-attract')).toEqual([]);
    // What the browser makes of the finger that lifts falls on what is there now.
    const card = await screen.find('.subject', '学习文件');
    card.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, pointerId: 0, detail: 1 }));
    await screen.settle();
    expect(screen.all('kiosk-list')).toEqual([]);
    await screen.touch('.subject', '学习文件');
    await screen.find('kiosk-list');
  });

  it('opens the item that was shown where the loop is set so, and ignores touches where it is set so', async () => {
    screen = await KioskScreen.open(await smallLibrary(), { attract: { onTouch: 'open' } });
    await screen.touch('.whole');
    await screen.find('kiosk-open-document');
    screen.close();
    screen = await KioskScreen.open(await smallLibrary(), { attract: { onTouch: 'ignore' } });
    await screen.find('.item');
    await screen.touch('.whole');
    expect(shows(screen)).toBe('attract');
  });

  it('forgets the language, the size and 适老化 of the visitor before', async () => {
    screen = await KioskScreen.pastTheLoop();
    await screen.touch('button', 'English');
    await screen.find('h1', 'Touch to read');
    expect(document.documentElement.lang).toBe('en');
    await screen.touch('button', '繁體');
    await screen.find('h1', '請輕觸閱讀');
    await screen.touch('button', '長者模式');
    expect(document.documentElement.hasAttribute('data-elder')).toBe(true);
    screen.host.pass(60);
    screen.host.pass(30);
    await screen.until(() => shows(screen) === 'home', 'the reset');
    await screen.find('h1', '请轻触阅读');
    expect(document.documentElement.hasAttribute('data-elder')).toBe(false);
  });

  it('cannot be prolonged when the longest time is over', async () => {
    screen = await KioskScreen.open(await smallLibrary());
    await screen.touch('.whole');
    const state = screen.kiosk.kiosk;
    screen.kiosk.kiosk = { ...state, screen: { show: 'warning', seconds: 9, final: true } };
    await screen.find('h2', '本次阅读时间已到');
    expect(screen.all('.go-on')).toEqual([]);
  });
});
