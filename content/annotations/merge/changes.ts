import type { Annotation, Body, CorrectionBody, LinkBody, Motivation, NoteBody, Style } from '../annotation.ts';
import type { AnnotationChanges } from '../journal/index.ts';

/** What a person wants an annotation to be; what is left out stays as it is. */
export interface WishedChanges {
  readonly motivation?: Motivation;
  readonly body?: readonly Body[];
  /** Null takes the mark away. */
  readonly style?: Style | null;
}

/** The fields in which the wish differs from the annotation the person saw; undefined where none does. */
export function changesBetween(seen: Annotation, wished: WishedChanges): AnnotationChanges | undefined {
  const { motivation, body, style } = wished;
  const before = sorted(seen.body);
  const after = body === undefined ? before : sorted(body);
  const changes: AnnotationChanges = {
    ...(motivation === undefined || motivation === seen.motivation ? {} : { motivation }),
    ...(isSame(before.notes, after.notes) ? {} : { notes: after.notes }),
    ...(isSame(before.corrections, after.corrections) ? {} : { corrections: after.corrections }),
    ...(isSame(before.links, after.links) ? {} : { links: after.links }),
    ...tagChanges(before.tags, after.tags),
    ...(style === undefined || isSame(style, styleOf(seen)) ? {} : { style }),
  };
  return Object.keys(changes).length === 0 ? undefined : changes;
}

export function tagsOf(annotation: Annotation): readonly string[] {
  return sorted(annotation.body).tags;
}

function tagChanges(before: readonly string[], after: readonly string[]): Pick<AnnotationChanges, 'tags'> {
  const add = after.filter((tag) => !before.includes(tag));
  const remove = before.filter((tag) => !after.includes(tag));
  return add.length + remove.length === 0 ? {} : { tags: { add, remove } };
}

function sorted(bodies: readonly Body[]) {
  return {
    notes: bodies.filter((body): body is NoteBody => body.purpose === 'commenting' || body.purpose === 'replying'),
    corrections: bodies.filter((body): body is CorrectionBody => body.purpose === 'editing'),
    links: bodies.filter((body): body is LinkBody => body.purpose === 'linking'),
    tags: bodies.flatMap((body) => (body.purpose === 'tagging' ? body.value : [])),
  };
}

function styleOf({ target }: Annotation): Style | null {
  return target.kind === 'passage' ? (target.style ?? null) : null;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
