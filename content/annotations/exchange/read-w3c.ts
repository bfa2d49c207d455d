import { failed, succeeded } from '#content/base';
import {
  COLOURS,
  type Annotation,
  type Body,
  type Json,
  type Motivation,
  type Style,
  type Target,
} from '../annotation.ts';
import { LIMITS, parseAnnotation } from '../parse-annotation.ts';
import { parseJson } from '../parse-json.ts';
import type { Position, Selector } from '../selector.ts';
import { measured, type CodePoints } from './code-points.ts';
import { listOf, listProperty, objectOf, property, textProperty } from './raw-object.ts';
import {
  MOST_ANNOTATIONS,
  NO_DATE,
  NO_TEXT,
  type MadeAt,
  type Reading,
  type ReadingNote,
  type TextOf,
} from './reading.ts';
import { ADDRESS_SPECIFICATION, documentSource, WORDS } from './vocabulary.ts';

type MeasuredText = (source: string, revision: string | undefined) => CodePoints | undefined;

/** Says that a part of an annotation is not kept. */
export type LeaveOut = (part: string) => void;

const KNOWN = new Set([
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'bodyValue',
  'target',
]);
const MOTIVATIONS: readonly string[] = [
  'highlighting',
  'commenting',
  'bookmarking',
  'editing',
  'replying',
  'linking',
  'tagging',
];

/**
 * Annotations of the W3C model: a collection, a page, a set, a list, or one. `textOf` has the texts positions measure,
 * `madeAt` the dates of those that have none, as the model allows.
 */
export function readW3c(raw: unknown, textOf: TextOf = NO_TEXT, madeAt = NO_DATE): Reading {
  const found = annotationsIn(raw);
  if (found === undefined) return failed({ code: 'not-annotations' });
  const text = measured(textOf);
  return readEach(found, (one, leaveOut) => readOne(one, text, madeAt, leaveOut));
}

/** Reads each by itself: what cannot be read is told, and the rest is kept. */
export function readEach(
  found: readonly unknown[],
  read: (raw: unknown, leaveOut: LeaveOut) => Annotation | undefined,
): Reading {
  if (found.length > MOST_ANNOTATIONS) {
    return failed({ code: 'too-many-annotations', found: found.length, limit: MOST_ANNOTATIONS });
  }
  const annotations: Annotation[] = [];
  const told: ReadingNote[] = [];
  found.forEach((one, at) => {
    const annotation = read(one, (part) => told.push({ code: 'part-left-out', at, part: part.slice(0, LIMITS.name) }));
    if (annotation === undefined) told.push({ code: 'annotation-refused', at });
    else annotations.push(annotation);
  });
  return succeeded({ annotations, told });
}

function annotationsIn(raw: unknown): readonly unknown[] | undefined {
  if (Array.isArray(raw)) return raw as readonly unknown[];
  if (property(raw, 'target') !== undefined) return [raw];
  const holder = Array.isArray(property(raw, 'items')) ? raw : property(raw, 'first');
  const items = property(holder, 'items');
  return Array.isArray(items) ? (items as readonly unknown[]) : undefined;
}

function readOne(raw: unknown, textOf: MeasuredText, madeAt: MadeAt, leaveOut: LeaveOut): Annotation | undefined {
  const object = objectOf(raw);
  if (object === undefined) return undefined;
  const id = textProperty(object, 'id');
  // The model's short form of one body that is a text.
  const words = textProperty(object, 'bodyValue');
  const bodies = words === undefined ? listProperty(object, 'body') : [{ value: words }];
  const body = bodies.flatMap((one) => bodyOf(one, textOf, leaveOut));
  const [stated] = listProperty(object, 'motivation').filter((one): one is string => typeof one === 'string');
  const motivation = (stated !== undefined && MOTIVATIONS.includes(stated) ? stated : motivationOf(body)) as Motivation;
  const [target, ...more] = listProperty(object, 'target');
  if (more.length > 0) leaveOut('target');
  const foreign = foreignOf(object, leaveOut);
  return parseAnnotation({
    id,
    motivation,
    created: textProperty(object, 'created') ?? (id === undefined ? undefined : madeAt(id)),
    modified: textProperty(object, 'modified'),
    creator: creatorOf(property(object, 'creator'), leaveOut),
    body,
    target: targetOf(target, motivation, textOf),
    foreign,
  });
}

function motivationOf(body: readonly Body[]): Motivation {
  const [first] = body;
  return first === undefined ? 'highlighting' : first.purpose;
}

