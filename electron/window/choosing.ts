import { dialog, type BrowserWindow } from 'electron';
import type { MenuWords } from '#content/contract';

/** Ends of the names of files that Lectern reads: what the dialog shows first, not what decides. */
const EXTENSIONS = ['txt', 'text', 'html', 'htm', 'xhtml', 'md', 'markdown'];

/** Asks the person for files, or for a folder, to import; none where they chose none. */
export async function chooseForImport(
  window: BrowserWindow,
  kind: 'files' | 'folder',
  words: MenuWords,
): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    buttonLabel: words.importButton,
    properties: kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
    filters:
      kind === 'files'
        ? [
            { name: words.documents, extensions: EXTENSIONS },
            { name: words.allFiles, extensions: ['*'] },
          ]
        : [],
  });
  return filePaths;
}

/** Asks the person for one folder, which they may make there; undefined where they chose none. */
export async function chooseFolder(window: BrowserWindow, buttonLabel: string): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    buttonLabel,
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0];
}
