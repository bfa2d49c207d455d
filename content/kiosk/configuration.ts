/** How a kiosk behaves. `kiosk.schema.json` says what a file may hold; every key has a default here. */
export interface Configuration {
  readonly institution: { readonly name: string };
  readonly idle: IdleSection;
  readonly attract: AttractSection;
  readonly home: HomeSection;
  readonly reading: ReadingSection;
  readonly typing: {
    readonly physicalKeyboard: boolean;
    /** Takes z for zh, n for l and the like. */
    readonly fuzzy: boolean;
    readonly first: 'pinyin' | 'latin' | 'letters';
  };
  readonly touch: { readonly lowReach: boolean; readonly dragPixels: number; readonly edgePixels: number };
  readonly staff: StaffSection;
  readonly hours: HoursSection;
  /** From each hour of the day on, until the next. */
  readonly brightness: readonly { readonly from: string; readonly percent: number }[];
  readonly update: UpdateSection;
  readonly statistics: { readonly enabled: boolean; readonly searchWords: boolean; readonly retentionDays: number };
  readonly print: {
    readonly allowed: 'off' | 'everyone' | 'staff';
    /** The system's name of the printer; empty for its default one. */
    readonly printer: string;
    readonly pages: number;
    readonly perHour: number;
  };
  readonly watchdog: WatchdogSection;
  readonly displays: readonly DisplayRole[];
  readonly appearance: {
    readonly theme: 'paper' | 'sepia' | 'night' | 'contrast';
    readonly mourning: readonly string[];
    /** Shown over every page while it is not empty. */
    readonly notice: string;
  };
  readonly fleet: { readonly outbox: string | null; readonly everyMinutes: number };
}

export interface IdleSection {
  readonly warningAfterSeconds: number;
  /** The same while a document is open: reading is not idling. */
  readonly readingWarningAfterSeconds: number;
  readonly countdownSeconds: number;
  readonly attractAfterSeconds: number;
  /** 0: a session may last as long as somebody is there, up to the hard reset. */
  readonly longestSessionMinutes: number;
  readonly hardResetHours: number;
}

/** What a touch on an item of the loop does. */
export type TouchAction = 'home' | 'open' | 'ignore';

export interface AttractSection {
  readonly enabled: boolean;
  readonly secondsEach: number;
  /** The picture moves a little this often, so that no screen burns in. */
  readonly shiftEverySeconds: number;
  readonly onTouch: TouchAction;
  readonly items: readonly {
    readonly document: string;
    readonly quote?: string;
    readonly seconds?: number;
    readonly onTouch?: TouchAction;
  }[];
}

export interface HomeSection {
  readonly title: string;
  readonly collections: readonly string[];
  readonly pinned: readonly string[];
  /** Shown first, through the whole of the last date. */
  readonly featured: readonly { readonly document: string; readonly until?: string }[];
  readonly search: boolean;
}

export interface ReadingSection {
  readonly textSize: 'small' | 'medium' | 'large';
  /** 适老化 */
  readonly elder: boolean;
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly readAloud: boolean;
  readonly takeAway: boolean;
  readonly notTakenAway: readonly string[];
  readonly notes: 'off' | 'session';
  readonly corrections: 'off' | 'collect';
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

export interface StaffSection {
  /** A PIN's scrypt hash (see `pin.ts`); null lets nobody in. */
  readonly staffPin: string | null;
  readonly administratorPin: string | null;
  readonly corner: Corner;
  readonly taps: number;
  readonly withinSeconds: number;
  readonly shuffledDigits: boolean;
  readonly timeoutSeconds: number;
  readonly cleaningSeconds: number;
}

/** Local times of day, `HH:MM`; one that ends before it begins lasts over midnight. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface HoursSection {
  readonly week: { readonly [Day in Weekday]?: readonly Period[] } | null;
  /** Holidays and other days that differ; without periods the day is closed. The first that fits counts. */
  readonly exceptions: readonly {
    readonly date: string;
    readonly to?: string;
    readonly periods: readonly Period[];
    readonly note?: string;
  }[];
  /** When all is started anew each night. */
  readonly recycleAt: string;
}

export interface UpdateSection {
  readonly trustedKeys: readonly string[];
  readonly stick: boolean;
  /** Folder in which each stick is a folder; null: where Linux mounts them, below `/media` and `/run/media`. */
  readonly sticks: string | null;
  readonly folder: string | null;
  /** `attract`, or a time of day. */
  readonly at: string;
}

export interface WatchdogSection {
  readonly unresponsiveSeconds: number;
  readonly memoryMegabytes: number;
  /** So many failures within so many minutes bring the safe page. */
  readonly failures: number;
  readonly withinMinutes: number;
}

export type DisplayRole = 'reader' | 'mirror' | 'blank';

/** The end of the name of a configuration's signature, which lies beside it: 64 bytes of Ed25519 in hexadecimal. */
export const SIGNATURE_SUFFIX = '.sig';

/** KIOSK.md's own numbers (K1–K17). */
export const DEFAULTS: Configuration = {
  institution: { name: '' },
  idle: {
    warningAfterSeconds: 60,
    readingWarningAfterSeconds: 180,
    countdownSeconds: 15,
    attractAfterSeconds: 30,
    longestSessionMinutes: 0,
    hardResetHours: 24,
  },
  attract: { enabled: true, secondsEach: 12, shiftEverySeconds: 60, onTouch: 'home', items: [] },
  home: { title: '', collections: [], pinned: [], featured: [], search: true },
  reading: {
    textSize: 'medium',
    elder: false,
    language: 'zh-Hans',
    readAloud: true,
    takeAway: true,
    notTakenAway: [],
    notes: 'off',
    corrections: 'off',
  },
  typing: { physicalKeyboard: false, fuzzy: true, first: 'pinyin' },
  touch: { lowReach: false, dragPixels: 10, edgePixels: 12 },
  staff: {
    staffPin: null,
    administratorPin: null,
    corner: 'top-right',
    taps: 5,
    withinSeconds: 3,
    shuffledDigits: true,
    timeoutSeconds: 60,
    cleaningSeconds: 60,
  },
  hours: { week: null, exceptions: [], recycleAt: '03:30' },
  brightness: [],
  update: { trustedKeys: [], stick: false, sticks: null, folder: null, at: 'attract' },
  statistics: { enabled: true, searchWords: false, retentionDays: 400 },
  print: { allowed: 'off', printer: '', pages: 4, perHour: 20 },
  watchdog: { unresponsiveSeconds: 5, memoryMegabytes: 1536, failures: 5, withinMinutes: 10 },
  displays: ['reader'],
  appearance: { theme: 'paper', mourning: [], notice: '' },
  fleet: { outbox: null, everyMinutes: 10 },
};
