import { APPEARANCE, type Settings } from '#content/contract';

/** Whether settings that have just changed, `before` being undefined where they have not, move the text. */
export function movesText(before: Settings | undefined, after: Settings): boolean {
  return before !== undefined && APPEARANCE.some((name) => before[name] !== after[name]);
}
