import { readFile } from 'node:fs/promises';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure, Saved } from '#content/contract';
import { writeWhole } from './write-whole.ts';

/** Draws one HTML file on pages of paper: a PDF. Only a host with windows can. */
export type PrintPaper = (html: Uint8Array) => Promise<Result<Uint8Array, Failure>>;

/** Prints the HTML file `page` into the file that was wished for. */
export async function printFile(
  page: string,
  { file, documents }: Pick<Saved, 'file' | 'documents'>,
  signal: AbortSignal,
  print: PrintPaper,
): Promise<Result<Saved, Failure>> {
  const paper = await print(await readFile(page));
  if (!paper.ok) return paper;
  if (signal.aborted) return failed({ code: 'cancelled' });
  const written = await writeWhole(file, paper.value);
  return written.ok ? succeeded({ file, documents, bytes: written.value }) : written;
}
