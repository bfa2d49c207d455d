import type { Annotation, Body, DocumentTarget, Json, PassageTarget, Target } from '../annotation.ts';
import { measured, type CodePoints } from './code-points.ts';
import type { TextOf } from './reading.ts';
import { ADDRESS_SPECIFICATION, ANNOTATION_CONTEXT, documentAddress, LECTERN_CONTEXT, WORDS } from './vocabulary.ts';

type MeasuredText = (source: string, revision: string | undefined) => CodePoints | undefined;
type JsonObject = { readonly [name: string]: Json };

/**
 * Annotations as a W3C AnnotationCollection of one page, which is the order they are given in. `id` is the collection's
 * address. Positions are code points where `textOf` has the text they measure.
 */
export function writeW3c(annotations: readonly Annotation[], id: string, label: string, textOf: TextOf): JsonObject {
  const text = measured(textOf);
  return {
    '@context': [ANNOTATION_CONTEXT, LECTERN_CONTEXT],
    id,
    type: 'AnnotationCollection',
    label,
    total: annotations.length,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map((annotation) => itemOf(annotation, text)),
    },
  };
}

/** One annotation by itself. */
export function w3cOf(annotation: Annotation, textOf: TextOf): JsonObject {
  return { '@context': [ANNOTATION_CONTEXT, LECTERN_CONTEXT], ...itemOf(annotation, measured(textOf)) };
}

function itemOf({ foreign, creator, modified, ...annotation }: Annotation, textOf: MeasuredText): JsonObject {
  return {
    ...foreign,
    id: annotation.id,
    type: 'Annotation',
    motivation: annotation.motivation,
    created: annotation.created,
    ...(modified === undefined ? {} : { modified }),
    ...(creator === undefined ? {} : { creator: { type: 'Person', ...creator } }),
    ...(annotation.body.length === 0 ? {} : { body: annotation.body.map((body) => bodyOf(body, textOf)) }),
    target: targetOf(annotation.target, textOf),
  };
}

function bodyOf(body: Body, textOf: MeasuredText): JsonObject {
  if (body.purpose === 'linking') return { ...resourceOf(body.to, textOf), purpose: 'linking' };
  const format = body.purpose === 'commenting' || body.purpose === 'replying' ? 'text/markdown' : 'text/plain';
  return { type: 'TextualBody', purpose: body.purpose, value: body.value, format };
}

function targetOf(target: Target, textOf: MeasuredText): Json {
  return target.kind === 'annotation' ? target.annotation : resourceOf(target, textOf);
}

function resourceOf(target: PassageTarget | DocumentTarget, textOf: MeasuredText): JsonObject {
  const resource = { type: 'SpecificResource', source: documentAddress(target.source) };
  if (target.kind === 'document') return resource;
  const { revision, style } = target;
  const { position } = target.selector;
  return {
    ...resource,
    ...(revision === undefined ? {} : { [WORDS.revision]: revision }),
    ...(position === undefined ? {} : { [WORDS.start]: position.start, [WORDS.end]: position.end }),
    ...(style === undefined ? {} : { styleClass: `${style.colour} ${style.drawing}` }),
    selector: selectorsOf(target, textOf),
  };
}

function selectorsOf({ source, revision, selector }: PassageTarget, textOf: MeasuredText): JsonObject[] {
  const { position, quote, address } = selector;
  const selectors: JsonObject[] = [];
  const text = position === undefined ? undefined : textOf(source, revision);
  if (position !== undefined && text !== undefined && position.end <= text.text.length) {
    selectors.push({
      type: 'TextPositionSelector',
      start: text.countBefore(position.start),
      end: text.countBefore(position.end),
    });
  }
  selectors.push({ type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix });
  if (address !== undefined) {
    selectors.push({ type: 'FragmentSelector', conformsTo: ADDRESS_SPECIFICATION, value: address });
  }
  return selectors;
}
