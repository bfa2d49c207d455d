/** Chinese numerals, in both scripts and in the formal forms (壹貳參), with the number each stands for. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 参: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000 };
/** 廿 and 卅 are still written in dates. */
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/** The characters a Chinese numeral is made of, for use inside a character class. */
export const NUMERAL_CHARACTERS = '〇零○一二两兩三四五六七八九壹贰貳叁參参肆伍陆陸柒捌玖十拾百佰千仟万廿卅';

/**
 * The number a numeral stands for: `十二`, `二〇一二` (digit by digit), `一百零五`, `貳拾`, or ASCII and full-width
 * digits. Undefined where it is none.
 */
export function numberOfNumeral(numeral: string): number | undefined {
  const ascii = numeral.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{1,9}$/.test(ascii)) return Number(ascii);
  if (numeral === '' || numeral.length > 12) return undefined;
  const characters = [...numeral];
  if (characters.every((character) => character in DIGITS)) {
    return characters.reduce((number, character) => number * 10 + (DIGITS[character] ?? 0), 0);
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const unit = UNITS[character];
    if (character in DIGITS) digit = DIGITS[character];
    else if (character in TENS) total += TENS[character] ?? 0;
    else if (unit === undefined) return undefined;
    else if (unit === 10000) {
      total = (total + (digit ?? 0)) * unit;
      digit = undefined;
    } else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

/** The numeral of a number from 0 to 9999, as sections are numbered: 十二, 一百零五. */
export function numeralOfNumber(number: number): string {
  if (number < 10) return NUMERALS[number] ?? '';
  const [unit, sign] = (
    [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
    ] as const
  ).find(([size]) => number >= size) ?? [10, '十'];
  const head = Math.floor(number / unit);
  const rest = number % unit;
  const first = unit === 10 && head === 1 ? '' : (NUMERALS[head] ?? '');
  if (rest === 0) return first + sign;
  const gap = rest < unit / 10 ? '零' : '';
  // 一百一十, but 十: the one is spoken inside a larger number only
  const tail = rest >= 10 && rest < 20 ? `一${numeralOfNumber(rest)}` : numeralOfNumber(rest);
  return first + sign + gap + tail;
}

const NUMERALS = [...'零一二三四五六七八九'];
