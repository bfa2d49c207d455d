import type { FileStore } from '#content/base';
import {
  clockAtStart,
  clockFault,
  clockLater,
  parseKnownClock,
  type ClockFault,
  type KnownClock,
} from '#content/kiosk';

const FILE = 'kiosk-clock.json';
/** Kept this often, so that a power cut costs little of what was seen. */
const KEPT_EVERY_MS = 3_600_000;

export interface ClockPorts {
  readonly store: FileStore;
  /** Milliseconds since 1970, as the device has it. */
  readonly now: () => number;
  /** Milliseconds of a monotonic clock. */
  readonly passed: () => number;
}

/** The clock on the wall, and whether it can be believed. */
export class WallClock {
  readonly #ports: ClockPorts;
  #known: KnownClock;
  #last: { readonly now: number; readonly passed: number };
  #keptAt: number;

  private constructor(ports: ClockPorts, known: KnownClock) {
    this.#ports = ports;
    this.#known = known;
    this.#last = { now: ports.now(), passed: ports.passed() };
    this.#keptAt = this.#last.passed;
  }

  static async open(ports: ClockPorts): Promise<WallClock> {
    const kept = await ports.store.read(FILE);
    const known =
      kept.ok && kept.value !== undefined ? parseKnownClock(new TextDecoder().decode(kept.value)) : undefined;
    return new WallClock(ports, clockAtStart(known, ports.now()));
  }

  get fault(): ClockFault | undefined {
    return clockFault(this.#known, this.#ports.now());
  }

  /** Looks at the clock; to be called every minute. */
  look(): void {
    const { now, passed } = { now: this.#ports.now(), passed: this.#ports.passed() };
    this.#known = clockLater(this.#known, this.#last.now, now, Math.round(passed - this.#last.passed));
    this.#last = { now, passed };
    if (passed - this.#keptAt < KEPT_EVERY_MS) return;
    this.#keptAt = passed;
    void this.keep();
  }

  async keep(): Promise<void> {
    await this.#ports.store.replace(FILE, new TextEncoder().encode(JSON.stringify(this.#known)));
  }
}
