import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Reader } from '#content/contract';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import type { KioskWishes } from '../port/in-memory-kiosk.ts';
import { textFile } from '../port/tab-files.testing.ts';
import { KioskScreen, press } from './kiosk.testing.ts';

const FILES = [
  textFile(
    '谈心.md',
    '---\ntitle: 乡镇干部谈心谈话制度的几点做法\nsource: 县委组织部\n---\n\n## 一、台账\n\n和谐出生产力，和谐出战斗力。组织部建立“三必谈”台账。\n\n## 二、家访\n\n对岗位变动的，另行家访。\n',
  ),
  textFile('打树花.md', '---\ntitle: 打树花\nsource: 暖泉镇\n---\n\n暖泉镇的匠人把铁水泼上城墙，火花如树。\n'),
  textFile('guide.md', '# A Short Guide\n\nOpen a document with one touch.\n'),
];

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

async function library(): Promise<Reader> {
  const reader = await inMemoryReader(FILES);
  const made = await reader.ask('collection.create', { name: '学习文件' });
  const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 9 });
  if (!made.ok || !shelf.ok) throw new Error('The library could not be made');
  const ids = shelf.value.rows.filter(({ title }) => title.includes('谈心')).map(({ id }) => id);
  await reader.ask('document.collect', { ids, collection: made.value.id });
  return reader;
}

/** The page a visitor first sees, past the loop. */
async function begin(wishes: KioskWishes = {}): Promise<void> {
  screen = await KioskScreen.open(await library(), wishes);
  await screen.touch('.whole');
  await screen.find('.subject', '学习文件');
}

/** What a static range holds: its ends lie in one text. */
function textOf({ startContainer, startOffset, endOffset }: AbstractRange): string {
  return startContainer.textContent?.slice(startOffset, endOffset) ?? '';
}

function shows(host: KioskScreen): string {
  return host.kiosk.kiosk.screen.show;
}

