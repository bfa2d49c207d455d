import { verifyLibrary } from '#content/library';
import type { OpenFolder } from '../platform/library-folder.ts';
import { answerJson, complain, DONE, REFUSED, say, type Desk } from './desk.ts';

/** `lectern verify`: reads every file of the library and compares it with its digest. */
export async function verify({ library }: OpenFolder, desk: Desk): Promise<number> {
  const verified = await verifyLibrary(library);
  if (!verified.ok) return complain(verified.failure, desk);
  const { files, faults } = verified.value;
  if (desk.arguments.json) answerJson({ files, faults });
  else if (faults.length === 0) say(desk.words.whole(files));
  else for (const { path, fault } of faults) say(`${desk.words.fault[fault]}  ${path}`);
  return faults.length === 0 ? DONE : REFUSED;
}
