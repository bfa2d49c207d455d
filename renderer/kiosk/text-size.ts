import type { Settings } from '#content/contract';

/** 适老化: never under 18 pt, never over 30 pt (KIOSK.md, K17), in CSS pixels of a screen 1080 wide. */
const ELDER = { least: 28, most: 40, larger: 1.35 } as const;

/** The size of a document's text, in units of the drawing (see theme/kiosk.css). */
export function textSizeOf({ textSize, elder }: Pick<Settings, 'textSize' | 'elder'>): number {
  if (!elder) return textSize;
  return Math.min(ELDER.most, Math.max(ELDER.least, Math.round(textSize * ELDER.larger)));
}
