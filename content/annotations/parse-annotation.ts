import { list, oneOf, optional, shape, text, textLike, whole, type Parser } from '#content/base';
import { COLOURS, type Annotation, type Body, type Foreign, type Target } from './annotation.ts';
import { parseJson } from './parse-json.ts';
import type { Selector } from './selector.ts';

/** More than anybody writes, and little enough that a library of them can be held: UTF-16 code units. */
export const LIMITS = {
  note: 100_000,
  tag: 200,
  name: 500,
  /** A passage that is the whole of a long book is not a passage. */
  quote: 100_000,
  /** Others keep more context than we do. */
  context: 1_000,
  address: 2_048,
  bodies: 100,
  /** Of the JSON of properties that mean nothing here. */
  foreign: 16_384,
} as const;

/** An address: a scheme and no blank or control character. It is compared and written, never followed. */
const iri = textLike(/^(?=.{1,2048}$)[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007f-\u009f<>"{}|\\^`]+$/u);
export const parseAnnotationId = iri;
/** A document's id as the library makes them, or an address. */
const source: Parser<string> = (raw) => textLike(/^[0-9a-f]{24}$/u)(raw) ?? iri(raw);
const revision = textLike(/^[0-9a-f]{64}$/u);
/** `2026-11-22T08:30:00.000Z`: a day that exists, with its zone. */
const instant: Parser<string> = (raw) => {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
  return typeof raw === 'string' && pattern.test(raw) && !Number.isNaN(Date.parse(raw)) ? raw : undefined;
};
const place = whole(0, Number.MAX_SAFE_INTEGER);

const span = shape({ start: place, end: place });

const selector: Parser<Selector> = shape({
  position: optional((raw) => {
    const position = span(raw);
    return position !== undefined && position.start <= position.end ? position : undefined;
  }),
  quote: shape({ exact: text(LIMITS.quote), prefix: text(LIMITS.context), suffix: text(LIMITS.context) }),
  address: optional(text(LIMITS.name)),
});

const passageTarget = shape({
  kind: oneOf('passage'),
  source,
  revision: optional(revision),
  selector,
  style: optional(shape({ colour: oneOf(...COLOURS), drawing: oneOf('background', 'underline') })),
});
const documentTarget = shape({ kind: oneOf('document'), source });
const replyTarget = shape({ kind: oneOf('annotation'), annotation: iri });

export const parseTarget: Parser<Target> = (raw) => passageTarget(raw) ?? documentTarget(raw) ?? replyTarget(raw);

const noteBody = shape({ purpose: oneOf('commenting', 'replying'), value: text(LIMITS.note) });
const tagBody = shape({ purpose: oneOf('tagging'), value: text(LIMITS.tag, 1) });
const correctionBody = shape({ purpose: oneOf('editing'), value: text(LIMITS.note) });
const linkBody = shape({ purpose: oneOf('linking'), to: (raw) => passageTarget(raw) ?? documentTarget(raw) });

export const parseBody: Parser<Body> = (raw) => noteBody(raw) ?? tagBody(raw) ?? correctionBody(raw) ?? linkBody(raw);

const foreign: Parser<Foreign> = (raw) => {
  const json = parseJson(raw, LIMITS.foreign);
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Foreign) : undefined;
};

const annotation: Parser<Annotation> = shape({
  id: iri,
  motivation: oneOf('highlighting', 'commenting', 'bookmarking', 'editing', 'replying', 'linking', 'tagging'),
  created: instant,
  modified: optional(instant),
  creator: optional(shape({ id: optional(iri), name: text(LIMITS.name) })),
  body: list(parseBody, LIMITS.bodies),
  target: parseTarget,
  foreign: optional(foreign),
});

/** An annotation made anew from any value, or undefined where a single part of it is none or is past its limit. */
export function parseAnnotation(raw: unknown): Annotation | undefined {
  return annotation(raw);
}
