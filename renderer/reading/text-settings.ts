import type { Settings } from '#content/contract';

/** The settings that the place of a line depends on, through the type or through what stands beside the text. */
const TEXT_SETTINGS = [
  'language',
  'theme',
  'textSize',
  'measure',
  'leading',
  'elder',
  'showAddresses',
  'showOutline',
  'fullWidthMarks',
  'showAnnotations',
] as const satisfies readonly (keyof Settings)[];

/** Whether settings that have just changed, `before` being undefined where they have not, move the text. */
export function movesText(before: Settings | undefined, after: Settings): boolean {
  return before !== undefined && TEXT_SETTINGS.some((name) => before[name] !== after[name]);
}
