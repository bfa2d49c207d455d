import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Reader } from '#content/contract';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { shippedFiles } from '../port/shipped-files.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { KioskScreen } from './kiosk.testing.ts';

/** Where the suite keeps its pictures: made anew at each run, for people to look at. */
const FOLDER = '../../.cache/pictures';
const SCREENS = [
  ['portrait', 1080, 1920],
  ['landscape', 1920, 1080],
] as const;

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

/** A library with two subjects, as an institution has it. */
async function library(): Promise<Reader> {
  const reader = await inMemoryReader([...(await shippedFiles()), ...THREE_FILES]);
  const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 10 });
  if (!shelf.ok) throw new Error(shelf.failure.code);
  for (const [index, name] of ['学习文件', '地方史志'].entries()) {
    const made = await reader.ask('collection.create', { name });
    if (!made.ok) throw new Error(made.failure.code);
    const ids = shelf.value.rows.filter((_, row) => row % 2 === index).map(({ id }) => id);
    await reader.ask('document.collect', { ids, collection: made.value.id });
  }
  return reader;
}

const INSTITUTION = { institution: { name: '蔚县县委组织部 · 学习园地' } };

describe.each(SCREENS)('the kiosk on a %s screen', (name, width, height) => {
  it('is kept in pictures, each page another', { timeout: 90_000 }, async () => {
    await page.viewport(width, height);
    const reader = await library();
    const shelf = await reader.ask('shelf.page', {
      text: '四化',
      sort: 'title',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const featured = shelf.ok ? shelf.value.rows.map(({ id }) => ({ document: id })) : [];
    const pictures = new Set<string>();
    const keep = async (shown: string): Promise<void> => {
      for (let frame = 0; frame < 60; frame += 1) await screen.settle();
      const { base64 } = await page.screenshot({ path: `${FOLDER}/kiosk-${name}-${shown}.png`, base64: true });
      pictures.add(base64);
    };
    screen = await KioskScreen.open(reader, {
      ...INSTITUTION,
      home: { featured },
      reading: { corrections: 'collect' },
      print: { allowed: 'everyone' },
    });
    await screen.find('.item q');
    await keep('attract');
    await screen.touch('.whole');
    await screen.find('.subject', '学习文件');
    await keep('home');
    await screen.touch('button', '长者模式');
    await keep('elder');
    await screen.touch('button', '长者模式');
    await screen.touch('button', 'English');
    await keep('english');
    await screen.touch('button', '繁體');
    await screen.find('.subject', '學習');
    await keep('traditional');
    await screen.touch('button', '简体');
    await screen.touch('.subject', '学习文件');
    await screen.find('.card');
    await keep('subject');
    await screen.touch('button', '首页');
    await screen.touch('.featured');
    await screen.find('article');
    await keep('document');
    await screen.touch('button', '大');
    await keep('document-large');
    await screen.touch('button', '长者模式');
    await keep('document-elder');
    await screen.touch('button', '长者模式');
    await screen.touch('button', '中');
    await screen.touch('button', '目录');
    await screen.find('button.heading');
    await keep('outline');
    await screen.touch('.close');
    await screen.touch('button', '带走');
    await screen.find('.carried');
    await keep('take-away');
    await screen.touch('.close');
    await screen.touch('button', '纠错');
    await screen.touch('.sentence');
    await screen.find('kiosk-keyboard');
    await keep('correction');
    await screen.touch('.close');
    await screen.touch('button', '打印');
    await screen.find('.primary', '打印');
    await keep('print');
    await screen.touch('.close');
    await screen.touch('button', '首页');
    await screen.touch('.pill');
    await screen.type('zzb');
    await screen.find('.candidates button', '组织部');
    await keep('typing');
    await screen.touch('.candidates button', '组织部');
    await screen.find('.card mark');
    await keep('found');
    screen.close();

    screen = await KioskScreen.open(reader, { ...INSTITUTION, idle: { warningAfterSeconds: 1, countdownSeconds: 60 } });
    await screen.touch('.whole');
    await screen.find('.go-on');
    await keep('warning');
    screen.close();

    screen = await KioskScreen.open(reader, { ...INSTITUTION, touch: { lowReach: true } });
    await screen.touch('.whole');
    await screen.find('.subject');
    await keep('low-reach');
    for (let tap = 0; tap < 5; tap += 1)
      window.dispatchEvent(new PointerEvent('pointerdown', { clientX: innerWidth - 20, clientY: 20, isPrimary: true }));
    await screen.find('h1', '请输入口令');
    await keep('pin');
    for (const digit of '975310') await screen.touch('.pad button', digit);
    await screen.touch('.pad .primary');
    await screen.find('h2', '自检');
    await keep('staff');
    document.documentElement.removeAttribute('data-low-reach');
    expect(pictures.size).toBe(19);
  });
});
