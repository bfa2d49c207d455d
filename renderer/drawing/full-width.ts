const WIDE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  // A full-width mark has its space in itself; what a scraper left after it takes no room.
  ' ': '\u{200B}',
};

const NARROW = /[,;:?!()]/u;
const HAN = /\p{Script=Han}/u;

/**
 * Marks of a Chinese sentence: after Han or what closes a phrase, and before Han, a figure, what opens a phrase or the
 * line's end; or else between a word or figure and Han. The spaces after them go with them. 10:47, 3,742 and a mark
 * inside Latin text are none of these.
 */
const MARKS_OF_CHINESE =
  /(?<=[\p{Script=Han}”’》〉」』】〕）])(?:[?!]+|[,;:]) *(?=\s*(?:[\p{Script=Han}\p{Nd}“‘《〈「『【〔（"']|$))|(?<=[\p{L}\p{Nd}%％"'])(?:[?!]+|[,;:]) *(?=\s*\p{Script=Han})/gu;

/**
 * A line of Chinese text as it is to be seen: the half-width punctuation of its sentences full width, one character for
 * one, so that every offset means the same in both. The document keeps its own characters.
 */
export function withFullWidthMarks(line: string): string {
  if (!NARROW.test(line) || !HAN.test(line)) return line;
  return withWideBrackets(line).replace(MARKS_OF_CHINESE, (marks) => Array.from(marks, wide).join(''));
}

/** Widens the brackets around Han, those that follow Han, and the half-width one of an unequal pair. */
function withWideBrackets(line: string): string {
  if (!/[()]/u.test(line)) return line;
  const characters = line.split('');
  const open: number[] = [];
  characters.forEach((character, at) => {
    if (character === '(' || character === '（') open.push(at);
    if (character !== ')' && character !== '）') return;
    const start = open.pop();
    if (start === undefined) return;
    const isPair = characters[start] === '(' && character === ')';
    if (isPair && !HAN.test(line.slice(Math.max(0, start - 1), at))) return;
    characters[start] = '（';
    characters[at] = '）';
  });
  return characters.join('');
}

function wide(mark: string): string {
  return WIDE_MARKS[mark] ?? mark;
}
