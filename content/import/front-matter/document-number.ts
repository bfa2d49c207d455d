import type { Survey } from '../clean/survey.ts';

/** 云政发〔2020〕11号, 青政办发[2012]47号, 國發〔2015〕第3號 */
const NUMBER = /\p{Script=Han}{1,16}\s*[〔［[【(（]\s*(?:19|20)\d{2}\s*[〕］\]】)）]\s*第?\s*\d{1,5}\s*[号號]/u;
/** （2017）禾0822民初1136号: a court, the kind of case, the case. */
const CASE =
  /[（(〔](?:19|20)\d{2}[）)〕]\p{Script=Han}{1,2}\d{0,4}\p{Script=Han}{1,4}(?:字第)?\d{1,6}[号號](?:之[一二三四五六七八九十]+)?/u;
/** 第12号, 令第36号: where a label or a line of its own says that it is one. */
const ORDER = /^(?:.{0,20}令\s*)?第\s*[\d一二三四五六七八九十百]{1,5}\s*[号號]$/;

/** 泊教发〔2021〕5号 on a line of its own. */
export function isDocumentNumber(text: string): boolean {
  return NUMBER.exec(text)?.[0] === text;
}

/** The number an office gave a document, and its line; `beside` says that the line holds the title as well. */
interface FoundNumber {
  readonly number: string;
  readonly line: number;
  readonly beside?: true;
}

/** The number an office gave the document, from the lines above its text. */
export function findDocumentNumber(survey: Survey): FoundNumber | undefined {
  const head = survey.lines.slice(0, Math.min(survey.first, 60));
  for (const [line, { text }] of head.entries()) {
    const folded = survey.features[line]?.folded ?? '';
    const labelled = /(?:发\s*文\s*字\s*号|文\s*号|文件编号|发文文号|公告编号)\s*[:\]】|\s]\s*/.exec(folded);
    const from = labelled === null ? 0 : labelled.index + labelled[0].length;
    const match = CASE.exec(text.slice(from)) ?? NUMBER.exec(text.slice(from));
    if (match !== null) {
      const rest = text.slice(from + match.index + match[0].length);
      // 鲁云发〔2014〕20号《…》, …的通知（云办发〔2017〕2号）: before its title or in brackets behind it.
      const beside =
        (match.index === 0 && /^\s*[《<]/.test(rest)) ||
        (/^[)）]\s*$/.test(rest) && /[(（]$/.test(text.slice(0, match.index)));
      if (labelled !== null || beside || text.length - match[0].length <= 12)
        return { number: match[0].replace(/[\s\u3000]+/g, ''), line, ...(beside ? { beside: true } : {}) };
    }
    // 【发文字号】市人大常委会公告第17号: behind its label a number needs no year.
    // 石鄉農字第1080003127號 counts on through the years.
    const whole = /^\S{2,40}?第\s*\d{1,12}\s*[号號]/.exec(text.slice(from))?.[0];
    if (labelled !== null && whole !== undefined) return { number: whole, line };
    if (labelled === null && ORDER.test(text) && survey.features[line]?.possible === undefined)
      return { number: text, line };
  }
  return undefined;
}
