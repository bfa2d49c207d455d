import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { app, shell, type BrowserWindow } from 'electron';
import { failed, succeeded } from '#content/base';
import type { MenuWords, OwnFolder, ProgramFacts, ProgramRequests, Services } from '#content/contract';
import type { Places } from '../platform/places.ts';
import { portableFolder } from '../platform/portable.ts';
import type { SettingsFile } from '../platform/settings.ts';
import { storeFailure } from '../platform/store-failure.ts';
import { chooseSavePlace } from '../window/index.ts';
import type { LibraryProcess } from './library-process.ts';

/** What the program's account of itself is made of. */
export interface ProgramSurroundings {
  readonly window: BrowserWindow;
  readonly library: LibraryProcess;
  readonly settings: SettingsFile;
  readonly folders: Readonly<Record<OwnFolder, string>>;
  readonly places: Places;
  /** Names of the logs in their folder. */
  readonly logFiles: readonly string[];
  readonly words: () => MenuWords;
}

/** The requests about the program itself. */
export function programServices(
  given: ProgramSurroundings,
): Pick<Services, Extract<keyof ProgramRequests, `program.${string}`>> {
  const { window, library, settings, folders, words } = given;
  const facts = (): ProgramFacts => ({
    name: app.getName(),
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    system: `${process.platform} ${process.getSystemVersion()} ${process.arch}`,
    folders,
    movable: given.places.isMovable,
    portable: portableFolder() !== undefined,
  });
  return {
    'program.about': () => Promise.resolve(succeeded(facts())),
    'program.openFolder': async ({ folder }) => {
      const fault = await shell.openPath(folders[folder]);
      return fault === '' ? succeeded(null) : failed({ code: 'folder-not-opened', folder: folders[folder] });
    },
    'program.diagnose': async () => {
      const path = await chooseSavePlace(window, 'lectern-diagnostics', 'zip', words().diagnosticsFile);
      if (path === undefined) return succeeded(null);
      const { collectDiagnostics } = await import('../platform/diagnostics.ts');
      const bytes = await collectDiagnostics({
        program: facts(),
        settings: settings.read(),
        library: await stateOf(library),
        logs: given.logFiles.map((file) => join(folders.logs, file)),
      });
      try {
        await writeFile(path, bytes);
      } catch (error) {
        return failed(storeFailure(error, basename(path)));
      }
      return succeeded({ saved: path });
    },
  };
}

async function stateOf(library: LibraryProcess): Promise<Readonly<Record<string, string | number>>> {
  const status = await library.reply('library.status', null);
  if (!status.ok) return { state: 'refused', failure: status.failure.code };
  const { state, failure, notices } = status.value;
  const shelf = await library.reply('shelf.overview', null);
  return {
    state,
    ...(failure === undefined ? {} : { failure: failure.code }),
    notices: notices.map(({ code }) => code).join(' '),
    ...(shelf.ok ? { documents: shelf.value.documents } : {}),
  };
}
