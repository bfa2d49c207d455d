import type { SearchAnswer } from '#content/search';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';

/** What a search has found, in one line. */
export function headingOf({ query, mode, total, places }: SearchAnswer): string {
  const said = shortened(query);
  if (total === 0) return words.nothingFound(said);
  if (mode === 'ranked') return words.foundNear(said, formatNumber(total));
  if (places === 0) return words.foundByFacts(said, formatNumber(total));
  return words.foundExactly(said, formatNumber(total), formatNumber(places));
}

/** Characters of a query that a heading says. */
const SAID = 40;

export function shortened(query: string): string {
  const characters = [...query.trim().slice(0, 2 * SAID)];
  return characters.length > SAID ? `${characters.slice(0, SAID).join('')}…` : characters.join('');
}
