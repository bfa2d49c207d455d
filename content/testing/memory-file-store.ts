import { failed, succeeded, type FileStore, type Result, type StoreFailure } from '#content/base';

/** A store's failure that a test has it meet, without the path. */
export type DiskFault =
  | { readonly code: 'disk-full' }
  | { readonly code: 'read-only' }
  | { readonly code: 'disk-error'; readonly reason: string };

/** A folder of files in memory: for tests, and for the library of a browser tab. */
export class MemoryFileStore implements FileStore {
  readonly files = new Map<string, Uint8Array>();
  private writes = 0;
  private failing: { readonly from: number; readonly fault: DiskFault } | undefined;

  /** How many writing acts were asked for. */
  get writesAsked(): number {
    return this.writes;
  }

  /** Has the writing act with this number (the next is 0) and every one after it fail, until `heal`. */
  failFrom(number: number, fault: DiskFault): void {
    this.failing = { from: this.writes + number, fault };
  }

  heal(): void {
    this.failing = undefined;
  }

  /** Another store with the same files, as a power cut would leave them. */
  copy(): MemoryFileStore {
    const copy = new MemoryFileStore();
    for (const [path, bytes] of this.files) copy.files.set(path, bytes);
    return copy;
  }

  read(path: string): Promise<Result<Uint8Array | undefined, StoreFailure>> {
    return Promise.resolve(succeeded(this.files.get(path)));
  }

  size(path: string): Promise<Result<number | undefined, StoreFailure>> {
    return Promise.resolve(succeeded(this.files.get(path)?.length));
  }

  list(folder: string): Promise<Result<readonly string[], StoreFailure>> {
    const names = new Set<string>();
    for (const path of this.files.keys()) {
      if (path.startsWith(`${folder}/`)) names.add(path.slice(folder.length + 1).split('/')[0] ?? '');
    }
    return Promise.resolve(succeeded([...names].sort()));
  }

  replace(path: string, bytes: Uint8Array): Promise<Result<null, StoreFailure>> {
    return this.replaceAll([{ path, bytes }]);
  }

  async replaceAll(
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  ): Promise<Result<null, StoreFailure>> {
    for (const { path, bytes } of files) {
      const written = await this.write(path, () => this.files.set(path, bytes.slice()));
      if (!written.ok) return written;
    }
    return succeeded(null);
  }

  append(path: string, bytes: Uint8Array): Promise<Result<null, StoreFailure>> {
    return this.write(path, () => {
      const before = this.files.get(path) ?? new Uint8Array();
      const longer = new Uint8Array(before.length + bytes.length);
      longer.set(before);
      longer.set(bytes, before.length);
      this.files.set(path, longer);
    });
  }

  truncate(path: string, length: number): Promise<Result<null, StoreFailure>> {
    const bytes = this.files.get(path);
    if (bytes === undefined) return Promise.resolve(failed({ code: 'disk-error', path, reason: 'ENOENT' }));
    return this.write(path, () => this.files.set(path, bytes.slice(0, length)));
  }

  remove(path: string): Promise<Result<null, StoreFailure>> {
    return this.write(path, () => this.files.delete(path));
  }

  private write(path: string, act: () => unknown): Promise<Result<null, StoreFailure>> {
    const number = this.writes++;
    if (this.failing !== undefined && number >= this.failing.from) {
      return Promise.resolve(failed({ ...this.failing.fault, path }));
    }
    act();
    return Promise.resolve(succeeded(null));
  }
}
