import type { WebContents } from 'electron';
import { reads } from '#content/kiosk';

/** Whether the system has a voice that reads Chinese aloud without a network; undefined where no page can be asked. */
export async function checkVoice(page: WebContents | undefined): Promise<boolean | undefined> {
  const languages = 'speechSynthesis.getVoices().flatMap(({ lang, localService }) => (localService ? [lang] : []))';
  const found: unknown = await page?.mainFrame.executeJavaScript(`[...new Set(${languages})]`).catch(() => undefined);
  return Array.isArray(found) ? found.some((lang) => typeof lang === 'string' && reads(lang, 'zh')) : undefined;
}
