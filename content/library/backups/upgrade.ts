import { failed, succeeded, type FileStore, type Result, type StoreFailure } from '#content/base';
import type { LibraryFailure } from '../failures.ts';
import { FORMAT, nameplateBytes, readNameplate } from '../format.ts';
import { LIBRARY_FILE } from '../layout.ts';
import type { LibraryPorts } from '../ports.ts';

type Failure = StoreFailure | LibraryFailure;
type Files = readonly { readonly path: string; readonly bytes: Uint8Array }[];
type ReadableStore = Pick<FileStore, 'read' | 'list'>;

/** What one format is written like in the next. */
export interface Upgrade {
  /** The format that it reads. It writes the one after that. */
  readonly from: number;
  /**
   * The files that are to be replaced. Documents, originals and pictures are named by their digest and never are. What is
   * in the new form already, as after an interruption, stays as it is.
   */
  readonly files: (store: ReadableStore) => Promise<Result<Files, StoreFailure>>;
}

/** An upgrade for every format before this program's. Format 1 is the first that there was. */
export const UPGRADES: readonly Upgrade[] = [];

export interface UpgradePlan {
  readonly from: number;
  /** The files of the library as they are after the upgrade, its nameplate the last. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What there is to do to have a library in this program's format; undefined where it is, and where there is none. */
export async function planUpgrade(
  ports: LibraryPorts,
  folder: string,
  upgrades: readonly Upgrade[] = UPGRADES,
): Promise<Result<UpgradePlan | undefined, Failure>> {
  const plate = await readNameplate(ports, folder);
  if (!plate.ok) return plate;
  if (typeof plate.value === 'string' || plate.value.format === FORMAT) return succeeded(undefined);
  const { format: from } = plate.value;
  const files = new Map<string, Uint8Array>();
  for (let format = from; format < FORMAT; format++) {
    const upgrade = upgrades.find((each) => each.from === format);
    if (upgrade === undefined)
      return failed({ code: 'library-unreadable', folder, reason: `format ${String(format)}` });
    const made = await upgrade.files(upgraded(ports.store, files));
    if (!made.ok) return made;
    for (const { path, bytes } of made.value) files.set(path, bytes);
  }
  files.set(LIBRARY_FILE, nameplateBytes(ports, { ...plate.value, format: FORMAT }));
  return succeeded({ from, files });
}

/** A store as it will be once `files` have been written. */
function upgraded(store: FileStore, files: ReadonlyMap<string, Uint8Array>): ReadableStore {
  return {
    read(path) {
      const bytes = files.get(path);
      return bytes === undefined ? store.read(path) : Promise.resolve(succeeded(bytes));
    },
    async list(folder) {
      const listed = await store.list(folder);
      if (!listed.ok) return listed;
      const made = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      return succeeded([...new Set([...listed.value, ...made.map((path) => path.slice(folder.length + 1))])].sort());
    },
  };
}
