import { factsIn } from '../front-matter/labels.ts';
import type { Line } from '../text/lines.ts';
import type { Feature } from './features.ts';

/** 名称：红木盐秤, 人均费用／300元: a label of the writer's own and a value, and nothing else on the line. */
const FACT = /^(\p{Script=Han}{2,6})\s*[:：/／]\s*\S[^:：]{0,40}$/u;
/** Labels of a register, which speak of a page or a letter and not of a thing. */
const REGISTER = /人$|时间$|日期$|编号$|状态$|单位$|部门$|电话$|机关$|字号$|作者$|编辑$|栏目$/;
const FEWEST_FACTS = 3;

/**
 * The facts of a thing (name, age, size, where from) that an article begins or ends with: labelled lines on end right
 * above its first paragraph or right below its last. A line like 来源：… among them tells of the thing, not of the article.
 */
export function factSheet(lines: readonly Line[], features: readonly Feature[]): ReadonlySet<number> {
  const first = features.findIndex(({ prose }) => prose);
  const found = new Set<number>();
  for (let from = 0; first !== -1 && from < lines.length; from += 1) {
    if (from > first && features[from - 1]?.prose !== true) continue;
    let to = from;
    while (isFact(lines[to]?.text ?? '', features[to])) to += 1;
    if (to - from >= FEWEST_FACTS && (from > first || to === first)) addOwn(found, features, from, to);
    from = Math.max(from, to - 1);
  }
  return found;
}

/** At least half of the labels must be the writer's own: where all are known ones the lines speak of the article. */
function addOwn(found: Set<number>, features: readonly Feature[], from: number, to: number): void {
  const sheet = Array.from({ length: to - from }, (_, step) => from + step);
  const own = sheet.filter(
    (line) =>
      factsIn(features[line]?.folded ?? '').every(({ kind }) => kind === 'other') &&
      !isRegisterLabel(features[line]?.folded ?? ''),
  );
  if (own.length * 2 >= sheet.length) for (const line of sheet) found.add(line);
}

/** 项目编号, 联系电话: what a register says of a document, not the document of a thing. */
export function isRegisterLabel(folded: string): boolean {
  return REGISTER.test(folded.split(/[:/]/)[0]?.trim() ?? '');
}

function isFact(text: string, feature: Feature | undefined): boolean {
  const label = FACT.exec(text)?.[1];
  return (
    label !== undefined &&
    (feature?.possible === undefined || (feature.possible === 'notice-table' && label === '名称'))
  );
}
