import { bareOf, isMeta } from '../front-matter/meta-line.ts';
import { isDateline } from '../front-matter/wire.ts';
import { copiesTitle } from '../front-matter/title-copies.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import type { FoundTitle } from '../front-matter/found-title.ts';
import { isDocumentNumber } from '../front-matter/document-number.ts';
import { isBody } from '../front-matter/names.ts';
import { isListedAbove } from './contents.ts';
import { coverageOf } from './coverage.ts';
import { isEditButton } from './edit-button.ts';
import { ENOUGH, isOpeningHeading, ownness } from './ownness.ts';
import type { Survey } from './survey.ts';

/** The first line that is the article's: its first paragraph, or what introduces that. */
export function bodyStart(survey: Survey, front: FrontMatter): number {
  const { lines, features, shapes, first } = survey;
  if (first >= lines.length) return (front.title?.places.at(-1)?.line ?? -1) + 1;
  const top = Math.max(front.title?.subtitleLine ?? -1, front.title?.places.at(-1)?.line ?? -1) + 1;
  let start = first;
  if (isWithoutFurniture(survey, front, top, first)) return top;
  for (let line = first - 1; line >= top; line -= 1) {
    const feature = features[line];
    const text = lines[line]?.text ?? '';
    if (feature === undefined || front.facts.has(line)) break;
    // 栏目（标题） once more under the title, and above it as well.
    if (front.title !== undefined && copiesTitle(text, bareOf(front.title.title)))
      if (standsAbove(survey, line) || isTitleAgain(text, front.title)) break;
    if (isOpeningHeading(text)) {
      start = line;
      continue;
    }
    if (feature.possible !== undefined && shapes[line] === undefined) break;
    if (isMeta(survey, line) && !/^[(（].*[)）]$/.test(text)) break;
    const introduces =
      feature.label !== undefined ||
      isEditButton(lines[line - 1]?.text ?? '') ||
      isListedAbove(survey, line) ||
      feature.sentence ||
      shapes[line] !== undefined ||
      /^[（(].{4,}[）)]$/.test(text) ||
      isHeadingLike(survey, line, front.title);
    if (!introduces) break;
    start = line;
  }
  // 尊敬的读者们： whoever is addressed is addressed by the text; and an agency's dateline opens it.
  const addressed = lines.findIndex(
    ({ text }, line) => line >= top && line < start && (SALUTATION.test(text) || isDateline(text)),
  );
  const further = Math.min(furtherUp(survey, front, top, start), countedFrom(survey, top, start));
  return addressed === -1 ? further : Math.min(further, addressed);
}

const SALUTATION = /^(?:尊敬|亲爱|親愛|敬爱|敬愛|各位)的?[^。，,：:]{1,24}[：:]$/;

/** Whether nothing between the title and the first paragraph speaks of a page: then the text has none around it, and all of it is its own. */
function isWithoutFurniture(survey: Survey, front: FrontMatter, top: number, first: number): boolean {
  for (let line = 0; line < first; line += 1) {
    if (front.title?.places.some((place) => place.line === line) === true) continue;
    if (line < top && survey.lines[line]?.text === front.title?.title) continue;
    if (front.facts.has(line) || survey.features[line]?.possible !== undefined || isMeta(survey, line)) return false;
    if (line < top && front.title?.subtitle === undefined) return false;
  }
  return true;
}

/** The title, cut off with dots as sites do with descriptions: 渡口的早晨... */
function isTitleAgain(text: string, { title }: FoundTitle): boolean {
  return /^[.…]{2,}$/.test(bareOf(text).replace(bareOf(title), ''));
}

/** Whether the same line stood higher up already. */
function standsAbove({ lines }: Survey, line: number): boolean {
  return lines.slice(0, line).some(({ text }) => text === lines[line]?.text);
}

/** Where the first number below is 五、, the lines that count up to it from 一、 are the article's as well. */
function countedFrom({ features, last }: Survey, top: number, first: number): number {
  const below = features.slice(first, last + 1).find(({ label }) => label !== undefined)?.label;
  let wanted = (below?.number ?? 1) - 1;
  let start = first;
  for (let line = first - 1; line >= top && wanted >= 1; line -= 1) {
    const label = features[line]?.label;
    if (label?.kind !== below?.kind || label?.number !== wanted) continue;
    wanted -= 1;
    start = line;
  }
  return wanted === 0 ? start : first;
}

/**
 * Further up than the first line that says nothing of itself, the article may still begin: where what stands there
 * taken together speaks for it. Each line weighs by its own marks; the start with most weight below it wins.
 */
function furtherUp(survey: Survey, front: FrontMatter, top: number, from: number): number {
  let best = from;
  let most = ENOUGH;
  let sum = 0;
  for (let line = from - 1; line >= top && sum > -ENOUGH * 3; line -= 1) {
    sum += ownness(survey, front, line) + (isPlainWords(survey, line) ? DOUBTFUL : 0);
    if (sum < most) continue;
    most = sum;
    best = line;
  }
  return best;
}

/** What a line weighs of which nothing is known but that it is words: where there is doubt it stays. */
const DOUBTFUL = 1;
const FEWEST_CHARACTERS = 6;
const MOST_PIECES = 2;

/** Words as a text has them: no bar, label or arrow, no name of an office, not one word that pages use for themselves. */
function isPlainWords({ lines, features }: Survey, line: number): boolean {
  const text = lines[line]?.text ?? '';
  const feature = features[line];
  if (feature === undefined || feature.possible !== undefined || coverageOf(feature.folded).covered > 0) return false;
  const pieces = text.split(/[\s\u3000]+/);
  return (
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_CHARACTERS &&
    pieces.length <= MOST_PIECES &&
    /^[\p{L}“「『《【]/u.test(text) &&
    !/[|｜丨│_>»:：@#]/.test(text) &&
    !isDocumentNumber(text) &&
    !pieces.some((piece) => isBody(piece))
  );
}

/** Right above the article, under a line of facts, a short line without a mark is its first heading. */
function isHeadingLike(survey: Survey, line: number, title: FoundTitle | undefined): boolean {
  const text = survey.lines[line]?.text ?? '';
  const titleLine = title?.places.at(-1)?.line ?? -1;
  if (title !== undefined && bareOf(title.title).includes(bareOf(text))) return false;
  if (text.length > 30 || /[|>»:：,，。/\\]/.test(text) || !/\p{Script=Han}{2}/u.test(text)) return false;
  if (isOpeningHeading(text)) return true;
  // A few short words in a row are buttons or channels, whatever they say.
  if (text.split(/[\s\u3000]+/).filter((word) => word.length <= 4).length >= 3) return false;
  if (title !== undefined && bareOf(text) === bareOf(title.title)) return false;
  for (let above = line - 1; above > titleLine; above -= 1) if (isMeta(survey, above)) return true;
  return false;
}
