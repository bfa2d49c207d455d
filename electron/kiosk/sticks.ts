import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure, KioskNotice } from '#content/contract';

/** Where Linux systems put what is plugged in. */
const UNDER = ['/media/', '/run/media/'];
const PACK = /\.(?:epub|lectern)$/iu;

/** A pack as it lies somewhere: `seen` is another for another file of the same name. */
export interface PackFile {
  readonly file: string;
  readonly seen: string;
}

/**
 * The folders of the sticks that are plugged in.
 * @param under Folder in which each stick is a folder of its own (`update.sticks`); null: where the system mounts them.
 */
export async function pluggedIn(under: string | null): Promise<readonly string[]> {
  if (under === null) return stickFolders(await readFile('/proc/self/mounts', 'utf8').catch(() => ''));
  const entries = await readdir(under, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(under, name))
    .sort();
}

/** Why nothing was written on a stick, in words that say what to do with it. */
export function stickFault({ code }: Failure, folder: string): KioskNotice {
  if (code === 'place-full') return { code: 'stick-full', folder };
  return { code: code === 'place-not-writable' ? 'stick-read-only' : 'stick-unreadable', folder };
}

/** Reads the system's table of what is mounted where; a space in a name stands there as `\040`. */
export function stickFolders(table: string): readonly string[] {
  return table
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .map((folder) => folder.replace(/\\([0-7]{3})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 8))))
    .filter((folder) => UNDER.some((above) => folder.startsWith(above)));
}

/** The packs that lie in a folder itself, by name; undefined where it cannot be read. */
export async function packsIn(folder: string): Promise<readonly PackFile[] | undefined> {
  try {
    const names = (await readdir(folder)).filter((name) => PACK.test(name) && !name.startsWith('.')).sort();
    return await Promise.all(
      names.map(async (name) => {
        const file = join(folder, name);
        const { size, mtimeMs } = await stat(file);
        return { file, seen: `${file} ${String(size)} ${String(mtimeMs)}` };
      }),
    );
  } catch {
    return undefined;
  }
}
