import { fold } from '#content/text';
import type { Survey } from '../clean/survey.ts';
import type { FoundCreators } from './found-creators.ts';
import { namesIn } from './names-in.ts';
import { hasFamilyName, isPersonName } from './names.ts';
import { isReporterLine } from './wire.ts';

/** `（记者 何晓岚）`, `【記者何曉嵐／台北報導】`, `(中央社記者何曉嵐台北11日電)`, `（全媒体记者 何晓岚 摄）`, folded. */
const IN_BRACKETS = /[([【〔]\s*((?:\p{Script=Han}{0,10}(?:记者|通讯员))[\s:]*[^()[\]【】〔〕]{2,40})[)\]】〕]/u;
/** `…电 记者何晓岚、罗平)` */
const BEHIND_WIRE = /(?:^|电\s*)\(?((?:记者|通讯员)\s*\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,3})\)/u;
/** By which way it came, and who else had a part in it, behind the names. */
const MANNER = /\s*[/]\s*[^/]{0,10}(?:报导|报道|电|摄影?)$|\s+(?:报道|报导|策划|编辑|整理)(?:\s.*)?$/u;
/** From where and on which day, glued to the name: a place has mostly two characters, a name three. */
const WHENCE = /^(.*(?:记者|通讯员)\s*\p{Script=Han}{2,3})\p{Script=Han}{2,3}(?:(?:\d{1,2}月)?\d{1,2}日[电讯]|报导)$/u;

/** Characters at the beginning of the first paragraph and at the end of the last in which reporters are named. */
const OPENING = 80;
const CLOSING = 60;
/** Lines above the first paragraph in which they stand under a dateline. */
const ABOVE_FIRST = 3;

/** The reporters whom the text itself names: at its beginning, at its end, or in brackets on a line of their own. */
export function reporterInText(survey: Survey): FoundCreators | undefined {
  for (const text of placesIn(survey)) {
    const folded = fold(text);
    const match =
      IN_BRACKETS.exec(folded) ?? BEHIND_WIRE.exec(folded) ?? (isReporterLine(text) ? /(.+)/.exec(folded) : null);
    const said = match?.[1];
    if (match === null || said === undefined) continue;
    const start = match.index + match[0].indexOf(said);
    const value = text.slice(start, start + said.replace(MANNER, '').replace(WHENCE, '$1').length);
    const creators = namesIn(value, 'reporter').filter(({ name }) => isPersonName(name) && hasFamilyName(name));
    if (creators.length > 0)
      return {
        creators,
        evidence: text.slice(match.index, match.index + match[0].length),
        rule: 'reporter-in-text',
        confidence: 0.75,
        lines: [],
      };
  }
  return undefined;
}

function* placesIn({ lines, first, last }: Survey): Generator<string> {
  yield lines[first]?.text.slice(0, OPENING) ?? '';
  yield lines[last]?.text.slice(-CLOSING) ?? '';
  for (const { text } of lines.slice(Math.max(0, first - ABOVE_FIRST), last + 2))
    if (text.length <= CLOSING && (/^[（([【〔].*[）)\]】〕]$/.test(text) || isReporterLine(text))) yield text;
}
