import { failed, succeeded, type Digest, type Result } from '#content/base';
import { importSource, type ImportFailure } from '#content/import';
import type { Prepared } from '#content/library';
import { prepare } from '#content/library/prepare';
import { readKept, readSibling, readSource } from './read-source.ts';
import { nodeCharacterMap } from '../platform/character-maps.ts';
import type { ImportTask } from './wire.ts';

/** Reads one file and makes a document of it, ready to be stored. */
export async function importFile(task: ImportTask, digest: Digest): Promise<Result<Prepared, ImportFailure>> {
  const { path, name } = task;
  const read = await readSource(path);
  if (!read.ok) return read;
  const choice = task.encoding === undefined ? {} : { encoding: task.encoding };
  const kept = task.siblings === undefined ? undefined : new Map(task.siblings);
  const used = new Map<string, string>();
  const sibling = (named: string): Uint8Array | undefined => {
    const keptAt = kept?.get(named);
    const bytes = kept === undefined ? readSibling(path, named) : keptAt && readKept(keptAt);
    if (bytes !== undefined) used.set(named, digest.sha256(bytes));
    return bytes;
  };
  const source = { bytes: read.value, name, ...choice, sibling, characterMap: nodeCharacterMap };
  const imported = await importSource(source, digest);
  if (!imported.ok) return failed(imported.failure);
  return succeeded(
    prepare({ imported: imported.value, content: read.value, name, siblings: [...used], ...choice }, digest),
  );
}
