import { numberOfNumeral } from '#content/text';

/** A heading told by its counting: 活动一：旧书新声, DAY2 半岭亭, Q3：…, or nothing but 02. */
export interface Counted {
  readonly block: number;
  /** The counted word with its number and the mark behind it. */
  readonly label: string;
}

const NUMERAL = '0?\\d{1,2}|[一二三四五六七八九十]{1,3}';
const WORD = new RegExp(
  String.raw`^((\p{Script=Han}{1,6}|[A-Za-z]{1,7}\.?)\s*(${NUMERAL}))(?:[:：、．|｜·\s\u3000-]+|\.\s+|$)(.*)$`,
  'u',
);
const ALONE = new RegExp(String.raw`^(?:part|no|chapter|vol)?[.\s]*(${NUMERAL})[.、]?$`, 'iu');
/** Words that are counted without heading anything: enclosures, tables, days. */
const NO_HEADING =
  /^(?:第|表|图|圖|附件|附表|附图|附录|附|注|註|公式|式|fig\.?|table|星期|周|週|礼拜|初|十|图片|照片|约|共|近|满|达)$/i;
const LONGEST_REST = 30;
const FEWEST = 2;

/** Lines that count up from one by the same word, each above something of another kind; and bare numbers that do. */
export function countedHeadings(texts: readonly (string | undefined)[]): ReadonlyMap<number, Counted> {
  const groups = new Map<string, { readonly found: Counted; readonly number: number }[]>();
  texts.forEach((text, block) => {
    const member = text === undefined || text.length > LONGEST_REST + 12 ? undefined : memberOf(text.trim());
    if (member === undefined || block + 1 >= texts.length) return;
    const { word, number, label } = member;
    groups.set(word, [...(groups.get(word) ?? []), { found: { block, label }, number }]);
  });
  const counted = new Map<number, Counted>();
  for (const group of groups.values()) {
    const counts = group.every(({ number, found }, index) => {
      const next = group[index + 1];
      return number === index + 1 && next?.found.block !== found.block + 1;
    });
    if (counts && group.length >= FEWEST) for (const { found } of group) counted.set(found.block, found);
  }
  return counted;
}

function memberOf(
  text: string,
): { readonly word: string; readonly number: number; readonly label: string } | undefined {
  const alone = ALONE.exec(text);
  if (alone !== null) {
    const number = numberOfNumeral(alone[1] ?? '');
    return number === undefined ? undefined : { word: '', number, label: text };
  }
  const match = WORD.exec(text);
  const [, , word = '', numeral = '', rest = ''] = match ?? [];
  const number = numberOfNumeral(numeral);
  if (match === null || number === undefined || NO_HEADING.test(word)) return undefined;
  if (rest.length > LONGEST_REST || /[。；;，,：:、]$/.test(rest) || /[。；]/.test(rest)) return undefined;
  return { word, number, label: text.slice(0, text.length - rest.length) };
}
