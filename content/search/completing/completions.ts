import { fold } from '#content/text';

/** Tags offered at most. */
const MOST_OFFERED = 6;

/** The tags that begin with what is typed, then those that have it, without the ones that are there already. */
export function completions(known: readonly string[], typed: string, had: readonly string[]): readonly string[] {
  const wanted = fold(typed.trim().replace(/^[#＃]+/u, ''));
  if (wanted === '') return [];
  const free = known.filter((tag) => !had.includes(tag)).map((tag) => ({ tag, folded: fold(tag) }));
  const begins = free.filter(({ folded }) => folded.startsWith(wanted));
  const has = free.filter(({ folded }) => !folded.startsWith(wanted) && folded.includes(wanted));
  return [...begins, ...has].slice(0, MOST_OFFERED).map(({ tag }) => tag);
}
