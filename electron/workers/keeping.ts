import { failed, succeeded } from '#content/base';
import { sharingServices, type KeepingRequests, type Services, type Told } from '#content/contract';
import { Backups, openSharing, wishRestored, type Library, type Sharing } from '#content/library';
import { copyLibrary } from '../platform/library-copy.ts';
import { sharingPorts } from '../platform/sharing-ports.ts';

/** How often the shared folder is looked into: what carries it takes longer. */
const LOOK_EVERY_MS = 15_000;

/** What is new here goes into the shared folder this long after the last change. */
const WRITE_AFTER_MS = 2_000;

/** The first look whether a backup is due comes when the start is over, and then by the hour: a desk may stay open for weeks. */
const BACKUP_AFTER_MS = 60_000;
const BACKUP_EVERY_MS = 3_600_000;

/** How far a copy is, is told at most so often. */
const TELL_EVERY_MS = 100;

export interface KeepingOptions {
  readonly library: Library;
  /** Where the library is. */
  readonly folder: string;
  readonly tell: (told: Told) => void;
  /** Closes the library and opens it again, once the answer is on its way. */
  readonly reopen: () => void;
}

type KeepingService = Exclude<keyof KeepingRequests, 'sharing.choose' | 'backup.choose'>;

/** Keeps an open library safe: its backups are made in their time, and its annotations go to and come from other devices. */
export class Keeping {
  private readonly options: KeepingOptions;
  private readonly backups: Backups;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly sharing: Sharing | undefined;
  private writing: NodeJS.Timeout | undefined;
  private told = '';
  /** When it was last told how far a copy is. */
  private copiedTold = 0;

  private constructor(options: KeepingOptions, sharing: Sharing | undefined) {
    this.options = options;
    this.backups = new Backups(options.library.ports);
    this.sharing = sharing;
    if (sharing !== undefined) {
      this.timers.push(setInterval(() => void this.synchronise(), LOOK_EVERY_MS));
      options.library.annotations.listen(() => {
        clearTimeout(this.writing);
        this.writing = setTimeout(() => void this.synchronise(), WRITE_AFTER_MS);
      });
    }
    const first = setTimeout(() => void this.backups.makeIfDue(), BACKUP_AFTER_MS);
    this.timers.push(
      first,
      setInterval(() => void this.backups.makeIfDue(), BACKUP_EVERY_MS),
    );
  }

  static async start(options: KeepingOptions): Promise<Keeping> {
    const sharing = await openSharing(options.library, sharingPorts);
    // Without the list of devices nothing is shared; everything else goes on.
    return new Keeping(options, sharing.ok ? sharing.value : undefined);
  }

  get services(): Pick<Services, Exclude<KeepingService, `sharing.${string}`>> & Partial<Services> {
    const { sharing, backups, options } = this;
    return {
      ...(sharing === undefined ? {} : sharingServices(sharing)),
      'backup.list': () => backups.list(),
      'backup.make': () => backups.make(),
      'backup.check': ({ name }) => backups.check(name),
      'backup.copy': async ({ folder }) => {
        const copied = await copyLibrary(options.folder, folder, (files, of) => {
          this.tellCopied(files, of);
        });
        return copied.ok ? succeeded({ folder, files: copied.value }) : copied;
      },
      'backup.restore': async ({ name }) => {
        const wished = await wishRestored(options.library.ports, name);
        if (!wished.ok) return failed(wished.failure);
        options.reopen();
        return succeeded(null);
      },
    };
  }

  private tellCopied(files: number, of: number): void {
    const now = performance.now();
    if (files < of && now - this.copiedTold < TELL_EVERY_MS) return;
    this.copiedTold = now;
    this.options.tell({ event: 'library.copied', value: { files, of } });
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    clearTimeout(this.writing);
  }

  private async synchronise(): Promise<void> {
    const { sharing } = this;
    if (sharing === undefined) return;
    await sharing.synchronise();
    const status = await sharing.status();
    // That it was looked at again is no news to anybody.
    const now = JSON.stringify(status, (key, value: unknown) => (key === 'lookedAt' ? undefined : value));
    if (now === this.told) return;
    this.told = now;
    this.options.tell({ event: 'sharing.changed', value: {} });
  }
}
