import type { Failure, KioskReport } from '#content/contract';

/** What failed for the sake of the machine (a full disk, a stick that was pulled) is tried again after this. */
const AGAIN_AFTER_MS = 60_000;
const OF_THE_MACHINE: readonly Failure['code'][] = [
  'disk-full',
  'disk-error',
  'read-only',
  'not-permitted',
  'pack-unreadable',
  'process-ended',
];

interface Looked {
  readonly day: string;
  /** By the monotonic clock; undefined: on another day. */
  readonly again: number | undefined;
  readonly refused: KioskReport['update']['refused'][number] | undefined;
}

/**
 * The packs that were looked into: each once, until it is another file or was away. A stick that is pulled out and put in
 * again is looked at as if for the first time.
 */
export class LookedInto {
  readonly #now: () => number;
  readonly #files = new Map<string, Looked>();

  /** @param now Milliseconds of a monotonic clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get refused(): KioskReport['update']['refused'] {
    return [...this.#files.values()].flatMap(({ refused }) => refused ?? []);
  }

  /** Forgets the files that are not there any more. @param seen Those that are. */
  keepOnly(seen: readonly string[]): void {
    for (const file of this.#files.keys()) if (!seen.includes(file)) this.#files.delete(file);
  }

  isDue(seen: string, day: string): boolean {
    const looked = this.#files.get(seen);
    return looked?.day !== day || (looked.again !== undefined && this.#now() >= looked.again);
  }

  took(seen: string, day: string): void {
    this.#files.set(seen, { day, again: undefined, refused: undefined });
  }

  /** Answers whether it is refused for another reason than the last time. */
  refuse({
    seen,
    day,
    file,
    failure,
  }: { readonly seen: string; readonly day: string } & NonNullable<Looked['refused']>): boolean {
    const before = this.#files.get(seen)?.refused?.failure;
    const again = OF_THE_MACHINE.includes(failure.code) ? this.#now() + AGAIN_AFTER_MS : undefined;
    this.#files.set(seen, { day, again, refused: { file, failure } });
    return before?.code !== failure.code;
  }
}
