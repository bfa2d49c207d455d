import process from 'node:process';
import { explain, SENTENCES, type Failure } from '#content/contract';
import type { PrintPaper } from '../platform/print-file.ts';
import { shownName, type ImportingProcess } from '../workers/index.ts';
import type { Arguments, UsageFault } from './usage.ts';
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

/** Writes a piece of a long answer once the one before it has gone; false where nobody reads any more. */
export function pour(piece: string): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.write(piece, (error) => {
      resolve(error === undefined || error === null);
    });
  });
}

/** A failure with the sentence a person reads, as it stands in JSON. */
export function withMessage(failure: Failure, { language }: Desk): Failure & { readonly message: string } {
  return { ...failure, message: sentence(failure, language) };
}

/** Says why the command could not be done at all: to a person, and to a program that asked for JSON. */
export function complain(failure: Failure, desk: Desk): number {
  return refuse(withMessage(failure, desk), desk);
}

/** As `complain`, for what only the command line can find wrong. */
export function refuse(failure: { readonly code: string; readonly message: string }, desk: Desk): number {
  process.stderr.write(`${shownName(failure.message)}\n`);
  if (desk.arguments.json) answerJson({ failure });
  return REFUSED;
}

/** Tells a person what they should know of while the command goes on. */
export function notice(failure: Failure, { language }: Desk): void {
  process.stderr.write(`${shownName(sentence(failure, language))}\n`);
}

/** Says what is wrong with the words that were typed. */
export function misuse(fault: UsageFault, { words }: Desk): number {
  process.stderr.write(`${words.usageFault(fault)}\n`);
  return WRONG_USAGE;
}

function sentence(failure: Failure, language: CommandLanguage): string {
  const { what, remedy } = explain(failure, SENTENCES[language]);
  return language === 'en' ? `${what} ${remedy}` : `${what}${remedy}`;
}
