import type { Settings } from './settings.ts';

/** The languages of the interface. Simplified Chinese is the source; English is written by hand; Traditional is generated. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** The language a setting means on a device whose languages are `preferred`, best first. */
export function languageOf(setting: Settings['language'], preferred: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of preferred) {
    const locale = localeOf(tag);
    if (locale?.language === 'zh') return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    if (locale?.language === 'en') return 'en';
  }
  return 'en';
}

/** Systems also name languages that are none (`C`, `POSIX`). */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
