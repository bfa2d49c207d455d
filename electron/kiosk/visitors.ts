import type { UsageEvent } from '#content/kiosk';
import type { Input, VisitorAct } from '#content/contract';
import type { SessionClock } from './session-clock.ts';

/** Hears what visitors do: the session goes by it, and it is counted, of nobody. */
export class Visitors {
  readonly #clock: SessionClock;
  readonly #count: (event: UsageEvent) => void;
  readonly #now: () => number;
  #reading: { readonly document: string; readonly since: number } | undefined;

  constructor(clock: SessionClock, now: () => number, count: (event: UsageEvent) => void) {
    this.#clock = clock;
    this.#now = now;
    this.#count = count;
  }

  hear(act: VisitorAct): void {
    const { phase } = this.#clock.session;
    if (act.kind === 'went') this.#went(act);
    this.#clock.hear(act.kind === 'went' ? { kind: 'went', place: act.place } : act);
    const isVisit = this.#clock.session.phase === 'visit';
    if (isVisit && (phase === 'attract' || phase === 'rest')) this.#count({ kind: 'session' });
  }

  searched({ query }: Input<'search.query'>, hits: number): void {
    this.#count({ kind: 'searched', text: query, hits });
  }

  /** The visit is over: what was being read is read no longer. */
  left(): void {
    this.#endReading();
    this.#count({ kind: 'reset' });
  }

  #went(act: VisitorAct & { readonly kind: 'went' }): void {
    this.#endReading();
    if (act.place !== 'document' || act.document === undefined) return;
    this.#reading = { document: act.document, since: this.#now() };
    this.#count({ kind: 'opened', document: act.document });
  }

  #endReading(): void {
    if (this.#reading === undefined) return;
    const { document, since } = this.#reading;
    this.#count({ kind: 'read', document, seconds: (this.#now() - since) / 1000 });
    this.#reading = undefined;
  }
}
