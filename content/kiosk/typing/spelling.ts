/** How much of a syllable was typed, and whether only by a sound that is often taken for its own. */
export interface Spelling {
  /** Letters that were typed of those the syllables have, from 0 to 1. */
  readonly share: number;
  readonly isFuzzy: boolean;
}

/** A syllable has no more letters (`zhuang`). */
export const LONGEST_SYLLABLE = 6;

/**
 * Whether letters spell syllables one after another, each by its beginning at least: `zuzhibu`, `zzb` and `zuzhb` all
 * spell 组织部. Undefined where they do not; of several ways the one without fuzzy sounds counts.
 */
export function spell(letters: string, syllables: readonly string[], fuzzy: boolean): Spelling | undefined {
  const share = letters.length / syllables.reduce((sum, { length }) => sum + length, 0);
  if (spells(letters, 0, syllables, 0, isBeginning)) return { share: Math.min(1, share), isFuzzy: false };
  if (fuzzy && spells(letters, 0, syllables, 0, isFuzzyBeginning)) return { share: Math.min(1, share), isFuzzy: true };
  return undefined;
}

/** Whether letters are the beginning of a syllable. */
export function isBeginning(letters: string, syllable: string): boolean {
  return syllable.startsWith(letters);
}

/** The same where z is taken for zh, n for l, in for ing and the like (KIOSK.md, K6). */
export function isFuzzyBeginning(letters: string, syllable: string): boolean {
  return syllable.startsWith(letters) || alike(syllable).startsWith(alike(letters));
}

/** Letters by which a word is kept: the first of each syllable, l as n where the two are not told apart. */
export function initialAlike(letter: string): string {
  return letter === 'l' ? 'n' : letter;
}

/** A syllable, or the beginning of one, with the sounds that many do not tell apart made one. */
export function alike(letters: string): string {
  let known = ALIKE.get(letters);
  if (known === undefined) {
    known = letters
      .replace(/^([zcs])h/u, '$1')
      .replace(/^l/u, 'n')
      .replace(/([aei]n)g$/u, '$1')
      .replace('v', 'u');
    ALIKE.set(letters, known);
  }
  return known;
}

/** Asked for thousands of times with every letter typed; there are some thousand beginnings of syllables. */
const ALIKE = new Map<string, string>();

function spells(
  letters: string,
  at: number,
  syllables: readonly string[],
  index: number,
  begins: (letters: string, syllable: string) => boolean,
): boolean {
  const syllable = syllables[index];
  if (syllable === undefined) return at === letters.length;
  // Each syllable left needs a letter at the least.
  const most = Math.min(LONGEST_SYLLABLE, letters.length - at - (syllables.length - index - 1));
  for (let length = most; length > 0; length -= 1) {
    if (begins(letters.slice(at, at + length), syllable) && spells(letters, at + length, syllables, index + 1, begins))
      return true;
  }
  return false;
}
