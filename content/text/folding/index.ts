// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- every project that imports this file needs the declarations, and includes only its own files
/// <reference path="./opencc-dictionaries.d.ts" />
import twVariants from 'opencc-js/dict/TWVariantsRev';
import hkVariants from 'opencc-js/dict/HKVariantsRev';
import simplified from 'opencc-js/dict/TSCharacters';

/**
 * A text as it is compared, and the way back: `starts[i]` is the UTF-16 offset in the text of the character that the
 * folded unit `i` came from; one more entry at the end is the text's length.
 */
export interface FoldedText {
  readonly folded: string;
  readonly starts: Uint32Array;
}

const BLANK = ' ';
const BLANK_UNIT = 0x20;
const UNKNOWN = 0;
/** In the table: folds to something other than one unit, which `expansions` has. */
const EXPANDS = 0xffff;

/** For each UTF-16 code unit the unit it folds to, filled as characters are met. */
const units = new Uint16Array(0x10000);
const expansions = new Map<number, string>();
/**
 * What each traditional or variant character folds to: of all forms that the tables join, one way or another, the one
 * that no table leads on from. The tables go in circles (in Hong Kong 台 stands for 臺, whose simplified form is 台), so
 * the forms are gathered first.
 */
const variants = new Map<string, string>();
for (const [from, to] of [simplified, twVariants, hkVariants].flatMap(pairsOf)) {
  const [one, other] = [rootOf(from), rootOf(to)];
  if (one !== other) variants.set(one, other);
}
for (const form of variants.keys()) variants.set(form, rootOf(form));

function rootOf(form: string): string {
  let root = form;
  for (let next = variants.get(root); next !== undefined; next = variants.get(root)) root = next;
  return root;
}

function pairsOf(table: string): (readonly [string, string])[] {
  return table.split('|').map((pair) => {
    const [from = '', to = from] = pair.split(' ');
    return [from, to];
  });
}

/** Unified marks, each list folding to its first: what one keyboard types and another page prints. */
for (const list of ['"“”„‟«»「」『』〝〞＂', "'‘’‚‛＇`´", '-‐‑‒–—―─－﹣−', '·・•‧∙', '零〇', '~〜～']) {
  for (const mark of list) variants.set(mark, list.charAt(0));
}

/** Drawn as nothing: soft hyphen, zero-width characters, direction marks, variation selectors, combining accents. */
const INVISIBLE = /^[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u0300-\u036f]$/;
const ACCENTED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;

/** Half a character, which UTF-8 and so a segment cannot hold, becomes the mark that stands for one. */
const HALF = /^[\ud800-\udfff]$/;
const REPLACEMENT = '\ufffd';

/** What one character folds to, which may be nothing or several. */
export function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (HALF.test(character)) return REPLACEMENT;
  let folded = '';
  for (const one of character.normalize('NFKC').toLowerCase()) {
    if (/\s/u.test(one) || one < ' ') folded += BLANK;
    else if (ACCENTED.test(one)) folded += one.normalize('NFD').replace(/\p{Mn}/gu, '');
    else if (!INVISIBLE.test(one)) folded += variants.get(one) ?? one;
  }
  return folded;
}

/** The text folded: case, width, compatibility forms, accents, simplified for traditional, quotation marks and dashes; blanks in a row are one. */
export function foldText(text: string): string {
  return fold(text, undefined);
}

export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  const folded = fold(text, starts);
  starts.push(text.length);
  return { folded, starts: Uint32Array.from(starts) };
}

/** Units made a string at once: more would not fit on the stack. Their room is used again and again, because to grow it takes a third of the time. */
const AT_ONCE = 8192;
const room: number[] = Array.from({ length: AT_ONCE }, () => 0);

function fold(text: string, starts: number[] | undefined): string {
  let whole = '';
  let count = 0;
  let isBlank = false;
  const put = (unit: number, at: number): void => {
    if (unit === BLANK_UNIT && isBlank) return;
    isBlank = unit === BLANK_UNIT;
    starts?.push(at);
    room[count++] = unit;
    if (count < AT_ONCE) return;
    whole += String.fromCharCode(...room);
    count = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = units[code]!;
    if (unit !== UNKNOWN && unit !== EXPANDS) {
      put(unit, at);
      continue;
    }
    const point = text.codePointAt(at)!;
    const folded = unit === EXPANDS && point === code ? expansions.get(code)! : learn(point);
    for (let index = 0; index < folded.length; index++) put(folded.charCodeAt(index), at);
    if (point > 0xffff) at++;
  }
  const rest = String.fromCharCode(...room.slice(0, count));
  return whole === '' ? rest : whole + rest;
}

function learn(point: number): string {
  const known = expansions.get(point);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(point));
  const isHalf = point >= 0xd800 && point < 0xe000; // the other half of a whole character begins with the same unit
  if (point <= 0xffff && !isHalf && folded.length === 1 && folded !== '\0' && folded !== '\uffff') {
    units[point] = folded.charCodeAt(0);
  } else {
    if (point <= 0xffff) units[point] = EXPANDS;
    expansions.set(point, folded);
  }
  return folded;
}
