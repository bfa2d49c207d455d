import { afterEach, describe, expect, it } from 'vitest';
import { KioskScreen } from './kiosk.testing.ts';
import { smallLibrary } from './small-library.testing.ts';

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

describe('what an institution sets', () => {
  it('forbids to take a document away', async () => {
    const reader = await smallLibrary();
    const shelf = await reader.ask('shelf.page', {
      text: '打树花',
      sort: 'title',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const ids = shelf.ok ? shelf.value.rows.map(({ id }) => id) : [];
    screen = await KioskScreen.open(reader, { reading: { notTakenAway: ids } });
    await screen.touch('.whole');
    await screen.touch('.letters button', 'D');
    await screen.touch('.card', '打树花');
    await screen.find('article');
    expect(screen.all('button').map((button) => button.textContent.trim())).not.toContain('带走');
  });

  it('shows the closed screen, a notice and a day of mourning', async () => {
    const today = new Date().toISOString().slice(0, 10);
    screen = await KioskScreen.open(await smallLibrary(), {
      appearance: { notice: '今日提前闭馆', mourning: [today] },
    });
    await screen.find('.notice', '今日提前闭馆');
    expect(getComputedStyle(document.documentElement).filter).toBe('grayscale(1) brightness(1)');
    screen.host.happen({ kind: 'closed' });
    await screen.find('h2', '已闭馆');
    screen.close();
    document.documentElement.removeAttribute('data-mourning');
  });
});

describe('the light of the screen', () => {
  it('is dimmed by the hour', async () => {
    screen = await KioskScreen.pastTheLoop({ brightness: [{ from: '00:00', percent: 60 }] });
    expect(getComputedStyle(document.documentElement).filter).toBe('brightness(0.6)');
    screen.close();
    document.documentElement.removeAttribute('data-dimmed');
  });
});
