import type { Creator } from '#content/document';
import { closingOf } from '../clean/closing.ts';
import type { Survey } from '../clean/survey.ts';
import { found, type FoundCreators } from './found-creators.ts';
import type { FoundTitle } from './found-title.ts';
import { isBody } from './names.ts';

/** The office that signed: a line of its own above the date at the document's end. */
export function signatory(survey: Survey): FoundCreators | undefined {
  const closing = closingOf(survey);
  if (closing === undefined) return undefined;
  const creators = closing.offices.map((name): Creator => ({ name, role: 'issuer' }));
  return { creators, evidence: closing.offices.join(' '), rule: 'signature', confidence: 0.85, lines: [] };
}

/** `某市委办公室某市人民政府办公室印发《…》的通知`: an official document's title begins with who issued it. */
export function issuerInTitle(title: FoundTitle | undefined): FoundCreators | undefined {
  const said =
    /^(.{4,60}?)(?:关于|關於|印发|印發|转发|轉發).{4,}(?:通知|意见|意見|决定|決定|公告|通告|批复|批復|函|报告|報告|通报|通報|命令|令|公报|公報)$/.exec(
      title?.title ?? '',
    )?.[1];
  if (said === undefined) return undefined;
  const offices = said.split(
    /[\s\u3000、]+|(?<=办公室|办公厅|辦公室|辦公廳|委员会|委員會|人民政府|党委)(?=\p{Script=Han}{2,}(?:办公室|办公厅|辦公室|辦公廳|委员会|委員會|政府|局|厅|廳|部|党委)$)/u,
  );
  if (!offices.every((office) => isBody(office))) return undefined;
  const creators = offices.map((name): Creator => ({ name, role: 'issuer' }));
  return { creators, evidence: said, rule: 'issuer-in-title', confidence: 0.8, lines: [] };
}

/** Above a judgement stands the court, and its kind, and its number. */
export function court(survey: Survey): FoundCreators | undefined {
  const name = survey.lines
    .slice(0, survey.first)
    .find(({ text }) => /^\S{2,20}(?:法院|检察院|檢察院|仲裁委员会)$/.test(text))?.text;
  return name === undefined ? undefined : { ...found(name, name, 'court', 'issuer'), lines: [] };
}
