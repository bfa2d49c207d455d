import {
  list,
  shape,
  succeeded,
  text,
  textLike,
  whole,
  type FileStore,
  type Result,
  type StoreFailure,
} from '#content/base';
import {
  BACKUPS_FOLDER,
  CATALOGUE_FILE,
  copyPath,
  devicePath,
  DEVICES_FILE,
  DEVICES_FOLDER,
  JOURNALS_FOLDER,
  keyPath,
  KEYS_FOLDER,
  IMPORTS_FILE,
  LIBRARY_FILE,
  REFUSALS_FILE,
} from '../layout.ts';

/** What a backup holds: the name of each file and the digest of what was in it. */
export interface Manifest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly files: readonly { readonly path: string; readonly digest: string; readonly bytes: number }[];
  /** What the library held, as opening the backup showed it. */
  readonly documents: number;
  readonly annotations: number;
}

/** `20261122T083000Z`: sorts by code unit in the order of time, and is a file's name everywhere. */
export const parseBackupName = textLike(/^\d{8}T\d{6}Z$/u);

/** The files a restore may write; a manifest that names another is none. */
const path = textLike(
  /^(?:lectern\.json|catalog\.jsonl|devices\.jsonl|quarantine\/(?:refusals|imports)\.jsonl|(?:annotations|devices)\/[A-Za-z0-9_-]{1,64}\.jsonl|keys\/[A-Za-z0-9_-]{1,64}\.json)$/u,
);
const parseManifest = shape({
  at: whole(0, Number.MAX_SAFE_INTEGER),
  files: list(shape({ path, digest: textLike(/^[0-9a-f]{64}$/u), bytes: whole(0, Number.MAX_SAFE_INTEGER) }), 10_000),
  documents: whole(0, Number.MAX_SAFE_INTEGER),
  annotations: whole(0, Number.MAX_SAFE_INTEGER),
  digest: text(64),
});

export function backupName(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

export function timeOfBackup(name: string): number {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u.exec(name)?.slice(1).map(Number) ?? [];
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export function manifestPath(name: string): string {
  return `${BACKUPS_FOLDER}/${name}.json`;
}

/** Where what a backed-up file held lies, by its digest: two backups of the same bytes share it. */
export function contentPath(digest: string): string {
  return `${BACKUPS_FOLDER}/files/${digest}`;
}

export function readManifest(
  bytes: Uint8Array,
  isWhole: (text: string, digest: string) => boolean,
): Manifest | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const parsed = parseManifest(raw);
  if (parsed === undefined) return undefined;
  const { digest, ...manifest } = parsed;
  return isWhole(manifestText(manifest), digest) ? manifest : undefined;
}

/** The JSON that a manifest's digest is taken of. */
export function manifestText({ at, files, documents, annotations }: Manifest): string {
  const sorted = files.map((file) => ({ path: file.path, digest: file.digest, bytes: file.bytes }));
  return JSON.stringify({ at, files: sorted, documents, annotations });
}

/**
 * The files of a library that a backup copies: all that is ever written to again. Documents, originals and pictures are
 * named by their digest and are neither changed nor removed, so they are left where they are.
 */
export async function changingFiles(store: FileStore): Promise<Result<readonly string[], StoreFailure>> {
  const paths = [LIBRARY_FILE, CATALOGUE_FILE, DEVICES_FILE, REFUSALS_FILE, IMPORTS_FILE];
  for (const [folder, pathOf, extension] of [
    [JOURNALS_FOLDER, devicePath, '.jsonl'],
    [DEVICES_FOLDER, copyPath, '.jsonl'],
    [KEYS_FOLDER, keyPath, '.json'],
  ] as const) {
    const names = await store.list(folder);
    if (!names.ok) return names;
    for (const name of names.value) if (name.endsWith(extension)) paths.push(pathOf(name.slice(0, -extension.length)));
  }
  return succeeded(paths.filter((each) => path(each) !== undefined));
}
