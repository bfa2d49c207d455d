import type { Survey } from '../clean/survey.ts';
import { bareOf } from './meta-line.ts';

/** Lines below the article in which a copy of its title may stand. */
const FOOT_LINES = 40;

/** A line that holds the title and little else. `title` is without blanks and quotation marks. */
export function copiesTitle(text: string, title: string): boolean {
  return title.length >= 4 && text.length <= title.length + 60 && bareOf(text).includes(title);
}

/** How often the same words stand in other lines: a page's window title, path and register repeat its title. */
export function echoesOf(survey: Survey, index: number, bare: string, head: number): number {
  if (bare.length < 3) return 0;
  let echoes = 0;
  for (const other of edgesOf(survey, head)) {
    const text = survey.lines[other]?.text ?? '';
    const line = other === index || text.length > 400 ? '' : bareOf(text);
    // A few characters also stand in other words and in an author's name: they count at the ends of a line only.
    if (bare.length < 5 ? line.startsWith(bare) || line.endsWith(bare) : line.includes(bare)) echoes += 1;
  }
  return echoes;
}

/** The lines above the article and the first below it. */
function edgesOf(survey: Survey, head: number): number[] {
  const from = survey.last + 1;
  const below = Array.from(
    { length: Math.max(0, Math.min(FOOT_LINES, survey.lines.length - from)) },
    (_, step) => from + step,
  );
  return [...Array.from({ length: head }, (_, line) => line), ...below];
}
