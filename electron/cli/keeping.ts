import { Backups, wishRestored } from '#content/library';
import { copyLibrary } from '../platform/library-copy.ts';
import { openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { answerJson, complain, DONE, notice, say, type Desk } from './desk.ts';

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
  for (const told of restored.value.library.notices) notice(told, desk);
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

/** Copies the whole library to another folder, best on another disk: what is there already is not copied again. */
async function copyTo(folder: string, to: string, desk: Desk): Promise<number> {
  const copied = await copyLibrary(folder, to);
  if (!copied.ok) return complain(copied.failure, desk);
  const files = copied.value;
  if (desk.arguments.json) answerJson({ to, files });
  else say(desk.words.copied(files, to));
  return DONE;
}
