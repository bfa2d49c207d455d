import type { WebContents } from 'electron';

/** Whether the system has a voice that reads Chinese aloud without a network; undefined where no page can be asked. */
export async function checkVoice(page: WebContents | undefined): Promise<boolean | undefined> {
  const voices = "speechSynthesis.getVoices().some(({ lang, localService }) => localService && lang.startsWith('zh'))";
  const found: unknown = await page?.mainFrame.executeJavaScript(voices).catch(() => undefined);
  return typeof found === 'boolean' ? found : undefined;
}
