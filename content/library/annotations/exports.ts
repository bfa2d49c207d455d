import { assertNever, failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { Annotation } from '#content/annotations';
import {
  base64,
  DOCUMENT_FILE_EXTENSION,
  EXPORT_WORDS,
  writeAnnotatedDocument,
  writeCorrections,
  writeCsv,
  writeHtml,
  writeMarkdown,
  writeThorium,
  writeW3c,
  type Annotated,
} from '#content/annotations/exchange';
import { addressesOf, canonicalText, type Metadata } from '#content/document';
import type { LibraryFailure } from '../failures.ts';
import type { Library } from '../library.ts';
import { correctionsAmong } from './corrections.ts';
import { documentFileOf, picturesOf } from './document-files.ts';
import { keptOf, textsOf } from './exchange.ts';

type Failure = StoreFailure | LibraryFailure;

/**
 * The last five are of one document each: its annotations for Thorium, itself with all of them in place to be read (notes at
 * its end, or beside it), itself with all of them to be taken into another library, and the corrections among them as a list for its publisher.
 */
export const EXPORT_FORMATS = [
  'w3c',
  'markdown',
  'html',
  'csv',
  'thorium',
  'document',
  'document-margin',
  'document-file',
  'corrections',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Exported {
  readonly text: string;
  readonly mediaType: string;
  /** Of the file's name, without its dot. */
  readonly extension: string;
  /** Annotations that the format could not carry whole. */
  readonly leftOut: number;
}

/** The collection's own address: it is the same library's, whatever is chosen of it. */
const COLLECTION = 'urn:lectern:annotations';
const LABEL = 'Lectern';

/** Annotations in a format, in the order their ids are given in; headings and such are in `language`. */
export async function exportAnnotations(
  library: Library,
  ids: readonly string[],
  format: ExportFormat,
  language: 'zh-Hans' | 'en',
): Promise<Result<Exported, Failure>> {
  const annotations = keptOf(library, ids);
  const words = EXPORT_WORDS[language];
  switch (format) {
    case 'w3c': {
      const textOf = await textsOf(
        library,
        annotations.map(({ target }) => target),
      );
      const json = writeW3c(annotations, COLLECTION, LABEL, textOf);
      return whole(`${JSON.stringify(json, null, 2)}\n`, 'application/ld+json', 'jsonld');
    }
    case 'markdown':
      return whole(writeMarkdown(await byDocument(library, annotations), words), 'text/markdown', 'md');
    case 'csv':
      return whole(writeCsv(await byDocument(library, annotations), words), 'text/csv', 'csv');
    case 'html': {
      const { noteBlocks } = await import('#content/import/markdown'); // a parser, and an export is rare
      const html = writeHtml(await byDocument(library, annotations), language, words, noteBlocks);
      return whole(html, 'text/html', 'html');
    }
    case 'thorium':
    case 'document':
    case 'document-margin':
    case 'document-file':
    case 'corrections':
      return ofOneDocument(library, annotations, format, language);
    default:
      return assertNever(format);
  }
}

async function ofOneDocument(
  library: Library,
  annotations: readonly Annotation[],
  format: Extract<ExportFormat, 'thorium' | 'document' | 'document-margin' | 'document-file' | 'corrections'>,
  language: 'zh-Hans' | 'en',
): Promise<Result<Exported, Failure>> {
  const [id, another] = new Set(annotations.map((each) => library.annotations.byDocument.documentOf(each.id)));
  if (id === undefined || another !== undefined) return failed({ code: 'one-document-wanted' });
  const [read, placed] = [await library.read(id), await library.annotations.of(id)];
  if (!read.ok) return read;
  if (!placed.ok) return placed;
  if (format === 'thorium') {
    const text = canonicalText(read.value.blocks);
    const made = new Date(library.ports.clock.now()).toISOString();
    const { metadata } = read.value;
    const { set, leftOut } = writeThorium(annotations, { id, metadata, text, made });
    return succeeded({
      text: `${JSON.stringify(set, null, 2)}\n`,
      mediaType: 'application/vnd.readium.annotation+json',
      extension: 'annotation',
      leftOut: new Set(leftOut.map((each) => each.id)).size,
    });
  }
  if (format === 'document-file') {
    const text = await documentFileOf(library, read.value, annotations);
    if (!text.ok) return text;
    return whole(text.value, 'application/vnd.lectern.document+json', DOCUMENT_FILE_EXTENSION);
  }
  if (format === 'corrections') {
    const corrections = correctionsAmong(read.value, annotations, placed.value);
    const addresses = addressesOf(read.value.blocks);
    const list = writeCorrections(
      read.value.metadata,
      corrections,
      (offset) => addresses.findLast(({ start }) => start <= offset)?.address,
      EXPORT_WORDS[language],
    );
    return whole(list, 'text/plain', 'txt');
  }
  const { noteBlocks } = await import('#content/import/markdown'); // a parser, and an export is rare
  const places = new Map(placed.value.annotations.map(({ annotation, anchor }) => [annotation.id, anchor]));
  const pictures = await picturesOf(library, read.value);
  if (!pictures.ok) return pictures;
  const types = new Map(read.value.assets.map(({ digest, mediaType }) => [digest, mediaType]));
  const html = writeAnnotatedDocument(
    read.value,
    {
      annotations,
      placeOf: (annotation) => {
        const anchor = places.get(annotation.id);
        return anchor?.state === 'placed' ? anchor : undefined;
      },
      notes: format === 'document-margin' ? 'margin' : 'footnotes',
      pictureAddress: (digest) => {
        const bytes = pictures.value.get(digest);
        return bytes === undefined ? undefined : `data:${types.get(digest) ?? ''};base64,${base64(bytes)}`;
      },
    },
    EXPORT_WORDS[language],
    noteBlocks,
  );
  return whole(html, 'text/html', 'html');
}

function whole(text: string, mediaType: string, extension: string): Result<Exported, never> {
  return succeeded({ text, mediaType, extension, leftOut: 0 });
}

/** The annotations by the document they are on, the documents in the order they are first met. */
async function byDocument(library: Library, annotations: readonly Annotation[]): Promise<readonly Annotated[]> {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const id = library.annotations.byDocument.documentOf(annotation.id) ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [annotation]);
    else group.push(annotation);
  }
  const annotated: Annotated[] = [];
  for (const [id, those] of groups) annotated.push({ id, metadata: await metadataOf(library, id), annotations: those });
  return annotated;
}

/** A document's front matter; of one that is not to be read any more what the catalogue knows, or its id. */
async function metadataOf(library: Library, id: string): Promise<Metadata> {
  const read = await library.read(id);
  if (read.ok) return read.value.metadata;
  const facts = library.catalogue.get(id)?.shown;
  return {
    title: facts?.title ?? id,
    creators: facts?.creators ?? [],
    language: facts?.language ?? 'und',
    encoding: '',
  };
}
