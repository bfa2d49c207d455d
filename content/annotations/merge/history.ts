import type { Annotation, Body, Style, Target } from '../annotation.ts';
import { timeOfStamp, type AnnotationOperation, type Stamp } from '../journal/index.ts';

/** What the operations on one annotation come to. */
export interface KeptAnnotation {
  readonly annotation: Annotation;
  readonly removed: boolean;
  /** The operations whose values it shows: what is done next names them as known. */
  readonly seen: readonly Stamp[];
}

/** A field's value and when it was written. */
interface Written<Value> {
  readonly operation: AnnotationOperation;
  readonly value: Value;
}

/** What an operation writes into one field; undefined where it leaves that field alone. */
type Field<Value> = (operation: AnnotationOperation) => Value | undefined;

/**
 * Adds the operations on one annotation up; undefined while the one that made it has not arrived. Of two that wrote one
 * field, the one that knew the other counts; where neither did, the one with the later stamp, except for what a person
 * wrote in words: of that both are kept, the later first. A removal that did not know of an edit does not remove it.
 *
 * An operation knows those it names and no others: what stood behind them need not have arrived where it was done.
 */
export function addUp(operations: readonly AnnotationOperation[]): KeptAnnotation | undefined {
  const [only] = operations;
  if (only?.kind === 'made' && operations.length === 1) {
    return { annotation: only.annotation, removed: false, seen: [only.stamp] };
  }
  const makers = operations.filter((operation) => operation.kind === 'made');
  const [base] = makers.sort((one, other) => (one.stamp < other.stamp ? -1 : 1));
  if (base === undefined) return undefined;
  const shown = new Set<Stamp>();
  const newest = <Value>(field: Field<Value>): readonly Value[] => {
    const written = standing(operations, field);
    for (const { operation } of written) shown.add(operation.stamp);
    return written.map(({ value }) => value);
  };
  const states = newest(({ kind }) => kind);
  const annotation = written(base.annotation, operations, newest);
  return { annotation, removed: states.every((kind) => kind === 'removed'), seen: [...shown].sort() };
}

type Newest = <Value>(field: Field<Value>) => readonly Value[];

/** Those that wrote a field and that no other writer of it knew, the latest stamp first. */
function standing<Value>(operations: readonly AnnotationOperation[], field: Field<Value>): readonly Written<Value>[] {
  const writers: Written<Value>[] = [];
  const known = new Set<Stamp>();
  for (const operation of operations) {
    const value = field(operation);
    if (value === undefined) continue;
    writers.push({ operation, value });
    if (operation.kind !== 'made') for (const stamp of operation.after) known.add(stamp);
  }
  return writers
    .filter(({ operation }) => !known.has(operation.stamp))
    .sort((one, other) => (one.operation.stamp < other.operation.stamp ? 1 : -1));
}

function written(base: Annotation, operations: readonly AnnotationOperation[], newest: Newest): Annotation {
  const [motivation] = newest((operation) => made(operation)?.motivation ?? changes(operation)?.motivation);
  const [target] = newest(targetIn);
  const [style] = newest(styleIn);
  const [last] = operations.flatMap(modifiedBy).sort((one, other) => Date.parse(other) - Date.parse(one));
  return {
    ...base,
    motivation: motivation ?? base.motivation,
    ...(last === undefined ? {} : { modified: last }),
    body: bodies(base, operations, newest),
    target: marked(target ?? base.target, style),
  };
}

function modifiedBy(operation: AnnotationOperation): readonly string[] {
  if (operation.kind === 'changed' || operation.kind === 'attached') {
    return [new Date(timeOfStamp(operation.stamp)).toISOString()];
  }
  const before = made(operation)?.modified;
  return before === undefined ? [] : [before];
}

function bodies(base: Annotation, operations: readonly AnnotationOperation[], newest: Newest): readonly Body[] {
  const notes = newest((each) => changes(each)?.notes ?? bodiesMade(each, 'commenting', 'replying'));
  const corrections = newest((each) => changes(each)?.corrections ?? bodiesMade(each, 'editing'));
  const [links = []] = newest((each) => changes(each)?.links ?? bodiesMade(each, 'linking'));
  const tags = tagsNamed(operations).filter((name) => newest(tagField(name))[0] === true);
  const all: readonly Body[] = [
    ...bothVersions(notes),
    ...bothVersions(corrections),
    ...links,
    ...tags.map((value): Body => ({ purpose: 'tagging', value })),
  ];
  // As it came, where that is all there is: other programs have an order of their own.
  return isSameSet(all, base.body) ? base.body : all;
}

/** What was written at the same time, all of it, each wording once. */
function bothVersions(written: readonly (readonly Body[])[]): readonly Body[] {
  return [...new Map(written.flat().map((body) => [JSON.stringify(body), body])).values()];
}

/** All tags that any operation names, in the order of the operations' stamps. */
function tagsNamed(operations: readonly AnnotationOperation[]): readonly string[] {
  const inOrder = [...operations].sort((one, other) => (one.stamp < other.stamp ? -1 : 1));
  return [
    ...new Set(
      inOrder.flatMap((operation) => [
        ...(bodiesMade(operation, 'tagging') ?? []).map(({ value }) => value),
        ...(changes(operation)?.tags?.add ?? []),
      ]),
    ),
  ];
}

/** Whether an operation gives the annotation a tag (true) or takes it away. */
function tagField(name: string): Field<boolean> {
  return (operation) => {
    if (operation.kind === 'made') return bodiesMade(operation, 'tagging')?.some(({ value }) => value === name);
    const tags = changes(operation)?.tags;
    if (tags?.add.includes(name) === true) return true;
    return tags?.remove.includes(name) === true ? false : undefined;
  };
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