export function creatorOf(
  raw: unknown,
  leaveOut: LeaveOut,
): { readonly id?: string; readonly name: string } | undefined {
  if (raw === undefined) return undefined;
  const id = typeof raw === 'string' ? raw : textProperty(raw, 'id');
  const name = textProperty(raw, 'name') ?? id;
  if (name === undefined || name.length > LIMITS.name) {
    leaveOut('creator');
    return undefined;
  }
  return id === undefined ? { name } : { id, name };
}

/** Properties that mean nothing here are kept as they are, where they are few enough to keep. */
function foreignOf(object: Readonly<Record<string, unknown>>, leaveOut: LeaveOut): Record<string, Json> | undefined {
  const kept: Record<string, Json> = {};
  let left: number = LIMITS.foreign;
  for (const [name, value] of Object.entries(object)) {
    if (KNOWN.has(name)) continue;
    const json = parseJson({ [name]: value }, left);
    if (json === undefined) leaveOut(name);
    else {
      Object.assign(kept, json);
      left -= JSON.stringify(json).length + 4;
    }
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function bodyOf(raw: unknown, textOf: MeasuredText, leaveOut: LeaveOut): Body[] {
  if (typeof raw === 'string') {
    leaveOut('body');
    return [];
  }
  const [purpose] = listProperty(raw, 'purpose');
  const value = textProperty(raw, 'value');
  if (purpose === 'linking') {
    const to = targetOf(raw, 'linking', textOf);
    if (to !== undefined && to.kind !== 'annotation') return [{ purpose, to }];
  } else if (value !== undefined) {
    if (purpose === 'tagging' || purpose === 'editing' || purpose === 'replying') return [{ purpose, value }];
    return [{ purpose: 'commenting', value }];
  }
  leaveOut('body');
  return [];
}

function targetOf(raw: unknown, motivation: Motivation, textOf: MeasuredText): Target | undefined {
  if (typeof raw === 'string') {
    return motivation === 'replying'
      ? { kind: 'annotation', annotation: raw }
      : { kind: 'document', source: documentSource(raw) };
  }
  const named = property(raw, 'source');
  const address = typeof named === 'string' ? named : (textProperty(named, 'id') ?? textProperty(raw, 'id'));
  if (address === undefined) return undefined;
  const source = documentSource(address);
  const revision = textProperty(raw, WORDS.revision);
  const found = selectorOf(listProperty(raw, 'selector'), (points) => textOf(source, revision)?.offsetAfter(points));
  const ours = positionOf(property(raw, WORDS.start), property(raw, WORDS.end), (units) => units);
  const selector = found === undefined || ours === undefined ? found : { ...found, position: ours };
  if (selector === undefined) return { kind: 'document', source };
  const style = styleOf(property(raw, 'styleClass'));
  return {
    kind: 'passage',
    source,
    ...(revision === undefined ? {} : { revision }),
    selector,
    ...(style === undefined ? {} : { style }),
  };
}

/** The selector made of those of a list; undefined where none of them has the words of the passage. */
export function selectorOf(
  raws: readonly unknown[],
  offsetOf: (points: number) => number | undefined,
): Selector | undefined {
  const ofType = (type: string): unknown =>
    raws.find((raw) => property(raw, 'type') === type) ??
    raws.map((raw) => property(raw, 'refinedBy')).find((raw) => property(raw, 'type') === type);
  const quote = ofType('TextQuoteSelector');
  const exact = textProperty(quote, 'exact');
  if (exact === undefined) return undefined;
  const stated = ofType('TextPositionSelector');
  const position = positionOf(property(stated, 'start'), property(stated, 'end'), offsetOf);
  const addresses = raws.filter((raw) => property(raw, 'conformsTo') === ADDRESS_SPECIFICATION);
  const address = textProperty(addresses[0], 'value');
  return {
    ...(position === undefined ? {} : { position }),
    quote: { exact, prefix: textProperty(quote, 'prefix') ?? '', suffix: textProperty(quote, 'suffix') ?? '' },
    ...(address === undefined ? {} : { address }),
  };
}

function positionOf(
  start: unknown,
  end: unknown,
  offsetOf: (counted: number) => number | undefined,
): Position | undefined {
  if (!isOffset(start) || !isOffset(end)) return undefined;
  const [from, to] = [offsetOf(start), offsetOf(end)];
  return from === undefined || to === undefined || from > to ? undefined : { start: from, end: to };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function styleOf(raw: unknown): Style | undefined {
  const names = listOf(raw)
    .filter((one): one is string => typeof one === 'string')
    .flatMap((one) => one.slice(0, LIMITS.name).split(/\s+/u));
  const colour = COLOURS.find((one) => names.includes(one));
  if (colour === undefined) return undefined;
  return { colour, drawing: names.includes('underline') ? 'underline' : 'background' };
}
