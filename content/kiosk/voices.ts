/**
 * Whether a voice reads documents in a language. Chinese is what most systems call `zh`, and Linux' speech-dispatcher `cmn`
 * (Mandarin); `yue` reads the same characters, but not as most who listen do.
 * @param voice Language of the voice, a BCP 47 tag.
 * @param document Language of the document, a BCP 47 tag.
 */
export function reads(voice: string, document: string): boolean {
  return firstPart(voice) === firstPart(document);
}

function firstPart(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/u);
  return language === 'cmn' ? 'zh' : language;
}
