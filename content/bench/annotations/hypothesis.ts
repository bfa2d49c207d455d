import search from 'approx-string-match';
import type { Selector } from '#content/annotations';

/*
 * The recipe of the Hypothesis client on its own package: where the text at the position is the quote, that is it; else of
 * all exact matches, or where there is none of all approximate ones, the one that weighs most. Weights and limits are its.
 */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

export function anchorByRecipe(
  { position, quote }: Selector,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const { exact, prefix, suffix } = quote;
  if (position !== undefined && text.slice(position.start, position.end) === exact) return position;
  const matches = matchesOf(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best: { readonly start: number; readonly end: number; readonly weight: number } | undefined;
  for (const { start, end, errors } of matches) {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    const near = position === undefined ? 1 : 1 - Math.abs(start - position.start) / text.length;
    const weight =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
      WEIGHTS.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
      WEIGHTS.position * near;
    if (best === undefined || weight > best.weight) best = { start, end, weight };
  }
  return best;
}

function likeness(text: string, wanted: string): number {
  if (text === '') return 0;
  const [first] = matchesOf(text, wanted, wanted.length);
  return first === undefined ? 0 : 1 - first.errors / wanted.length;
}

function matchesOf(
  text: string,
  wanted: string,
  mostErrors: number,
): readonly { readonly start: number; readonly end: number; readonly errors: number }[] {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    exact.push({ start: at, end: at + wanted.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, wanted, Math.floor(mostErrors));
}
