import process from 'node:process';
import { resolve } from 'node:path';
import { failed } from '#content/base';
import { DOCUMENT_FORMATS, type DocumentFormat, type Failure } from '#content/contract';
import type { Library } from '#content/library';
import type { OpenFolder } from '../platform/library-folder.ts';
import { exportDocuments as write, makePack, printDocuments, type Course } from '../workers/index.ts';
import { answerJson, complain, DONE, misuse, say, type Desk } from './desk.ts';
import { documentsOfCollection, findDocuments } from './named-documents.ts';
import { ProgressBar } from './progress-bar.ts';

/** `lectern export [ID…]|--collection NAME -o FILE [--format FORMAT]`: documents as files for other programs. */
export async function exportDocuments({ library }: OpenFolder, desk: Desk): Promise<number> {
  const { output, format = formatOf(output ?? '') } = desk.arguments;
  if (output === undefined) {
    return misuse({ code: 'missing-option', command: 'export', name: '--output' }, desk);
  }
  if (!isFormat(format)) {
    return misuse({ code: 'unknown-format', name: format }, desk);
  }
  const ids = chosen(library, desk);
  if (typeof ids === 'number') return ids;
  const file = resolve(output);
  const title = desk.arguments.title ?? desk.arguments.collection ?? library.catalogue.get(ids[0] ?? '')?.shown.title ?? ''; // prettier-ignore
  const wanted = { ids, title, file };
  const saved = await watched(desk, async (course) => {
    if (format === 'epub') return makePack(library, { ids, wishes: { title, version: 1 }, annotations: false, file }, course); // prettier-ignore
    if (format !== 'pdf') return write(library, { ...wanted, format }, course);
    if (desk.printPaper === undefined) return failed<Failure>({ code: 'paper-wants-window' });
    return printDocuments(library, wanted, course, desk.printPaper);
  });
  if (!saved.ok) return complain(saved.failure, desk);
  const { documents, bytes } = saved.value;
  if (desk.arguments.json) answerJson({ file, format, documents, bytes });
  else say(desk.words.exported(documents, output));
  return DONE;
}

/** Does a work on documents with a bar on the terminal; an interruption ends it between two documents. */
export async function watched<Done>(desk: Desk, work: (course: Course) => Promise<Done>): Promise<Done> {
  const bar = new ProgressBar(process.stderr, desk.words);
  const ending = new AbortController();
  const cancel = (): void => {
    ending.abort();
  };
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const documents = (done: number, of: number): void => {
    bar.draw(of === 0 ? 0 : done / of, `${String(done)}/${String(of)}`);
  };
  try {
    return await work({ signal: ending.signal, documents });
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
    bar.clear();
  }
}

function chosen(library: Library, desk: Desk): readonly string[] | number {
  const { names, collection } = desk.arguments;
  const documents =
    collection === undefined ? findDocuments(library, names, desk) : documentsOfCollection(library, collection, desk);
  return typeof documents === 'number' ? documents : documents.map(({ id }) => id);
}

function formatOf(file: string): string {
  const ending = /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? '';
  return { epub: 'epub', html: 'html', htm: 'html', md: 'markdown', txt: 'text', pdf: 'pdf' }[ending] ?? ending;
}

function isFormat(name: string): name is DocumentFormat {
  return DOCUMENT_FORMATS.some((format) => format === name);
}
