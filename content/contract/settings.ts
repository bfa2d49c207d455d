import type { Colour, Style } from '#content/annotations';

/** What a person has set, on this device. */
export interface Settings {
  /** `system` follows the operating system's language. */
  readonly language: 'system' | 'zh-Hans' | 'zh-Hant' | 'en';
  readonly theme: 'system' | 'paper' | 'sepia' | 'night' | 'contrast';
  /** Size of the text in pixels: 小 16, 中 19, 大 23, and all between 14 and 40. */
  readonly textSize: number;
  /** Characters to a line, 24 to 48. */
  readonly measure: number;
  /** Line height as a multiple of the size, 1.3 to 2.4. */
  readonly leading: number;
  /** 适老化 */
  readonly elder: boolean;
  readonly showAddresses: boolean;
  readonly showOutline: boolean;
  /** Shows the half-width punctuation of Chinese documents full width; their text stays as it is. */
  readonly fullWidthMarks: boolean;
  /** Where the person left off: the page to show at the next start. */
  readonly lastPage: string;
  /** Notices that are told once and have been. */
  readonly told: readonly string[];
  /** What was searched for and led somewhere, the newest first. */
  readonly recentSearches: readonly string[];
  /** Searches the person wants to keep, the newest first. */
  readonly savedSearches: readonly string[];
  /** What the person calls the colours of highlights; one that is left out has its usual name. */
  readonly colourNames: Partial<Readonly<Record<Colour, string>>>;
  /** What the next highlight looks like: as the last one did. */
  readonly marker: Style;
  /** Shows annotations beside the text where there is room. */
  readonly showAnnotations: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  textSize: 19,
  measure: 36,
  leading: 1.85,
  elder: false,
  showAddresses: false,
  showOutline: true,
  fullWidthMarks: true,
  lastPage: '',
  told: [],
  recentSearches: [],
  savedSearches: [],
  colourNames: {},
  marker: { colour: 'yellow', drawing: 'background' },
  showAnnotations: true,
};

/** The settings that say how the page looks and where its lines stand; the others hold what a person reads, searches for, and names. */
export const APPEARANCE = [
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
