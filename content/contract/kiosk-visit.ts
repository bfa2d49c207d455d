import type { Configuration } from '#content/kiosk';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** 小, 中 and 大 on a screen that one stands before, in CSS pixels where its shorter side is 1080 of them. */
export const VISIT_TEXT_SIZES = { small: 20, medium: 24, large: 30 } as const;

/** What a visit begins with: the institution's settings, whatever the visitor before has chosen. */
export function visitSettings({ reading, appearance }: Configuration): Settings {
  return {
    ...DEFAULT_SETTINGS,
    language: reading.language,
    theme: appearance.theme,
    textSize: VISIT_TEXT_SIZES[reading.textSize],
    elder: reading.elder,
    showOutline: false,
  };
}
