import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PIPELINE_VERSION } from '#content/import';
import { verifyLibrary, type FileFault } from '#content/library';
import { readPack } from '#content/pack';
import { verifyIndex, type IndexFault } from '#content/search';
import { isLibrary, openFolder } from '../platform/library-folder.ts';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { nodeSearchedFiles } from '../platform/node-searched-files.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { PackKeys } from '../platform/pack-keys.ts';
import { libraryFolder } from '../platform/user-data.ts';
import { answerJson, complain, DONE, notice, REFUSED, say, withMessage, type Desk } from './desk.ts';

/** `lectern verify [FILE|LIBRARY]`: a file is a pack, a folder a library; without either, the library. */
export async function verify(desk: Desk): Promise<number> {
  const [named] = desk.arguments.names;
  const path = resolve(named ?? desk.arguments.library ?? libraryFolder());
  const isFile = await stat(path).then((status) => status.isFile(), () => false); // prettier-ignore
  return isFile ? verifyPack(path, desk) : verifyFolder(path, desk);
}

/** Reads every file of a library, and every page of its index, and compares it with its digest. */
async function verifyFolder(folder: string, desk: Desk): Promise<number> {
  if (!(await isLibrary(folder))) return complain({ code: 'no-library', folder }, desk);
  const opened = await openFolder(folder);
  if (!opened.ok) return complain(opened.failure, desk);
  const { library } = opened.value;
  for (const told of library.notices) notice(told, desk);
  const verified = await verifyLibrary(library).finally(() => opened.value.close());
  if (!verified.ok) return complain(verified.failure, desk);
  const ports = { store: nodeFileStore(folder), digest: nodeDigest, files: nodeSearchedFiles(folder) };
  const index = await verifyIndex(ports);
  if (!index.ok) return complain(index.failure, desk);
  const files = verified.value.files + index.value.files;
  const faults = [
    ...verified.value.faults.map((fault) => ({ ...fault, remedy: remedyOf(fault, verified.value.faults) })),
    ...index.value.faults.map((fault) => ({ ...fault, kind: 'index' as const, remedy: 'reindex' as const })),
  ];
  if (desk.arguments.json) {
    const told = faults.map((fault) => ({ ...fault, remedy: { how: fault.remedy, message: inWords(fault, desk) } }));
    answerJson({ files, faults: told, index: { how: 'reindex', message: desk.words.rebuildIndex } });
  } else if (faults.length === 0) say(desk.words.whole(files));
  else {
    for (const one of faults) say(`${desk.words.fault[one.fault]}  ${one.path}\n    ${inWords(one, desk)}`);
    if (index.value.faults.length === 0) say(desk.words.rebuildIndex);
  }
  return faults.length === 0 ? DONE : REFUSED;
}

/** How a file is made again: a document from its original where that is whole, an original by importing the file once more. */
type Remedy = 'reimport' | 'import' | 'restore' | 'reindex';

function remedyOf({ kind, document }: FileFault, faults: readonly FileFault[]): Remedy {
  if (kind === 'original') return 'import';
  const hasOriginal = !faults.some((other) => other.kind === 'original' && other.document === document);
  return kind === 'revision' && document !== undefined && hasOriginal ? 'reimport' : 'restore';
}

function inWords(fault: (FileFault | IndexFault) & { readonly remedy: Remedy }, { words }: Desk): string {
  const { remedy } = fault;
  switch (remedy) {
    case 'reimport':
      return words.rebuild('document' in fault ? fault.document : '');
    case 'import':
      return words.importAgain;
    case 'restore':
      return words.fromBackup;
    case 'reindex':
      return words.rebuildIndex;
  }
}

/** Checks a pack as an import would: the seal, every digest, the signature; and says what is known of its key. */
async function verifyPack(file: string, desk: Desk): Promise<number> {
  const bytes = new Uint8Array(await readFile(file));
  // An archive that ends in the middle is damaged; what does not begin as one never was a pack.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return complain({ code: 'no-pack' }, desk);
  const pack = readPack(bytes, { digest: nodeDigest, signer: nodeSigner, pipeline: PIPELINE_VERSION });
  if (!pack.ok) {
    if (!desk.arguments.json) return complain(pack.failure, desk);
    answerJson({ file, whole: false, failure: withMessage(pack.failure, desk) });
    return REFUSED;
  }
  const { manifest, signedBy } = pack.value;
  const { id, title, version, validFrom, files, documents } = manifest;
  const key =
    signedBy === undefined ? undefined : { ...signedBy, state: (await PackKeys.open()).stateOf(signedBy.key) };
  if (desk.arguments.json) {
    const counts = { documents: documents.length, files: files.length };
    answerJson({ file, whole: true, id, title, version, validFrom, ...counts, ...(key === undefined ? {} : { signedBy: key }) }); // prettier-ignore
  } else {
    say(desk.words.wholePack(title, version, files.length));
    say(key === undefined ? desk.words.unsigned : `${desk.words.keyState[key.state]}  ${key.key}  ${key.name ?? ''}`);
  }
  return DONE;
}
