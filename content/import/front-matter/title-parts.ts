import type { Survey } from '../clean/survey.ts';
import { bareOf, isMeta } from './meta-line.ts';
import { bylineOf, isBody } from './names.ts';
import type { Candidate, FoundTitle } from './found-title.ts';

/** A title broken over two lines: an office, and what it decrees; or two lines that another line has as one. */
export function joined(survey: Survey, best: Candidate): Pick<FoundTitle, 'title' | 'places'> {
  const place = { line: best.line, start: best.start, end: best.end };
  const one = { title: best.text.trim(), places: [place] };
  const previous = survey.lines[best.line - 1]?.text ?? '';
  const next = survey.lines[best.line + 1]?.text ?? '';
  const offices = previous.split(/[\s\u3000]+/);
  const before =
    best.line > 0 &&
    best.start === 0 &&
    offices.every((office) => isBody(office)) &&
    /^关于|^關於|^印发|^转发/.test(best.text);
  const decreed = best.start === 0 && DECREED.test(best.text) && DECREES.test(previous) && !DECREED.test(previous);
  if (before || decreed) {
    return { title: previous + best.text, places: [{ line: best.line - 1, start: 0, end: previous.length }, place] };
  }
  const pair = bareOf(best.text + next);
  const echoed =
    best.line + 1 < survey.first &&
    next.length > 1 &&
    survey.lines
      .slice(0, survey.first)
      .some((line, index) => index !== best.line && index !== best.line + 1 && bareOf(line.text).includes(pair));
  const decrees = DECREES.test(best.text) && !DECREED.test(best.text) && DECREED.test(next);
  if (echoed || decrees || (offices.length > 0 && isBody(bareOf(best.text)) && /^(?:关于|關於)/.test(next))) {
    return { title: best.text + next, places: [place, { line: best.line + 1, start: 0, end: next.length }] };
  }
  return one;
}

/** How the title of an official document begins: with an office, and on what it decrees. */
const DECREES = /^\p{Script=Han}{3,40}(?:关于|關於)[^。，：:]{2,}$/u;
/** How it ends. */
const DECREED = /^\S{2,40}的(?:通知|意见|公告|通告|决定|批复|通报|函|办法|请示|报告)$/;

/** The line under a title that says more of it: behind a dash, in an encyclopedia, or alone above the furniture. */
export function subtitleAt(survey: Survey, index: number, head: number): string | undefined {
  const text = survey.lines[index]?.text ?? '';
  if (index >= head && survey.features[index]?.prose !== false) return undefined;
  if (/^(?:[—–─－]{1,2}|--)\s*\S/.test(text) && text.length <= 60 && !/[。；]$/.test(text)) return text;
  const encyclopedia = survey.features.some((feature) => feature.possible === 'encyclopedia-frame');
  const plain =
    survey.features[index]?.possible === undefined &&
    !isMeta(survey, index) &&
    text.length <= 30 &&
    !/[。：:，]/.test(text);
  const next = survey.features[index + 1];
  const apart = next?.possible !== undefined && text.length >= 6 && /\p{Script=Han}{4}/u.test(text);
  const named = bylineOf(text) !== undefined || isBody(text) || survey.features[index]?.label !== undefined;
  return (encyclopedia || (apart && !named)) && plain && index < head ? text : undefined;
}
