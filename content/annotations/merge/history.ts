import type { Annotation, Body, Style, Target } from '../annotation.ts';
import { timeOfStamp, type AnnotationOperation, type Stamp } from '../journal/index.ts';
import { inOrderOfCauses, type Caused } from './causes.ts';

/** What the operations on one annotation come to. */
export interface KeptAnnotation {
  readonly annotation: Annotation;
  readonly removed: boolean;
  /** The newest operations, which no other one knew: what is done next names them as known. */
  readonly heads: readonly Stamp[];
}

/** A field's value and when it was written. */
interface Written<Value> {
  readonly index: number;
  readonly stamp: Stamp;
  readonly value: Value;
}

/**
 * Adds the operations on one annotation up; undefined while the one that made it has not arrived. Of two that wrote one
 * field, the one that knew the other counts; where neither did, the one with the later stamp, except for what a person
 * wrote in words: of that both are kept, the later first. A removal that did not know of an edit does not remove it.
 */
export function addUp(operations: ReadonlyMap<Stamp, AnnotationOperation>): KeptAnnotation | undefined {
  const [only] = operations.size === 1 ? operations.values() : [];
  if (only?.kind === 'made') return { annotation: only.annotation, removed: false, heads: [only.stamp] };
  const caused = inOrderOfCauses(operations);
  const base = caused.find(({ operation }) => operation.kind === 'made')?.operation;
  if (base?.kind !== 'made') return undefined;
  const all = newest(caused, (operation) => operation.kind);
  return {
    annotation: written(base.annotation, caused),
    removed: all.every(({ value }) => value === 'removed'),
    heads: all.map(({ stamp }) => stamp).sort(),
  };
}

/** Those that wrote a field and that no later writer of it knew, the latest stamp first. */
function newest<Value>(
  caused: readonly Caused[],
  valueIn: (operation: AnnotationOperation) => Value | undefined,
): readonly Written<Value>[] {
  let standing: Written<Value>[] = [];
  caused.forEach(({ operation, knew }, index) => {
    const value = valueIn(operation);
    if (value === undefined) return;
    standing = standing.filter((other) => !knew(other.index));
    standing.push({ index, stamp: operation.stamp, value });
  });
  return standing.sort((one, other) => (one.stamp < other.stamp ? 1 : -1));
}

function written(base: Annotation, caused: readonly Caused[]): Annotation {
  const edits = caused.filter(({ operation }) => operation.kind === 'changed' || operation.kind === 'attached');
  const makers = caused.filter(({ operation }) => operation.kind === 'made');
  if (edits.length === 0 && makers.length === 1) return base;
  const [motivation] = newest(caused, (operation) => made(operation)?.motivation ?? changes(operation)?.motivation);
  const [target] = newest(caused, targetIn);
  const [style] = newest(caused, styleIn);
  const modified = [
    ...edits.map(({ operation }) => new Date(timeOfStamp(operation.stamp)).toISOString()),
    ...makers.flatMap(({ operation }) => made(operation)?.modified ?? []),
  ].sort((one, other) => Date.parse(one) - Date.parse(other));
  const last = modified.at(-1);
  return {
    ...base,
    motivation: motivation?.value ?? base.motivation,
    ...(last === undefined ? {} : { modified: last }),
    body: bodies(base, caused),
    target: marked(target?.value ?? base.target, style?.value),
  };
}

function bodies(base: Annotation, caused: readonly Caused[]): readonly Body[] {
  const notes = newest(
    caused,
    (operation) => changes(operation)?.notes ?? bodiesMade(operation, 'commenting', 'replying'),
  );
  const corrections = newest(
    caused,
    (operation) => changes(operation)?.corrections ?? bodiesMade(operation, 'editing'),
  );
  const links = newest(caused, (operation) => changes(operation)?.links ?? bodiesMade(operation, 'linking'));
  const all = [
    ...bothVersions(notes),
    ...bothVersions(corrections),
    ...(links[0]?.value ?? []),
    ...tagsOf(caused).map((value): Body => ({ purpose: 'tagging', value })),
  ];
  // As it came, where that is all there is: other programs have an order of their own.
  return isSameSet(all, base.body) ? base.body : all;
}

/** What was written at the same time, all of it, each wording once. */
function bothVersions(writers: readonly Written<readonly Body[]>[]): readonly Body[] {
  const versions = new Map<string, Body>();
  for (const { value } of writers) for (const body of value) versions.set(JSON.stringify(body), body);
  return [...versions.values()];
}

function tagsOf(caused: readonly Caused[]): readonly string[] {
  const names = new Set<string>();
  for (const { operation } of caused) {
    for (const { value } of bodiesMade(operation, 'tagging') ?? []) names.add(value as string);
    for (const name of changes(operation)?.tags?.add ?? []) names.add(name);
  }
  return [...names].filter((name) => {
    const [latest] = newest(caused, (operation) => {
      if (operation.kind === 'made') return bodiesMade(operation, 'tagging')?.some(({ value }) => value === name);
      const tags = changes(operation)?.tags;
      if (tags?.add.includes(name) === true) return true;
      return tags?.remove.includes(name) === true ? false : undefined;
    });
    return latest?.value === true;
  });
}

function isSameSet(one: readonly Body[], other: readonly Body[]): boolean {
  const sorted = (bodies: readonly Body[]): string =>
    bodies
      .map((body) => JSON.stringify(body))
      .sort()
      .join('\n');
  return one.length === other.length && sorted(one) === sorted(other);
}

function made(operation: AnnotationOperation): Annotation | undefined {
  return operation.kind === 'made' ? operation.annotation : undefined;
}

function changes(operation: AnnotationOperation) {
  return operation.kind === 'changed' ? operation.changes : undefined;
}

function bodiesMade<Purpose extends Body['purpose']>(
  operation: AnnotationOperation,
  ...purposes: readonly Purpose[]
): readonly Extract<Body, { readonly purpose: Purpose }>[] | undefined {
  return made(operation)?.body.filter((body): body is Extract<Body, { readonly purpose: Purpose }> =>
    (purposes as readonly string[]).includes(body.purpose),
  );
}

function targetIn(operation: AnnotationOperation): Target | undefined {
  return operation.kind === 'attached' ? operation.target : made(operation)?.target;
}

function styleIn(operation: AnnotationOperation): Style | null | undefined {
  const target = made(operation)?.target;
  if (target !== undefined) return target.kind === 'passage' ? (target.style ?? null) : null;
  return changes(operation)?.style;
}

function marked(target: Target, style: Style | null | undefined): Target {
  if (target.kind !== 'passage') return target;
  const { style: _, ...bare } = target;
  return style === null || style === undefined ? bare : { ...bare, style };
}
