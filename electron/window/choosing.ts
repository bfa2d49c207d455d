import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { MenuWords } from '#content/contract';

/** Ends of the names of files that Lectern reads: what the dialog shows first, not what decides. */
const EXTENSIONS = [
  'txt',
  'text',
  'html',
  'htm',
  'xhtml',
  'mht',
  'mhtml',
  'md',
  'markdown',
  'epub',
  'docx',
  'pdf',
  'zip',
];

const PROPERTIES = {
  file: ['openFile'],
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
} satisfies Record<string, OpenDialogOptions['properties']>;

/** Asks the person for files, for one, or for a folder, to import; none where they chose none. */
export async function chooseForImport(
  window: BrowserWindow,
  kind: 'file' | 'files' | 'folder',
  words: MenuWords,
): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    buttonLabel: words.importButton,
    properties: PROPERTIES[kind],
    filters:
      kind !== 'folder'
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
