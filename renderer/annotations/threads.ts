import type { Anchor, Annotation, Body, Style } from '#content/annotations';
import type { AnchoredAnnotation } from '#content/library';
import { SpanIndex, type Span } from './span-index.ts';

/** An annotation of the open document, where it stands there, and what was replied to it. */
export interface Thread {
  readonly id: string;
  readonly held: AnchoredAnnotation;
  readonly annotation: Annotation;
  /** Where it stands; undefined where it is ambiguous, an orphan, or about the whole document. */
  readonly span: Span | undefined;
  /** Oldest first, replies to replies among them. */
  readonly replies: readonly AnchoredAnnotation[];
}

/** A passage to be marked on the page. */
export interface Mark extends Span {
  readonly id: string;
  readonly look: Style | 'correction' | 'none';
}

/** The annotations of a document, sorted for showing them. */
export interface Threads {
  /** In the order of the text; those of the whole document first. */
  readonly placed: readonly Thread[];
  readonly ambiguous: readonly Thread[];
  readonly orphans: readonly Thread[];
  readonly marks: SpanIndex<Mark>;
  readonly byId: ReadonlyMap<string, Thread>;
}

/** Sorts what the library has of a document. */
export function threadsOf(all: readonly AnchoredAnnotation[]): Threads {
  const replies = repliesByRoot(all);
  const threads = all
    .filter(({ annotation }) => annotation.target.kind !== 'annotation')
    .map((held) => threadOf(held, replies.get(held.annotation.id) ?? []));
  const placed = threads.filter(hasPlace).toSorted(compare);
  return {
    placed,
    ambiguous: threads.filter(isAmbiguous),
    orphans: threads.filter(isOrphan),
    marks: new SpanIndex(placed.flatMap(markOf)),
    byId: new Map(threads.map((thread) => [thread.id, thread])),
  };
}

/**
 * The threads with one annotation as it is now, or without it; it is not a reply. Sorting ten thousand anew takes longer
 * than a person who has just let go of the mouse should wait.
 */
export function threadsWith(threads: Threads, id: string, held: AnchoredAnnotation | undefined): Threads {
  const before = threads.byId.get(id);
  const after = held === undefined ? undefined : threadOf(held, before?.replies ?? []);
  const without = (list: readonly Thread[]): readonly Thread[] => {
    const index = before === undefined ? -1 : list.indexOf(before);
    return index === -1 ? list : list.toSpliced(index, 1);
  };
  const withIt = (list: readonly Thread[], belongs: (thread: Thread) => boolean): readonly Thread[] => {
    const others = without(list);
    if (after === undefined || !belongs(after)) return others;
    const next = others.findIndex((other) => compare(after, other) < 0);
    return others.toSpliced(next === -1 ? others.length : next, 0, after);
  };
  const byId = new Map(threads.byId);
  if (after === undefined) byId.delete(id);
  else byId.set(id, after);
  return {
    placed: withIt(threads.placed, hasPlace),
    ambiguous: withIt(threads.ambiguous, isAmbiguous),
    orphans: withIt(threads.orphans, isOrphan),
    marks: threads.marks.with((mark) => mark.id === id, after === undefined ? [] : markOf(after)),
    byId,
  };
}

/** The thread an annotation belongs to, which for a reply is that of what it answers. */
export function threadHolding({ byId }: Threads, id: string): Thread | undefined {
  const thread = byId.get(id);
  if (thread !== undefined) return thread;
  return [...byId.values()].find(({ replies }) => replies.some(({ annotation }) => annotation.id === id));
}

/**
 * The thread after the one that is selected, or before it; where none is, the nearest after the place, or before it.
 * @param placed In the order of the text.
 */
export function threadBeside(
  placed: readonly Thread[],
  from: { readonly selected: string | undefined; readonly place: number },
  by: 1 | -1,
): Thread | undefined {
  const inText = placed.filter(({ span }) => span !== undefined);
  const here = inText.findIndex(({ id }) => id === from.selected);
  if (here >= 0) return inText[here + by];
  const after = inText.findIndex(({ span }) => (span?.start ?? 0) >= from.place);
  return inText[by === 1 ? after : (after === -1 ? inText.length : after) - 1];
}

