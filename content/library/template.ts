import { succeeded, type FileStore, type Result, type StoreFailure } from '#content/base';
import { Catalogue } from './catalogue.ts';
import { readAsset, readOriginal } from './documents.ts';
import type { LibraryFailure } from './failures.ts';
import { assetPath, CATALOGUE_FILE, originalPath, revisionPath } from './layout.ts';
import { readJournal } from './journal-lines.ts';
import type { Library } from './library.ts';
import type { CatalogueOperation } from './operations.ts';

/**
 * Plants the documents of another library (the shipped collection) in this one, as they are, with their originals: no
 * import is run. What is damaged in the template is left out. The template is only read.
 * @returns How many documents were planted.
 */
export async function plantTemplate(
  library: Library,
  template: FileStore,
): Promise<Result<number, StoreFailure | LibraryFailure>> {
  const { digest, clock } = library.ports;
  const source = { store: template, digest };
  const journal = await template.read(CATALOGUE_FILE);
  if (!journal.ok) return journal;
  const shipped = new Catalogue();
  for (const line of readJournal(journal.value ?? new Uint8Array(), digest).operations) {
    shipped.applyLine(line);
  }
  const files: { path: string; bytes: Uint8Array }[] = [];
  const operations: CatalogueOperation[] = [];
  for (const { id, revision, facts, origin, removed } of shipped.all()) {
    const document = await template.read(revisionPath(id, revision));
    const original = await readOriginal(source, origin.original);
    if (!document.ok || !original.ok || document.value === undefined || original.value === undefined) continue;
    if (removed || digest.sha256(document.value) !== revision) continue;
    files.push({ path: revisionPath(id, revision), bytes: document.value });
    files.push({ path: originalPath(origin.original), bytes: original.value });
    for (const asset of assetsOf(document.value)) {
      const read = await readAsset(source, asset);
      if (read.ok && read.value !== undefined) files.push({ path: assetPath(asset), bytes: read.value });
    }
    // Where the template's maker had the file says nothing here.
    const { from: _from, ...planted } = origin;
    operations.push({ kind: 'added', at: clock.now(), id, revision, facts, origin: planted });
  }
  const done = await library.plant(files, operations);
  return done.ok ? succeeded(operations.length) : done;
}

function assetsOf(document: Uint8Array): readonly string[] {
  const { assets } = JSON.parse(new TextDecoder().decode(document)) as {
    assets: readonly { readonly digest: string }[];
  };
  return assets.map((asset) => asset.digest);
}
