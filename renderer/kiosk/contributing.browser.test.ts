import { afterEach, describe, expect, it } from 'vitest';
import { KioskScreen } from './kiosk.testing.ts';
import { faults, small } from './page-faults.testing.ts';

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

/** What a static range holds: its ends lie in one text. */
function textOf({ startContainer, startOffset, endOffset }: AbstractRange): string {
  return startContainer.textContent?.slice(startOffset, endOffset) ?? '';
}

function shows(host: KioskScreen): string {
  return host.kiosk.kiosk.screen.show;
}

describe('the notes of a visit', () => {
  it('mark a sentence at a touch, take a line to it, go along as a code, and are gone with the visit', async () => {
    screen = await KioskScreen.pastTheLoop({
      reading: { notes: 'session' },
      idle: { warningAfterSeconds: 600, readingWarningAfterSeconds: 600 },
    });
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.touch('button', '摘记');
    await screen.touch('.sentence', '和谐出生产力');
    expect([...(CSS.highlights.get('yellow-background') ?? [])].map((range) => textOf(range))).toEqual([
      '和谐出生产力，和谐出战斗力。',
    ]);
    await screen.touch('li button', '写一句');
    await screen.type('hexie');
    await screen.touch('.candidates button', '和谐');
    expect(small(screen)).toEqual([]);
    await screen.touch('.acts .primary', '记下');
    await screen.find('.written', '和谐');
    await screen.touch('.acts .primary', '带走 1 条摘记');
    await screen.find('.carried', '→ 和谐');
    await screen.find('.code');
    expect(await faults(screen)).toEqual([]);
    await screen.touch('.acts button', '回到摘记');
    await screen.touch('.sentence', '和谐出生产力');
    expect(CSS.highlights.has('yellow-background')).toBe(false);
    await screen.touch('.sentence', '和谐出生产力');
    screen.host.happen({ kind: 'finished' });
    await screen.until(() => shows(screen) === 'home', 'the reset');
    expect(CSS.highlights.has('yellow-background')).toBe(false);
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.touch('button', '摘记');
    await screen.find('.sentence', '和谐出生产力');
    expect(screen.all('.sentence[aria-pressed=true]')).toEqual([]);
  });

  it('are not offered where they are off', async () => {
    screen = await KioskScreen.pastTheLoop();
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.find('article');
    expect(screen.all('button').map((button) => button.textContent.trim())).not.toContain('摘记');
  });
});

describe('a correction', () => {
  it('is typed on the page’s own keyboard, sent to the institution and thanked for', async () => {
    screen = await KioskScreen.pastTheLoop({ reading: { corrections: 'collect' } });
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.touch('button', '纠错');
    await screen.touch('.sentences button', '和谐出生产力');
    await screen.touch('.erase');
    await screen.find('.field', '和谐出生产力，和谐出战斗力');
    await screen.type('hexie');
    await screen.touch('.candidates button', '和谐');
    expect(small(screen)).toEqual([]);
    await screen.touch('.acts .primary', '提交');
    await screen.find('.told', '谢谢');
    expect(screen.all('kiosk-correction')).toEqual([]);
  });

  it('is not offered where it is off', async () => {
    screen = await KioskScreen.pastTheLoop();
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.find('article');
    expect(screen.all('button').map((button) => button.textContent.trim())).not.toContain('纠错');
  });
});
