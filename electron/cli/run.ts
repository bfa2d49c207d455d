import { resolve } from 'node:path';
import type { Result } from '#content/base';
import type { Failure } from '#content/contract';
import { isLibrary, openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { chosenLibrary } from '../platform/library-place.ts';
import { libraryFolder, userDataFolder } from '../platform/user-data.ts';
import { complain, notice, type Desk } from './desk.ts';
import type { Command, FreeCommand } from './usage.ts';

type LibraryCommand = Exclude<Command, FreeCommand>;

/** A command's work on an open library; answers the exit status. */
export type Work = (library: OpenFolder, desk: Desk, folder: string) => Promise<number>;

/** Opens the library, does the command's work on it and closes it; answers the exit status. */
export async function run(command: Command, desk: Desk): Promise<number> {
  if (isFree(command)) return (await FREE_WORKS[command]())(desk);
  const { inPack } = desk.arguments;
  if (inPack !== undefined) {
    const [{ workInPack }, work] = await Promise.all([import('./pack-aside.ts'), WORKS[command]()]);
    return workInPack(inPack, desk, work);
  }
  const folder = resolve(desk.arguments.library ?? libraryFolder());
  const opened = await open(command, folder);
  if (!opened.ok) return complain(opened.failure, desk);
  for (const told of opened.value.library.notices) notice(told, desk);
  try {
    const work = await WORKS[command]();
    return await work(opened.value, desk, folder);
  } finally {
    await opened.value.close();
  }
}

function isFree(command: Command): command is FreeCommand {
  return Object.hasOwn(FREE_WORKS, command);
}

const FREE_WORKS: { readonly [Name in FreeCommand]: () => Promise<(desk: Desk) => Promise<number>> } = {
  kiosk: async () => (await import('./kiosk.ts')).kiosk,
  keys: async () => (await import('./keys.ts')).keys,
  open: async () => (await import('./pack-aside.ts')).open,
  pack: async () => (await import('./packing.ts')).pack,
  verify: async () => (await import('./verify.ts')).verify,
};

/**
 * Only an import makes a library: a mistyped folder must not become one because it was asked for its list, and the place
 * of a library on a disk that is away must not become another.
 */
async function open(command: LibraryCommand, folder: string): Promise<Result<OpenFolder, Failure>> {
  if (await isLibrary(folder)) return openFolder(folder);
  if (chosenLibrary(userDataFolder()) === folder) return { ok: false, failure: { code: 'library-missing', folder } };
  if (command === 'import') return openFolder(folder);
  return { ok: false, failure: { code: 'no-library', folder } };
}

const WORKS: { readonly [Name in LibraryCommand]: () => Promise<Work> } = {
  import: async () => (await import('./importing.ts')).importPaths,
  reimport: async () => (await import('./importing.ts')).importAgain,
  list: async () => (await import('./shelf.ts')).list,
  remove: async () => (await import('./shelf.ts')).remove,
  tag: async () => (await import('./shelf.ts')).tag,
  collections: async () => (await import('./shelf.ts')).collections,
  search: async () => (await import('./searching.ts')).search,
  reindex: async () => (await import('./searching.ts')).reindex,
  index: async () => (await import('./lunr-index.ts')).lunrIndex,
  show: async () => (await import('./show.ts')).show,
  export: async () => (await import('./exporting.ts')).exportDocuments,
  annotate: async () => (await import('./annotating.ts')).annotate,
  annotations: async () => (await import('./annotations.ts')).annotations,
  corrections: async () => (await import('./corrections.ts')).corrections,
  sharing: async () => (await import('./sharing.ts')).sharing,
  backup: async () => (await import('./keeping.ts')).backup,
  restore: async () => (await import('./keeping.ts')).restore,
};
