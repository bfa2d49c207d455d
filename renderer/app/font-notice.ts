import type { Settings } from '#content/contract';
import * as words from '../i18n/messages/app.ts';
import { hasChineseFont } from '../theme/index.ts';
import type { Notice } from './wishes.ts';

/** A notice in `settings.told`. */
const FONT_NOTICE = 'chinese-font';

/** Told once, where the machine has no Chinese font: that it has none, and what to install. */
export function fontNotice({ told }: Settings, change: (change: Partial<Settings>) => void): Notice | undefined {
  if (told.includes(FONT_NOTICE) || hasChineseFont()) return undefined;
  const run = (): void => {
    change({ told: [...told, FONT_NOTICE] });
  };
  return { text: `${words.noChineseFont()} ${words.installFont()}`, action: { label: words.dismiss(), run } };
}
