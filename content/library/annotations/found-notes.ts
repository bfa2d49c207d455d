import { succeeded, type Result } from '#content/base';
import { textsOf, type AnnotatedDocument, type Annotation, type Colour } from '#content/annotations';
import type { QueryFailure } from '#content/search';
import type { Excerpt, NoteQuery } from '#content/search/notes';
import type { Notebook } from './notebook.ts';

/** What the search of the library asks of the annotations. */
export interface NotesQuestion {
  readonly query: string;
  /** Only those on documents of this collection. */
  readonly collection?: string;
  readonly limit: number;
}

/** Annotations that have what was searched for, those changed last first. */
export interface FoundNotes {
  readonly total: number;
  readonly notes: readonly FoundNote[];
}

export interface FoundNote {
  readonly id: string;
  readonly motivation: Annotation['motivation'];
  readonly colour?: Colour;
  readonly document?: AnnotatedDocument;
  /** What of the document it stands on, and what was written; absent where there is none. */
  readonly quote?: Excerpt;
  readonly written?: Excerpt;
  readonly tags: readonly string[];
}

/** Finds annotations as the library's search finds documents: the group of them beside its hits. */
export async function findNotes(
  notebook: Notebook,
  { query, collection, limit }: NotesQuestion,
): Promise<Result<FoundNotes, QueryFailure>> {
  const { noteQuery } = await import('#content/search/notes'); // its tables are large, and a look is rare
  const asked = noteQuery(query);
  if (!asked.ok) return asked;
  const within = collection === undefined ? {} : { collection };
  const page = await notebook.page({ text: query, ...within, sort: 'modified', descending: true, offset: 0, limit });
  if (!page.ok) return page;
  const notes = page.value.rows.map(({ annotation, document }) => ({
    ...noteOf(annotation, asked.value),
    ...(document === undefined ? {} : { document }),
  }));
  return succeeded({ total: page.value.total, notes });
}

function noteOf(annotation: Annotation, asked: NoteQuery): FoundNote {
  const { id, motivation, target } = annotation;
  const { quote, written, tags } = textsOf(annotation);
  const colour = target.kind === 'passage' ? target.style?.colour : undefined;
  return {
    id,
    motivation,
    tags,
    ...(colour === undefined ? {} : { colour }),
    ...(quote === '' ? {} : { quote: asked.excerpt(quote) }),
    ...(written === '' ? {} : { written: asked.excerpt(written) }),
  };
}
