import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { LibraryFailure } from '../failures.ts';
import { BACKUPS_FOLDER } from '../layout.ts';
import { openLibrary } from '../open-library.ts';
import type { LibraryPorts } from '../ports.ts';
import {
  backupName,
  changingFiles,
  contentPath,
  manifestPath,
  manifestText,
  parseBackupName,
  readManifest,
  timeOfBackup,
  type Manifest,
} from './backup-files.ts';
import { BackupView } from './backup-view.ts';
import { isDue, keptOf, type BackupKind } from './retention.ts';
import { planUpgrade, UPGRADES, type Upgrade } from './upgrade.ts';

type Failure = StoreFailure | LibraryFailure;

/** A journal may be written to while it is copied, and then ends in half a line: it is copied again. */
const TRIES = 3;

/** A backup as it is shown. */
export interface Backup {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly documents: number;
  readonly annotations: number;
  readonly bytes: number;
  /** What it is the newest of, and so is kept for; one of nothing is kept for two days. */
  readonly kinds: readonly BackupKind[];
}

/**
 * The backups of a library, in its own folder: they are against mistakes and damaged files. Against a lost disk there is
 * the copy of the whole library on another (`lectern backup --to`).
 */
export class Backups {
  private readonly ports: LibraryPorts;
  private readonly upgrades: readonly Upgrade[];
  private turn: Promise<unknown> = Promise.resolve();

  /** @param upgrades How a backup of an older format is opened for trial. */
  constructor(ports: LibraryPorts, upgrades: readonly Upgrade[] = UPGRADES) {
    this.ports = ports;
    this.upgrades = upgrades;
  }

  /** Newest first; one whose list of files is damaged is not among them. */
  async list(): Promise<Result<readonly Backup[], StoreFailure>> {
    const names = await this.names();
    if (!names.ok) return names;
    const kinds = keptOf(names.value.map(timeOfBackup));
    const backups: Backup[] = [];
    for (const name of names.value) {
      const manifest = await this.manifest(name);
      if (!manifest.ok) return manifest;
      if (manifest.value === undefined) continue;
      const { at, documents, annotations, files } = manifest.value;
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      backups.push({ name, at, documents, annotations, bytes, kinds: kinds.get(timeOfBackup(name)) ?? [] });
    }
    return succeeded(backups.reverse());
  }

  /** Makes a backup where there is none of this day yet; undefined where there is. */
  async makeIfDue(): Promise<Result<Backup | undefined, Failure>> {
    const names = await this.names();
    if (!names.ok) return names;
    const newest = names.value.at(-1);
    if (!isDue(newest === undefined ? undefined : timeOfBackup(newest), this.ports.clock.now()))
      return succeeded(undefined);
    return this.make();
  }

  /** Makes a backup, opens it to see that it is one, and lets those go that are not to be kept any longer. */
  make(): Promise<Result<Backup, Failure>> {
    return this.inTurn(async () => {
      const names = await this.names();
      if (!names.ok) return names;
      // Two within a second, or after the clock was set back, still have a name each.
      const newest = names.value.at(-1);
      const at = Math.max(this.ports.clock.now(), newest === undefined ? 0 : timeOfBackup(newest) + 1000);
      let copied = await this.copy();
      if (!copied.ok) return copied;
      let opened = await this.open({ at, files: copied.value, documents: 0, annotations: 0 });
      for (let tries = 1; !opened.ok && tries < TRIES; tries++) {
        copied = await this.copy();
        if (!copied.ok) return copied;
        opened = await this.open({ at, files: copied.value, documents: 0, annotations: 0 });
      }
      if (!opened.ok) return opened;
      const name = backupName(at);
      const whole: Manifest = { at, files: copied.value, ...opened.value };
      const json = manifestText(whole);
      const sealed = `${json.slice(0, -1)},"digest":"${this.ports.digest.sha256(json)}"}\n`;
      const written = await this.ports.store.replace(manifestPath(name), new TextEncoder().encode(sealed));
      if (!written.ok) return written;
      const pruned = await this.prune();
      if (!pruned.ok) return pruned;
      const bytes = copied.value.reduce((sum, file) => sum + file.bytes, 0);
      const kinds = keptOf([...names.value.map(timeOfBackup), timeOfBackup(name)]).get(timeOfBackup(name)) ?? [];
      return succeeded({ name, at, ...opened.value, bytes, kinds });
    });
  }

