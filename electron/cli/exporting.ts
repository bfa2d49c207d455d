import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { canonicalText, type LecternDocument } from '#content/document';
import { readAsset, type Library } from '#content/library';
import { htmlFileOf, markdownOf } from '#content/pack';
import type { OpenFolder } from '../platform/library-folder.ts';
import { answerJson, complain, DONE, REFUSED, say, WRONG_USAGE, type Desk } from './desk.ts';
import { findDocuments } from './named-documents.ts';
import { packInto } from './packing.ts';

const FORMATS = ['epub', 'html', 'markdown', 'text'] as const;
type Format = (typeof FORMATS)[number];

/** `lectern export ID…|--collection NAME -o FILE [--format FORMAT]`: documents as files for other programs. */
export async function exportDocuments({ library }: OpenFolder, desk: Desk): Promise<number> {
  const { output, format = formatOf(output ?? '') } = desk.arguments;
  if (output === undefined) {
    process.stderr.write(`${desk.words.usageFault({ code: 'missing-option', command: 'export', name: '--output' })}\n`);
    return WRONG_USAGE;
  }
  if (!isFormat(format)) {
    process.stderr.write(`${desk.words.unknownFormat(format)}\n`);
    return WRONG_USAGE;
  }
  const ids = chosen(library, desk);
  if (typeof ids === 'number') return ids;
  const file = resolve(output);
  const title = desk.arguments.title ?? desk.arguments.collection ?? library.catalogue.get(ids[0] ?? '')?.shown.title ?? ''; // prettier-ignore
  if (format === 'epub') return packInto(library, ids, title, output, desk);
  const documents: LecternDocument[] = [];
  for (const id of ids) {
    const read = await library.read(id);
    if (!read.ok) return complain(read.failure, desk);
    documents.push(read.value);
  }
  const images = await imagesOf(library, documents);
  if (format === 'html')
    await writeFile(
      file,
      htmlFileOf(documents, title, (digest) => images.get(digest)),
    );
  else if (format === 'text') await writeFile(file, documents.map(plainText).join('\n\n'));
  else await writeMarkdown(file, documents, images);
  if (desk.arguments.json) answerJson({ file, format, documents: documents.length });
  else say(desk.words.exported(documents.length, output));
  return DONE;
}

function chosen(library: Library, desk: Desk): readonly string[] | number {
  const { names, collection: wanted } = desk.arguments;
  if (wanted === undefined) {
    const documents = findDocuments(library, names, desk);
    return typeof documents === 'number' ? documents : documents.map(({ id }) => id);
  }
  const collection = library.overview().collections.find(({ name }) => name === wanted);
  if (collection === undefined) {
    process.stderr.write(`${desk.words.noCollection(wanted)}\n`);
    return REFUSED;
  }
  const members = library.documents().filter((record) => library.catalogue.collectionOf(record) === collection.id);
  return members.map(({ id }) => id);
}

async function imagesOf(
  library: Library,
  documents: readonly LecternDocument[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const { digest } of documents.flatMap(({ assets }) => assets)) {
    const read = await readAsset(library.ports, digest);
    if (read.ok && read.value !== undefined) images.set(digest, read.value);
  }
  return images;
}

/** One file, and its images in a folder beside it. */
async function writeMarkdown(
  file: string,
  documents: readonly LecternDocument[],
  images: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const folder = `${basename(file).replace(/\.[a-z]+$/iu, '')}_files`;
  const written = documents.map((document) => markdownOf(document, folder));
  await writeFile(file, written.map(({ text }) => text).join('\n\n'));
  for (const { digest, path } of written.flatMap((one) => one.images)) {
    const content = images.get(digest);
    if (content === undefined) continue;
    await mkdir(join(dirname(file), folder), { recursive: true });
    await writeFile(join(dirname(file), path), content);
  }
}

function plainText({ metadata, blocks }: LecternDocument): string {
  return `${metadata.title}\n\n${canonicalText(blocks)}\n`;
}

function formatOf(file: string): string {
  const ending = /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? '';
  return { epub: 'epub', html: 'html', htm: 'html', md: 'markdown', txt: 'text' }[ending] ?? ending;
}

function isFormat(name: string): name is Format {
  return FORMATS.some((format) => format === name);
}
