import { failed, succeeded } from '#content/base';
import type {
  Backup,
  EventName,
  Events,
  Failure,
  Input,
  OtherDevice,
  Reader,
  RequestName,
  SharingStatus,
} from '#content/contract';

const OWN = { device: 'own', name: '书房', fingerprint: '0a1b 2c3d' };
export const PHONE: OtherDevice = {
  device: 'phone',
  name: '旅行本',
  fingerprint: '9f8e 7d6c',
  decision: 'unknown',
  lines: 12,
  bytes: 4800,
  refused: [],
};
const BACKUPS: readonly Backup[] = [
  { name: '20261122T090000Z', at: Date.UTC(2026, 10, 22, 9), documents: 79, annotations: 3, bytes: 61_000, kinds: ['day', 'week'] }, // prettier-ignore
  { name: '20261121T090000Z', at: Date.UTC(2026, 10, 21, 9), documents: 78, annotations: 1, bytes: 60_000, kinds: [] },
];

/** A host that has devices and backups around another that has none: what is decided there shows at once. */
export class KeepingHost implements Reader {
  readonly asked: RequestName[] = [];
  devices: readonly OtherDevice[] = [PHONE];
  folder: string | undefined = '/media/stick/shared';
  backups = BACKUPS;
  /** What the next request named is refused with. */
  refusal: { readonly name: RequestName; readonly failure: Failure } | undefined;
  private readonly inner: Reader;
  private readonly listeners = new Map<EventName, Set<(event: never) => void>>();

  constructor(inner: Reader) {
    this.inner = inner;
  }

  async ask<Name extends RequestName>(name: Name, input: Input<Name>) {
    this.asked.push(name);
    if (this.refusal?.name === name) return failed(this.refusal.failure) as never;
    if (!name.startsWith('sharing.') && !name.startsWith('backup.')) return this.inner.ask(name, input);
    return Promise.resolve(succeeded(this.answer(name, input as never)) as never);
  }

  listen<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void {
    const those = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, those.add(listener));
    const end = this.inner.listen(name, listener);
    return () => {
      those.delete(listener);
      end();
    };
  }

  tell<Name extends EventName>(name: Name, event: Events[Name]): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (event: Events[Name]) => void)(event);
  }

  assetAddress(digest: string): string {
    return this.inner.assetAddress(digest);
  }

  droppedPaths(files: readonly unknown[]): readonly string[] {
    return this.inner.droppedPaths(files);
  }

  private answer(name: RequestName, input: { device: string; decision: 'accepted' | 'refused'; folder: string }) {
    switch (name) {
      case 'sharing.decide':
        this.devices = this.devices.map((each) =>
          each.device === input.device ? { ...each, decision: input.decision } : each,
        );
        return this.status;
      case 'sharing.stop':
        this.folder = undefined;
        return this.status;
      case 'sharing.start':
        this.folder = input.folder;
        return this.status;
      case 'backup.list':
        return this.backups;
      case 'backup.make': {
        const [newest] = BACKUPS;
        const made = { ...(newest as Backup), name: '20261122T100000Z', at: Date.UTC(2026, 10, 22, 10) };
        this.backups = [made, ...this.backups];
        return made;
      }
      case 'backup.check':
      case 'backup.restore':
        return null;
      default:
        return this.status;
    }
  }

  private get status(): SharingStatus {
    const shared = this.folder === undefined ? {} : { folder: this.folder, lookedAt: Date.UTC(2026, 10, 22, 9, 30) };
    return { ...shared, own: OWN, quota: 256_000_000, devices: this.folder === undefined ? [] : this.devices };
  }
}
