import { labelAt, type Label } from './numbering.ts';
import { numberOfNumeral } from './numerals.ts';

/** A heading that runs in: the beginning of a paragraph that names what the rest of it is about. */
export interface RunIn {
  readonly label: Label;
  /** The phrase without its closing mark; empty for an article (第十二条). */
  readonly text: string;
}

/** A phrase that names its paragraph is short: 准备阶段（8月10日至8月31日） has 16 characters. */
const LONGEST_RUN_IN = 20;
const RUN_IN = new RegExp(`^[^，,；;！!？?。：:\\n]{1,${LONGEST_RUN_IN}}(?=[。：:])`);

/** `1．选好苗床。应选择…`, `（一）加强领导。各乡镇…`, `第一条　为了…`. A full sentence after the number is no heading. */
export function runInHeading(paragraph: string): RunIn | undefined {
  const label = labelAt(paragraph);
  if (label === undefined) return undefined;
  const rest = paragraph.slice(label.length);
  if (label.kind === 'article') return rest === '' ? undefined : { label, text: '' };
  const phrase = RUN_IN.exec(rest.slice(0, LONGEST_RUN_IN + 2))?.[0];
  if (phrase === undefined || rest.length <= phrase.length + 1 || !/\p{Script=Han}/u.test(phrase)) return undefined;
  // 1.巡：… — a single character is a catchword, and names no part.
  if (phrase.trim().length < 2) return undefined;
  return { label, text: phrase.trim() };
}

/** A point that runs in: 一是…, 二要…, 首先…. Offsets are UTF-16 code units of the paragraph. */
export interface Point {
  readonly label: string;
  readonly text: string;
  readonly start: number;
}

const ORDINAL = '[一二三四五六七八九十]{1,2}';
const NUMBERED_POINT = new RegExp(
  `(?<=^|[。；;！？!?：:”」]|[：:]\\s)\\s*((?:其(${ORDINAL})|第(${ORDINAL})|(${ORDINAL})(?:是|要|有|靠|抓|看|重|须|能|把|以|讲|在|为|曰|则)))`,
  'g',
);
const NAMED_POINT = /(?<=^|[。；;！？!?])\s*(首先|其次|再次|再者|最后)(?=[，,、]?\S)/g;
const NAMED_ORDER = ['首先', '其次', '再次', '再者', '最后'];
/** A point's name ends with its sentence, or at the first comma where that is far. */
const LONGEST_POINT = 40;

/** The points of a paragraph that enumerates: two or more in their order, counted from one. */
export function pointsIn(paragraph: string): Point[] {
  // Most paragraphs enumerate nothing, and looking for that is cheap.
  if (!(paragraph.includes('一') && paragraph.includes('二')) && !paragraph.includes('首先')) return [];
  const numbered = series(
    [...paragraph.matchAll(NUMBERED_POINT)].map((match) => ({
      match,
      number: numberOfNumeral(match[2] ?? match[3] ?? match[4] ?? '') ?? 0,
      family: match[2] !== undefined ? 'stem' : match[3] !== undefined ? 'ordinal' : 'verb',
    })),
  );
  const named = [...paragraph.matchAll(NAMED_POINT)];
  const first = named.findIndex((match) => match[1] === '首先');
  const ordered =
    first === -1
      ? []
      : named
          .slice(first)
          .filter(
            (match, index, all) =>
              index === 0 || NAMED_ORDER.indexOf(match[1] ?? '') > NAMED_ORDER.indexOf(all[index - 1]?.[1] ?? ''),
          );
  const found = [...numbered, ...(ordered.length >= 2 ? ordered : [])];
  return found.map((match) => pointAt(paragraph, match)).toSorted((a, b) => a.start - b.start);
}

interface Member {
  readonly match: RegExpExecArray;
  readonly number: number;
  readonly family: string;
}

/** The members that count up from one without a gap; 一要…二是… is one series, 其一…第二… is not. */
function series(members: readonly Member[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const family of ['verb', 'stem', 'ordinal']) {
    let run: RegExpExecArray[] = [];
    const close = (): void => {
      if (run.length >= 2) found.push(...run);
      run = [];
    };
    for (const { match, number } of members.filter((member) => member.family === family)) {
      if (number === 1) close();
      if (number === run.length + 1) run.push(match);
    }
    close();
  }
  return found;
}

function pointAt(paragraph: string, match: RegExpMatchArray): Point {
  const label = match[1] ?? '';
  const start = (match.index ?? 0) + match[0].length - label.length;
  const rest = paragraph
    .slice(start + label.length, start + label.length + LONGEST_POINT * 2)
    .replace(/^[，,、：:\s]+/, '');
  const sentence = /^[^。；;！？!?]*/.exec(rest)?.[0] ?? '';
  const text =
    sentence.length <= LONGEST_POINT
      ? sentence
      : (/^[^，,：:]*/.exec(sentence)?.[0] ?? sentence).slice(0, LONGEST_POINT);
  return { label, text: text.trim(), start };
}
