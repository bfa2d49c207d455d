import { list, oneOf, optional, orNull, shape, text, type Parser } from '#content/base';
import {
  COLOURS,
  type Annotation,
  type Body,
  type CorrectionBody,
  type LinkBody,
  type Motivation,
  type NoteBody,
  type Style,
  type Target,
} from '../annotation.ts';
import { LIMITS, parseAnnotation, parseAnnotationId, parseBody, parseTarget } from '../parse-annotation.ts';
import { parseStamp, type Stamp } from './stamp.ts';

/**
 * One line of a device's journal that is about an annotation. `after` names the operations whose values the person saw
 * when doing it: those it replaces, and what it does not name happened at the same time. So which of two edits counts
 * never depends on what a clock says where it can be known otherwise, and a wrong clock harms nothing.
 */
export type AnnotationOperation =
  | { readonly kind: 'made'; readonly stamp: Stamp; readonly annotation: Annotation }
  | (OnOne & { readonly kind: 'changed'; readonly changes: AnnotationChanges })
  /** Set on a passage by hand: another range, or one chosen for an orphan. */
  | (OnOne & { readonly kind: 'attached'; readonly target: Target })
  | (OnOne & { readonly kind: 'removed' | 'returned' });

interface OnOne {
  readonly stamp: Stamp;
  /** The annotation's. */
  readonly id: string;
  readonly after: readonly Stamp[];
}

/** The fields that are given, each of which is merged by itself. */
export interface AnnotationChanges {
  readonly motivation?: Motivation;
  readonly notes?: readonly NoteBody[];
  readonly corrections?: readonly CorrectionBody[];
  readonly links?: readonly LinkBody[];
  /** Each tag is a field of its own: two devices that add one each have added two. */
  readonly tags?: { readonly add: readonly string[]; readonly remove: readonly string[] };
  /** Null takes the mark away. */
  readonly style?: Style | null;
}

/** Operations whose values one annotation can show: its fields, and what devices wrote at the same time. */
const MOST_SEEN = 1000;

export const parseMotivation: Parser<Motivation> = oneOf(
  'highlighting',
  'commenting',
  'bookmarking',
  'editing',
  'replying',
  'linking',
  'tagging',
);
export const parseStyle: Parser<Style> = shape({
  colour: oneOf(...COLOURS),
  drawing: oneOf('background', 'underline'),
});
const tags = list(text(LIMITS.tag, 1), LIMITS.bodies);

const bodies = <Kind extends Body>(...purposes: readonly Kind['purpose'][]): Parser<readonly Kind[]> =>
  list((raw) => {
    const body = parseBody(raw);
    return body !== undefined && purposes.includes(body.purpose) ? (body as Kind) : undefined;
  }, LIMITS.bodies);

const changes: Parser<AnnotationChanges> = shape({
  motivation: optional(parseMotivation),
  notes: optional(bodies<NoteBody>('commenting', 'replying')),
  corrections: optional(bodies<CorrectionBody>('editing')),
  links: optional(bodies<LinkBody>('linking')),
  tags: optional(shape({ add: tags, remove: tags })),
  style: optional(orNull(parseStyle)),
});

const onOne = { stamp: parseStamp, id: parseAnnotationId, after: list(parseStamp, MOST_SEEN) } as const;
const parsersOfKinds: { readonly [Kind in AnnotationOperation['kind']]: Parser<AnnotationOperation> } = {
  made: shape({ kind: oneOf('made'), stamp: parseStamp, annotation: parseAnnotation }),
  changed: shape({ kind: oneOf('changed'), ...onOne, changes }),
  attached: shape({ kind: oneOf('attached'), ...onOne, target: parseTarget }),
  removed: shape({ kind: oneOf('removed'), ...onOne }),
  returned: shape({ kind: oneOf('returned'), ...onOne }),
};

/** An operation made anew from any value, or undefined where it is none: a journal may come from another device. */
export function parseAnnotationOperation(raw: unknown): AnnotationOperation | undefined {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw) || typeof raw.kind !== 'string') return undefined;
  return isKind(raw.kind) ? parsersOfKinds[raw.kind](raw) : undefined;
}

function isKind(kind: string): kind is AnnotationOperation['kind'] {
  return Object.hasOwn(parsersOfKinds, kind);
}

/** The annotation an operation is about. */
export function annotationOf(operation: AnnotationOperation): string {
  return operation.kind === 'made' ? operation.annotation.id : operation.id;
}
