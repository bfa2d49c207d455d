import { mkdtemp, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import type { Library } from '#content/library';
import { packVersion, validFrom, type PackKey } from '#content/pack';
import { isLibrary, openFolder } from '../platform/library-folder.ts';
import { PackKeys } from '../platform/pack-keys.ts';
import { libraryFolder } from '../platform/user-data.ts';
import { ImportBatch, makePack, namedPath, shownName } from '../workers/index.ts';
import { answerJson, complain, DONE, misuse, REFUSED, say, withMessage, type Desk } from './desk.ts';
import { watched } from './exporting.ts';
import { documentsOfCollection } from './named-documents.ts';

/** What a pack is to be, apart from its documents. */
interface Wanted {
  readonly output: string;
  readonly version: number;
  readonly validFrom?: string;
  readonly key?: PackKey;
}

/** What a folder had that cannot be in its pack. */
type Refused = readonly { readonly source: string; readonly failure: ReturnType<typeof withMessage> }[];

/** `lectern pack COLLECTION|FOLDER -o FILE`: a folder is imported aside, a collection is one of the library. */
export async function pack(desk: Desk): Promise<number> {
  const [named = ''] = desk.arguments.names;
  const wanted = await readWishes(desk);
  if (typeof wanted === 'number') return wanted;
  const path = resolve(named);
  const isPath = await stat(path).then(() => true, () => false); // prettier-ignore
  return isPath ? packFolder(path, wanted, desk) : packCollection(named, wanted, desk);
}

/** The wishes as they were typed, before anything is read; else an exit status. */
async function readWishes(desk: Desk): Promise<Wanted | number> {
  const { output, packVersion: typed = '1', validFrom: day, sign } = desk.arguments;
  if (output === undefined) return misuse({ code: 'missing-option', command: 'pack', name: '--output' }, desk);
  const version = packVersion(Number(typed));
  if (version === undefined) return misuse({ code: 'wrong-value', name: '--pack-version', value: typed }, desk);
  if (day !== undefined && validFrom(day) === undefined) {
    return misuse({ code: 'wrong-value', name: '--valid-from', value: day }, desk);
  }
  const key = sign === undefined ? undefined : (await PackKeys.open()).signing(sign);
  if (sign !== undefined && key === undefined) return complain({ code: 'no-such-key', name: sign }, desk);
  return { output, version, ...(day === undefined ? {} : { validFrom: day }), ...(key === undefined ? {} : { key }) };
}

async function packFolder(path: string, wanted: Wanted, desk: Desk): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'lectern-pack-'));
  try {
    const opened = await openFolder(join(scratch, 'library'));
    if (!opened.ok) return complain(opened.failure, desk);
    const { library } = opened.value;
    try {
      const start = desk.startImporting;
      const batch = new ImportBatch({ id: randomUUID(), library, start, processes: availableParallelism(), changed: () => undefined }); // prettier-ignore
      const outcomes = await batch.importPaths([await namedPath(path)]);
      const refused = outcomes.flatMap((outcome) =>
        outcome.status === 'refused' ? [{ source: outcome.source, failure: withMessage(outcome.failure, desk) }] : [],
      );
      for (const { source, failure } of refused)
        process.stderr.write(`${shownName(`${source}  ${failure.message}`)}\n`);
      const ids = library.documents().map(({ id }) => id);
      return await packInto(library, ids, basename(path), wanted, refused, desk);
    } finally {
      await opened.value.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function packCollection(name: string, wanted: Wanted, desk: Desk): Promise<number> {
  const folder = resolve(desk.arguments.library ?? libraryFolder());
  if (!(await isLibrary(folder))) return complain({ code: 'no-library', folder }, desk);
  const opened = await openFolder(folder);
  if (!opened.ok) return complain(opened.failure, desk);
  const { library } = opened.value;
  try {
    const members = documentsOfCollection(library, name, desk);
    if (typeof members === 'number') return members;
    return await packInto(library, members.map(({ id }) => id), name, wanted, [], desk); // prettier-ignore
  } finally {
    await opened.value.close();
  }
}

async function packInto(
  library: Library,
  ids: readonly string[],
  name: string,
  { output, key, ...dated }: Wanted,
  refused: Refused,
  desk: Desk,
): Promise<number> {
  const { title = name, withAnnotations: annotations } = desk.arguments;
  const chosen = { ids, wishes: { title, ...dated }, annotations, file: resolve(output), ...(key === undefined ? {} : { key }) }; // prettier-ignore
  const made = await watched(desk, (course) => makePack(library, chosen, course));
  if (!made.ok) return complain(made.failure, desk);
  const { id, file, documents, bytes } = made.value;
  if (desk.arguments.json) {
    const signedBy = key === undefined ? {} : { signedBy: key.publicKey };
    answerJson({ file, id, title, version: dated.version, documents, bytes, refused, ...signedBy });
  } else say(desk.words.packed(documents, bytes, output));
  return refused.length === 0 ? DONE : REFUSED;
}
