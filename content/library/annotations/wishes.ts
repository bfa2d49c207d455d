import type { ReadingNote } from '#content/annotations/exchange';
import type { Anchor, Annotation, Body, Motivation, Stamp, Target, WishedChanges } from '#content/annotations';

/** An annotation to be made. */
export interface WishedAnnotation {
  /** Chosen by the asker, `urn:uuid:…`, so that it can be drawn before it is answered; else made here. */
  readonly id?: string;
  readonly motivation: Motivation;
  readonly body: readonly Body[];
  /** As `describe` has it of the document's newest revision, where it is a passage. */
  readonly target: Target;
}

/** Changes to an annotation; `seen` says which state of it the person was looking at. */
export interface WishedChange {
  readonly id: string;
  readonly seen?: readonly Stamp[];
  readonly changes: WishedChanges;
}

/** Another passage for an annotation. */
export interface WishedAttachment {
  readonly id: string;
  readonly seen?: readonly Stamp[];
  readonly target: Target;
}

/** An annotation where it stands in the newest revision of its document. */
export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  /** Of a reply, and of an annotation of a whole document, there is none. */
  readonly anchor?: Anchor;
  /** The operations that made it what it is: to be given back with a change, so that nobody's edit is lost under it. */
  readonly seen: readonly Stamp[];
}

export interface DocumentAnnotations {
  readonly document: string;
  /** The revision whose canonical text the anchors measure. */
  readonly revision: string;
  /** In the order of their places, then of their making; those without a place last. */
  readonly annotations: readonly AnchoredAnnotation[];
}

/** What became of annotations that were brought in. */
export interface TakenIn {
  readonly imported: number;
  /** Of those, how many were found in a revision other than the one they were made on, or by their words alone. */
  readonly reanchored: number;
  /** Of those, how many are kept without a place: their passage, or their document, is not here. */
  readonly orphaned: number;
  /** Were here already, just so. */
  readonly unchanged: number;
}

/** What became of a file of annotations. */
export interface ImportedAnnotations extends TakenIn {
  /** The document that came with them and was not here before. */
  readonly document?: { readonly id: string; readonly title: string };
  /** What of the file could not be kept, each with its place in it. */
  readonly told: readonly ReadingNote[];
}
