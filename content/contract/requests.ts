import type { Result } from '#content/base';
import type { LecternDocument } from '#content/document';
import type {
  Collection,
  Correction,
  FoundNotes,
  NotesQuestion,
  ReadingState,
  ShelfOverview,
  ShelfPage,
  ShelfQuery,
} from '#content/library';
import type { SearchAnswer, SearchQuestion } from '#content/search';
import type { AnnotationRequests } from './annotation-requests.ts';
import type { Failure } from './failures.ts';
import type { ImportingRequests, PackAnswers } from './importing-requests.ts';
import type { KioskRequests } from './kiosk-requests.ts';
import type { KeepingRequests } from './keeping-requests.ts';
import type { OutgoingRequests } from './outgoing-requests.ts';
import type { ProgramRequests } from './program-requests.ts';
import type { Settings } from './settings.ts';

/**
 * Everything the face may ask of a host. Adding a request without a parser or a service does not compile
 * (`Parsers` and `Services` below are total over this type).
 */
export interface Requests
  extends AnnotationRequests, ImportingRequests, KioskRequests, KeepingRequests, OutgoingRequests, ProgramRequests {
  /** The library's state; answered also while it opens and when it could not be opened. */
  'library.status': { input: null; answer: LibraryStatus };

  'shelf.overview': { input: null; answer: ShelfOverview };
  'shelf.page': { input: ShelfQuery; answer: ShelfPage };
  'shelf.quarantine': { input: null; answer: readonly Refusal[] };
  'shelf.forgetRefusals': { input: null; answer: null };

  /** A document to be read, which begins it; or, with `look`, only to be looked at. */
  'document.open': { input: { readonly id: string; readonly look?: boolean }; answer: OpenedDocument };
  'document.correct': { input: { readonly id: string; readonly correction: Correction }; answer: null };
  /** Puts a removed run back; answers the new revision. `removal` is its index in the receipt of `revision`. */
  'document.restore': {
    input: { readonly id: string; readonly revision: string; readonly removal: number };
    answer: OpenedDocument;
  };
  /** Takes documents off the shelf; `document.putBack` undoes it for as long as the library is open. */
  'document.remove': { input: { readonly ids: readonly string[] }; answer: null };
  'document.putBack': { input: { readonly ids: readonly string[] }; answer: null };
  'document.tag': {
    input: { readonly ids: readonly string[]; readonly add: readonly string[]; readonly remove: readonly string[] };
    answer: null;
  };
  /** Moves documents into a collection; null takes them out of any. */
  'document.collect': { input: { readonly ids: readonly string[]; readonly collection: string | null }; answer: null };
  'document.place': { input: ReadingPlace & { readonly id: string }; answer: null };
  'document.state': { input: { readonly ids: readonly string[]; readonly state: ReadingState }; answer: null };

  'collection.create': { input: { readonly name: string; readonly parent?: string }; answer: Collection };
  'collection.rename': { input: { readonly id: string; readonly name: string }; answer: null };
  /** Its documents stay in the library, and collections inside it move up. `collection.putBack` undoes it. */
  'collection.remove': { input: { readonly id: string }; answer: null };
  'collection.putBack': { input: { readonly id: string }; answer: null };
  /** Moves a collection before another of the same new parent, or to the end. */
  'collection.move': {
    input: { readonly id: string; readonly parent: string | null; readonly before: string | null };
    answer: null;
  };

  /** Asks the person for files or a folder and imports them; answers null when they chose nothing. */
  'import.choose': { input: { readonly kind: 'files' | 'folder' }; answer: { readonly batch: string } | null };
  /** Imports paths that were dropped on the window. */
  'import.paths': {
    input: {
      readonly paths: readonly string[];
      readonly collection?: string;
      readonly encoding?: string;
      /** Whether publications become as many documents as they have chapters. */
      readonly chapters?: boolean;
      readonly packs?: PackAnswers;
    };
    answer: { readonly batch: string };
  };
  'import.cancel': { input: { readonly batch: string }; answer: null };
  /** Imports a document's kept original again, optionally decoded with an encoding the person chose. */
  'import.again': { input: { readonly id: string; readonly encoding?: string }; answer: { readonly batch: string } };
  /** The first lines of a document's original in an encoding, for the person to choose by sight. */
  'import.preview': {
    input: { readonly id: string; readonly encoding: string };
    answer: { readonly text: string; readonly errors: number };
  };

  /**
   * Finds documents by what stands in them. Questions are answered one after another; of those that wait only the last is
   * answered, and the others with `search-superseded`.
   */
  'search.query': { input: SearchQuestion; answer: SearchAnswer };
  /** The same of annotations: what a person wrote, quoted and tagged. */
  'search.notes': { input: NotesQuestion; answer: FoundNotes };

  'settings.read': { input: null; answer: Settings };
  /** Changes the settings that are given; answers all of them as they are now. */
  'settings.change': { input: Partial<Settings>; answer: Settings };

  'clipboard.write': { input: { readonly text: string }; answer: null };
  /** Prints the page as it stands: to a printer chosen in the system's dialog, or to a PDF file the person names. */
  'print.page': {
    input: { readonly to: 'printer' | 'pdf'; readonly title: string };
    answer: { readonly saved?: string } | null;
  };
  /** Says that the page asked for has been painted (a picture may be taken now). */
  'window.painted': { input: { readonly page: string }; answer: null };
}

export type RequestName = keyof Requests;
export type Input<Name extends RequestName> = Requests[Name]['input'];
export type Answer<Name extends RequestName> = Requests[Name]['answer'];
export type Reply<Name extends RequestName> = Result<Answer<Name>, Failure>;

/** Turns what arrived into the request's input, or undefined where it is not one. */
export type Parsers = { readonly [Name in RequestName]: (raw: unknown) => Input<Name> | undefined };
export type Services = { readonly [Name in RequestName]: (input: Input<Name>) => Promise<Reply<Name>> };

export interface LibraryStatus {
  readonly state: 'opening' | 'open' | 'refused';
  readonly failure?: Failure;
  /** Faults found and mended on opening, to be told once. */
  readonly notices: readonly Failure[];
  /** Where the library is, to be shown. */
  readonly folder: string;
  readonly program: { readonly version: string; readonly electron?: string };
}

/** A place in a document's text. */
export interface ReadingPlace {
  /** UTF-16 offset into the canonical text of the first character shown. */
  readonly offset: number;
  /** Share of the text before it, from 0 to 1. */
  readonly progress: number;
}

export interface OpenedDocument {
  readonly document: LecternDocument;
  readonly revision: string;
  /** The corrections already applied to `document.metadata`, so that they can be shown and taken back. */
  readonly correction: Correction;
  readonly place?: ReadingPlace;
  readonly state: ReadingState;
  readonly tags: readonly string[];
  readonly collection?: Collection;
}

/** A file that was not taken in, and why. */
export interface Refusal {
  /** The file's path as it was given, made safe to show. */
  readonly source: string;
  readonly failure: Failure;
  /** Milliseconds since 1970. */
  readonly at: number;
}
