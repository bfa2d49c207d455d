import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure, Visit } from '#content/contract';
import { importAnnotations } from '#content/library';
import type { PreparedPack } from '#content/library/packs';
import { openFolder } from '../platform/library-folder.ts';
import { PackKeys } from '../platform/pack-keys.ts';
import { namedPath } from './found-files.ts';
import { ImportPool } from './import-pool.ts';
import { DEADLINE_MS, MEMORY_BYTES } from './limits.ts';
import { shownName } from './shown-name.ts';
import type { ImportingProcess } from './wire.ts';

/** What opening a pack aside is done with. */
export interface VisitOptions {
  readonly start: () => ImportingProcess;
  /** Where the person's keys are; the usual place where it is left out. */
  readonly userData?: string;
}

/**
 * Makes a library of a pack in a folder of its own, so that it can be read and searched without being added to another. It is
 * read in an importing process, under the limits of an import; a pack by an unknown key is shown as one, and not refused: nothing
 * of it reaches the person's library.
 */
export async function preparePackAside(
  { start, userData }: VisitOptions,
  path: string,
  folder: string,
): Promise<Result<Visit, Failure>> {
  const read = await readPackFile(start, await namedPath(path));
  if (!read.ok) return read;
  const { pack, signedBy } = read.value;
  const state = signedBy === undefined ? undefined : (await PackKeys.open(userData)).stateOf(signedBy.key);
  if (signedBy !== undefined && state === 'revoked') return failed({ code: 'pack-key-revoked', ...signedBy });

  await rm(folder, { recursive: true, force: true });
  const installed = await install(read.value, folder);
  if (!installed.ok) return installed;
  return succeeded({
    title: pack.title,
    version: pack.version,
    documents: pack.members.length,
    ...(signedBy === undefined || state === undefined ? {} : { signedBy: { ...signedBy, state } }),
  });
}

async function install(prepared: PreparedPack, folder: string): Promise<Result<null, Failure>> {
  const { installPack } = await import('#content/library/packs');
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  try {
    const { library } = opened.value;
    const done = await installPack(library, prepared);
    if (!done.ok) return done;
    const { annotations } = prepared;
    const noted = annotations === undefined ? undefined : await importAnnotations(library, annotations);
    return noted?.ok === false ? noted : succeeded(null);
  } finally {
    await opened.value.close();
  }
}

function readPackFile(start: () => ImportingProcess, path: Buffer): Promise<Result<PreparedPack, Failure>> {
  return new Promise((resolve) => {
    const noPack = (): void => {
      end(failed({ code: 'no-pack' }));
    };
    const pool: ImportPool = new ImportPool(
      { start, processes: 1, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES },
      {
        reading: () => undefined,
        member: noPack,
        prepared: noPack,
        unpacked: noPack,
        documentFile: noPack,
        refused: (_, failure) => {
          end(failed(failure));
        },
        pack: (_, pack) => {
          end(succeeded(pack));
        },
      },
    );
    const end = (result: Result<PreparedPack, Failure>): void => {
      pool.stop();
      resolve(result);
    };
    pool.add([{ bytes: 0, task: { index: 0, path, name: shownName(basename(path.toString())) } }]);
  });
}
