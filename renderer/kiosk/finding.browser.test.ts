import { afterEach, describe, expect, it } from 'vitest';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { textFile } from '../port/tab-files.testing.ts';
import { KioskScreen } from './kiosk.testing.ts';
import { FEW_FILES } from './small-library.testing.ts';

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

describe('finding', () => {
  it.each(['zzb', 'zuzhibu', 'zuzib'])('takes %s for 组织部 and leads to its place in a document', async (letters) => {
    screen = await KioskScreen.pastTheLoop();
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
    screen = await KioskScreen.pastTheLoop();
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
    const reader = await inMemoryReader([...FEW_FILES, traditional]);
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

  it('says what to do where the word that is likeliest of itself stands in no document', async () => {
    screen = await KioskScreen.pastTheLoop();
    await screen.touch('.pill');
    await screen.type('zzb');
    await screen.find('.candidates button', '政治部');
    await screen.find('.content', '请在键盘上方选择要找的词');
  });

  it('lists by first letter without typing', async () => {
    screen = await KioskScreen.pastTheLoop();
    await screen.touch('.letters button', 'D');
    await screen.touch('.card', '打树花');
    await screen.find('article', '火花如树');
  });

  it('calls up no keyboard of the system: the page has no field to type in', async () => {
    screen = await KioskScreen.pastTheLoop();
    await screen.touch('.pill');
    await screen.find('.key');
    expect(screen.all('input, textarea, [contenteditable]')).toEqual([]);
  });
});

describe('the other script', () => {
  it('is a touch away for a document in Chinese, and keeps what was found marked', async () => {
    screen = await KioskScreen.pastTheLoop();
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
    screen = await KioskScreen.pastTheLoop();
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
