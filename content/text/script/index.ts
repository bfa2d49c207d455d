// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- as in ../folding
/// <reference path="../folding/opencc-dictionaries.d.ts" />
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import traditionalCharacters from 'opencc-js/dict/TSCharacters';

/** The two ways of writing Chinese. */
export type Script = 'zh-Hans' | 'zh-Hant';

/** What turns a text into a script: phrases by their first character, the longest first; and single characters. */
interface Tables {
  readonly phrases: ReadonlyMap<string, readonly (readonly [from: string, to: string])[]>;
  readonly characters: ReadonlyMap<string, string>;
}

const read = {
  'zh-Hant': () => tablesOf(simplifiedPhrases, simplifiedCharacters),
  'zh-Hans': () => tablesOf(traditionalPhrases, traditionalCharacters),
} as const satisfies Record<Script, () => Tables>;
/** Made when a script is first asked for: the table of phrases is a megabyte. */
const tables = new Map<Script, Tables>();

/**
 * A Chinese text in the other script's characters, to be shown: by phrases, so that 头发 is 頭髮 and 发展 is 發展, else by
 * characters. It is as long as the text, character for character, so that every offset into the one is an offset into the
 * other; the vocabulary stays the author's own (软件 becomes 軟件).
 */
export function inScript(text: string, script: Script): string {
  const { phrases, characters } = tablesFor(script);
  let written = '';
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const phrase = phrases.get(character)?.find(([from]) => text.startsWith(from, at));
    written += phrase?.[1] ?? characters.get(character) ?? character;
    at += phrase?.[0].length ?? character.length;
  }
  return written;
}

function tablesFor(script: Script): Tables {
  const made = tables.get(script) ?? read[script]();
  tables.set(script, made);
  return made;
}

function tablesOf(phraseTable: string, characterTable: string): Tables {
  const characters = new Map(pairsOf(characterTable));
  const phrases = new Map<string, (readonly [string, string])[]>();
  for (const pair of pairsOf(phraseTable)) {
    const first = String.fromCodePoint(pair[0].codePointAt(0) ?? 0);
    const those = phrases.get(first) ?? [];
    phrases.set(first, those);
    those.push(pair);
  }
  for (const those of phrases.values()) those.sort(([one], [other]) => other.length - one.length);
  return { phrases, characters };
}

/** The pairs of a dictionary whose two sides are equally long: the others would move every offset behind them. */
function pairsOf(table: string): (readonly [string, string])[] {
  return table.split('|').flatMap((pair): (readonly [string, string])[] => {
    const [from = '', to = ''] = pair.split(' ');
    return from !== '' && from.length === to.length ? [[from, to]] : [];
  });
}
