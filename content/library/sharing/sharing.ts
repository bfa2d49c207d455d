import { failed, succeeded, type FileStore, type Result, type Signer, type StoreFailure } from '#content/base';
import { parseDevice, type AnnotationOperation } from '#content/annotations';
import type { LibraryFailure } from '../failures.ts';
import { DEVICES_FILE, JOURNALS_FOLDER } from '../layout.ts';
import type { LibraryPorts } from '../ports.ts';
import { keysOf } from './device-keys.ts';
import { KnownDevices } from './known-devices.ts';
import { PublishedJournal } from './published-journal.ts';
import { QUOTA_BYTES, ReceivedJournal } from './received-journal.ts';
import type { Library } from '../library.ts';
import { openJournal } from '../journal.ts';
import { fingerprint, type OtherDevice, type SharingStatus, type Synchronised } from './status.ts';
import type { Introduction } from './signed-lines.ts';

type Failure = StoreFailure | LibraryFailure;

/** The sharing of an open library; it does nothing before it is told to. */
export async function openSharing(library: Library, ports: SharingPorts): Promise<Result<Sharing, StoreFailure>> {
  const { store, digest, clock } = library.ports;
  const opened = await openJournal(store, digest, DEVICES_FILE);
  if (!opened.ok) return opened;
  const known = new KnownDevices(opened.value.journal, () => clock.now(), opened.value.operations);
  return succeeded(new Sharing(library, ports, known));
}

/** What sharing needs of its host, beyond what the library has. */
export interface SharingPorts {
  readonly signer: Signer;
  /** This machine's name, as its person knows it. */
  readonly name: string;
  /** The folder at a path of this machine; undefined where there is none just now. */
  readonly reach: (folder: string) => Promise<FileStore | undefined>;
}

/** Where the journals lie in the shared folder, which may hold other things too. */
const FOLDER = 'lectern';
const EXTENSION = '.jsonl';

/**
 * This library's annotations and those of other devices, through a folder that something else carries between them. Each
 * device writes one file there and reads the others', so the folder never has a conflict. What another device wrote is
 * taken once the person has accepted it, line by line, each with its signature checked.
 */
export class Sharing {
  private readonly library: LibraryPorts;
  private readonly ports: SharingPorts;
  private readonly device: string;
  private readonly known: KnownDevices;
  private readonly learn: (operations: readonly AnnotationOperation[]) => void;
  private readonly published = new Map<string, PublishedJournal>();
  private readonly received = new Map<string, ReceivedJournal>();
  private readonly introductions = new Map<string, { readonly introduction: Introduction; readonly lines: number }>();
  /** Devices this library was, whose journals in the shared folder say more than here, with their keys. */
  private readonly outrun = new Map<string, string>();
  private reached: { readonly folder: string; readonly store: FileStore } | undefined;
  private failure: Failure | undefined;
  private lookedAt: number | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(library: Library, ports: SharingPorts, known: KnownDevices) {
    this.library = library.ports;
    this.ports = ports;
    this.device = library.device;
    this.known = known;
    this.learn = (operations) => {
      library.annotations.journal.learn(operations);
    };
  }

  async status(): Promise<Result<SharingStatus, Failure>> {
    const keys = await keysOf(this.library.store, this.ports.signer, this.device);
    if (!keys.ok) return keys;
    const { folder } = this.known;
    const { digest } = this.library;
    return succeeded({
      ...(folder === undefined ? {} : { folder }),
      ...(this.failure === undefined ? {} : { failure: this.failure }),
      ...(this.lookedAt === undefined ? {} : { lookedAt: this.lookedAt }),
      quota: QUOTA_BYTES,
      own: { device: this.device, name: this.ports.name, fingerprint: fingerprint(digest, keys.value.publicKey) },
      devices: this.devices(),
    });
  }

  /** Shares through a folder from now on; undefined shares no longer, and keeps what came. */
  share(folder: string | undefined): Promise<Result<null, Failure>> {
    return this.inTurn(async () => {
      this.leave();
      this.introductions.clear();
      this.failure = undefined;
      this.lookedAt = undefined;
      return this.known.share(folder);
    });
  }

  /** Accepts or refuses a device that was found in the shared folder. */
  decide(device: string, kind: 'accepted' | 'refused'): Promise<Result<null, Failure>> {
    return this.inTurn(async () => {
      const found = this.introductions.get(device)?.introduction ?? this.known.get(device);
      return found === undefined ? failed({ code: 'no-such-device', device }) : this.known.decide(kind, found);
    });
  }

  /** Writes what is new here into the shared folder and takes what is new there. Without a folder there is nothing to do. */
  synchronise(): Promise<Result<Synchronised, Failure>> {
    return this.inTurn(async () => {
      const done = await this.synchroniseNow();
      this.failure = done.ok ? undefined : done.failure;
      if (done.ok && this.known.folder !== undefined) this.lookedAt = this.library.clock.now();
      // A stick that comes back may be another one: it is looked at afresh.
      if (!done.ok) this.leave();
      return done;
    });
  }

