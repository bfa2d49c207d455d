import type { Told } from './bridge.ts';
import type { Input, RequestName } from './requests.ts';

/*
 * What goes between the main process and the library's own process, as structured clones. A reply stays the JSON text
 * it is made as: the main process hands it on to the page without reading it.
 */

export interface LibraryQuestion<Name extends RequestName = RequestName> {
  /** Chosen by the asker; the answer carries it back. */
  readonly id: number;
  readonly name: Name;
  readonly input: Input<Name>;
}

/** `reply` is the JSON of the request's `Reply`. */
export interface LibraryAnswer {
  readonly id: number;
  readonly reply: string;
}

export type FromLibrary = LibraryAnswer | Told;
