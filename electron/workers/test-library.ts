import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder, type OpenFolder } from '../platform/library-folder.ts';
import type { BatchOptions } from './batch-options.ts';
import type { Outcome } from './batch-outcomes.ts';
import { ImportBatch } from './import-batch.ts';
import { startWithNode } from './start-with-node.ts';

/** The importing entry as it stands in the sources. */
export const IMPORTING = new URL('./importing.ts', import.meta.url);

const folders: string[] = [];
const opened: OpenFolder[] = [];

/** A folder that is gone after the test (see `tidyUp`). */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  folders.push(folder);
  return folder;
}

export async function openTestLibrary(folder = join(scratchFolder(), 'library')): Promise<OpenFolder> {
  const library = await openFolder(folder);
  if (!library.ok) throw new Error(JSON.stringify(library.failure));
  opened.push(library.value);
  return library.value;
}

/** Imports paths with real importing processes. */
export function importInto(
  { library }: Pick<OpenFolder, 'library'>,
  paths: readonly (string | Buffer)[],
  options: Partial<BatchOptions> = {},
  begun: (batch: ImportBatch) => void = () => undefined,
): Promise<readonly Outcome[]> {
  const batch = new ImportBatch({
    id: 'batch',
    library,
    start: startWithNode(IMPORTING),
    processes: 2,
    changed: () => undefined,
    ...options,
  });
  const outcomes = batch.importPaths(paths.map((path) => Buffer.from(path)));
  begun(batch);
  return outcomes;
}

export async function tidyUp(): Promise<void> {
  for (const library of opened.splice(0)) await library.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
