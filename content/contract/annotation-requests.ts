import type { Facet, NotebookPage, NotebookQuery } from '#content/annotations';
import type {
  AnchoredAnnotation,
  CorrectionDecision,
  CorrectionsDecided,
  DocumentAnnotations,
  DocumentCorrections,
  Draft,
  Exported,
  ExportFormat,
  ImportedAnnotations,
  WishedAnnotation,
  WishedAttachment,
  WishedChange,
} from '#content/library';

interface Ids {
  readonly ids: readonly string[];
}

/** What is to be written out: `language` is that of headings and such. */
export interface ExportWish {
  readonly ids?: readonly string[];
  readonly format: ExportFormat;
  readonly language: 'zh-Hans' | 'en';
}

/** What the face may ask about annotations. Undoing is done with the same requests: `remove` and `putBack` are each other's. */
export interface AnnotationRequests {
  /** The annotations of a document, where they stand in its newest revision. */
  'annotations.of': { input: { readonly document: string }; answer: DocumentAnnotations };
  /** Makes an annotation; durable when it answers. With an `id` that is there already it answers that one. */
  'annotations.make': { input: WishedAnnotation; answer: AnchoredAnnotation };
  /** Changes what is given. `seen` of the annotation that was edited keeps both wordings where another device wrote too. */
  'annotations.change': { input: WishedChange; answer: AnchoredAnnotation };
  /** Sets an annotation on another passage: a dragged end, or one chosen for an orphan. */
  'annotations.attach': { input: WishedAttachment; answer: AnchoredAnnotation };
  'annotations.remove': { input: Ids; answer: null };
  'annotations.putBack': { input: Ids; answer: null };
  'annotations.tag': {
    input: Ids & { readonly add: readonly string[]; readonly remove: readonly string[] };
    answer: null;
  };
  /** All tags in use, most used first: for completion. */
  'annotations.tags': { input: null; answer: readonly Facet[] };

  /** Annotations as the text of a file; all of them without `ids`. */
  'annotations.export': { input: ExportWish; answer: Exported };
  /** The same, into a file the person names; answers null when they named none. */
  'annotations.save': { input: ExportWish & { readonly title: string }; answer: { readonly saved: string } | null };
  /** Takes in the text of a file of annotations: W3C, Thorium, Hypothesis, or a document with what was written on it. */
  'annotations.import': { input: { readonly json: string }; answer: ImportedAnnotations };
  /** Asks the person for such a file and takes it in; answers null when they chose none. */
  'annotations.choose': { input: null; answer: ImportedAnnotations | null };

  /** The corrections proposed for a document's newest revision that were not decided on yet. */
  'corrections.of': { input: { readonly document: string }; answer: DocumentCorrections };
  /** Accepts or refuses them into a new revision, whose receipt says so; fails where `revision` is not the newest. */
  'corrections.decide': {
    input: {
      readonly document: string;
      readonly revision: string;
      readonly decisions: readonly CorrectionDecision[];
    };
    answer: CorrectionsDecided;
  };
  /** Undoes it: the document is again what it was in the revision `before`. */
  'corrections.takeBack': {
    input: { readonly document: string; readonly revision: string; readonly before: string };
    answer: null;
  };

  /** A letter as a draft (`.eml`) in a file the person names; answers null when they named none. */
  'letter.save': {
    input: { readonly subject: string; readonly body: string };
    answer: { readonly saved: string } | null;
  };

  /** All annotations of all documents, of removed ones too. */
  'notebook.page': { input: NotebookQuery; answer: NotebookPage };
  /** The ids of all that match, for what is done to all of them at once; `offset` and `limit` count for nothing. */
  'notebook.ids': { input: NotebookQuery; answer: readonly string[] };

  /** Keeps what is being written, so that it outlives the window; null drops it. */
  'draft.keep': { input: { readonly key: string; readonly text: string | null }; answer: null };
  /** Newest first. */
  'draft.read': { input: null; answer: readonly Draft[] };
}
