import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { Services, Told } from '#content/contract';
import { verifyLibrary, type Library } from '#content/library';
import type { Imports } from './imports.ts';

export interface CheckingOptions {
  readonly library: Library;
  readonly tell: (told: Told) => void;
  readonly remake: Imports['remake'];
  /** Forgets the index of search and begins it anew. */
  readonly reindex: () => Promise<Result<null, StoreFailure>>;
}

/** How far a check is, is told at most so often. */
const TELL_EVERY_MS = 100;

/** Checks an open library file by file, and makes anew what can be made from what is whole. */
export function checkingServices({
  library,
  tell,
  remake,
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
      const { faults } = verified.value;
      const originals = new Set(faults.filter(({ kind }) => kind === 'original').map(({ document }) => document));
      const damaged = new Set(faults.filter(({ kind }) => kind === 'revision').map(({ document }) => document));
      const records = library.documents().filter(({ id }) => damaged.has(id));
      const whole = records.filter(({ id }) => !originals.has(id));
      const outcomes = whole.length === 0 ? [] : await remake(whole);
      // Only now: a document that cannot be read is in no index, and being whole again does not change its revision.
      const indexed = await reindex();
      if (!indexed.ok) return failed(indexed.failure);
      const made = whole.filter((_, place) => outcomes[place]?.status !== 'refused');
      const lost = records
        .filter((record) => !made.includes(record))
        .map(({ id, shown }) => ({ id, title: shown.title }));
      return succeeded({ again: made.length, lost });
    },
  };
}
