import type { Survey } from '../clean/survey.ts';

/** Whether a page counts years from the Republic: one in traditional script that names no four-digit year above its text. */
export function inRepublic(language: string, survey: Survey): boolean {
  if (language !== 'zh-Hant') return false;
  return !survey.lines
    .slice(0, Math.min(survey.first, 40))
    .some(({ text }) => /(?<!\d)(?:19|20)\d{2}[-/.年]/.test(text));
}
