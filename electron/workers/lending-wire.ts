/** What the library's process asks of the main process, which alone can start processes under Electron. */
export interface ToMain {
  readonly lend: 'start' | 'end';
  /** Chosen by the library's process; the same number is never started twice. */
  readonly number: number;
}

/** The answer. `started` brings a port to the importing process. */
export type FromMain =
  | { readonly lent: 'started'; readonly number: number }
  | { readonly lent: 'ended'; readonly number: number; readonly code: number };
