import type { Line } from '../text/lines.ts';
import type { Feature } from './features.ts';

/** Where and when a reader wrote, with his buttons: 5月前　湖城　赞 4, 2016-10-02 19:31 回复. */
const MARK =
  /^(?:\d{1,2}\s*(?:秒|分钟|小时|天|周|个?月|年)前|昨天|前天|(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s*(?:星期.\s*)?(?:上午|下午|凌晨|晚上)?\s*\d{1,2}:\d\d(?::\d\d)?)(?:[\s·|]+\S{1,8}){0,4}$/;
const FEWEST_MARKS = 2;
/** Lines from one reader's mark to the next: his name, what he says, the mark. */
const LONGEST_TURN = 5;
const LONGEST_NAME = 16;
const LONGEST_HEADING = 10;

/**
 * The line where readers' turns begin below the article, told by their form alone: on every few lines a moment, above
 * it a remark, above that a name. Undefined where there are fewer than two in a row.
 */
export function turnsFrom(lines: readonly Line[], features: readonly Feature[], first: number): number | undefined {
  const marks = features.flatMap(({ folded }, line) =>
    line > first && folded.length <= 30 && MARK.test(folded) ? [line] : [],
  );
  const start = marks.findIndex((mark, index) => {
    const run = marks.slice(index, index + FEWEST_MARKS);
    return (
      run.length === FEWEST_MARKS &&
      run.every((next, step) => step === 0 || next - (run[step - 1] ?? mark) <= LONGEST_TURN)
    );
  });
  const mark = marks[start];
  if (mark === undefined) return undefined;
  // The first turn is as long as the second; a heading of a word or two stands above it.
  const turn = (marks[start + 1] ?? mark) - mark;
  if (turn < 2) return undefined;
  const from = mark - turn + 1;
  const name = lines[from]?.text ?? '';
  if (from <= first || name.length > LONGEST_NAME || /[。！？：]/.test(name)) return undefined;
  const above = lines[from - 1]?.text ?? '';
  return from - 1 > first && above.length <= LONGEST_HEADING && !/[。！？…”」]|[：:]./.test(above) ? from - 1 : from;
}
