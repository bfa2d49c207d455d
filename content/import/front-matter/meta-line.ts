import { fold } from '#content/text';
import type { Survey } from '../clean/survey.ts';
import { datesIn } from './dates.ts';
import { factsIn } from './labels.ts';

/** A line of facts about the article: a date, or a labelled author or source. */
export function isMeta(survey: Survey, index: number): boolean {
  const text = survey.lines[index]?.text ?? '';
  if (text.length > 200 || survey.features[index]?.prose === true || isSessionNote(text)) return false;
  const folded = survey.features[index]?.folded ?? '';
  // The page's clock: 今天是2019年3月2日 星期六.
  if (/(?:今天是?|现在是|今日是?):?\s*(?:19|20)\d\d/.test(folded)) return false;
  if (factsIn(folded).some((fact) => fact.kind !== 'other' && fact.kind !== 'title')) return true;
  const dates = datesIn(folded, { republic: true });
  return text.length <= 120 && dates.some((date) => !isSpan(text, date)) && !/[。！？]$/.test(text);
}

/** 渡口镇2021年9月至10月采购意向: words on either side of it, and a span, make a date part of what the line is called. */
function isSpan(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  return (/\p{Script=Han}{2}$/u.test(before) && /^[至到—~～-]/.test(behind)) || /\S[至到—~～-]$/.test(before);
}

/** `（2020年4月20日市人民政府第36次常务会议通过）` is the document's own text. */
function isSessionNote(text: string): boolean {
  return /^[（(].*(?:通过|通過|施行|公布|发布|發布|修订|修訂|修正|批准|印发).*[）)]$/.test(text);
}

/** Without blanks and the marks in which copies of a title differ. */
export function bareOf(text: string): string {
  return fold(text).replace(/[\s\u3000"'“”‘’「」『』]+/g, '');
}
