import { failed, succeeded, type FileStore, type Result, type StoreFailure } from '#content/base';
import { contentPath, type Manifest } from './backup-files.ts';

/**
 * A library as a backup has it, to be opened and looked at: the files of the backup over those that never change. It
 * takes no writing, so that opening it for trial mends nothing and hides nothing.
 */
export class BackupView implements FileStore {
  private readonly store: FileStore;
  private readonly manifest: Manifest;
  private readonly digests: ReadonlyMap<string, string>;
  private readonly upgraded: ReadonlyMap<string, Uint8Array>;

  /** @param upgraded Files that are other than the backup has them, or not in it. */
  constructor(store: FileStore, manifest: Manifest, upgraded: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.store = store;
    this.manifest = manifest;
    this.digests = new Map(manifest.files.map(({ path, digest }) => [path, contentPath(digest)]));
    this.upgraded = upgraded;
  }

  /** The same backup, brought into another format. */
  with(files: ReadonlyMap<string, Uint8Array>): BackupView {
    return new BackupView(this.store, this.manifest, files);
  }

  read(path: string): Promise<Result<Uint8Array | undefined, StoreFailure>> {
    const bytes = this.upgraded.get(path);
    if (bytes !== undefined) return Promise.resolve(succeeded(bytes));
    const at = this.at(path);
    return at === undefined ? Promise.resolve(succeeded(undefined)) : this.store.read(at);
  }

  size(path: string): Promise<Result<number | undefined, StoreFailure>> {
    const bytes = this.upgraded.get(path);
    if (bytes !== undefined) return Promise.resolve(succeeded(bytes.length));
    const at = this.at(path);
    return at === undefined ? Promise.resolve(succeeded(undefined)) : this.store.size(at);
  }

  list(folder: string): Promise<Result<readonly string[], StoreFailure>> {
    const paths = new Set([...this.digests.keys(), ...this.upgraded.keys()]);
    const names = [...paths].filter((path) => path.startsWith(`${folder}/`));
    if (names.length === 0 && isUnchanging(folder)) return this.store.list(folder);
    return Promise.resolve(succeeded(names.map((path) => path.slice(folder.length + 1)).sort()));
  }

  /** What was damaged before is set aside already, in the library itself: setting it aside again changes nothing. */
  replace(path: string): Promise<Result<null, StoreFailure>> {
    return Promise.resolve(path.startsWith('quarantine/') ? succeeded(null) : failed({ code: 'read-only', path }));
  }

  replaceAll(files: readonly { readonly path: string }[]): Promise<Result<null, StoreFailure>> {
    return this.replace(files[0]?.path ?? '');
  }

  append(path: string): Promise<Result<null, StoreFailure>> {
    return this.replace(path);
  }

  truncate(path: string): Promise<Result<null, StoreFailure>> {
    return this.replace(path);
  }

  remove(path: string): Promise<Result<null, StoreFailure>> {
    return this.replace(path);
  }

  /** Where a file of the view lies in the store; undefined where the view has none. */
  private at(path: string): string | undefined {
    return this.digests.get(path) ?? (isUnchanging(path) ? path : undefined);
  }
}

function isUnchanging(path: string): boolean {
  return /^(?:documents|originals|assets)(?:\/|$)/u.test(path);
}
