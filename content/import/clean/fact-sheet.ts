import { factsIn } from '../front-matter/labels.ts';
import type { Line } from '../text/lines.ts';
import type { Feature } from './features.ts';

/** 名称：红木盐秤: a label of the writer's own and a value, and nothing else on the line. */
const FACT = /^(\p{Script=Han}{2,6})\s*[:：]\s*\S[^:：]{0,40}$/u;
/** Labels of a register, which speak of a page or a letter and not of a thing. */
const REGISTER = /人$|时间$|日期$|编号$|状态$|单位$|部门$|电话$|机关$|字号$|作者$|编辑$|栏目$/;
const FEWEST_FACTS = 3;

/**
 * The facts of a thing (name, age, size, where from) that an article begins with: labelled lines on end right above its
 * first paragraph. A line like 来源：… among them tells of the thing, not of the article.
 */
export function factSheet(lines: readonly Line[], features: readonly Feature[]): ReadonlySet<number> {
  const first = features.findIndex(({ prose }) => prose);
  let from = first;
  while (from > 0 && isFact(lines[from - 1]?.text ?? '', features[from - 1])) from -= 1;
  const sheet = Array.from({ length: first - from }, (_, step) => from + step);
  const own = sheet.filter((line) => factsIn(features[line]?.folded ?? '').every(({ kind }) => kind === 'other'));
  return new Set(sheet.length >= FEWEST_FACTS && own.length * 2 >= sheet.length ? sheet : []);
}

function isFact(text: string, feature: Feature | undefined): boolean {
  const label = FACT.exec(text)?.[1];
  return (
    label !== undefined &&
    (feature?.possible === undefined || (feature.possible === 'notice-table' && label === '名称')) &&
    !REGISTER.test(feature?.folded.split(':')[0]?.trim() ?? '')
  );
}
