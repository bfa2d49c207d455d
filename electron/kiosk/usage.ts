import type { FileStore } from '#content/base';
import { counted, type Configuration, type UsageCounts, type UsageEvent } from '#content/kiosk';

const FILE = 'kiosk-usage.json';
/** Counts are written this long after the first that is not: a power cut loses a minute of them. */
const WRITTEN_AFTER_MS = 60_000;

/** The date that the clock shows, and whether it can be believed. */
interface Today {
  readonly date: string;
  readonly isBelieved: boolean;
}

/** The usage counts, kept beside the settings. A file that cannot be read begins anew: counts are no one's work. */
export class Usage {
  readonly #store: FileStore;
  readonly #rules: Configuration['statistics'];
  readonly #today: () => Today;
  #counts: UsageCounts;
  #timer: NodeJS.Timeout | undefined;

  private constructor(store: FileStore, rules: Configuration['statistics'], today: () => Today, counts: UsageCounts) {
    this.#store = store;
    this.#rules = rules;
    this.#today = today;
    this.#counts = counts;
  }

  static async open(store: FileStore, rules: Configuration['statistics'], today: () => Today): Promise<Usage> {
    const kept = await store.read(FILE);
    return new Usage(store, rules, today, kept.ok && kept.value !== undefined ? parse(kept.value) : {});
  }

  get counts(): UsageCounts {
    return this.#counts;
  }

  count(event: UsageEvent): void {
    const { date, isBelieved } = this.#today();
    // By a clock that is years ahead every day would be too old to be kept.
    const rules = isBelieved ? this.#rules : { ...this.#rules, retentionDays: Infinity };
    this.#counts = counted(this.#counts, event, date, rules);
    this.#timer ??= setTimeout(() => void this.keep(), WRITTEN_AFTER_MS);
  }

  /** Writes what is not written yet. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#store.replace(FILE, new TextEncoder().encode(JSON.stringify(this.#counts)));
  }
}

function parse(bytes: Uint8Array): UsageCounts {
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as UsageCounts) : {};
  } catch {
    return {};
  }
}
