import { fold } from '#content/text';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { bareOf, isMeta } from '../front-matter/meta-line.ts';
import { copiesTitle } from '../front-matter/title-copies.ts';
import { coverageOf } from './coverage.ts';
import { isRegisterLabel } from './fact-sheet.ts';
import type { Survey } from './survey.ts';

/** From this weight on, lines taken together are the article's. */
export const ENOUGH = 1;
const SHORTEST_SENTENCE = 12;
/** A line as long as this that no rule knows is text. */
const LONG = 60;

/**
 * What speaks for a line at the article's edge being its own, and against it, as a weight: its shape, whether it is a
 * sentence, a label only articles have; furniture words, a rule that knows it, a fact that went into a field.
 */
export function ownness(survey: Survey, front: FrontMatter, line: number): number {
  const feature = survey.features[line];
  const text = survey.lines[line]?.text ?? '';
  if (feature === undefined || front.facts.has(line)) return -3;
  if (survey.shapes[line] !== undefined) return 2;
  if (feature.certain !== undefined) return -3;
  if (feature.possible !== undefined || (isMeta(survey, line) && !isLabelled(text))) return -2;
  if (front.title !== undefined && copiesTitle(text, bareOf(front.title.title))) return -2;
  const coverage = coverageOf(feature.folded);
  let weight = coverage.covered > 0 && coverage.worded ? -1 : 0;
  const english = /(?:[a-z]+[,;]?\s){5,}[\s\S]*\.$/.test(feature.folded);
  if ((feature.sentence && feature.length >= SHORTEST_SENTENCE) || english) weight += 2;
  else if (feature.length >= LONG) weight += 1;
  if (OWN_LABEL.test(feature.folded) && isPaper(survey)) weight += 2;
  if (feature.label !== undefined || isOpeningHeading(text) || isLabelled(text)) weight += 1;
  if (!feature.sentence && text.split(/[\s|｜·]+/).length >= 3) weight -= 1;
  return weight;
}

/** Labels of parts that papers have and pages do not. */
const OWN_LABEL = /^[[【]?(?:关键词|关键字|摘\s*要|内容提要|abstract|key\s?words)[\]】]?\s*[:\s]/;

/** Keywords under an essay are tags of its page; a paper begins with its abstract. */
function isPaper(survey: Survey): boolean {
  return survey.features
    .slice(0, survey.last + 1)
    .some(({ folded }) => /^[[【]?(?:摘\s*要|内容提要|abstract)/.test(folded));
}

/** 人均费用／300元 */
function isLabelled(text: string): boolean {
  return (
    /^\p{Script=Han}{2,6}\s*[:：/／]\s*\S{1,30}$/u.test(text) && !(/[:：]/.test(text) && isRegisterLabel(fold(text)))
  );
}

/** What articles call their first section. */
export function isOpeningHeading(text: string): boolean {
  return /^(?:前言|引言|导语|導語|导言|摘要|提要|序|序言|题记|題記|概述|简介|簡介|引子|楔子|编者按|編者按)$/.test(
    text.replace(/[\s\u3000]/g, ''),
  );
}
