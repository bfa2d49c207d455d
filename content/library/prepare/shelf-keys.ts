import { pinyin } from 'pinyin-pro';
import { folded } from '../folded.ts';
import type { DocumentFacts, ShelfKeys } from '../operations.ts';

/** Longest run of digits that is ordered by its value; a longer one is no number a title counts with. */
const NUMBER_WIDTH = 12;

/** What a document is sorted by, computed once: when it is imported or its front matter corrected. */
export function shelfKeys({
  title,
  creators,
  source,
  publisher,
}: Omit<DocumentFacts, 'keys' | 'characters'>): ShelfKeys {
  const creator = creators[0]?.name;
  const from = source ?? publisher;
  return {
    title: pinyinKey(title),
    ...(creator === undefined ? {} : { creator: pinyinKey(creator) }),
    ...(from === undefined ? {} : { source: pinyinKey(from) }),
  };
}

/**
 * What a title or name is sorted by, compared by code unit: its syllables in pinyin with their tones, words of other scripts
 * folded, numbers by value (第2章 before 第10章), punctuation left out. Characters with several readings are read in
 * their context (重庆 chóngqìng, 银行 yínháng).
 */
export function pinyinKey(text: string): string {
  return pinyin(text, { type: 'all', toneType: 'num', v: true, nonZh: 'consecutive' })
    .flatMap((part) => (part.isZh ? [part.result] : words(part.origin)))
    .join(' ');
}

function words(text: string): readonly string[] {
  const parts = folded(text).match(/\p{Nd}+|[^\p{P}\p{S}\p{Z}\p{C}\p{Nd}]+/gu) ?? [];
  return parts.map((part) => (/^\p{Nd}/u.test(part) ? part.padStart(NUMBER_WIDTH, '0') : part));
}
