import { pinyin } from 'pinyin-pro';
import { SYLLABLE } from './syllables.ts';

/** How a title or heading is typed by its sounds: one term for each stretch of Han characters, `'zu'zhi'bu'zhang`. */
export function pinyinTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [stretch] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    // No tones are asked for, so none need be changed by those beside them.
    const syllables = pinyin(stretch, { toneType: 'none', type: 'array', v: true, toneSandhi: false });
    terms.add(syllables.map((syllable) => SYLLABLE + syllable).join(''));
  }
  return terms;
}
