import { foldText } from '#content/text/folding';
import type { Clause } from './query.ts';

/** Whether a date (`2011`, `2011-11`, …) lies in a clause's range: a date stands for all that begins with it. */
export function isDated({ from, to }: Extract<Clause, { kind: 'date' }>, date: string | undefined): boolean {
  return (
    date !== undefined && (from === undefined || date >= from) && (to === undefined || date.slice(0, to.length) <= to)
  );
}

/** What asks tags, folded, for a clause: one typed in quotes is the whole of a tag, any other a part of one. */
export function tagTest({ text, isPhrase }: Extract<Clause, { kind: 'tag' }>): (folded: readonly string[]) => boolean {
  const wanted = foldText(text).trim();
  return (folded) => folded.some((tag) => (isPhrase ? tag.trim() === wanted : tag.includes(wanted)));
}
