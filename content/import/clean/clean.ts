import { fold } from '#content/text';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { bareOf } from '../front-matter/meta-line.ts';
import { isUnderAbstract } from '../front-matter/statements.ts';
import { copiesTitle } from '../front-matter/title-copies.ts';
import { bodyStart } from './body-start.ts';
import { GLUED_RULES } from './glued-rules.ts';
import { nameInside } from './inside.ts';
import type { Survey } from './survey.ts';
import { nameTail } from './tail.ts';

/** A run of a line that is not the article's. Offsets are UTF-16 code units of the line's text. */
export interface Cut {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** How far into a paragraph a glued run is looked for. */
const GLUED_LENGTH = 160;

/**
 * Says what of the lines is not the article's: all above it but the lines that begin it, furniture inside it, all
 * below its end, and runs glued to paragraphs. Each cut names its rule. The title's own line is cut around the title.
 */
export function clean(survey: Survey, front: FrontMatter): Cut[] {
  const names = new Array<string | undefined>(survey.lines.length);
  const keep = bodyStart(survey, front);
  nameHead(survey, front, keep, names);
  nameInside(survey, names, keep);
  for (let line = keep; line <= survey.last; line += 1)
    if (isUnderAbstract(survey, line)) names[line] ??= front.facts.get(line);
  nameTail(survey, front, names);
  nameRepeated(survey, names);
  const cuts: Cut[] = [];
  survey.lines.forEach(({ text }, line) => {
    const places = front.title?.places.filter((place) => place.line === line) ?? [];
    const [place] = places;
    if (place !== undefined) {
      if (place.start > 0) cuts.push({ line, start: 0, end: place.start, rule: 'duplicate-title' });
      if (place.end < text.length)
        cuts.push({ line, start: place.end, end: text.length, rule: front.facts.get(line) ?? 'page-tools' });
      return;
    }
    if (front.title?.subtitleLine === line) return;
    const rule = names[line];
    if (rule !== undefined) cuts.push({ line, start: 0, end: text.length, rule });
    else if (survey.shapes[line] !== 'code') cuts.push(...gluedIn(text, line));
  });
  return cuts;
}

function nameHead(survey: Survey, front: FrontMatter, keep: number, names: (string | undefined)[]): void {
  const title = front.title === undefined ? '' : bareOf(front.title.title);
  for (let line = 0; line < Math.min(keep, survey.lines.length); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    names[line] = copiesTitle(text, title)
      ? 'duplicate-title'
      : (front.facts.get(line) ?? survey.features[line]?.possible ?? 'above-the-article');
  }
}

/** What is said under a picture, twice in a row, was scraped from the picture as well: once is enough. A paragraph may be repeated on purpose. */
function nameRepeated({ lines, shapes }: Survey, names: (string | undefined)[]): void {
  lines.forEach(({ text }, line) => {
    if (!CAPTION.test(text) || lines[line - 1]?.text !== text || names[line - 1] !== undefined) return;
    if (shapes[line] === undefined) names[line] ??= 'repeated-caption';
  });
}

/** Who took the picture ends it, or 图为 begins it. */
const CAPTION = /^(?:图为|圖為).{8}|.{12}(?:\s摄|\s攝|摄影|攝影|供图|供圖)[)）]?$/;

function gluedIn(text: string, line: number): Cut[] {
  const cuts: Cut[] = [];
  let start = 0;
  let end = text.length;
  for (let found = true; found && start < end;) {
    found = false;
    for (const { name, pattern, side } of GLUED_RULES) {
      const from = side === 'start' ? start : Math.max(start, end - GLUED_LENGTH);
      const match = pattern.exec(
        fold(side === 'start' ? text.slice(from, from + GLUED_LENGTH) : text.slice(from, end)),
      );
      if (match === null || match[0] === '') continue;
      const cut = { line, start: from + match.index, end: from + match.index + match[0].length, rule: name };
      if (cut.end - cut.start >= end - start) continue; // what is the whole line is for the rules over lines
      cuts.push(cut);
      if (side === 'start') start = cut.end;
      else end = cut.start;
      found = true;
    }
  }
  return cuts.toSorted((a, b) => a.start - b.start);
}
