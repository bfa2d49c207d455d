import type { Run } from './page-runs.ts';

/** Text that stands on one line with no wide gap in it: a line of a column, or a cell of a table. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** Widest gap inside a line, in sizes: justified words stand up to that far apart, columns and cells hardly ever as close. */
const WIDEST_GAP = 1.3;
/** A raised or lowered mark stands within this of its line, in sizes. */
const SAME_LINE = 0.45;

/** The page's runs joined into segments, in the order in which the file has them. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const open = groups.at(-1);
    if (open !== undefined && follows(open, run)) open.push(run);
    else groups.push([run]);
  }
  return joined(groups).map(segmentOf);
}

function follows(open: readonly Run[], run: Run): boolean {
  const last = open.at(-1);
  if (last === undefined || !isOnLine(open, run)) return false;
  const gap = run.left - last.right;
  return gap <= WIDEST_GAP * Math.max(last.size, run.size) && gap > -Math.max(last.size, run.size) / 2;
}

function isOnLine(open: readonly Run[], run: Run): boolean {
  const tall = open.reduce((most, each) => (each.size > most.size ? each : most));
  return Math.abs(run.baseline - tall.baseline) < SAME_LINE * Math.max(tall.size, run.size);
}

/** Joins groups that stand side by side but were drawn at different times. */
function joined(groups: readonly (readonly Run[])[]): (readonly Run[])[] {
  const order = groups.map((runs, place) => ({ runs: [...runs], place }));
  const sorted = order.toSorted((a, b) => baselineOf(a.runs) - baselineOf(b.runs) || leftOf(a.runs) - leftOf(b.runs));
  const gone = new Set<number>();
  sorted.forEach((group, index) => {
    if (gone.has(group.place)) return;
    for (const other of sorted.slice(index + 1, index + 1 + NEIGHBOURS)) {
      const [left, right] = leftOf(group.runs) <= leftOf(other.runs) ? [group, other] : [other, group];
      const [last, first] = [left.runs.at(-1), right.runs[0]];
      if (gone.has(other.place) || last === undefined || first === undefined) continue;
      if (isDrawnTwice(left.runs, right.runs)) gone.add(other.place);
      else if (isOnLine(left.runs, first) && follows(left.runs, first)) {
        group.runs = [...left.runs, ...right.runs];
        gone.add(other.place);
      }
    }
  });
  return order.filter(({ place }) => !gone.has(place)).map(({ runs }) => runs);
}

/** Groups looked at for one that belongs beside another: what is on the same line stands next to it in the order. */
const NEIGHBOURS = 12;

/** Letters are made bold, or given a shadow, by drawing them again a little aside. */
function isDrawnTwice(left: readonly Run[], right: readonly Run[]): boolean {
  const [first, again] = [left[0], right[0]];
  if (first === undefined || again === undefined || left.length !== right.length) return false;
  const isNear =
    Math.abs(first.left - again.left) < first.size / 4 && Math.abs(first.baseline - again.baseline) < first.size / 4;
  return isNear && left.every(({ text }, index) => text === right[index]?.text);
}

function baselineOf(runs: readonly Run[]): number {
  return runs[0]?.baseline ?? 0;
}

function leftOf(runs: readonly Run[]): number {
  return runs[0]?.left ?? 0;
}

function segmentOf(runs: readonly Run[]): Segment {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let main: Run | undefined;
  const characters = new Map<number, number>();
  for (const run of runs) {
    const gap = run.left - right;
    if (text !== '' && (run.spaced || gap > run.size * 0.2)) text += ' ';
    text += run.text;
    right = Math.max(right, run.right);
    const size = Math.round(run.size * 2) / 2;
    characters.set(size, (characters.get(size) ?? 0) + run.text.length);
    if (main === undefined || (characters.get(size) ?? 0) > (characters.get(Math.round(main.size * 2) / 2) ?? 0))
      main = run;
  }
  return {
    text: withoutGaps(text),
    left: Math.min(...runs.map((run) => run.left)),
    right,
    baseline: main?.baseline ?? 0,
    size: main?.size ?? 0,
  };
}

/** Chinese is set without blanks between its characters: one that stands there is the printer's, to fill the line. */
export function withoutGaps(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(
      /(?<=[\p{Script=Han}，。、；：？！”’）》〉」』】〕]) (?=[\p{Script=Han}，。、；：？！“‘（《〈「『【〔])/gu,
      '',
    );
}
