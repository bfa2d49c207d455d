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
}

export interface Verification {
  /** Files that were read. */
  readonly files: number;
  readonly faults: readonly FileFault[];
}

/** Reads every file the library depends on and compares it with its digest. Changes nothing. */
export async function verifyLibrary(library: Library): Promise<Result<Verification, StoreFailure>> {
  const { store, digest } = library.ports;
  const faults: FileFault[] = [];
  const named = new Map<string, string>();
  for (const { id, revision, origin } of library.catalogue.all()) {
    named.set(revisionPath(id, revision), revision);
    named.set(originalPath(origin.original), origin.original);
    for (const [, asset] of origin.siblings ?? []) named.set(assetPath(asset), asset);
  }
  for (const folder of ['assets', 'originals']) {
    const prefixes = await store.list(folder);
    if (!prefixes.ok) return prefixes;
    for (const prefix of prefixes.value) {
      const names = await store.list(`${folder}/${prefix}`);
      if (!names.ok) return names;
      for (const name of names.value) named.set(`${folder}/${prefix}/${name}`, name);
    }
  }
  for (const [path, expected] of named) {
    const read = await store.read(path);
    if (!read.ok) faults.push({ path, fault: 'damaged' });
    else if (read.value === undefined) faults.push({ path, fault: 'missing' });
    else if (digest.sha256(read.value) !== expected) faults.push({ path, fault: 'damaged' });
  }
  const journals = await journalPaths(library);
  if (!journals.ok) return journals;
  for (const path of journals.value) {
    const read = await store.read(path);
    if (!read.ok) return read;
    if (read.value === undefined) continue;
    const { length, damaged, gaps } = readJournal(read.value, digest);
    if (length < read.value.length || damaged.length + gaps.length > 0) faults.push({ path, fault: 'damaged' });
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
