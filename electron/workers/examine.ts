import { basename } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { Examined, ExaminedMember, Failure } from '#content/contract';
import { parseDocument, type LecternDocument } from '#content/document';
import type { Library, Prepared } from '#content/library';
import { ImportPool } from './import-pool.ts';
import { DEADLINE_MS, MEMORY_BYTES } from './limits.ts';
import { shownName } from './shown-name.ts';
import type { ImportingProcess } from './wire.ts';

/** Files of an archive that are looked at: each is read as an import reads it. */
const MOST_MEMBERS = 200;

/** What was found, with the digest of what each document was made of. */
type Looked =
  | { readonly document: LecternDocument; readonly original: string }
  | { readonly members: readonly LookedMember[]; readonly isCut: boolean };
type LookedMember = Omit<ExaminedMember, 'isKnown'> & { readonly original?: string };

/** What a file would become: read in an importing process of its own, under the limits of an import, and not kept. */
export async function examine(
  library: Library,
  start: () => ImportingProcess,
  path: Buffer,
  encoding?: string,
): Promise<Result<Examined, Failure>> {
  const name = shownName(basename(path.toString()));
  const task = { index: 0, path, name, ...(encoding === undefined ? {} : { encoding }) };
  const members: LookedMember[] = [];
  const read = await new Promise<Result<Looked, Failure>>((resolve) => {
    const pool: ImportPool = new ImportPool(
      { start, processes: 1, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES },
      {
        reading: () => undefined,
        member: (news) => {
          const { within } = news;
          if (members.length === MOST_MEMBERS) end(succeeded({ members, isCut: true }));
          else if (news.kind === 'member-refused') members.push({ within, failure: news.failure });
          else
            members.push({
              within,
              title: documentIn(news.prepared, within).metadata.title,
              original: news.prepared.original.digest,
            });
        },
        prepared: (_, prepared) => {
          end(succeeded({ document: documentIn(prepared, name), original: prepared.original.digest }));
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
        unpacked: () => {
          end(succeeded({ members, isCut: false }));
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
  const isKnown = (original: string): boolean => library.catalogue.madeOf(original) !== undefined;
  if ('document' in read.value) {
    const { document, original } = read.value;
    return succeeded({ path: path.toString(), document, isKnown: isKnown(original) });
  }
  return succeeded({
    path: path.toString(),
    members: read.value.members.map(({ original, ...member }) =>
      original === undefined ? member : { ...member, isKnown: isKnown(original) },
    ),
    isCut: read.value.isCut,
  });
}

function documentIn(prepared: Prepared, name: string): LecternDocument {
  const document = parseDocument(JSON.parse(new TextDecoder().decode(prepared.json)));
  if (document === undefined) throw new Error(`What was made of ${name} is no document`);
  return document;
}
