import { list, number, oneOf, optional, shape, yesOrNo } from '#content/base';
import { COLOURS } from '#content/annotations';
import { line, name } from './parser-words.ts';
import type { Settings } from './settings.ts';

/** The settings that are given; undefined where something is not a setting. Also reads the settings file. */
export const parseSettings: (raw: unknown) => Partial<Settings> | undefined = shape({
  language: optional(oneOf('system', 'zh-Hans', 'zh-Hant', 'en')),
  theme: optional(oneOf('system', 'paper', 'sepia', 'night', 'contrast')),
  textSize: optional(number(14, 40)),
  measure: optional(number(24, 48)),
  leading: optional(number(1.3, 2.4)),
  elder: optional(yesOrNo),
  showAddresses: optional(yesOrNo),
  showOutline: optional(yesOrNo),
  fullWidthMarks: optional(yesOrNo),
  lastPage: optional(line),
  told: optional(list(name, 100)),
  recentSearches: optional(list(line, 100)),
  savedSearches: optional(list(line, 100)),
  colourNames: optional(
    shape({
      red: optional(name),
      yellow: optional(name),
      green: optional(name),
      blue: optional(name),
      purple: optional(name),
    }),
  ),
  marker: optional(shape({ colour: oneOf(...COLOURS), drawing: oneOf('background', 'underline') })),
  showAnnotations: optional(yesOrNo),
});
