import { basename } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Examined, Failure } from '#content/contract';
import { parseDocument, type LecternDocument } from '#content/document';
import type { Library } from '#content/library';
import { ImportPool } from './import-pool.ts';
import { DEADLINE_MS, MEMORY_BYTES } from './limits.ts';
import { shownName } from './shown-name.ts';
import type { ImportingProcess } from './wire.ts';

/** A document, and the digest of what it was made of. */
interface Looked {
  readonly document: LecternDocument;
  readonly original: string;
}

/** What a file would become: read in an importing process of its own, under the limits of an import, and not kept. */
export async function examine(
  library: Library,
  start: () => ImportingProcess,
  path: Buffer,
  encoding?: string,
): Promise<Result<Examined, Failure>> {
  const name = shownName(basename(path.toString()));
  const task = { index: 0, path, name, ...(encoding === undefined ? {} : { encoding }) };
  const read = await new Promise<Result<Looked, Failure>>((resolve) => {
    const pool: ImportPool = new ImportPool(
      { start, processes: 1, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES },
      {
        reading: () => undefined,
        member: () => undefined,
        prepared: (_, prepared) => {
          const document = parseDocument(JSON.parse(new TextDecoder().decode(prepared.json)));
          if (document === undefined) throw new Error(`What was made of ${name} is no document`);
          end(succeeded({ document, original: prepared.original.digest }));
        },
        refused: (_, failure) => {
          end(failed(failure));
        },
        pack: () => {
          end(failed({ code: 'unsupported-format', found: 'EPUB' }));
        },
        documentFile: (_, { document }) => {
          end(succeeded({ document, original: document.original.digest }));
        },
        // An archive is many documents: it is imported, not looked at.
        unpacked: () => {
          end(failed({ code: 'unsupported-format', found: 'ZIP' }));
        },
      },
    );
    const end = (result: Result<Looked, Failure>): void => {
      pool.stop();
      resolve(result);
    };
    pool.add([{ bytes: 0, task }]);
  });
  if (!read.ok) return read;
  const { document, original } = read.value;
  const isKnown = library.catalogue.madeOf(original) !== undefined;
  return succeeded({ path: path.toString(), document, isKnown });
}
