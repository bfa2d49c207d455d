import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { Backups, wishRestored } from '#content/library';
import { isLibrary, openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { storeFailure } from '../platform/store-failure.ts';
import { answerJson, complain, DONE, REFUSED, say, type Desk } from './desk.ts';

/** `lectern backup`, `lectern backup --list` and `lectern backup --to FOLDER` */
export async function backup({ library }: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const backups = new Backups(library.ports);
  if (desk.arguments.list) return listBackups(backups, desk);
  if (desk.arguments.to !== undefined) return copyTo(folder, desk.arguments.to, desk);
  const made = await backups.make();
  if (!made.ok) return complain(made.failure, desk);
  if (desk.arguments.json) answerJson({ backup: made.value });
  else say(desk.words.backup(made.value));
  return DONE;
}

/** `lectern restore NAME`: the library is closed, and opened again to be restored. */
export async function restore(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const [name = ''] = desk.arguments.names;
  const wished = await wishRestored(opened.library.ports, name);
  if (!wished.ok) return complain(wished.failure, desk);
  await opened.close();
  const restored = await openFolder(folder);
  if (!restored.ok) return complain(restored.failure, desk);
  for (const notice of restored.value.library.notices) complain(notice, desk);
  const { kept } = wished.value;
  await restored.value.close();
  if (desk.arguments.json) answerJson({ restored: name, ...(kept === undefined ? {} : { kept }) });
  else say(desk.words.restored(name, kept));
  return DONE;
}

async function listBackups(backups: Backups, desk: Desk): Promise<number> {
  const listed = await backups.list();
  if (!listed.ok) return complain(listed.failure, desk);
  if (desk.arguments.json) answerJson({ backups: listed.value });
  else for (const each of listed.value) say(desk.words.backup(each));
  return DONE;
}

/** Files that belong to this process, or are made anew: a copy does not want them. */
const LEFT = new Set(['lock', 'waiting', 'index']);
/** Written once and never again: what is there with the same length is the same. */
const UNCHANGING = new Set(['originals', 'documents', 'assets']);

/** Copies the whole library to another folder, best on another disk: what is there already is not copied again. */
async function copyTo(folder: string, to: string, desk: Desk): Promise<number> {
  if ((await isLibrary(to)) && relative(folder, to) === '') {
    process.stderr.write(`${desk.words.copyOntoItself}\n`);
    return REFUSED;
  }
  let files = 0;
  try {
    for (const path of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!path.isFile()) continue;
      const name = relative(folder, join(path.parentPath, path.name));
      const [top = ''] = name.split(/[/\\]/u);
      if (LEFT.has(top)) continue;
      const [from, target] = [join(folder, name), join(to, name)];
      if (UNCHANGING.has(top) && (await sizeOf(target)) === (await sizeOf(from))) continue;
      await mkdir(join(target, '..'), { recursive: true });
      await cp(from, target, { force: true });
      files += 1;
    }
  } catch (error) {
    return complain(storeFailure(error, to), desk);
  }
  if (desk.arguments.json) answerJson({ to, files });
  else say(desk.words.copied(files, to));
  return DONE;
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}
