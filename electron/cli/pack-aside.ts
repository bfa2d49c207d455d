import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Visit } from '#content/contract';
import { openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { preparePackAside } from '../workers/index.ts';
import { answerJson, complain, DONE, say, type Desk } from './desk.ts';

/**
 * Does a command's work in a pack as if it were a library, from a folder that is gone afterwards: nothing is added to any library.
 * @param file The pack, as it was named.
 */
export async function workInPack(
  file: string,
  desk: Desk,
  work: (opened: OpenFolder, desk: Desk, folder: string, visit: Visit) => Promise<number>,
): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'lectern-visit-'));
  const folder = join(scratch, 'library');
  try {
    const prepared = await preparePackAside({ start: desk.startImporting }, resolve(file), folder);
    if (!prepared.ok) return complain(prepared.failure, desk);
    const opened = await openFolder(folder);
    if (!opened.ok) return complain(opened.failure, desk);
    return await work(opened.value, desk, folder, prepared.value).finally(() => opened.value.close());
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** `lectern open FILE`: what a pack holds and who signed it. */
export function open(desk: Desk): Promise<number> {
  const [file = ''] = desk.arguments.names;
  return workInPack(file, desk, ({ library }, _desk, _folder, visit) => {
    const documents = library.documents().map(({ id, shown: { title, published } }) => ({ id, title, ...(published === undefined ? {} : { published }) })); // prettier-ignore
    const { title, version, signedBy } = visit;
    if (desk.arguments.json) {
      answerJson({ title, version, ...(signedBy === undefined ? {} : { signedBy }), documents });
      return Promise.resolve(DONE);
    }
    say(desk.words.installed(title, version, documents.length));
    say(
      signedBy === undefined
        ? desk.words.unsigned
        : `${desk.words.keyState[signedBy.state]}  ${signedBy.key}  ${signedBy.name ?? ''}`,
    );
    for (const document of documents) say(`${document.id}  ${document.published ?? ''}  ${document.title}`);
    return Promise.resolve(DONE);
  });
}
