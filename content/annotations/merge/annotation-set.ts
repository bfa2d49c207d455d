import type { Digest } from '#content/base';
import { annotationOf, type AnnotationOperation, type Stamp } from '../journal/index.ts';
import { addUp, type KeptAnnotation } from './history.ts';

/**
 * The annotations that any number of journals add up to. Operations may arrive in any order and more than once: what
 * comes out depends on which have arrived and on nothing else.
 */
export class AnnotationSet {
  private readonly histories = new Map<string, Map<Stamp, AnnotationOperation>>();
  private readonly sums = new Map<string, KeptAnnotation | undefined>();

  /** Answers the annotation concerned; undefined where the operation is known. */
  apply(operation: AnnotationOperation): string | undefined {
    const id = annotationOf(operation);
    const history = this.histories.get(id);
    if (history?.has(operation.stamp) === true) return undefined;
    if (history === undefined) this.histories.set(id, new Map([[operation.stamp, operation]]));
    else history.set(operation.stamp, operation);
    this.sums.delete(id);
    return id;
  }

  /** An annotation, removed or not; undefined where it is not known, or is known of but has not arrived. */
  get(id: string): KeptAnnotation | undefined {
    if (this.sums.has(id)) return this.sums.get(id);
    const history = this.histories.get(id);
    const sum = history === undefined ? undefined : addUp([...history.values()]);
    if (history !== undefined) this.sums.set(id, sum);
    return sum;
  }

  /** An annotation as it was when only these operations, and those behind them, had been done. */
  asOf(id: string, seen: readonly Stamp[]): KeptAnnotation | undefined {
    const history = this.histories.get(id);
    if (history === undefined) return undefined;
    const known = new Map<Stamp, AnnotationOperation>();
    const waiting = [...seen];
    for (let stamp = waiting.pop(); stamp !== undefined; stamp = waiting.pop()) {
      const operation = history.get(stamp);
      if (operation === undefined || known.has(stamp)) continue;
      known.set(stamp, operation);
      if (operation.kind !== 'made') waiting.push(...operation.after);
    }
    return addUp([...known.values()]);
  }

  /** Ids of all that were ever made, in the order they arrived. */
  ids(): Iterable<string> {
    return this.histories.keys();
  }

  get size(): number {
    return this.histories.size;
  }

  /** The same for two devices exactly where they hold the same annotations in the same state. */
  digest(digest: Digest): string {
    const lines = [...this.histories.keys()].sort().flatMap((id) => {
      const sum = this.get(id);
      return sum === undefined ? [] : JSON.stringify([sum.annotation, sum.removed]);
    });
    return digest.sha256(lines.join('\n'));
  }
}
