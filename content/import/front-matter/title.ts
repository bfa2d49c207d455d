import type { Survey } from '../clean/survey.ts';
import { coverageOf } from '../clean/coverage.ts';
import { datesIn } from './dates.ts';
import { isDocumentNumber } from './document-number.ts';
import { factsIn } from './labels.ts';
import { bareOf, isMeta } from './meta-line.ts';
import { isForum } from './sites.ts';
import { echoesOf } from './title-copies.ts';
import type { Candidate, FoundTitle } from './found-title.ts';
import { isTitleLike, weigh } from './title-evidence.ts';
import { joined, subtitleAt } from './title-parts.ts';
import { trimmed } from './title-trim.ts';
import { pageSigns, type PageSigns } from './window-title.ts';

const LONGEST_TITLE = 90;
/** Lines looked at for a title: what stands above an article is seldom longer. */
const HEAD_LINES = 80;

/**
 * The title: of the lines above the article's first paragraph, the one with most evidence for it. Undefined where none
 * of them can be one.
 */
export function findTitle(survey: Survey): FoundTitle | undefined {
  const head = Math.min(survey.first, HEAD_LINES);
  const candidates: Candidate[] = [];
  const signs = pageSigns(survey, head);
  for (let line = 0; line < head; line += 1) {
    const candidate = candidateIn(survey, line, head, signs);
    if (candidate !== undefined) candidates.push(candidate);
  }
  const best = candidates.reduce<Candidate | undefined>(
    (top, next) => (top === undefined || next.score >= top.score ? next : top),
    undefined,
  );
  if (best === undefined || best.score < 0) return undefined;
  const whole = joined(survey, best);
  const above = whole.places[0] === undefined ? 0 : whole.places[0].line - 1;
  const dashed = /^(?:[—–─－]{1,2}|--)\s*\S/.test(survey.lines[above]?.text ?? '');
  const after = dashed ? above : best.line + 1;
  const subtitle = subtitleAt(survey, after, head);
  return {
    title: whole.title,
    places: whole.places,
    confidence: Math.min(0.98, 0.5 + best.score * 0.06),
    ...(subtitle === undefined ? {} : { subtitle, subtitleLine: after }),
  };
}

/** The title a line may hold, without what is glued to it; undefined where it surely is something else. */
function candidateIn(survey: Survey, line: number, head: number, signs: PageSigns): Candidate | undefined {
  const text = survey.lines[line]?.text ?? '';
  const feature = survey.features[line];
  if (feature === undefined || text.length > LONGEST_TITLE * 2) return undefined;
  const facts = factsIn(feature.folded);
  const labelled = facts.find(({ kind, at }) => kind === 'title' && at === 0);
  const { start, end } = labelled ?? trimmed(text, feature.folded, isForum(survey));
  const title = text.slice(start, end);
  const bare = bareOf(title);
  if (bare.length < 2 || bare.length > LONGEST_TITLE || !/\p{L}/u.test(bare)) return undefined;
  const cut = start > 0 || end < text.length;
  if (feature.certain !== undefined && !cut) return undefined;
  if (feature.certain === 'breadcrumb') return undefined;
  if (feature.possible === 'notice-table' && labelled === undefined) return undefined;
  if (facts.some((fact) => fact.at <= start && fact.kind !== 'title')) return undefined;
  if (/[。;；,，]$/.test(title) || isDated(title)) return undefined;
  if (isDocumentNumber(title)) return undefined;
  const coverage = coverageOf(feature.folded.slice(start, end));
  if (coverage.worded && coverage.share === 1) return undefined;
  const score = weigh({
    survey,
    signs,
    line,
    head,
    title,
    bare,
    cut,
    behind: feature.folded.slice(end),
    echoes: echoesOf(survey, line, bare, head),
    toFacts: factsBelow(survey, line, head),
  });
  // 标题：… in a register: where the title stands by itself as well, that is its place.
  if (labelled !== undefined) return { line, start, end, text: title, score: LABELLED };
  const mixed = coverage.pieces >= 4 && coverage.longestOther <= 8 && coverage.covered > 0;
  return { line, start, end, text: title, score: mixed ? score - 3 : score };
}

/** Points of a title that only its label tells. */
const LABELLED = 1;

/** 2021-05-06 10:20 蓝若川 is a date with something behind it; 2022年…招聘公告 a title. */
function isDated(title: string): boolean {
  const [date] = datesIn(title);
  const rest = date === undefined ? '' : title.slice(date.end);
  return (
    date !== undefined && date.start <= 1 && !(/^\p{Script=Han}/u.test(rest) && bareOf(rest).length >= SHORTEST_DATED)
  );
}

const SHORTEST_DATED = 6;

/** Lines down to the line of facts. Under what could well be a title, a name or a picture's place do not count. */
function factsBelow(survey: Survey, line: number, head: number): number | undefined {
  const skips = isTitleLike(survey, line);
  let steps = 0;
  for (let below = line + 1; below < Math.min(head, line + FACTS_REACH) && steps < MOST_STEPS; below += 1) {
    const short = (survey.lines[below]?.text.length ?? 0) <= LONGEST_NAME;
    const facts = isMeta(survey, below);
    if (facts || !skips || !short) steps += 1;
    if (facts) return steps;
  }
  return undefined;
}

const FACTS_REACH = 6;
const MOST_STEPS = 3;
const LONGEST_NAME = 8;
