import type { Annotation, Body, Motivation, Style, Target } from '#content/annotations';
import type { AnchoredAnnotation } from '#content/library';

/** What a change may be about; what is left out stays as it is. */
export interface AnnotationChange {
  readonly motivation?: Motivation;
  readonly body?: readonly Body[];
  /** Null takes the mark away. */
  readonly style?: Style | null;
}

/** A target described on the revision at hand stands where it was described. */
export function anchorOf(target: Target): Pick<AnchoredAnnotation, 'anchor'> {
  const position = target.kind === 'passage' ? target.selector.position : undefined;
  return position === undefined ? {} : { anchor: { state: 'placed', ...position, score: 1 } };
}

/** An annotation with a change made. */
export function changed(annotation: Annotation, { motivation, body, style }: AnnotationChange): Annotation {
  return {
    ...annotation,
    ...(motivation === undefined ? {} : { motivation }),
    ...(body === undefined ? {} : { body }),
    target: style === undefined ? annotation.target : styled(annotation.target, style),
  };
}

function styled(target: Target, style: Style | null): Target {
  if (target.kind !== 'passage') return target;
  const { kind, source, revision, selector } = target;
  return {
    kind,
    source,
    ...(revision === undefined ? {} : { revision }),
    selector,
    ...(style === null ? {} : { style }),
  };
}

/** The change that takes another one back. */
export function changeBack(before: Annotation, { motivation, body, style }: AnnotationChange): AnnotationChange {
  const styleBefore = before.target.kind === 'passage' ? (before.target.style ?? null) : null;
  return {
    ...(motivation === undefined ? {} : { motivation: before.motivation }),
    ...(body === undefined ? {} : { body: before.body }),
    ...(style === undefined ? {} : { style: styleBefore }),
  };
}
