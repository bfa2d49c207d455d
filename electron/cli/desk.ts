import process from 'node:process';
import { explain, SENTENCES, type Failure } from '#content/contract';
import type { PrintPaper } from '../platform/print-file.ts';
import { shownName, type ImportingProcess } from '../workers/index.ts';
import type { Arguments } from './usage.ts';
import type { CommandLanguage, Words } from './words.ts';

/** What a command works with. */
export interface Desk {
  readonly arguments: Arguments;
  readonly words: Words;
  readonly language: CommandLanguage;
  /** Starts an importing process, as whatever runs the command line can. */
  readonly startImporting: () => ImportingProcess;
  /** Draws pages of paper, where whatever runs the command line has windows. */
  readonly printPaper?: PrintPaper;
}

export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;

/** A line for a person: nothing in it can turn the terminal's writing around or command it. */
export function say(line: string): void {
  process.stdout.write(`${shownName(line)}\n`);
}

/** The last line of a command asked for JSON. */
export function answerJson(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** A failure with the sentence a person reads, as it stands in JSON. */
export function withMessage(failure: Failure, { language }: Desk): Failure & { readonly message: string } {
  return { ...failure, message: sentence(failure, language) };
}

/** Says why the command could not be done at all. */
export function complain(failure: Failure, { language }: Desk): number {
  process.stderr.write(`${shownName(sentence(failure, language))}\n`);
  return REFUSED;
}

function sentence(failure: Failure, language: CommandLanguage): string {
  const { what, remedy } = explain(failure, SENTENCES[language]);
  return language === 'en' ? `${what} ${remedy}` : `${what}${remedy}`;
}
