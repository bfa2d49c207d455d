import { numeralOfNumber } from '#content/text';
import { attribute, type XmlElement } from '../xml/read-xml.ts';
import { child, value, wholeNumber } from './styles.ts';

interface Level {
  readonly format: string;
  /** `%1.%2`, `第%1章` */
  readonly text: string;
  readonly start: number;
  readonly after: string;
  /** All numbers in it are digits, whatever the levels above count in. */
  readonly digits: boolean;
}

/** What numbering puts before a paragraph. */
export type Label =
  | { readonly kind: 'bullet'; readonly level: number }
  /** With what stands between it and the text. */
  | { readonly kind: 'number'; readonly text: string };

const LEVELS = 9;
/** A counter above this is a fault of the file. */
const HIGHEST = 32_767;

/** Counts the numbered paragraphs of a document, in their order. */
export class Numbering {
  private readonly lists = new Map<string, { readonly abstract: string; readonly levels: readonly Level[] }>();
  /** Lists of one definition count together. */
  private readonly counters = new Map<string, (number | undefined)[]>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map<string, XmlElement>();
    for (const element of root?.children ?? []) {
      const id = attribute(element, 'abstractNumId');
      if (element.name === 'abstractNum' && id !== undefined) abstracts.set(id, element);
    }
    for (const element of root?.children ?? []) {
      const id = attribute(element, 'numId');
      if (element.name !== 'num' || id === undefined) continue;
      const abstract = value(child(element, 'abstractNumId')) ?? '';
      const overrides = element.children.filter(({ name }) => name === 'lvlOverride');
      const levels = Array.from({ length: LEVELS }, (_, number) => {
        const override = overrides.find((each) => attribute(each, 'ilvl') === String(number));
        const own = override === undefined ? undefined : child(override, 'lvl');
        const level = levelOf(own ?? levelElement(abstracts.get(abstract), number));
        const start = override === undefined ? undefined : wholeNumber(value(child(override, 'startOverride')));
        return start === undefined ? level : { ...level, start };
      });
      // A list that starts anew somewhere counts for itself.
      this.lists.set(id, { abstract: overrides.length > 0 ? `${abstract} ${id}` : abstract, levels });
    }
  }

  /** The label of the next paragraph of a list; undefined where the list gives none. */
  next(list: string, level: number): Label | undefined {
    const found = this.lists.get(list);
    const own = found?.levels[level];
    if (found === undefined || own === undefined || own.format === 'none') return undefined;
    const counters = this.counters.get(found.abstract) ?? [];
    this.counters.set(found.abstract, counters);
    counters[level] = Math.min((counters[level] ?? own.start - 1) + 1, HIGHEST);
    counters.length = level + 1; // levels below begin again
    if (own.format === 'bullet') return { kind: 'bullet', level };
    const text = own.text.replace(/%([1-9])/g, (_, place: string) => {
      const index = Number(place) - 1;
      const of = found.levels[index];
      const number = counters[index] ?? of?.start ?? 1;
      return formatted(number, own.digits && index !== level ? 'decimal' : (of?.format ?? 'decimal'));
    });
    if (text.trim() === '') return undefined;
    // A tab stands for a gap that the paper shows; after Chinese marks there is none.
    const gap = own.after === 'nothing' || /[\u2e80-\u9fff\uff00-\uff60、。）】]$/.test(text) ? '' : ' ';
    return { kind: 'number', text: text + gap };
  }
}

function levelElement(abstract: XmlElement | undefined, number: number): XmlElement | undefined {
  return abstract?.children.find(
    ({ name, ...each }) => name === 'lvl' && attribute({ name, ...each }, 'ilvl') === String(number),
  );
}

function levelOf(element: XmlElement | undefined): Level {
  const digits = child(element, 'isLgl');
  return {
    format: value(child(element, 'numFmt')) ?? (element === undefined ? 'none' : 'decimal'),
    text: value(child(element, 'lvlText')) ?? '',
    start: wholeNumber(value(child(element, 'start'))) ?? 1,
    after: value(child(element, 'suff')) ?? 'tab',
    digits: digits !== undefined && value(digits) !== '0',
  };
}

const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_UNITS: Readonly<Record<string, string>> = { 十: '拾', 百: '佰', 千: '仟' };

function formatted(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return number < 10_000 ? numeralOfNumber(number) : String(number);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return number < 10_000 ? formal(number) : String(number);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[number - 1] ?? String(number);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[number - 1] ?? String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    default:
      return String(number);
  }
}

function formal(number: number): string {
  return numeralOfNumber(number).replace(/./gu, (character) => {
    const digit = '零一二三四五六七八九'.indexOf(character);
    return FORMAL_UNITS[character] ?? FORMAL_DIGITS[digit] ?? character;
  });
}

/** a … z, aa, bb, …: as Word counts. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 9));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

export function roman(number: number): string {
  let text = '';
  let rest = Math.max(number, 0);
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}
