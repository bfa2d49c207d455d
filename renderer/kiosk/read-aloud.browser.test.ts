import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KioskScreen } from './kiosk.testing.ts';

let screen: KioskScreen;
let voices: readonly Pick<SpeechSynthesisVoice, 'lang' | 'localService'>[] = [];

/** What the machine of a test can say is the test's: the browser's own list is another on every system. */
beforeEach(() => {
  vi.spyOn(speechSynthesis, 'getVoices').mockImplementation(() => [...voices] as SpeechSynthesisVoice[]);
});
afterEach(() => {
  screen.close();
  vi.restoreAllMocks();
});

async function openDocument(readAloud = true): Promise<void> {
  screen = await KioskScreen.pastTheLoop({ reading: { readAloud } });
  await screen.touch('.subject', '学习文件');
  await screen.touch('.card', '谈心');
  await screen.find('article', '台账');
}

function offered(): readonly string[] {
  return screen.all('.offers button').map((button) => button.textContent.trim());
}

describe('reading aloud', () => {
  it('is offered once the machine has a voice of its own for the language, and not before', async () => {
    voices = [
      { lang: 'en-GB', localService: true },
      { lang: 'zh-CN', localService: false },
    ];
    await openDocument();
    expect(offered()).toContain('带走');
    expect(offered()).not.toContain('朗读');
    voices = [...voices, { lang: 'cmn', localService: true }];
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    await screen.find('.offers button', '朗读');
  });

  it('is not offered where the institution does not want it', async () => {
    voices = [{ lang: 'zh-CN', localService: true }];
    await openDocument(false);
    expect(offered()).toContain('带走');
    expect(offered()).not.toContain('朗读');
  });
});
