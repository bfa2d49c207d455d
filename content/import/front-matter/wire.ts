import { fold } from '#content/text';

/**
 * What agencies set before a text: `【新华社北京电】`, `（中央社记者何晓岚台北11日电）`, `新华社北京5月8日电 `, in brackets or with
 * a blank behind it; folded. The agency is the first group.
 */
const DATELINE =
  /^[【[(]?\s*(?:本报讯|据)?(?!本)((?:\p{Script=Han}{2,6}社)|(?:\p{Script=Han}{2,6}(?:网|报)))\p{Script=Han}{0,12}(?:\d{1,2}月)?[\d一二三四五六七八九十]{0,3}日?电(?:\s*[】\])]|\s|$)/u;
/** `新华社记者何晓岚、罗平`, `新华社记者　何晓岚　摄` on a line of its own; the agency is the first group. */
const REPORTER_LINE =
  /^(\p{Script=Han}{1,8}?)(?:客户端)?记者[\s:]*\p{Script=Han}{2,4}(?:[、,\s]+\p{Script=Han}{2,4}){0,7}(?:\s*(?:摄|文|报道|摄影报道|摄影))?$/u;
const LONGEST_DATELINE = 40;
const LONGEST_REPORTER_LINE = 60;

export function isDateline(text: string): boolean {
  return DATELINE.test(fold(text.slice(0, LONGEST_DATELINE)));
}

export function isReporterLine(text: string): boolean {
  return text.length <= LONGEST_REPORTER_LINE && REPORTER_LINE.test(fold(text));
}

/** The agency that a dateline or a line with its reporter names, as printed. */
export function agencyIn(text: string): string | undefined {
  const folded = fold(text.slice(0, LONGEST_REPORTER_LINE));
  const dateline = DATELINE.exec(folded.slice(0, LONGEST_DATELINE));
  if (dateline?.[1] !== undefined) return text.slice(folded.indexOf(dateline[1])).slice(0, dateline[1].length);
  const house = isReporterLine(text) ? REPORTER_LINE.exec(folded)?.[1] : undefined;
  return house !== undefined && /社$|[报网]$/.test(house) && !house.startsWith('本')
    ? text.slice(0, house.length)
    : undefined;
}
