import type { Result } from './result.ts';

/** Why a store could not do what was asked. `path` is relative to the store. */
export type StoreFailure =
  | { readonly code: 'disk-full'; readonly path: string }
  | { readonly code: 'read-only'; readonly path: string }
  | { readonly code: 'not-permitted'; readonly path: string }
  | { readonly code: 'disk-error'; readonly path: string; readonly reason: string };

/**
 * A folder of files, as the library needs it. Paths are relative, separated by `/`, without `.` and `..`.
 * Whatever writes is durable once it has answered: the bytes and the name are on the disk (fsync of the file,
 * and of its folder where a name is new), so that a power cut after the answer loses nothing.
 */
export interface FileStore {
  /** The whole file; undefined where there is none. */
  read(path: string): Promise<Result<Uint8Array | undefined, StoreFailure>>;
  /** Length in bytes; undefined where there is none. */
  size(path: string): Promise<Result<number | undefined, StoreFailure>>;
  /** The names in a folder (not below it), sorted by code unit; none where there is no such folder. */
  list(folder: string): Promise<Result<readonly string[], StoreFailure>>;
  /** Replaces the whole file or, if it fails or is interrupted, leaves the old one (or none) untouched. */
  replace(path: string, bytes: Uint8Array): Promise<Result<null, StoreFailure>>;
  /**
   * Writes many files as `replace` does, paying for the disk once: each folder is made durable a single time.
   * After a failure each file is either whole or absent.
   */
  replaceAll(
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  ): Promise<Result<null, StoreFailure>>;
  /** Adds bytes to the end of a file, making it if need be. After a failure the file is as long as before. */
  append(path: string, bytes: Uint8Array): Promise<Result<null, StoreFailure>>;
  /** Cuts a file to its first `length` bytes. */
  truncate(path: string, length: number): Promise<Result<null, StoreFailure>>;
  /** Removes a file; a file that is not there is removed already. */
  remove(path: string): Promise<Result<null, StoreFailure>>;
}
