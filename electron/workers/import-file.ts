import type { DocumentFile, DocumentFileFailure } from '#content/annotations/exchange';
import { listNames } from '#content/archive';
import { failed, succeeded, type Digest, type Result } from '#content/base';
import { importSource, membersOf, PIPELINE_VERSION, type ImportFailure, type Source } from '#content/import';
import type { Prepared } from '#content/library';
import type { PreparedPack } from '#content/library/packs';
import { prepare } from '#content/library/prepare';
import { isPack, readPack, type PackFailure } from '#content/pack';
import { nodeCharacterMap } from '../platform/character-maps.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { readKept, readSibling, readSource } from './read-source.ts';
import { shownName } from './shown-name.ts';
import type { FromImporting, ImportTask } from './wire.ts';

/** What is told of a file while it is imported, and at last. */
export type FileNews = Exclude<FromImporting, { readonly kind: 'reading' }>;

/** Reads one file and makes a document of it, ready to be stored; of an archive, a document of each file in it. */
export async function* importFile(task: ImportTask, digest: Digest): AsyncGenerator<FileNews> {
  const { index, path, name } = task;
  const read = await readSource(path);
  if (!read.ok) {
    yield { kind: 'refused', index, failure: read.failure };
    return;
  }
  if (isPack(listNames(read.value))) {
    const pack = await openPack(read.value, digest);
    yield pack.ok ? { kind: 'pack', index, pack: pack.value } : { kind: 'refused', index, failure: pack.failure };
    return;
  }
  const document = await openDocumentFile(read.value, digest);
  if (document !== undefined) {
    yield document.ok
      ? { kind: 'document-file', index, file: document.value }
      : { kind: 'refused', index, failure: document.failure };
    return;
  }
  const kept = task.siblings === undefined ? undefined : new Map(task.siblings);
  const sibling = (named: string): Uint8Array | undefined => {
    const keptAt = kept?.get(named);
    return kept === undefined ? readSibling(path, named) : keptAt && readKept(keptAt);
  };
  const choice = task.encoding === undefined ? {} : { encoding: task.encoding };
  const source: Source = { bytes: read.value, name, ...choice, sibling, characterMap: nodeCharacterMap };
  const members = membersOf(source, task.chapters);
  if (members === undefined) {
    const prepared = await prepareSource(source, digest);
    yield prepared.ok
      ? { kind: 'prepared', index, prepared: prepared.value }
      : { kind: 'refused', index, failure: prepared.failure };
    return;
  }
  if (!members.ok) {
    yield { kind: 'refused', index, failure: members.failure };
    return;
  }
  for (const member of members.value) {
    const within = shownName(member.path);
    yield { kind: 'member-reading', index, within };
    const prepared = member.source.ok ? await prepareSource(member.source.value, digest) : member.source;
    yield prepared.ok
      ? { kind: 'member-prepared', index, within, prepared: prepared.value }
      : { kind: 'member-refused', index, within, failure: prepared.failure };
  }
  yield { kind: 'unpacked', index };
}

/** What is only needed for packs is loaded with the first one. */
async function openPack(bytes: Uint8Array, digest: Digest): Promise<Result<PreparedPack, PackFailure>> {
  const { preparePack } = await import('#content/library/packs');
  const pack = readPack(bytes, { digest, signer: nodeSigner, pipeline: PIPELINE_VERSION });
  return pack.ok ? preparePack(pack.value) : pack;
}

/** Units of a file's beginning that say whether it is a document with what was written on it. */
const HEAD_BYTES = 64;
const BRACE = 0x7b;

/** A document with what was written on it; undefined for a file that does not say that it is one. */
async function openDocumentFile(
  bytes: Uint8Array,
  digest: Digest,
): Promise<Result<DocumentFile, DocumentFileFailure> | undefined> {
  if (bytes[0] !== BRACE) return undefined;
  const { isDocumentFile, readDocumentFile } = await import('#content/annotations/exchange');
  if (!isDocumentFile(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)))) return undefined;
  try {
    return readDocumentFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes), digest);
  } catch (error) {
    if (error instanceof TypeError) return failed({ code: 'document-file-damaged' });
    throw error;
  }
}

async function prepareSource(source: Source, digest: Digest): Promise<Result<Prepared, ImportFailure>> {
  const used = new Map<string, string>();
  const sibling = (named: string): Uint8Array | undefined => {
    const bytes = source.sibling(named);
    if (bytes !== undefined) used.set(named, digest.sha256(bytes));
    return bytes;
  };
  const imported = await importSource({ ...source, sibling }, digest);
  if (!imported.ok) return imported;
  const { bytes, name, encoding } = source;
  const choice = encoding === undefined ? {} : { encoding };
  const preparation = {
    imported: imported.value,
    content: bytes,
    name: shownName(name),
    siblings: [...used],
    ...choice,
  };
  return succeeded(prepare(preparation, digest));
}
