import { mkdtemp, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Library } from '#content/library';
import { isLibrary, openFolder } from '../platform/library-folder.ts';
import { PackKeys } from '../platform/pack-keys.ts';
import { libraryFolder } from '../platform/user-data.ts';
import { ImportBatch, makePack, namedPath } from '../workers/index.ts';
import { answerJson, complain, DONE, REFUSED, say, withMessage, WRONG_USAGE, type Desk } from './desk.ts';
import { watched } from './exporting.ts';

/** `lectern pack COLLECTION|FOLDER -o FILE`: a folder is imported aside, a collection is one of the library. */
export async function pack(desk: Desk): Promise<number> {
  const [wanted = ''] = desk.arguments.names;
  const { output, words } = { ...desk.arguments, words: desk.words };
  if (output === undefined) {
    process.stderr.write(`${words.usageFault({ code: 'missing-option', command: 'pack', name: '--output' })}\n`);
    return WRONG_USAGE;
  }
  const path = resolve(wanted);
  const isPath = await stat(path).then(() => true, () => false); // prettier-ignore
  return isPath ? packFolder(path, output, desk) : packCollection(wanted, output, desk);
}

async function packFolder(path: string, output: string, desk: Desk): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'lectern-pack-'));
  try {
    const opened = await openFolder(join(scratch, 'library'));
    if (!opened.ok) return complain(opened.failure, desk);
    const { library } = opened.value;
    try {
      const start = desk.startImporting;
      const batch = new ImportBatch({ id: randomUUID(), library, start, processes: availableParallelism(), changed: () => undefined }); // prettier-ignore
      const outcomes = await batch.importPaths([await namedPath(path)]);
      for (const outcome of outcomes) {
        if (outcome.status === 'refused') process.stderr.write(`${outcome.source}  ${withMessage(outcome.failure, desk).message}\n`); // prettier-ignore
      }
      const ids = library.documents().map(({ id }) => id);
      return await packInto(library, ids, basename(path), output, desk);
    } finally {
      await opened.value.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function packCollection(name: string, output: string, desk: Desk): Promise<number> {
  const folder = resolve(desk.arguments.library ?? libraryFolder());
  if (!(await isLibrary(folder))) return complain({ code: 'library-unreadable', folder, reason: 'ENOENT' }, desk);
  const opened = await openFolder(folder);
  if (!opened.ok) return complain(opened.failure, desk);
  const { library } = opened.value;
  try {
    const collection = library.overview().collections.find((one) => one.name === name);
    if (collection === undefined) {
      process.stderr.write(`${desk.words.noCollection(name)}\n`);
      return REFUSED;
    }
    const members = library.documents().filter((record) => library.catalogue.collectionOf(record) === collection.id);
    return await packInto(library, members.map(({ id }) => id), name, output, desk); // prettier-ignore
  } finally {
    await opened.value.close();
  }
}

async function packInto(
  library: Library,
  ids: readonly string[],
  name: string,
  output: string,
  desk: Desk,
): Promise<number> {
  const { sign, title = name, validFrom, packVersion = '1', withAnnotations: annotations } = desk.arguments;
  const key = sign === undefined ? undefined : (await PackKeys.open()).signing(sign);
  if (sign !== undefined && key === undefined) return complain({ code: 'no-such-key', name: sign }, desk);
  const version = Number(packVersion);
  if (!Number.isSafeInteger(version) || version < 1) {
    process.stderr.write(`${desk.words.usageFault({ code: 'unknown-option', name: '--pack-version' })}\n`);
    return WRONG_USAGE;
  }
  const wishes = { title, version, ...(validFrom === undefined ? {} : { validFrom }) };
  const wanted = { ids, wishes, annotations, file: resolve(output), ...(key === undefined ? {} : { key }) };
  const made = await watched(desk, (course) => makePack(library, wanted, course));
  if (!made.ok) return complain(made.failure, desk);
  const { id, file, documents, bytes } = made.value;
  if (desk.arguments.json) {
    answerJson({ file, id, title, version, documents, bytes, ...(key === undefined ? {} : { signedBy: key.publicKey }) }); // prettier-ignore
  } else say(desk.words.packed(documents, bytes, output));
  return DONE;
}
