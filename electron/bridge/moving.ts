import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure, MenuWords, ProgramRequests, Services } from '#content/contract';
import { chooseLibrary } from '../platform/library-place.ts';
import type { Places } from '../platform/places.ts';
import { chooseFolder } from '../window/index.ts';
import type { LibraryProcess } from './library-process.ts';

/** The folder made for a library where the one that was chosen holds other things. */
const FOLDER = 'Lectern';

export interface MovingSurroundings {
  readonly window: BrowserWindow;
  readonly library: LibraryProcess;
  readonly places: Places;
  readonly words: () => MenuWords;
}

/** The requests about where the library lies. The library that was left is neither changed nor removed. */
export function movingServices({
  window,
  library,
  places,
  words,
}: MovingSurroundings): Pick<Services, Extract<keyof ProgramRequests, `place.${string}`>> {
  /** Opens the library in `folder` from now on. */
  const open = async (folder: string): Promise<Result<{ folder: string; left: string }, Failure>> => {
    const left = places.library;
    const chosen = await chooseLibrary(places.userData, folder === places.usualLibrary ? undefined : folder);
    return chosen.ok ? succeeded({ folder, left }) : chosen;
  };
  return {
    'place.move': async () => {
      const chosen = await chooseFolder(window, words().moveHere);
      if (chosen === undefined) return succeeded(null);
      const free = await freeFolder(chosen);
      if (!free.ok) return free;
      const folder = free.value;
      // Most of it while the person reads on; then, while nobody can write, what was written meanwhile.
      const copied = await library.reply('backup.copy', { folder });
      if (!copied.ok) return copied;
      const { copyLibrary } = await import('../platform/library-copy.ts');
      return library.startAnew(async () => {
        const rest = await copyLibrary(places.library, folder);
        return rest.ok ? open(folder) : rest;
      });
    },
    'place.choose': async () => {
      const folder = await chooseFolder(window, words().openHere);
      if (folder === undefined) return succeeded(null);
      const { isLibrary } = await import('../platform/library-folder.ts');
      if (!(await isLibrary(folder))) return failed({ code: 'no-library', folder });
      return library.startAnew(() => open(folder));
    },
  };
}

/** Where in a chosen folder a library can be put: in itself if it is empty, else in a folder of its own. */
async function freeFolder(chosen: string): Promise<Result<string, Failure>> {
  const { isLibrary } = await import('../platform/library-folder.ts');
  const names = await readdir(chosen).catch(() => []);
  const folder = names.length === 0 || basename(chosen) === FOLDER ? chosen : join(chosen, FOLDER);
  return (await isLibrary(folder)) ? failed({ code: 'library-there', folder }) : succeeded(folder);
}
