import type { DocumentFile, DocumentFileFailure } from '#content/annotations/exchange';
import type { ImportFailure } from '#content/import';
import type { Prepared } from '#content/library';
import type { PreparedPack } from '#content/library/packs';
import type { PackFailure } from '#content/pack';

/** What an importing process is asked to do with one file. `index` is its place in the batch. */
export interface ImportTask {
  readonly index: number;
  /** The path's own bytes: a name need not be text. */
  readonly path: Uint8Array;
  /** The file's name, safe to show. */
  readonly name: string;
  /** The encoding a person chose. */
  readonly encoding?: string;
  /** Whether a publication becomes as many documents as it has chapters. */
  readonly chapters?: boolean;
  /**
   * For an original that the library keeps: where the files are that lay beside it when it first came in, by the path
   * the source names them with. Where it is left out, they lie beside the file.
   */
  readonly siblings?: readonly (readonly [named: string, path: Uint8Array])[];
}

export interface ToImporting {
  readonly tasks: readonly ImportTask[];
}

/** Why a file is not read. */
export type FileFailure = ImportFailure | PackFailure | DocumentFileFailure;

export type FromImporting =
  /** The process begins this file: its deadline counts from here. */
  | { readonly kind: 'reading'; readonly index: number }
  | { readonly kind: 'prepared'; readonly index: number; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly index: number; readonly failure: FileFailure }
  | { readonly kind: 'pack'; readonly index: number; readonly pack: PreparedPack }
  | { readonly kind: 'document-file'; readonly index: number; readonly file: DocumentFile }
  | MemberNews
  /** All members of an archive have been told of. */
  | { readonly kind: 'unpacked'; readonly index: number };

/** What is told of a file in an archive; `within` is its path there, safe to show. */
export type MemberNews =
  /** The deadline counts anew from here. */
  | { readonly kind: 'member-reading'; readonly index: number; readonly within: string }
  | {
      readonly kind: 'member-prepared';
      readonly index: number;
      readonly within: string;
      readonly prepared: Prepared;
    }
  | {
      readonly kind: 'member-refused';
      readonly index: number;
      readonly within: string;
      readonly failure: ImportFailure;
    };

/** How a process ended that was not told to. */
export interface Ending {
  readonly code?: number;
  readonly signal?: string;
}

/** A process that imports: started the same way by the command line (Node) and by the window (Electron). */
export interface ImportingProcess {
  post(message: ToImporting): void;
  listen(listeners: {
    readonly message: (message: FromImporting) => void;
    readonly ended: (ending: Ending) => void;
  }): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}
