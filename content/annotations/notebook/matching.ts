import type { Annotation, Colour, Motivation } from '../annotation.ts';
import type { KeptAnnotation } from '../merge/index.ts';
import type { AnnotatedDocument, Facet, NotebookFacets, NotebookOrder, NotebookQuery } from './query.ts';

/** An annotation as the notebook asks about it. */
export interface Entry {
  readonly kept: KeptAnnotation;
  readonly document: (AnnotatedDocument & DocumentPlace) | undefined;
  /** UTF-16 offset of the passage in the revision it was made on. */
  readonly start: number;
  readonly made: number;
  readonly changed: number;
  readonly colour: Colour | undefined;
  readonly tags: readonly string[];
}

/** What the notebook sorts and filters documents by. */
export interface DocumentPlace {
  /** Sorts by code unit into the order of titles. */
  readonly key: string;
  readonly collection?: string;
}

export function entryOf(kept: KeptAnnotation, document: Entry['document']): Entry {
  const { target, created, modified, body } = kept.annotation;
  const made = Date.parse(created);
  return {
    kept,
    document,
    start: target.kind === 'passage' ? (target.selector.position?.start ?? Infinity) : -1,
    made,
    changed: modified === undefined ? made : Date.parse(modified),
    colour: target.kind === 'passage' ? target.style?.colour : undefined,
    tags: body.flatMap((each) => (each.purpose === 'tagging' ? each.value : [])),
  };
}

/** All that an annotation can be found by, apart, as search asks of it. */
export function textsOf({ target, body, creator, created }: Annotation) {
  const written = body.flatMap((each) => (each.purpose === 'linking' || each.purpose === 'tagging' ? [] : each.value));
  return {
    quote: target.kind === 'passage' ? target.selector.quote.exact : '',
    written: written.join('\n'),
    tags: body.flatMap((each) => (each.purpose === 'tagging' ? each.value : [])),
    creator: creator?.name ?? '',
    made: created,
  };
}

/** Two notes on one annotation that two devices wrote without knowing of each other. */
export function isTwofold({ body }: Annotation): boolean {
  return body.filter(({ purpose }) => purpose === 'commenting' || purpose === 'replying').length > 1;
}

type Facts = Omit<NotebookQuery, 'sort' | 'descending' | 'offset' | 'limit' | 'text' | 'astray'>;

/** Whether an entry has all the facts asked for; the text and whether it is astray are asked by who can read them. */
export function hasFacts(
  entry: Entry,
  { document, collection, colour, tag, motivation, from, to, twofold }: Facts,
): boolean {
  return (
    (document === undefined || entry.document?.id === document) &&
    (collection === undefined || entry.document?.collection === collection) &&
    (colour === undefined || entry.colour === colour) &&
    (tag === undefined || entry.tags.includes(tag)) &&
    (motivation === undefined || entry.kept.annotation.motivation === motivation) &&
    (from === undefined || entry.made >= Date.parse(from)) &&
    (to === undefined || entry.made < Date.parse(to) + DAY_MS) &&
    (twofold !== true || isTwofold(entry.kept.annotation))
  );
}

const DAY_MS = 86_400_000;

type Comparison = (one: Entry, other: Entry) => number;

/** The ascending order of a key; equals stand in the order of their making. */
export function compareEntries(order: NotebookOrder): Comparison {
  const facts: { readonly [Order in NotebookOrder]: Comparison } = {
    created: () => 0,
    modified: (one, other) => one.changed - other.changed,
    document: byDocument,
    place: (one, other) => byDocument(one, other) || byNumber(one.start, other.start),
    colour: (one, other) => byText(one.colour, other.colour),
  };
  const compare = facts[order];
  return (one, other) => compare(one, other) || one.made - other.made;
}

function byDocument({ document: one }: Entry, { document: other }: Entry): number {
  return byText(one?.key, other?.key) || byText(one?.id, other?.id);
}

/** What lacks the fact stands last. */
function byText(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  return other === undefined || one < other ? -1 : 1;
}

function byNumber(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Tags and documents named in a page's facets: as many as a person looks through. */
const MOST_NAMED = 200;

/** How often each fact stands in the entries, most often first. */
export function facetsOf(entries: readonly Entry[]): NotebookFacets {
  const tags = new Map<string, number>();
  const colours = new Map<Colour, number>();
  const motivations = new Map<Motivation, number>();
  const documents = new Map<string, number>();
  const known = new Map<string, AnnotatedDocument>();
  for (const { tags: named, colour, kept, document } of entries) {
    for (const tag of named) count(tags, tag);
    if (colour !== undefined) count(colours, colour);
    count(motivations, kept.annotation.motivation);
    if (document === undefined) continue;
    count(documents, document.id);
    known.set(document.id, document);
  }
  return {
    tags: facets(tags),
    colours: facets(colours),
    motivations: facets(motivations),
    documents: facets(documents).flatMap(({ value, count }) => {
      const document = known.get(value);
      return document === undefined ? [] : { ...bare(document), count };
    }),
  };
}

/** A document as a row names it. */
export function bare({ id, title, shelved }: AnnotatedDocument): AnnotatedDocument {
  return { id, title, shelved };
}

function count<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function facets<Value extends string>(counts: ReadonlyMap<Value, number>): readonly Facet<Value>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || byText(one.value, other.value))
    .slice(0, MOST_NAMED);
}
