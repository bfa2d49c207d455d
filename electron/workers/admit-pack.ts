import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { importAnnotations, type Library } from '#content/library';
import type { PreparedPack } from '#content/library/packs';
import { PackKeys } from '../platform/pack-keys.ts';

/** What became of a pack. */
export interface PackOutcome {
  readonly status: 'imported' | 'unchanged' | 'revised';
  readonly pack: { readonly id: string; readonly title: string; readonly version: number; readonly documents: number };
}

/** Whether a key is trusted: from now on, for the pack at hand, or not. */
export type Trust = 'always' | 'once' | 'never';

/** What a person has said of packs. */
export interface PackPolicy {
  /** Whether an older version than the one installed is wanted. */
  readonly olderToo?: boolean;
  /** Asks whether to trust a key that nobody has spoken of; where nobody can be asked, such packs are refused. */
  readonly trusts?: (signedBy: NonNullable<PreparedPack['signedBy']>, title: string) => Promise<Trust>;
  /** Where the documents are collected; a collection of the pack's own name where it is left out. */
  readonly collection?: string;
  /** Does the work while nobody searches the library: an index that is open would not see what is attached, and drop it. */
  /** Where the person's keys are; the usual place where it is left out. */
  readonly userData?: string;
  readonly unsearched?: <Done>(work: () => Promise<Done>) => Promise<Done>;
}

/** Takes a checked pack into a library, if the person trusts who signed it. Unsigned packs are allowed for a person. */
export async function admitPack(
  library: Library,
  pack: PreparedPack,
  { olderToo = false, trusts, userData, collection, unsearched = (work) => work() }: PackPolicy,
): Promise<Result<PackOutcome, Failure>> {
  const trusted = await checkTrust(pack, trusts, userData);
  if (!trusted.ok) return trusted;
  const { installPack } = await import('#content/library/packs');
  const installed = await unsearched(() => installPack(library, pack, { olderToo }));
  if (!installed.ok) return installed;
  const { id, title, version, members } = pack.pack;
  if (installed.value.status !== 'unchanged') {
    const into = await collectionFor(library, title, collection);
    const collected = into.ok ? await library.collect(members, into.value) : into;
    if (!collected.ok) return collected;
    const noted = pack.annotations === undefined ? undefined : await importAnnotations(library, pack.annotations);
    if (noted?.ok === false) return noted;
  }
  return succeeded({ status: installed.value.status, pack: { id, title, version, documents: members.length } });
}

async function checkTrust(
  { signedBy, pack }: PreparedPack,
  trusts: PackPolicy['trusts'],
  userData: string | undefined,
): Promise<Result<null, Failure>> {
  if (signedBy === undefined) return succeeded(null);
  const keys = await PackKeys.open(userData);
  const state = keys.stateOf(signedBy.key);
  if (state === 'trusted') return succeeded(null);
  if (state === 'revoked') return failed({ code: 'pack-key-revoked', ...signedBy });
  const trust = (await trusts?.(signedBy, pack.title)) ?? 'never';
  if (trust === 'never') return failed({ code: 'pack-key-unknown', ...signedBy });
  if (trust === 'always') await keys.note(signedBy.key, signedBy.name ?? pack.title, 'trusted');
  return succeeded(null);
}

async function collectionFor(
  library: Library,
  title: string,
  wanted: string | undefined,
): Promise<Result<string, Failure>> {
  if (wanted !== undefined) return succeeded(wanted);
  const known = library.overview().collections.find(({ name }) => name === title);
  if (known !== undefined) return succeeded(known.id);
  const made = await library.collections.create(title);
  return made.ok ? succeeded(made.value.id) : made;
}
