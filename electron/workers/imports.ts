import { randomUUID } from 'node:crypto';
import { succeeded, type Result } from '#content/base';
import type { ImportProgress, Input, PackAnswers, Services } from '#content/contract';
import type { Library } from '#content/library';
import { pathIn } from '../platform/library-folder.ts';
import type { PackPolicy } from './admit-pack.ts';
import { examine } from './examine.ts';
import { namedPath } from './found-files.ts';
import type { KeptOriginal } from './batch-options.ts';
import type { Outcome } from './batch-outcomes.ts';
import { ImportBatch } from './import-batch.ts';
import type { ImportingProcess } from './wire.ts';

export interface ImportsOptions {
  readonly library: Library;
  readonly folder: string;
  readonly start: () => ImportingProcess;
  readonly processes: number;
  /** Installs a pack while nobody searches the library. */
  readonly unsearched?: NonNullable<PackPolicy['unsearched']>;
  /** Where the person's keys are; the usual place where it is left out. */
  readonly userData?: string;
  /** Told every so often while a batch runs, and at its end. */
  readonly tell: (progress: ImportProgress) => void;
}

/** Progress is told at most so often: a page draws it, and more than this no eye follows. */
const TELL_EVERY_MS = 100;

export interface Imports {
  readonly services: Pick<Services, 'import.paths' | 'import.cancel' | 'import.again' | 'import.look'>;
  /** Makes documents again from their originals; answers when they are made. */
  readonly remake: (records: readonly KeptOriginal[]) => Promise<readonly Outcome[]>;
}

/** The batches of a window: each begins when the one before has ended, and any can be cancelled. */
export function importServices(options: ImportsOptions): Imports {
  const batches = new Map<string, ImportBatch>();
  let turn: Promise<unknown> = Promise.resolve();

  const begin = (
    { collection, chapters = false, packs = {} }: Partial<Input<'import.paths'>>,
    run: (batch: ImportBatch) => Promise<unknown>,
  ): string => {
    const id = randomUUID();
    let timer: NodeJS.Timeout | undefined;
    const tell = (): void => {
      timer = undefined;
      options.tell(batch.progress);
    };
    const batch: ImportBatch = new ImportBatch({
      ...options,
      id,
      chapters,
      packs: packPolicy(packs, options),
      packAnswers: packs,
      ...(collection === undefined ? {} : { collection }),
      changed: () => {
        timer ??= setTimeout(tell, TELL_EVERY_MS);
      },
    });
    batches.set(id, batch);
    turn = turn
      .then(() => run(batch))
      .finally(() => {
        clearTimeout(timer);
        batches.delete(id);
        tell();
      });
    return id;
  };

  const again =
    (records: readonly KeptOriginal[], encoding?: string) =>
    (batch: ImportBatch): Promise<readonly Outcome[]> =>
      batch.importAgain(records, (path) => pathIn(options.folder, path), encoding);

  const services: Imports['services'] = {
    'import.paths': async (wanted) => {
      const named = await Promise.all(wanted.paths.map(namedPath));
      return succeeded({ batch: begin(wanted, (batch) => batch.importPaths(named, wanted.encoding)) });
    },
    'import.again': async ({
      id,
      encoding,
    }): Promise<Result<{ batch: string }, { code: 'no-such-document'; id: string }>> => {
      const record = options.library.catalogue.onShelf(id);
      if (record === undefined) return { ok: false, failure: { code: 'no-such-document', id } };
      return succeeded({ batch: begin({}, again([record], encoding)) });
    },
    'import.look': async ({ path, encoding }) =>
      examine(options.library, options.start, await namedPath(path), encoding),
    'import.cancel': async ({ batch }) => {
      batches.get(batch)?.cancel();
      return Promise.resolve(succeeded(null));
    },
  };
  return {
    services,
    remake: (records) =>
      new Promise((made, broke) => {
        begin({}, (batch) => again(records)(batch).then(made, broke));
      }),
  };
}

/** Nobody can be asked in the middle of a batch: it refuses what needs an answer, and is begun again with the answer. */
function packPolicy(
  { key, trust = false, older = false }: PackAnswers,
  { unsearched, userData }: Pick<ImportsOptions, 'unsearched' | 'userData'>,
): PackPolicy {
  return {
    olderToo: older,
    trusts: (signedBy) => Promise.resolve(signedBy.key !== key ? 'never' : trust ? 'always' : 'once'),
    ...(unsearched === undefined ? {} : { unsearched }),
    ...(userData === undefined ? {} : { userData }),
  };
}