describe('a visit', () => {
  it('goes from the loop over home and document to the warning, goes on, and leaves nothing', async () => {
    screen = await KioskScreen.open(await library(), {
      attract: { secondsEach: 3 },
      idle: { warningAfterSeconds: 1, readingWarningAfterSeconds: 1, countdownSeconds: 2 },
    });
    await screen.find('.begin', 'Touch to begin');
    await screen.touch('.whole');
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.find('article', '台账');
    await screen.find('.source', '来源：县委组织部');
    await screen.find('kiosk-countdown');
    await screen.touch('.go-on', '继续阅读');
    await screen.until(() => shows(screen) === 'visit', 'the visit again');
    expect(screen.text()).toContain('台账');
    await screen.until(() => shows(screen) === 'home', 'the reset');
    await screen.settle();
    expect(screen.all('article')).toEqual([]);
    expect(screen.text()).not.toContain('台账');
    expect(CSS.highlights.size).toBe(0);
    expect(location.hash + JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(/谈心|document/u);
  });

  it('begins with the first contact, before the host has answered, and the touch opens nothing beneath', async () => {
    screen = await KioskScreen.open(await library());
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
    screen = await KioskScreen.open(await library(), { attract: { onTouch: 'open' } });
    await screen.touch('.whole');
    await screen.find('kiosk-open-document');
    screen.close();
    screen = await KioskScreen.open(await library(), { attract: { onTouch: 'ignore' } });
    await screen.find('.item');
    await screen.touch('.whole');
    expect(shows(screen)).toBe('attract');
  });

  it('forgets the language, the size and 适老化 of the visitor before', async () => {
    await begin({ idle: { warningAfterSeconds: 1, countdownSeconds: 1 } });
    await screen.touch('button', 'English');
    await screen.find('h1', 'Touch to read');
    expect(document.documentElement.lang).toBe('en');
    await screen.touch('button', '繁體');
    await screen.find('h1', '請輕觸閱讀');
    await screen.touch('button', '長者模式');
    expect(document.documentElement.hasAttribute('data-elder')).toBe(true);
    await screen.until(() => shows(screen) === 'home', 'the reset');
    await screen.find('h1', '请轻触阅读');
    expect(document.documentElement.hasAttribute('data-elder')).toBe(false);
  });

  it('cannot be prolonged when the longest time is over', async () => {
    screen = await KioskScreen.open(await library());
    await screen.touch('.whole');
    const state = screen.kiosk.kiosk;
    screen.kiosk.kiosk = { ...state, screen: { show: 'warning', seconds: 9, final: true } };
    await screen.find('h2', '本次阅读时间已到');
    expect(screen.all('.go-on')).toEqual([]);
  });
});

describe('touches', () => {
  it('have targets of 60 × 60 CSS pixels and more, 8 apart, on every page', async () => {
    for (const [width, height] of [
      [1080, 1920],
      [1920, 1080],
      [2160, 3840],
    ] as const) {
      await page.viewport(width, height);
      await begin({ reading: { corrections: 'collect' }, print: { allowed: 'everyone' } });
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
    await begin();
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
    await begin();
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

describe('finding', () => {
  it.each(['zzb', 'zuzhibu', 'zuzib'])('takes %s for 组织部 and leads to its place in a document', async (letters) => {
    await begin();
    await screen.touch('.pill');
    await screen.type(letters);
    await screen.touch('.candidates button', '组织部');
    await screen.find('.field', '组织部');
    await screen.touch('kiosk-list, .card', '谈心');
    await screen.find('article', '三必谈');
    await screen.until(() => CSS.highlights.has('found-current'), 'the mark');
    await screen.find('.matches', '第 1 处');
  });

  it('offers the words of the titles first, also those no dictionary has', async () => {
    await begin();
    await screen.touch('.pill');
    await screen.find('.key');
    await screen.type('dsh');
    const first = await screen.until(
      () => screen.all('.candidates button')[0]?.textContent.trim() === '打树花',
      '打树花',
    );
    expect(first).toBe(true);
    await screen.find('.card', '打树花');
  });

  it('offers the characters of the interface, and finds a text in whichever script it is', async () => {
    const traditional = textFile('縣志.md', '---\ntitle: 蔚縣縣志\nlanguage: zh-Hant\n---\n\n歲在甲子，組織部修志。\n');
    const reader = await inMemoryReader([...FILES, traditional]);
    for (const [language, offered] of [
      ['zh-Hant', '組織部'],
      ['zh-Hans', '组织部'],
    ] as const) {
      screen = await KioskScreen.open(reader, { reading: { language } });
      await screen.touch('.whole');
      await screen.touch('.pill');
      await screen.type('zzb');
      await screen.touch('.candidates button', offered);
      await screen.find('.field', offered);
      // Both the document in simplified characters and the one in traditional ones, each as it is written.
      await screen.until(() => screen.all('.card').length === 2, 'both documents');
      await screen.find('.card mark', offered);
      await screen.touch('.card', language === 'zh-Hant' ? '谈心' : '蔚縣縣志');
      await screen.until(() => CSS.highlights.has('found-current'), 'the mark');
      screen.close();
    }
  });

  it('lists by first letter without typing', async () => {
    await begin();
    await screen.touch('.letters button', 'D');
    await screen.touch('.card', '打树花');
    await screen.find('article', '火花如树');
  });

  it('calls up no keyboard of the system: the page has no field to type in', async () => {
    await begin();
    await screen.touch('.pill');
    await screen.find('.key');
    expect(screen.all('input, textarea, [contenteditable]')).toEqual([]);
  });
});

describe('what an institution sets', () => {
  it('forbids to take a document away', async () => {
    const reader = await library();
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
    screen = await KioskScreen.open(await library(), { appearance: { notice: '今日提前闭馆', mourning: [today] } });
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
    await begin({ brightness: [{ from: '00:00', percent: 60 }] });
    expect(getComputedStyle(document.documentElement).filter).toBe('brightness(0.6)');
    screen.close();
    document.documentElement.removeAttribute('data-dimmed');
  });
});

describe('the notes of a visit', () => {
  it('mark a sentence at a touch, take a line to it, go along as a code, and are gone with the visit', async () => {
    await begin({ reading: { notes: 'session' }, idle: { warningAfterSeconds: 600, readingWarningAfterSeconds: 600 } });
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
    await begin();
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.find('article');
    expect(screen.all('button').map((button) => button.textContent.trim())).not.toContain('摘记');
  });
});

describe('the other script', () => {
  it('is a touch away for a document in Chinese, and keeps what was found marked', async () => {
    await begin();
    await screen.touch('.pill');
    await screen.type('zzb');
    await screen.touch('.candidates button', '组织部');
    await screen.touch('.card', '谈心');
    await screen.find('article', '三必谈');
    await screen.touch('button', '繁體');
    await screen.find('article', '組織部建立');
    await screen.find('.source', '縣委組織部');
    await screen.until(() => CSS.highlights.has('found-current'), 'the mark');
    await screen.touch('button', '简体');
    await screen.find('article', '组织部建立');
  });

  it('comes with the language of the pages, and is not offered for another language', async () => {
    await begin();
    await screen.touch('button', '繁體');
    await screen.touch('.subject', '學習文件');
    await screen.touch('.card', '談心');
    await screen.find('article', '組織部建立');
    await screen.touch('button', '首頁');
    await screen.touch('.letters button', 'A');
    await screen.touch('.card', 'Short Guide');
    await screen.find('article', 'one touch');
    expect(screen.all('.bar button').map((button) => button.textContent.trim())).not.toContain('简体');
  });
});

describe('a correction', () => {
  it('is typed on the page’s own keyboard, sent to the institution and thanked for', async () => {
    await begin({ reading: { corrections: 'collect' } });
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
    await begin();
    await screen.touch('.subject', '学习文件');
    await screen.touch('.card', '谈心');
    await screen.find('article');
    expect(screen.all('button').map((button) => button.textContent.trim())).not.toContain('纠错');
  });
});

describe('staff', () => {
  it('come in by five touches in the corner and a PIN, wait after five wrong ones, and read the counts', async () => {
    await page.viewport(1080, 1920);
    await begin();
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
    await begin();
    for (let tap = 0; tap < 5; tap += 1) {
      window.dispatchEvent(new PointerEvent('pointerdown', { clientX: innerWidth - 20, clientY: 20, isPrimary: true }));
    }
    await screen.find('h1', '请输入口令');
    for (let wrong = 0; wrong < 5; wrong += 1) await enter('111112');
    await screen.find('.told', '请等');
    expect(screen.all('.pad button').every((button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });
});

describe('for everybody', () => {
  it('no page has a fault that axe finds', async () => {
    await begin({ reading: { corrections: 'collect' } });
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

async function enter(pin: string): Promise<void> {
  for (const digit of pin) await screen.touch('.pad button', digit);
  await screen.touch('.pad .primary');
}

async function faults(of: KioskScreen): Promise<readonly string[]> {
  const { violations } = await axe.run(of.kiosk, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Controls that are too small for a finger, or too near to another. */
function small(of: KioskScreen): readonly string[] {
  const shown = of
    .all('button')
    .filter((button) => button.checkVisibility() && isInSight(button))
    .map((button) => ({ name: button.textContent.trim(), box: button.getBoundingClientRect(), seen: seenOf(button) }));
  expect(shown.length, 'controls in sight').toBeGreaterThan(2);
  const tooSmall = shown.filter(({ box }) => box.width < 59.5 || box.height < 59.5);
  const near = shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter((other) => gap(one.seen, other.seen) < 7.5)
      .map((other) => `${one.name} | ${other.name}`),
  );
  return [...tooSmall.map(({ name, box }) => `${name} ${String(box.width)} × ${String(box.height)}`), ...near];
}

/** What of a control is seen: a part that a scrolled page cuts off is near to nothing. */
function seenOf(button: HTMLElement): DOMRect {
  const { x, y, width, height, bottom } = button.getBoundingClientRect();
  const cut = button.closest('.content')?.getBoundingClientRect().bottom ?? bottom;
  return new DOMRect(x, y, width, Math.min(height, cut - y));
}

function gap(one: DOMRect, other: DOMRect): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down);
}

/** Whether a finger can reach it: nothing lies over its middle, and no box cuts it off. */
function isInSight(button: HTMLElement): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let found: Element | null = document.elementFromPoint(x, y);
  for (let root = found?.shadowRoot ?? null; root !== null;) {
    const deeper: Element | null = root.elementFromPoint(x, y);
    root = deeper === found ? null : (deeper?.shadowRoot ?? null);
    found = deeper ?? found;
  }
  return found !== null && (button === found || button.contains(found));
}
