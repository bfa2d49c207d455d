import type { Configuration } from './configuration.ts';

/*
 * What is counted (KIOSK.md, K10): per day, on this device, of nobody. No time finer than a day is kept, no identifier,
 * and no searched word unless the institution asks for it and at least five visitors searched for it.
 */

export interface DayCounts {
  readonly sessions: number;
  readonly resets: number;
  readonly crashes: number;
  readonly minutesUp: number;
  readonly searches: number;
  readonly searchesWithoutHit: number;
  /** By document id. */
  readonly documents: Readonly<Record<string, { readonly opens: number; readonly seconds: number }>>;
  /** By searched text; shown only from `WORD_SHOWN_FROM` times on. */
  readonly words: Readonly<Record<string, number>>;
}

/** By day, `YYYY-MM-DD`. */
export type UsageCounts = Readonly<Record<string, DayCounts>>;

export type UsageEvent =
  | { readonly kind: 'session' | 'reset' | 'crash' }
  | { readonly kind: 'up'; readonly minutes: number }
  | { readonly kind: 'searched'; readonly text: string; readonly hits: number }
  | { readonly kind: 'read'; readonly document: string; readonly seconds: number }
  | { readonly kind: 'opened'; readonly document: string };

export const WORD_SHOWN_FROM = 5;
/** A document left open over night is not read for more than this. */
const LONGEST_READING_SECONDS = 3600;
const LONGEST_WORD = 40;
const MOST_WORDS = 1000;

const NOTHING: DayCounts = {
  sessions: 0,
  resets: 0,
  crashes: 0,
  minutesUp: 0,
  searches: 0,
  searchesWithoutHit: 0,
  documents: {},
  words: {},
};

/** The counts with one more event on a day; days past their retention are dropped. */
export function counted(
  counts: UsageCounts,
  event: UsageEvent,
  day: string,
  rules: Configuration['statistics'],
): UsageCounts {
  if (!rules.enabled) return {};
  const days = Object.fromEntries(
    Object.entries(counts).filter(([kept]) => kept > daysBefore(day, rules.retentionDays)),
  );
  return { ...days, [day]: added(days[day] ?? NOTHING, event, rules) };
}

function added(day: DayCounts, event: UsageEvent, rules: Configuration['statistics']): DayCounts {
  switch (event.kind) {
    case 'session':
      return { ...day, sessions: day.sessions + 1 };
    case 'reset':
      return { ...day, resets: day.resets + 1 };
    case 'crash':
      return { ...day, crashes: day.crashes + 1 };
    case 'up':
      return { ...day, minutesUp: day.minutesUp + event.minutes };
    case 'opened':
      return { ...day, documents: withDocument(day.documents, event.document, 1, 0) };
    case 'read': {
      const seconds = Math.min(Math.max(0, Math.round(event.seconds)), LONGEST_READING_SECONDS);
      return { ...day, documents: withDocument(day.documents, event.document, 0, seconds) };
    }
    case 'searched': {
      const word = event.text.trim().slice(0, LONGEST_WORD);
      const keepsWord =
        rules.searchWords && word !== '' && (word in day.words || Object.keys(day.words).length < MOST_WORDS);
      return {
        ...day,
        searches: day.searches + 1,
        searchesWithoutHit: day.searchesWithoutHit + (event.hits === 0 ? 1 : 0),
        words: keepsWord ? { ...day.words, [word]: (day.words[word] ?? 0) + 1 } : day.words,
      };
    }
  }
}

function withDocument(
  documents: DayCounts['documents'],
  id: string,
  opens: number,
  seconds: number,
): DayCounts['documents'] {
  const before = documents[id] ?? { opens: 0, seconds: 0 };
  return { ...documents, [id]: { opens: before.opens + opens, seconds: before.seconds + seconds } };
}

/** What may be shown and carried away: words that too few searched for are left out. */
export function shownCounts(counts: UsageCounts): UsageCounts {
  const totals = new Map<string, number>();
  for (const day of Object.values(counts)) {
    for (const [word, times] of Object.entries(day.words)) totals.set(word, (totals.get(word) ?? 0) + times);
  }
  const isShown = ([word]: readonly [string, number]): boolean => (totals.get(word) ?? 0) >= WORD_SHOWN_FROM;
  return Object.fromEntries(
    Object.entries(counts).map(([date, day]) => [
      date,
      { ...day, words: Object.fromEntries(Object.entries(day.words).filter(isShown)) },
    ]),
  );
}

/** The counts as a table for a spreadsheet (RFC 4180, with the mark that makes them read UTF-8): a row a day and document. */
export function countsAsCsv(counts: UsageCounts, titles: ReadonlyMap<string, string>): string {
  const rows: (readonly (string | number)[])[] = [['date', 'what', 'document', 'title', 'number']];
  for (const [date, day] of Object.entries(shownCounts(counts)).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { documents, words, ...numbers } = day;
    for (const [what, number] of Object.entries(numbers)) rows.push([date, what, '', '', number]);
    for (const [id, { opens, seconds }] of Object.entries(documents)) {
      rows.push([date, 'opens', id, titles.get(id) ?? '', opens], [date, 'seconds', id, titles.get(id) ?? '', seconds]);
    }
    for (const [word, times] of Object.entries(words)) rows.push([date, 'word', '', word, times]);
  }
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** A field that a spreadsheet would take for a formula is given an apostrophe, which it shows as text. */
function csvField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function daysBefore(day: string, days: number): string {
  if (days === Infinity) return '';
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
