import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runQuietly } from './bootstrap/child.mjs';
import { targets } from './targets.mjs';
import { projectFolder } from './vite/bundle.ts';

/**
 * Makes the library whose documents a new one starts with, out of content/collections/shipped/, by the command line: the
 * way a person's own files come in.
 * @param folder Where to make it.
 * @throws Error with what the command line said, where it refused a file.
 */
export async function buildCollections(folder: string): Promise<void> {
  const source = join(projectFolder, 'content/collections/shipped');
  const files = readdirSync(source).filter((name) => name !== 'README.md');
  const lectern = join(projectFolder, targets.cli.output, 'lectern.js');
  const paths = files.map((name) => join(source, name));
  const { status, output } = await runQuietly(process.execPath, [lectern, 'import', ...paths, '--library', folder]);
  if (status !== 0) throw new Error(`The shipped collection was not taken in whole:\n${output}`);
}
