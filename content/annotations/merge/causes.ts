import type { AnnotationOperation, Stamp } from '../journal/index.ts';

/** The operations on one annotation, each after all that its device knew of when it did it. */
export interface Caused {
  readonly operation: AnnotationOperation;
  /** Whether the operation at that index was known to the device that did this one. */
  knew(index: number): boolean;
}

/**
 * Orders operations so that each stands after those it knew; what happened at the same time stands in the order of its
 * stamps. The order depends on nothing but the operations, however they arrived.
 */
export function inOrderOfCauses(operations: ReadonlyMap<Stamp, AnnotationOperation>): readonly Caused[] {
  const stamps = [...operations.keys()].sort();
  const ordered: Stamp[] = [];
  const places = new Map<Stamp, number>();
  const begun = new Set<Stamp>();
  // Depth first without recursion: a note edited a hundred thousand times is a chain of that length.
  for (const first of stamps) {
    const path = [first];
    while (path.length > 0) {
      const stamp = path.at(-1) as Stamp;
      begun.add(stamp);
      const next = parentsOf(operations.get(stamp)).find((parent) => operations.has(parent) && !begun.has(parent));
      if (next !== undefined) {
        path.push(next);
        continue;
      }
      path.pop();
      if (places.has(stamp)) continue;
      places.set(stamp, ordered.length);
      ordered.push(stamp);
    }
  }
  return isChain(ordered, operations) ? chain(ordered, operations) : graph(ordered, operations, places);
}

function parentsOf(operation: AnnotationOperation | undefined): readonly Stamp[] {
  return operation === undefined || operation.kind === 'made' ? [] : [...operation.after].sort();
}

/** Whether each operation knew the one before it: so it is wherever one device at a time is used. */
function isChain(ordered: readonly Stamp[], operations: ReadonlyMap<Stamp, AnnotationOperation>): boolean {
  return ordered.every(
    (stamp, index) => index === 0 || parentsOf(operations.get(stamp)).includes(ordered[index - 1] as Stamp),
  );
}

function chain(ordered: readonly Stamp[], operations: ReadonlyMap<Stamp, AnnotationOperation>): Caused[] {
  return ordered.map((stamp, own) => ({
    operation: operations.get(stamp) as AnnotationOperation,
    knew: (index) => index < own,
  }));
}

function graph(
  ordered: readonly Stamp[],
  operations: ReadonlyMap<Stamp, AnnotationOperation>,
  places: ReadonlyMap<Stamp, number>,
): Caused[] {
  const words = Math.ceil(ordered.length / 32);
  const known: Uint32Array[] = [];
  return ordered.map((stamp, own) => {
    const operation = operations.get(stamp) as AnnotationOperation;
    const bits = new Uint32Array(words);
    for (const parent of parentsOf(operation)) {
      const place = places.get(parent);
      // A cycle, which no honest device writes, is cut where the order cut it.
      if (place === undefined || place >= own) continue;
      known[place]?.forEach((word, index) => {
        bits[index] = (bits[index] ?? 0) | word;
      });
      bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
    }
    known.push(bits);
    return { operation, knew: (index) => (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1 };
  });
}
