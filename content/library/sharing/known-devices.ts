import { oneOf, orNull, shape, succeeded, text, textLike, whole, type Result, type StoreFailure } from '#content/base';
import { parseDevice } from '#content/annotations';
import type { JournalOperation } from '../journal-lines.ts';
import type { Journal } from '../journal.ts';
import type { Introduction } from './signed-lines.ts';

/** What the person has decided about a device: once, and until they decide otherwise. */
export interface Decision {
  readonly kind: 'accepted' | 'refused';
  readonly device: string;
  readonly name: string;
  /** The key it had then: a journal that is signed with another is not this device's. */
  readonly publicKey: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const at = whole(0, Number.MAX_SAFE_INTEGER);
const parseDecision = shape({
  kind: oneOf('accepted', 'refused'),
  device: parseDevice,
  name: text(200),
  publicKey: textLike(/^[0-9a-f]{64}$/u),
  at,
});
const parseFolder = shape({ kind: oneOf('folder'), folder: orNull(text(4096, 1)), at });

/** The shared folder and the devices the person has decided about: one line each in a journal of its own. */
export class KnownDevices {
  private readonly journal: Journal;
  private readonly now: () => number;
  private readonly decisions = new Map<string, Decision>();
  private shared: string | undefined;

  constructor(journal: Journal, now: () => number, lines: readonly JournalOperation[]) {
    this.journal = journal;
    this.now = now;
    for (const line of lines) {
      const raw = line.value();
      const decision = parseDecision(raw);
      if (decision !== undefined) this.decisions.set(decision.device, decision);
      const chosen = parseFolder(raw);
      if (chosen !== undefined) this.shared = chosen.folder ?? undefined;
    }
  }

  /** Where the shared folder is; undefined where there is none. */
  get folder(): string | undefined {
    return this.shared;
  }

  get(device: string): Decision | undefined {
    return this.decisions.get(device);
  }

  all(): readonly Decision[] {
    return [...this.decisions.values()];
  }

  async decide(
    kind: Decision['kind'],
    { device, name, publicKey }: Pick<Introduction, 'device' | 'name' | 'publicKey'>,
  ): Promise<Result<null, StoreFailure>> {
    const decision: Decision = { kind, device, name, publicKey, at: this.now() };
    const written = await this.journal.append([decision]);
    if (written.ok) this.decisions.set(device, decision);
    return written;
  }

  async share(folder: string | undefined): Promise<Result<null, StoreFailure>> {
    if (folder === this.shared) return succeeded(null);
    const written = await this.journal.append([{ kind: 'folder', folder: folder ?? null, at: this.now() }]);
    if (written.ok) this.shared = folder;
    return written;
  }
}
