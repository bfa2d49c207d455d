import { failed } from '#content/base';
import type { Metadata } from '#content/document';
import { COLOURS, type Annotation, type Colour, type Json, type Style } from '../annotation.ts';
import { parseAnnotation } from '../parse-annotation.ts';
import { CodePoints } from './code-points.ts';
import { listProperty, property, textProperty } from './raw-object.ts';
import { creatorOf, readEach, selectorOf, type LeaveOut } from './read-w3c.ts';
import type { Reading } from './reading.ts';
import { ANNOTATION_CONTEXT, documentAddress, documentSource } from './vocabulary.ts';

type JsonObject = { readonly [name: string]: Json };

/** Thorium draws a colour's tint and not a name; these are read back as they were. */
const TINTS: Readonly<Record<Colour, string>> = {
  yellow: '#f9d423',
  green: '#64b96a',
  blue: '#5b9bd5',
  red: '#eb6a5b',
  purple: '#a67bc9',
};
const PERSON = 'urn:lectern:person:';

/** What an AnnotationSet of Thorium cannot say, by the id of the annotation. */
export interface LeftOut {
  readonly id: string;
  readonly part: 'reply' | 'link' | 'correction' | 'tag' | 'whole document';
}

/** The annotations of one document as Thorium's `.annotation` file, and what it has no place for. `text` is its canonical text. */
export function writeThorium(
  annotations: readonly Annotation[],
  {
    id,
    metadata,
    text,
    made,
  }: { readonly id: string; readonly metadata: Metadata; readonly text: string; readonly made: string },
): { readonly set: JsonObject; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const points = new CodePoints(text);
  const items = annotations.flatMap((annotation) => itemOf(annotation, points, leftOut));
  const { title, creators, publisher, published, sourceAddress } = metadata;
  const set = {
    '@context': ANNOTATION_CONTEXT,
    id: documentAddress(id),
    type: 'AnnotationSet',
    generator: { id: 'urn:lectern', type: 'Software', name: 'Lectern' },
    generated: made,
    title,
    about: {
      ...(sourceAddress === undefined ? {} : { 'dc:identifier': [sourceAddress] }),
      'dc:format': 'text/html',
      'dc:title': title,
      'dc:publisher': publisher === undefined ? [] : [publisher],
      'dc:creator': creators.map(({ name }) => name),
      ...(published === undefined ? {} : { 'dc:date': published.slice(0, 4) }),
    },
    items,
  };
  return { set, leftOut };
}

function itemOf({ target, body, ...annotation }: Annotation, points: CodePoints, leftOut: LeftOut[]): JsonObject[] {
  const leave = (part: LeftOut['part']): void => {
    leftOut.push({ id: annotation.id, part });
  };
  if (target.kind !== 'passage') {
    leave(target.kind === 'annotation' ? 'reply' : 'whole document');
    return [];
  }
  const notes = body.flatMap((one) => (one.purpose === 'commenting' || one.purpose === 'replying' ? [one.value] : []));
  const [tag, ...more] = body.flatMap((one) => (one.purpose === 'tagging' ? [one.value] : []));
  if (more.length > 0) leave('tag');
  if (body.some(({ purpose }) => purpose === 'editing')) leave('correction');
  if (body.some(({ purpose }) => purpose === 'linking')) leave('link');
  const { position, quote } = target.selector;
  const { creator, modified } = annotation;
  return [
    {
      '@context': ANNOTATION_CONTEXT,
      id: annotation.id,
      type: 'Annotation',
      created: annotation.created,
      ...(modified === undefined ? {} : { modified }),
      ...(creator === undefined
        ? {}
        : {
            creator: {
              id: creator.id ?? PERSON + encodeURIComponent(creator.name),
              type: 'Person',
              name: creator.name,
            },
          }),
      ...(annotation.motivation === 'bookmarking' ? { motivation: 'bookmarking' } : {}),
      body: {
        type: 'TextualBody',
        value: notes.join('\n\n'),
        format: 'text/markdown',
        ...(tag === undefined ? {} : { tag }),
        ...(target.style === undefined
          ? {}
          : {
              color: TINTS[target.style.colour],
              highlight: target.style.drawing === 'underline' ? 'underline' : 'solid',
            }),
      },
      target: {
        source: documentAddress(target.source),
        selector: [
          { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
          ...(position === undefined || position.end > points.text.length
            ? []
            : [
                {
                  type: 'TextPositionSelector',
                  start: points.countBefore(position.start),
                  end: points.countBefore(position.end),
                },
              ]),
        ],
      },
    },
  ];
}

/** Thorium's `.annotation` file. Its positions measure a chapter of a publication: the quote says where. */
export function readThorium(raw: unknown): Reading {
  const items = property(raw, 'items');
  if (textProperty(raw, 'type') !== 'AnnotationSet' || !Array.isArray(items))
    return failed({ code: 'not-annotations' });
  return readEach(items as readonly unknown[], readOne);
}

function readOne(raw: unknown, leaveOut: LeaveOut): Annotation | undefined {
  const body = property(raw, 'body');
  const note = textProperty(body, 'value') ?? '';
  const tag = textProperty(body, 'tag') ?? '';
  const target = property(raw, 'target');
  const source = textProperty(target, 'source');
  const selector = selectorOf(listProperty(target, 'selector'), () => undefined);
  if (selector === undefined) leaveOut('quote');
  const creator = creatorOf(property(raw, 'creator'), leaveOut);
  const isBookmark = textProperty(raw, 'motivation') === 'bookmarking';
  return parseAnnotation({
    id: textProperty(raw, 'id'),
    motivation: isBookmark ? 'bookmarking' : note === '' ? 'highlighting' : 'commenting',
    created: textProperty(raw, 'created'),
    modified: textProperty(raw, 'modified'),
    creator: creator?.id?.startsWith(PERSON) === true ? { name: creator.name } : creator,
    body: [
      ...(note === '' ? [] : [{ purpose: 'commenting', value: note }]),
      ...(tag === '' ? [] : [{ purpose: 'tagging', value: tag }]),
    ],
    target: {
      kind: 'passage',
      source: source === undefined ? undefined : sourceOf(source),
      // A passage without its words is kept: it has no place, and the person who made it can give it one.
      selector: selector ?? { quote: { exact: '', prefix: '', suffix: '' } },
      style: styleOf(body),
    },
  });
}

/** A publication names its chapters by paths, which are no addresses. */
function sourceOf(source: string): string {
  return /^[a-z][a-z0-9+.-]*:/iu.test(source)
    ? documentSource(source)
    : `urn:publication:${encodeURIComponent(source)}`;
}

function styleOf(body: unknown): Style | undefined {
  const tint = textProperty(body, 'color')?.toLowerCase();
  const drawing = textProperty(body, 'highlight') === 'underline' ? 'underline' : 'background';
  if (tint === undefined) return undefined;
  return { colour: COLOURS.find((colour) => TINTS[colour] === tint || colour === tint) ?? 'yellow', drawing };
}
