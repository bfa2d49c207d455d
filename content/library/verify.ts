import { succeeded, type Result, type StoreFailure } from '#content/base';
import { readJournal } from './journal-lines.ts';
import {
  assetPath,
  CATALOGUE_FILE,
  DEVICES_FILE,
  DEVICES_FOLDER,
  IMPORTS_FILE,
  JOURNALS_FOLDER,
  originalPath,
  REFUSALS_FILE,
  revisionPath,
} from './layout.ts';
import type { Library } from './library.ts';

/** A file that is not what its name or its own digests say. */
export interface FileFault {
  readonly path: string;
  readonly fault: 'damaged' | 'missing';
  /** The document whose present revision or whose original it is. */
  readonly document?: string;
  readonly kind: 'revision' | 'original' | 'asset' | 'journal';
}

export interface Verification {
  /** Files that were read. */
  readonly files: number;
  readonly faults: readonly FileFault[];
}

/** What a file should be by its name, and whose it is. */
interface Expected extends Pick<FileFault, 'document' | 'kind'> {
  readonly digest: string;
}

/**
 * Reads every file the library depends on and compares it with its digest. Changes nothing.
 * @param tell Told after each file how many were read, of how many.
 */
export async function verifyLibrary(
  library: Library,
  tell: (files: number, of: number) => void = () => undefined,
): Promise<Result<Verification, StoreFailure>> {
  const { store, digest } = library.ports;
  const faults: FileFault[] = [];
  const named = new Map<string, Expected>();
  for (const { id, revision, origin } of library.catalogue.all()) {
    named.set(revisionPath(id, revision), { digest: revision, document: id, kind: 'revision' });
    named.set(originalPath(origin.original), { digest: origin.original, document: id, kind: 'original' });
    for (const [, asset] of origin.siblings ?? []) named.set(assetPath(asset), { digest: asset, kind: 'asset' });
  }
  for (const [folder, kind] of [
    ['assets', 'asset'],
    ['originals', 'original'],
  ] as const) {
    const prefixes = await store.list(folder);
    if (!prefixes.ok) return prefixes;
    for (const prefix of prefixes.value) {
      const names = await store.list(`${folder}/${prefix}`);
      if (!names.ok) return names;
      for (const name of names.value) {
        const path = `${folder}/${prefix}/${name}`;
        if (!named.has(path)) named.set(path, { digest: name, kind });
      }
    }
  }
  let files = 0;
  for (const [path, { digest: wanted, ...whose }] of named) {
    const read = await store.read(path);
    if (!read.ok) faults.push({ path, fault: 'damaged', ...whose });
    else if (read.value === undefined) faults.push({ path, fault: 'missing', ...whose });
    else if (digest.sha256(read.value) !== wanted) faults.push({ path, fault: 'damaged', ...whose });
    tell(++files, named.size);
  }
  const journals = await journalPaths(library);
  if (!journals.ok) return journals;
  for (const path of journals.value) {
    const read = await store.read(path);
    if (!read.ok) return read;
    if (read.value === undefined) continue;
    const { length, damaged, gaps } = readJournal(read.value, digest);
    if (length < read.value.length || damaged.length + gaps.length > 0)
      faults.push({ path, fault: 'damaged', kind: 'journal' });
  }
  return succeeded({ files: named.size + journals.value.length, faults });
}

async function journalPaths({ ports: { store } }: Library): Promise<Result<readonly string[], StoreFailure>> {
  const paths = [CATALOGUE_FILE, REFUSALS_FILE, IMPORTS_FILE, DEVICES_FILE];
  for (const folder of [JOURNALS_FOLDER, DEVICES_FOLDER]) {
    const names = await store.list(folder);
    if (!names.ok) return names;
    paths.push(...names.value.map((name) => `${folder}/${name}`));
  }
  return succeeded(paths);
}
