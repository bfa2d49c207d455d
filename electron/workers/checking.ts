import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { Services, Told } from '#content/contract';
import { verifyLibrary, type Library } from '#content/library';

export interface CheckingOptions {
  readonly library: Library;
  readonly tell: (told: Told) => void;
  /** Makes a document again from its original. */
  readonly again: Services['import.again'];
  /** Forgets the index of search and begins it anew. */
  readonly reindex: () => Promise<Result<null, StoreFailure>>;
}

/** How far a check is, is told at most so often. */
const TELL_EVERY_MS = 100;

/** Checks an open library file by file, and makes anew what can be made from what is whole. */
export function checkingServices({
  library,
  tell,
  again,
  reindex,
}: CheckingOptions): Pick<Services, 'library.verify' | 'library.repair'> {
  const verify: Services['library.verify'] = () => {
    let told = 0;
    return verifyLibrary(library, (files, of) => {
      const now = performance.now();
      if (files < of && now - told < TELL_EVERY_MS) return;
      told = now;
      tell({ event: 'library.checked', value: { files, of } });
    });
  };
  return {
    'library.verify': verify,
    'library.repair': async () => {
      const verified = await verify(null);
      if (!verified.ok) return verified;
      const indexed = await reindex();
      if (!indexed.ok) return failed(indexed.failure);
      const { faults } = verified.value;
      const originals = new Set(faults.filter(({ kind }) => kind === 'original').map(({ document }) => document));
      const lost: { id: string; title: string }[] = [];
      let begun = 0;
      for (const id of new Set(faults.filter(({ kind }) => kind === 'revision').map(({ document }) => document))) {
        const record = id === undefined ? undefined : library.catalogue.onShelf(id);
        if (record === undefined) continue;
        if (originals.has(id)) lost.push({ id: record.id, title: record.shown.title });
        else if ((await again({ id: record.id })).ok) begun += 1;
      }
      return succeeded({ again: begun, lost });
    },
  };
}