  private async synchroniseNow(): Promise<Result<Synchronised, Failure>> {
    const { folder } = this.known;
    if (folder === undefined) return succeeded({ written: 0, taken: 0, waiting: 0 });
    const store = await this.ports.reach(folder);
    if (store === undefined) return failed({ code: 'shared-folder-missing', folder });
    this.reached = this.reached?.folder === folder ? this.reached : { folder, store };
    const written = await this.publish(this.reached.store);
    if (!written.ok) return written;
    const taken = await this.receive(this.reached.store);
    if (!taken.ok) return taken;
    const waiting = this.devices().filter(({ decision }) => decision === 'unknown' || decision === 'changed').length;
    return succeeded({ written: written.value, taken: taken.value, waiting });
  }

  private async publish(store: FileStore): Promise<Result<number, Failure>> {
    const own = await this.ownDevices();
    if (!own.ok) return own;
    let operations = 0;
    for (const device of own.value) {
      const keys = await keysOf(this.library.store, this.ports.signer, device);
      if (!keys.ok) return keys;
      const publisher = { device, name: this.ports.name, keys: keys.value };
      const journal =
        this.published.get(device) ??
        new PublishedJournal(this.library, this.ports.signer, publisher, { store, path: pathOf(device) });
      this.published.set(device, journal);
      const done = await journal.publish();
      if (done.ok) operations += done.value;
      // What it was called before it was restored may have got further than what was restored.
      else if (device !== this.device && done.failure.code === 'device-elsewhere')
        this.outrun.set(device, keys.value.publicKey);
      else return done;
    }
    return succeeded(operations);
  }

  private async receive(store: FileStore): Promise<Result<number, Failure>> {
    const [own, names] = [await this.ownDevices(), await store.list(FOLDER)];
    if (!own.ok) return own;
    if (!names.ok) return names;
    let operations = 0;
    for (const name of names.value) {
      const device = name.endsWith(EXTENSION) ? parseDevice(name.slice(0, -EXTENSION.length)) : undefined;
      if (device === undefined || (own.value.includes(device) && !this.outrun.has(device))) continue;
      const journal =
        this.received.get(device) ??
        new ReceivedJournal(this.library, this.ports.signer, device, { store, path: pathOf(device) });
      this.received.set(device, journal);
      const looked = await journal.look();
      // One that floods the folder is reported beside its name, and the others go on.
      if (!looked.ok && looked.failure.code !== 'device-over-quota') return looked;
      if (!looked.ok || looked.value === undefined) continue;
      this.introductions.set(device, looked.value);
      const publicKey = this.outrun.get(device) ?? this.acceptedKey(device);
      if (publicKey !== looked.value.introduction.publicKey) continue;
      const taken = await journal.take(publicKey, this.library.clock.now());
      if (!taken.ok) return taken;
      this.learn(taken.value);
      operations += taken.value.length;
    }
    return succeeded(operations);
  }

  private acceptedKey(device: string): string | undefined {
    const decision = this.known.get(device);
    return decision?.kind === 'accepted' ? decision.publicKey : undefined;
  }

  /** The devices this library is or was: each has a journal here. */
  private async ownDevices(): Promise<Result<readonly string[], StoreFailure>> {
    const listed = await this.library.store.list(JOURNALS_FOLDER);
    if (!listed.ok) return listed;
    const former = listed.value.flatMap((name) =>
      name.endsWith(EXTENSION) ? (parseDevice(name.slice(0, -EXTENSION.length)) ?? []) : [],
    );
    return succeeded([...new Set([this.device, ...former])]);
  }

  private devices(): readonly OtherDevice[] {
    const names = new Set([
      ...this.known.all().map(({ device }) => device),
      ...this.introductions.keys(),
      ...this.received.keys(),
    ]);
    return [...names]
      .filter((name) => !this.outrun.has(name))
      .flatMap((device) => {
        const decision = this.known.get(device);
        const found = this.introductions.get(device);
        const shown = found?.introduction ?? decision;
        const bytes = this.received.get(device)?.bytes ?? 0;
        const refused = [...(this.received.get(device)?.refused ?? [])].map(([why, lines]) => ({ why, lines }));
        if (shown === undefined) {
          return refused.length === 0
            ? []
            : { device, name: '', fingerprint: '', decision: 'unknown' as const, lines: 0, bytes, refused };
        }
        const isChanged = decision !== undefined && decision.publicKey !== shown.publicKey;
        return {
          device,
          name: shown.name,
          fingerprint: fingerprint(this.library.digest, shown.publicKey),
          decision: isChanged ? ('changed' as const) : (decision?.kind ?? ('unknown' as const)),
          lines: found?.lines ?? 0,
          bytes,
          refused,
        };
      });
  }

  private leave(): void {
    this.published.clear();
    this.received.clear();
    this.reached = undefined;
  }

  private inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

function pathOf(device: string): string {
  return `${FOLDER}/${device}${EXTENSION}`;
}
