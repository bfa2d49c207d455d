/** Annotations asked as documents are, for who keeps them: a face of its own, because the rest of search is large. */
export { foldNote, noteQuery, type Excerpt, type FoldedNote, type NoteQuery, type SearchedNote } from './note-query.ts';
