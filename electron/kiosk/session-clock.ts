import {
  advance,
  beginSession,
  nextTick,
  type Configuration,
  type Session,
  type SessionAct,
  type SessionEvent,
} from '#content/kiosk';

/** Longest wait of a timer of Node's: 2³¹ − 1 milliseconds. */
const LONGEST_WAIT = 0x7fff_ffff;

/** Keeps the session on time: it hears what happens, waits for what is due, and tells what is to be done. */
export class SessionClock {
  readonly #rules: Configuration;
  readonly #now: () => number;
  readonly #told: (act: SessionAct) => void;
  #session: Session;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param now Milliseconds of a monotonic clock.
   * @param told Called after every change, with what is to be done about it.
   */
  constructor(rules: Configuration, now: () => number, told: (act: SessionAct) => void) {
    this.#rules = rules;
    this.#now = now;
    this.#told = told;
    this.#session = beginSession(now(), rules);
    this.#wait();
  }

  get session(): Session {
    return this.#session;
  }

  /** Milliseconds until the session's own countdown ends; 0 where it has none. */
  get left(): number {
    return 'endsAt' in this.#session ? Math.max(0, this.#session.endsAt - this.#now()) : 0;
  }

  hear(event: SessionEvent): void {
    const before = this.#session;
    const { session, act } = advance(before, event, this.#now(), this.#rules);
    this.#session = session;
    this.#wait();
    if (act !== 'none' || session.phase !== before.phase) this.#told(act);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const due = nextTick(this.#session, this.#rules);
    if (due === undefined) return;
    // A timer may come a moment early by the clock it is compared with; then it waits once more.
    const wait = Math.min(Math.max(1, Math.ceil(due - this.#now())), LONGEST_WAIT);
    this.#timer = setTimeout(() => {
      this.hear({ kind: 'tick' });
      this.#wait();
    }, wait);
  }
}
