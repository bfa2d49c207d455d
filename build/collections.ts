import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { projectFolder } from './vite/bundle.ts';

/**
 * Makes the library that a new one starts from, out of content/collections/shipped/, by the command line: the way a
 * person's own files come in.
 * @param folder Where to make it.
 */
export async function buildCollections(folder: string): Promise<void> {
  const source = join(projectFolder, 'content/collections/shipped');
  const files = readdirSync(source).filter((name) => name !== 'README.md');
  await promisify(execFile)(process.execPath, [
    join(projectFolder, 'dist/cli/lectern.js'),
    'import',
    ...files.map((name) => join(source, name)),
    '--library',
    folder,
    '--json',
  ]);
}
