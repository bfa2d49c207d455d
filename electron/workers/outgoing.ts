import { succeeded, failed, type Result } from '#content/base';
import type { Chosen, Failure, OutgoingRequests, Saved, Services, Told } from '#content/contract';
import { annotationIds, type Library } from '#content/library';
import type { PackKey } from '#content/pack';
import { PackKeys } from '../platform/pack-keys.ts';
import { exportDocuments, type Course } from './export-documents.ts';
import { packInThread } from './pack-in-thread.ts';

export interface OutgoingOptions {
  readonly library: Library;
  /** Where the person's keys are; the usual place where it is left out. */
  readonly userData?: string;
  /** The script of the thread that packs. */
  readonly packing: URL;
  readonly tell: (told: Told) => void;
}

export type OutgoingService = Extract<
  keyof OutgoingRequests,
  'documents.write' | `pack.${'plan' | 'write'}` | 'outgoing.cancel' | `keys.${string}`
>;

/** How far a work is, is told at most so often. */
const TELL_EVERY_MS = 100;

/** Documents leave the library as files and as packs; the keys packs are signed with. */
export function outgoingServices({
  library,
  userData,
  packing,
  tell,
}: OutgoingOptions): Pick<Services, OutgoingService> {
  const works = new Map<string, AbortController>();

  /** Does a work that can be ended while it lasts. */
  const during = async (
    work: string,
    run: (course: Course) => Promise<Result<Saved, Failure>>,
  ): Promise<Result<Saved, Failure>> => {
    const ending = new AbortController();
    works.set(work, ending);
    let toldAt = 0;
    const documents = (done: number, of: number): void => {
      const now = performance.now();
      if (done < of && now - toldAt < TELL_EVERY_MS) return;
      toldAt = now;
      tell({ event: 'outgoing.progress', value: { work, documents: done, of } });
    };
    return run({ signal: ending.signal, documents }).finally(() => works.delete(work));
  };

  const makePack = async (
    ids: readonly string[],
    wishes: { readonly title: string; readonly version: number; readonly validFrom?: string },
    rest: { readonly annotations: boolean; readonly file: string; readonly key?: PackKey },
    course: Course,
  ): Promise<Result<Saved, Failure>> => {
    const { makePack: make } = await import('./make-pack.ts');
    const made = await make(library, { ids, wishes, ...rest }, course, packInThread(packing));
    if (!made.ok) return made;
    const { file, documents, bytes } = made.value;
    return succeeded({ file, documents, bytes });
  };

  return {
    'documents.write': ({ work, chosen, format, title, file }) =>
      during(work, (course) => {
        const ids = idsOf(library, chosen);
        return format === 'epub'
          ? makePack(ids, { title, version: 1 }, { annotations: false, file }, course)
          : // Paper is printed by the host, from this.
            exportDocuments(library, { ids, format: format === 'pdf' ? 'html' : format, title, file }, course);
      }),
    'pack.plan': async ({ chosen, title }) => {
      const { packIdOf } = await import('#content/library/packs');
      const ids = idsOf(library, chosen);
      const installed = library.catalogue.packs.get(packIdOf(title, library.ports.digest));
      const annotations = annotationIds(library, ids).length;
      return succeeded({ documents: ids.length, annotations, version: (installed?.version ?? 0) + 1 });
    },
    'pack.write': ({ work, chosen, title, version, validFrom, key, annotations, file }) =>
      during(work, async (course) => {
        const own = key === undefined ? undefined : (await PackKeys.open(userData)).signing(key);
        if (key !== undefined && own === undefined) return failed({ code: 'no-such-key', name: key });
        const wishes = { title, version, ...(validFrom === undefined ? {} : { validFrom }) };
        return makePack(idsOf(library, chosen), wishes, { annotations, file, ...(own === undefined ? {} : { key: own }) }, course); // prettier-ignore
      }),
    'outgoing.cancel': ({ work }) => {
      works.get(work)?.abort();
      return Promise.resolve(succeeded(null));
    },
    'keys.list': async () => succeeded((await PackKeys.open(userData)).all),
    'keys.make': async ({ name }) => {
      const keys = await PackKeys.open(userData);
      if (keys.own.some((own) => own.name === name)) return failed({ code: 'key-there', name });
      await keys.make(name);
      return succeeded(keys.all);
    },
    'keys.decide': async ({ key, name, state }) => {
      const keys = await PackKeys.open(userData);
      await keys.note(key, name, state);
      return succeeded(keys.all);
    },
  };
}

/** The documents that were chosen, as far as they are on the shelf; all of it where nothing was said. */
export function idsOf(library: Library, { ids, collection }: Chosen): readonly string[] {
  const wanted = ids === undefined ? undefined : new Set(ids);
  return library
    .documents()
    .filter((record) => collection === undefined || library.catalogue.collectionOf(record) === collection)
    .map(({ id }) => id)
    .filter((id) => wanted?.has(id) !== false);
}