function threadOf(held: AnchoredAnnotation, replies: readonly AnchoredAnnotation[]): Thread {
  const { annotation, anchor } = held;
  return { id: annotation.id, held, annotation, span: spanOf(anchor), replies };
}

function hasPlace({ span, annotation }: Thread): boolean {
  return span !== undefined || annotation.target.kind === 'document';
}

function isAmbiguous({ held }: Thread): boolean {
  return held.anchor?.state === 'ambiguous';
}

function isOrphan({ held }: Thread): boolean {
  return held.anchor?.state === 'orphan';
}

/** The words an annotation was made on. */
export function quoteOf({ target }: Annotation): string {
  return target.kind === 'passage' ? target.selector.quote.exact : '';
}

/** What the person wrote; of two versions both, with a line between. */
export function noteOf({ body }: Annotation): string {
  return body
    .flatMap((one) => (one.purpose === 'commenting' || one.purpose === 'replying' ? one.value : []))
    .join('\n\n---\n\n');
}

export function tagsOf({ body }: Annotation): readonly string[] {
  return body.flatMap((one) => (one.purpose === 'tagging' ? one.value : []));
}

/** The proposed text of a correction; undefined where it is none. */
export function correctionOf({ body }: Annotation): string | undefined {
  return body.find((one) => one.purpose === 'editing')?.value;
}

/** The bodies with another note in place of the one there was, or without one where it is blank. */
export function withNote(body: readonly Body[], note: string, purpose: 'commenting' | 'replying'): readonly Body[] {
  const others = body.filter((one) => one.purpose !== 'commenting' && one.purpose !== 'replying');
  return note.trim() === '' ? others : [{ purpose, value: note }, ...others];
}

export function withTags(body: readonly Body[], tags: readonly string[]): readonly Body[] {
  const others = body.filter((one) => one.purpose !== 'tagging');
  return [...others, ...tags.map((value) => ({ purpose: 'tagging', value }) as const)];
}

export function withCorrection(body: readonly Body[], proposed: string): readonly Body[] {
  return [{ purpose: 'editing', value: proposed }, ...body.filter((one) => one.purpose !== 'editing')];
}

function repliesByRoot(all: readonly AnchoredAnnotation[]): ReadonlyMap<string, readonly AnchoredAnnotation[]> {
  const answered = new Map(
    all.flatMap(({ annotation: { id, target } }) => (target.kind === 'annotation' ? [[id, target.annotation]] : [])),
  );
  const rootOf = (id: string): string => {
    const seen = new Set<string>();
    let root = id;
    for (let next = answered.get(root); next !== undefined && !seen.has(next); next = answered.get(root)) {
      seen.add(next);
      root = next;
    }
    return root;
  };
  const replies = all.filter(({ annotation }) => answered.has(annotation.id));
  replies.sort((one, other) => (one.annotation.created < other.annotation.created ? -1 : 1));
  return Map.groupBy(replies, ({ annotation }) => rootOf(annotation.id));
}

function spanOf(anchor: Anchor | undefined): Span | undefined {
  return anchor?.state === 'placed' ? { start: anchor.start, end: anchor.end } : undefined;
}

function markOf({ id, annotation, span }: Thread): readonly Mark[] {
  if (span === undefined) return [];
  const style = annotation.target.kind === 'passage' ? annotation.target.style : undefined;
  return [{ id, ...span, look: style ?? (annotation.motivation === 'editing' ? 'correction' : 'none') }];
}

/** In the order of the text; of those at one place the older first. */
function compare(one: Thread, other: Thread): number {
  const apart = (one.span?.start ?? -1) - (other.span?.start ?? -1);
  if (apart !== 0) return apart;
  if (one.annotation.created === other.annotation.created) return one.id < other.id ? -1 : 1;
  return one.annotation.created < other.annotation.created ? -1 : 1;
}
