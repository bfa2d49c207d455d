import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What did not come to a reply of its service, and why; told to the log. */
export type Mishap =
  /** A question that is none, and how many of this name there have been. */
  | { readonly kind: 'malformed'; readonly name: string; readonly times: number }
  | { readonly kind: 'fault'; readonly name: string; readonly error: unknown };

/** A log may grow to this many bytes; then it becomes the older one, of which one is kept. */
const LARGEST = 1_000_000;
const FILE = 'lectern.log';
const OLDER_FILE = 'lectern.older.log';

/** Names of the log and of the older one. */
export const LOG_FILES: readonly string[] = [FILE, OLDER_FILE];

/** Longest line, in UTF-16 code units: a whole stack fits. */
const LONGEST = 4_000;

/**
 * What the program met, for whoever looks after it. It names codes, requests and the program's own places, never a
 * text, a title or a file of the person: it can be handed on.
 */
export interface Log {
  readonly write: (what: string, error?: unknown) => void;
  /** A question of the page that did not come to its service's reply. */
  readonly mishap: (mishap: Mishap) => void;
  /** Something a page wanted and did not get. */
  readonly refused: (what: string) => void;
  readonly file: string;
}

/** A log in a folder, made if need be. A disk that refuses it costs the line and nothing more. */
export function openLog(folder: string, now: () => number): Log {
  const file = join(folder, FILE);
  const write = (what: string, error?: unknown): void => {
    const words = error instanceof Error ? `${what}: ${error.stack ?? error.message}` : what;
    const line = `${new Date(now()).toISOString()} ${words.replace(/\s*\n\s*/gu, ' | ').slice(0, LONGEST)}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + line.length > LARGEST) {
        renameSync(file, join(folder, OLDER_FILE));
      }
      appendFileSync(file, line);
    } catch {
      // There is nowhere left to say it.
    }
  };
  const refused = (what: string): void => {
    write(`refused ${what}`);
  };
  const mishap = (met: Mishap): void => {
    if (met.kind === 'fault') write(`fault ${met.name}`, met.error);
    else write(`malformed ${met.name}${met.times === 1 ? '' : ` ${String(met.times)} times`}`);
  };
  return { file, write, mishap, refused };
}
