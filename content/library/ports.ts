import type { Clock, Digest, FileStore } from '#content/base';

/** What a library needs of its host. */
export interface LibraryPorts {
  readonly store: FileStore;
  readonly clock: Clock;
  readonly digest: Digest;
  /** A name nobody else will choose: 32 random hexadecimal digits. */
  readonly newId: () => string;
}
