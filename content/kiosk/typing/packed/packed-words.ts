/*
 * The dictionary as one text, made by build/typing.ts: in a line each, first the syllables with the characters that are
 * read so by default, an empty line, then the words by the first letters of their syllables.
 *
 *   zhi 之只知支织…
 *
 *   zzb o组织部 h组织编[zu zhi bian]
 *
 * A letter before a word tells its frequency, each step a doubling; brackets hold a reading that is not its characters'
 * default one. One line is read when somebody first types those letters, so opening costs next to nothing.
 */

export interface Word {
  readonly text: string;
  readonly syllables: readonly string[];
  /** Logarithm to base 2 of how often it stands in the corpus the dictionary was made of. */
  readonly frequency: number;
}

const WORD = /([a-z])(\p{Script=Han}+)(?:\[([a-z ]+)\])?/gu;
const LEAST = 'a'.charCodeAt(0);

/** Writes one word as it stands in its line. */
export function packWord({ text, syllables, frequency }: Word, usual: readonly string[]): string {
  const letter = String.fromCharCode(LEAST + Math.min(25, Math.max(0, Math.round(frequency))));
  const reading = syllables.join(' ');
  return letter + text + (reading === usual.join(' ') ? '' : `[${reading}]`);
}

/** The words of a packed dictionary, by the first letters of their syllables. */
export class PackedWords {
  /** All syllables that there are. */
  readonly syllables: readonly string[];
  private readonly lines: ReadonlyMap<string, string>;
  private readonly read = new Map<string, readonly Word[]>();
  private readonly usual: ReadonlyMap<string, string>;

  constructor(packed: string) {
    const [readings = '', words = ''] = packed.split('\n\n');
    const usual = new Map<string, string>();
    const syllables: string[] = [];
    for (const line of readings.split('\n')) {
      const [syllable = '', characters = ''] = line.split(' ');
      syllables.push(syllable);
      for (const character of characters) usual.set(character, syllable);
    }
    this.syllables = syllables;
    this.usual = usual;
    this.lines = new Map(words.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line]));
  }

  /** How a character is read where nothing else is said; undefined for one that is not in the dictionary. */
  readingOf(character: string): string | undefined {
    return this.usual.get(character);
  }

  withInitials(initials: string): readonly Word[] {
    const known = this.read.get(initials);
    if (known !== undefined) return known;
    const line = this.lines.get(initials) ?? '';
    const words = [...line.matchAll(WORD)].map(([, letter = 'a', text = '', reading]) => ({
      text,
      syllables:
        reading === undefined ? [...text].map((character) => this.usual.get(character) ?? '') : reading.split(' '),
      frequency: letter.charCodeAt(0) - LEAST,
    }));
    this.read.set(initials, words);
    return words;
  }
}
