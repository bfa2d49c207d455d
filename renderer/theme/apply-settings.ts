import type { Settings } from '#content/contract';

export type Theme = Exclude<Settings['theme'], 'system'>;

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/** The theme a setting means on this device at this moment. */
export function themeOf(setting: Settings['theme'], matches: (query: string) => boolean): Theme {
  if (setting !== 'system') return setting;
  if (matches(MORE_CONTRAST)) return 'contrast';
  return matches(DARK) ? 'night' : 'paper';
}

/** 适老化 sets the text at 18 pt at the least and 30 pt at the most; in CSS pixels. */
const ELDER_SIZES = { least: 24, most: 40 };
/** Line height of 适老化 at the least. */
const ELDER_LEADING = 1.75;

/** Sets the page to the person's settings; the tokens in tokens.css do the rest. */
export function applySettings(settings: Settings, page: HTMLElement = document.documentElement): void {
  page.dataset['theme'] = themeOf(settings.theme, (query) => matchMedia(query).matches);
  page.toggleAttribute('data-elder', settings.elder);
  const size = settings.elder
    ? Math.min(ELDER_SIZES.most, Math.max(ELDER_SIZES.least, settings.textSize))
    : settings.textSize;
  const leading = settings.elder ? Math.max(ELDER_LEADING, settings.leading) : settings.leading;
  page.style.setProperty('--reading-size', `${size}px`);
  page.style.setProperty('--reading-measure', String(settings.measure));
  page.style.setProperty('--reading-leading', String(leading));
}

/** Calls `changed` whenever the system's own theme changes; the answer ends it. */
export function watchSystemTheme(changed: () => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(MORE_CONTRAST)];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
