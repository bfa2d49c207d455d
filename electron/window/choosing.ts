import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { MenuWords } from '#content/contract';
import { fileName } from './file-name.ts';

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
  'lectern-document',
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

/** Ends of the names of files of annotations: JSON-LD, Thorium's, a document with what was written on it, and JSON of whatever kind. */
const ANNOTATION_EXTENSIONS = ['jsonld', 'json', 'annotation', 'lectern-document'];

/** Asks the person for a file of annotations; undefined where they chose none. */
export async function chooseAnnotations(window: BrowserWindow, words: MenuWords): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    buttonLabel: words.importButton,
    properties: ['openFile'],
    filters: [
      { name: words.annotationFile, extensions: ANNOTATION_EXTENSIONS },
      { name: words.allFiles, extensions: ['*'] },
    ],
  });
  return filePaths[0];
}

/** Asks the person where a file of this title and kind is to be saved; undefined where they chose no place. */
export async function chooseSavePlace(
  window: BrowserWindow,
  title: string,
  extension: string,
  kind: string,
): Promise<string | undefined> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${fileName(title)}.${extension}`,
    filters: [{ name: kind, extensions: [extension] }],
  });
  return filePath === '' ? undefined : filePath;
}

/** Asks the person for a pack to look at; undefined where they chose none. */
export async function choosePack(window: BrowserWindow, words: MenuWords): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    buttonLabel: words.lookAtPack,
    properties: ['openFile'],
    filters: [{ name: words.publicationFile, extensions: ['epub'] }],
  });
  return filePaths[0];
}
