import type { Result } from '#content/base';
import type { Failure } from '#content/contract';
import type { Admission, Library } from '#content/library';

/** Stores documents in one group, which pays for the disk once whatever its size, and collects those that are new. */
export async function admitGroup(
  library: Library,
  group: Parameters<Library['admit']>[0],
  collection: string | undefined,
): Promise<Result<readonly Admission[], Failure>> {
  const admitted = await library.admit(group);
  if (!admitted.ok) return admitted;
  const added = admitted.value.filter(({ status }) => status === 'imported').map(({ id }) => id);
  if (collection === undefined || added.length === 0) return admitted;
  const collected = await library.collect(added, collection);
  return collected.ok || collected.failure.code === 'no-such-collection' ? admitted : collected;
}