  /** Reads a backup again and opens it for trial, as when it was made; a failure where it is not whole any more. */
  async check(name: string): Promise<Result<null, Failure>> {
    const files = await this.filesOf(name);
    if (!files.ok) return files;
    const manifest = await this.manifest(name);
    if (!manifest.ok) return manifest;
    if (manifest.value === undefined) return failed({ code: 'no-such-backup', name });
    const opened = await this.open(manifest.value);
    return opened.ok ? succeeded(null) : opened;
  }

  /** The files of a backup, each checked against its digest; a failure where the backup is not there or not whole. */
  async filesOf(
    name: string,
  ): Promise<Result<readonly { readonly path: string; readonly bytes: Uint8Array }[], Failure>> {
    const manifest = parseBackupName(name) === undefined ? succeeded(undefined) : await this.manifest(name);
    if (!manifest.ok) return manifest;
    if (manifest.value === undefined) return failed({ code: 'no-such-backup', name });
    const files: { path: string; bytes: Uint8Array }[] = [];
    for (const { path, digest } of manifest.value.files) {
      const read = await this.ports.store.read(contentPath(digest));
      if (!read.ok) return read;
      if (read.value === undefined || this.ports.digest.sha256(read.value) !== digest) {
        return failed({ code: 'backup-damaged', name });
      }
      files.push({ path, bytes: read.value });
    }
    return succeeded(files);
  }

  private async copy(): Promise<Result<Manifest['files'], StoreFailure>> {
    const { store, digest } = this.ports;
    const paths = await changingFiles(store);
    if (!paths.ok) return paths;
    const files: Manifest['files'][number][] = [];
    for (const path of paths.value) {
      const read = await store.read(path);
      if (!read.ok) return read;
      if (read.value === undefined) continue;
      const name = digest.sha256(read.value);
      files.push({ path, digest: name, bytes: read.value.length });
      const known = await store.read(contentPath(name));
      if (!known.ok) return known;
      if (known.value !== undefined && digest.sha256(known.value) === name) continue;
      const written = await store.replace(contentPath(name), read.value);
      if (!written.ok) return written;
    }
    return succeeded(files);
  }

  /** Opens a backup as a library, for trial: it must open without a fault. Answers what it holds. */
  private async open(manifest: Manifest): Promise<Result<Pick<Manifest, 'documents' | 'annotations'>, Failure>> {
    const view = new BackupView(this.ports.store, manifest);
    const plan = await planUpgrade({ ...this.ports, store: view }, BACKUPS_FOLDER, this.upgrades);
    const store = plan.ok && plan.value !== undefined ? view.with(plan.value.files) : view;
    const opened = plan.ok ? await openLibrary({ ...this.ports, store }, BACKUPS_FOLDER) : plan;
    if (!opened.ok) return failed({ code: 'backup-damaged', name: backupName(manifest.at) });
    const { catalogue, annotations } = opened.value;
    return succeeded({ documents: catalogue.size, annotations: annotations.all.size });
  }

  private async prune(): Promise<Result<null, StoreFailure>> {
    const { store } = this.ports;
    const names = await this.names();
    if (!names.ok) return names;
    const kept = keptOf(names.value.map(timeOfBackup));
    const needed = new Set<string>();
    for (const name of names.value) {
      if (!kept.has(timeOfBackup(name))) {
        const removed = await store.remove(manifestPath(name));
        if (!removed.ok) return removed;
        continue;
      }
      const manifest = await this.manifest(name);
      if (!manifest.ok) return manifest;
      // What a damaged list may have named is not let go.
      if (manifest.value === undefined) return succeeded(null);
      for (const { digest } of manifest.value.files) needed.add(digest);
    }
    const contents = await store.list(`${BACKUPS_FOLDER}/files`);
    if (!contents.ok) return contents;
    for (const digest of contents.value.filter((each) => !needed.has(each))) {
      const removed = await store.remove(contentPath(digest));
      if (!removed.ok) return removed;
    }
    return succeeded(null);
  }

  /** Oldest first. */
  private async names(): Promise<Result<readonly string[], StoreFailure>> {
    const listed = await this.ports.store.list(BACKUPS_FOLDER);
    if (!listed.ok) return listed;
    return succeeded(
      listed.value.flatMap((name) =>
        name.endsWith('.json') ? (parseBackupName(name.slice(0, -'.json'.length)) ?? []) : [],
      ),
    );
  }

  private async manifest(name: string): Promise<Result<Manifest | undefined, StoreFailure>> {
    const read = await this.ports.store.read(manifestPath(name));
    if (!read.ok || read.value === undefined) return read.ok ? succeeded(undefined) : read;
    return succeeded(readManifest(read.value, (text, digest) => this.ports.digest.sha256(text) === digest));
  }

  private inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
