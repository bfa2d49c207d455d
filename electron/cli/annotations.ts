import { readFile } from 'node:fs/promises';
import process from 'node:process';
import {
  annotationIds,
  exportAnnotations,
  EXPORT_FORMATS,
  importAnnotations,
  type ExportFormat,
} from '#content/library';
import type { OpenFolder } from '../platform/library-folder.ts';
import { storeFailure } from '../platform/store-failure.ts';
import { answerJson, complain, DONE, misuse, notice, REFUSED, say, type Desk } from './desk.ts';
import { findDocuments } from './named-documents.ts';

/** `lectern annotations export [ID…]` and `lectern annotations import FILE…` */
export async function annotations(opened: OpenFolder, desk: Desk): Promise<number> {
  const [act, ...names] = desk.arguments.names;
  if (act === 'export') return exportTo(opened, names, desk);
  if (act === 'import' && names.length > 0) return importFrom(opened, names, desk);
  return misuse({ code: 'wrong-count', command: 'annotations' }, desk);
}

async function exportTo({ library }: OpenFolder, names: readonly string[], desk: Desk): Promise<number> {
  const format = desk.arguments.format ?? 'w3c';
  if (!isFormat(format)) {
    return misuse({ code: 'unknown-format', name: format }, desk);
  }
  const documents = names.length === 0 ? [] : findDocuments(library, names, desk);
  if (typeof documents === 'number') return documents;
  const ids = annotationIds(
    library,
    documents.map(({ id }) => id),
  );
  const exported = await exportAnnotations(library, ids, format, desk.language);
  if (!exported.ok) return complain(exported.failure, desk);
  process.stdout.write(exported.value.text);
  if (exported.value.leftOut === 0) return DONE;
  process.stderr.write(`${desk.words.leftOut(exported.value.leftOut)}\n`);
  return REFUSED;
}

async function importFrom({ library }: OpenFolder, files: readonly string[], desk: Desk): Promise<number> {
  const sum = { imported: 0, reanchored: 0, orphaned: 0, unchanged: 0, refused: 0 };
  let status = DONE;
  for (const file of files) {
    const json = await readFile(file, 'utf8').catch((error: unknown) => storeFailure(error, file));
    const taken =
      typeof json === 'string' ? await importAnnotations(library, json) : { ok: false as const, failure: json };
    if (!taken.ok) {
      notice(taken.failure, desk);
      status = REFUSED;
      continue;
    }
    const { imported, reanchored, orphaned, unchanged, told } = taken.value;
    const refused = told.filter(({ code }) => code === 'annotation-refused').length;
    sum.imported += imported;
    sum.reanchored += reanchored;
    sum.orphaned += orphaned;
    sum.unchanged += unchanged;
    sum.refused += refused;
    if (refused > 0) status = REFUSED;
  }
  if (desk.arguments.json) answerJson(sum);
  else say(desk.words.annotationsTaken(sum));
  return status;
}

function isFormat(format: string): format is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(format);
}
