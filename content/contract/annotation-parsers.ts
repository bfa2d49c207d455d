import {
  list,
  nothing,
  oneOf,
  optional,
  orNull,
  shape,
  text,
  textLike,
  whole,
  yesOrNo,
  type Parser,
} from '#content/base';
import {
  COLOURS,
  LIMITS,
  parseAnnotationId,
  parseBody,
  parseMotivation,
  parseStamp,
  parseStyle,
  parseTarget,
  type NotebookQuery,
} from '#content/annotations';
import { DRAFT_LIMITS, EXPORT_FORMATS } from '#content/library';
import type { AnnotationRequests } from './annotation-requests.ts';
import { LONGEST_QUESTION } from './bridge.ts';
import { digest, id, line, MOST_DOCUMENTS, name, tags } from './parser-words.ts';

/** A passage and its citation are a page at most. */
const LONGEST_LETTER = 200_000;

const annotations = list(parseAnnotationId, MOST_DOCUMENTS);
const body = list(parseBody, LIMITS.bodies);
const day = textLike(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u);

const exportWish = {
  ids: optional(annotations),
  format: oneOf(...EXPORT_FORMATS),
  language: oneOf('zh-Hans', 'en'),
} as const;
const seen = optional(list(parseStamp, 1000));

export const notebookQuery: Parser<NotebookQuery> = shape({
  text: optional(line),
  document: optional(id),
  collection: optional(id),
  colour: optional(oneOf(...COLOURS)),
  tag: optional(name),
  motivation: optional(parseMotivation),
  from: optional(day),
  to: optional(day),
  astray: optional(yesOrNo),
  twofold: optional(yesOrNo),
  sort: oneOf('created', 'modified', 'document', 'place', 'colour'),
  descending: yesOrNo,
  offset: whole(0, MOST_DOCUMENTS * 100),
  limit: whole(1, 500),
});

export const annotationParsers: {
  readonly [Name in keyof AnnotationRequests]: Parser<AnnotationRequests[Name]['input']>;
} = {
  'annotations.of': shape({ document: id }),
  'annotations.make': shape({
    id: optional(parseAnnotationId),
    motivation: parseMotivation,
    body,
    target: parseTarget,
  }),
  'annotations.change': shape({
    id: parseAnnotationId,
    seen,
    changes: shape({
      motivation: optional(parseMotivation),
      body: optional(body),
      style: optional(orNull(parseStyle)),
    }),
  }),
  'annotations.attach': shape({ id: parseAnnotationId, seen, target: parseTarget }),
  'annotations.remove': shape({ ids: annotations }),
  'annotations.putBack': shape({ ids: annotations }),
  'annotations.tag': shape({ ids: annotations, add: tags, remove: tags }),
  'annotations.tags': nothing,
  'annotations.export': shape(exportWish),
  'annotations.save': shape({ ...exportWish, title: line }),
  'annotations.import': shape({ json: text(LONGEST_QUESTION) }),
  'annotations.choose': nothing,
  'corrections.of': shape({ document: id }),
  'corrections.decide': shape({
    document: id,
    revision: digest,
    decisions: list(shape({ annotation: parseAnnotationId, isAccepted: yesOrNo }), MOST_DOCUMENTS),
  }),
  'corrections.takeBack': shape({ document: id, revision: digest, before: digest }),
  'letter.save': shape({ subject: line, body: text(LONGEST_LETTER) }),
  'notebook.page': notebookQuery,
  'notebook.ids': notebookQuery,
  'draft.keep': shape({ key: text(DRAFT_LIMITS.key, 1), text: orNull(text(DRAFT_LIMITS.text)) }),
  'draft.read': nothing,
};
