import type { Result } from '#content/base';
import type { Annotation } from '../annotation.ts';

/** What a file of annotations gave. Nothing is left out without being told. */
export interface ReadAnnotations {
  readonly annotations: readonly Annotation[];
  readonly told: readonly ReadingNote[];
}

export type ReadingNote =
  /** One that is no annotation, or past a limit: `at` is its place in the file, from 0. */
  | { readonly code: 'annotation-refused'; readonly at: number }
  /** A part that means nothing here and has no place to be kept in: its name. */
  | { readonly code: 'part-left-out'; readonly at: number; readonly part: string };

export type ReadingFailure =
  | { readonly code: 'not-annotations' }
  | { readonly code: 'too-many-annotations'; readonly found: number; readonly limit: number };

export type Reading = Result<ReadAnnotations, ReadingFailure>;

/** More than anybody has made, and what a notebook is measured with. */
export const MOST_ANNOTATIONS = 100_000;

/** The canonical text of a document, of the revision named where one is: what offsets of others measure. */
export type TextOf = (source: string, revision: string | undefined) => string | undefined;
export const NO_TEXT: TextOf = () => undefined;

/** When an annotation was made that does not say it, by its id; undefined where nobody knows, and then it is none. */
export type MadeAt = (id: string) => string | undefined;
export const NO_DATE: MadeAt = () => undefined;
