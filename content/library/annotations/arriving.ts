import { changesBetween, type Annotation, type KeptAnnotation } from '#content/annotations';
import type { Unstamped } from './annotation-journal.ts';

/** What has to be done so that an annotation that arrived is here as it came. */
export function arriving(arrival: Annotation, here: KeptAnnotation | undefined): Unstamped[] {
  if (here === undefined) return [{ kind: 'made', annotation: arrival }];
  const { annotation, seen: after, removed } = here;
  const { id } = annotation;
  const operations: Unstamped[] = removed ? [{ kind: 'returned', id, after }] : [];
  if (Date.parse(arrival.modified ?? arrival.created) <= Date.parse(annotation.modified ?? annotation.created))
    return operations;
  const style = arrival.target.kind === 'passage' ? (arrival.target.style ?? null) : null;
  const changes = changesBetween(annotation, { motivation: arrival.motivation, body: arrival.body, style });
  if (changes !== undefined) operations.push({ kind: 'changed', id, after, changes });
  if (JSON.stringify(arrival.target) !== JSON.stringify(annotation.target))
    operations.push({ kind: 'attached', id, after, target: arrival.target });
  return operations;
}
