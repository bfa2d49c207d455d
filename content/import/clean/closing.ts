import { datesIn } from '../front-matter/dates.ts';
import { isBody } from '../front-matter/names.ts';
import type { Survey } from './survey.ts';

/** Lines below the last paragraph in which a document is signed: telephones and enclosures come between. */
const CLOSING_REACH = 14;

/** The lines that sign a document: the offices, and below them nothing but the date. */
export interface Closing {
  readonly offices: readonly string[];
  readonly line: number;
}

/**
 * Where an office signed the document and dated it, at its end. All above it is the document's, even a line that at the
 * foot of another page would be the site's own, like the telephone to ask at.
 */
export function closingOf(survey: Survey): Closing | undefined {
  const end = Math.min(survey.lines.length, survey.last + CLOSING_REACH);
  for (let line = Math.max(survey.first, survey.last - 4); line + 1 < end; line += 1) {
    if (survey.features[line]?.certain !== undefined && line > survey.last) return undefined;
    const below = survey.lines[line + 1]?.text ?? '';
    const [date] = datesIn(below, { republic: true });
    const offices = (survey.lines[line]?.text ?? '').split(/[\s\u3000]+/);
    const dateOnly = date?.start === 0 && below.length - date.end <= 1;
    if (dateOnly && offices.every((office) => isBody(office))) return { offices, line: line + 1 };
  }
  return undefined;
}
