import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '#content/base';
import type { Failure, Saved } from '#content/contract';
import type { Library } from '#content/library';
import { printFile, type PrintPaper } from '../platform/print-file.ts';
import { exportDocuments, type Course, type DocumentsToWrite } from './export-documents.ts';

/** Writes documents as one PDF, drawn from the HTML file that they leave as. */
export async function printDocuments(
  library: Library,
  { ids, title, file }: Omit<DocumentsToWrite, 'format'>,
  course: Course,
  print: PrintPaper,
): Promise<Result<Saved, Failure>> {
  const scratch = await mkdtemp(join(tmpdir(), 'lectern-paper-'));
  try {
    const page = join(scratch, 'page.html');
    const written = await exportDocuments(library, { ids, title, format: 'html', file: page }, course);
    return written.ok ? await printFile(page, { ...written.value, file }, course.signal, print) : written;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
