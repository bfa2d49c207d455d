/** Words in a row that count as one unit, and characters in a row for a text without spaces between words. */
const WORDS = 3;
const CHARACTERS = 4;

/**
 * How much two texts agree, from 0 to 1: the harmonic mean of precision and recall over runs of three words, or of four
 * characters where a fifth of the expected text is Han or kana. Case, punctuation and spacing do not count; how often a
 * run occurs does. Texts shorter than a run are compared as one.
 */
export function overlap(found: string, expected: string): number {
  const unspaced =
    (expected.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) * 5 > expected.length;
  const a = runsOf(found, unspaced);
  const b = runsOf(expected, unspaced);
  const total = sum(a) + sum(b);
  if (total === 0) return 1;
  let shared = 0;
  for (const [run, count] of a) shared += Math.min(count, b.get(run) ?? 0);
  return (2 * shared) / total;
}

function runsOf(text: string, unspaced: boolean): Map<string, number> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const units = unspaced ? [...words.join('')] : words;
  const length = Math.min(unspaced ? CHARACTERS : WORDS, units.length);
  const runs = new Map<string, number>();
  for (let at = 0; length > 0 && at + length <= units.length; at += 1) {
    const run = units.slice(at, at + length).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function sum(runs: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of runs.values()) total += count;
  return total;
}
