import type { Verification } from '#content/library';

/** What the face may ask about the program itself. */
export interface ProgramRequests {
  /** What is running, and where its own things lie. */
  'program.about': { input: null; answer: ProgramFacts };
  /** Shows one of the program's own folders in the system's file manager; no other can be named. */
  'program.openFolder': { input: { readonly folder: OwnFolder }; answer: null };
  /**
   * Asks the person for a place and writes what helps to find a fault there, as a ZIP of plain texts they can read before they
   * send it; null where they chose no place.
   */
  'program.diagnose': { input: null; answer: { readonly saved: string } | null };

  /**
   * Asks the person for a folder, copies the library there, reads it back and opens it there from then on; null where they
   * chose none. The library that is left stays as it is. `library.copied` tells how far it is.
   */
  'place.move': { input: null; answer: LibraryPlace | null };
  /** Asks the person for a library and opens it from then on; null where they chose none. */
  'place.choose': { input: null; answer: LibraryPlace | null };

  /** Reads every file of the library and compares it with its digest; changes nothing. `library.checked` tells how far it is. */
  'library.verify': { input: null; answer: Verification };
  /**
   * Makes anew what can be: the index of search, and damaged documents whose originals are whole. Answers how many
   * documents were made again, and which cannot be, because their originals are damaged or missing as well.
   */
  'library.repair': { input: null; answer: Repair };
}

/** Where the library lies now, and where it did before. */
export interface LibraryPlace {
  readonly folder: string;
  readonly left: string;
}

export interface Repair {
  readonly again: number;
  readonly lost: readonly { readonly id: string; readonly title: string }[];
}

export type OwnFolder = 'settings' | 'library' | 'logs';

export interface ProgramFacts {
  /** The name of this build: one made of a runtime for development says so. */
  readonly name: string;
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly system: string;
  readonly folders: Readonly<Record<OwnFolder, string>>;
  /** Whether the library may lie elsewhere: not where the start named its place. */
  readonly movable: boolean;
  /** It keeps to the folder it lies in. */
  readonly portable: boolean;
}
