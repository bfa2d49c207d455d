import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import type { DocumentFormat, Failure, Saved } from '#content/contract';
import { canonicalText, type LecternDocument } from '#content/document';
import { readAsset, type Library } from '#content/library';
import { HTML_END, htmlArticle, htmlBegin, markdownOf } from '#content/pack';
import { errorCode } from '../platform/store-failure.ts';
import { placeFailure, writeWhole, type Add } from '../platform/write-whole.ts';

/** How a work on documents goes: told after every one, and may be ended between two. */
export interface Course {
  readonly signal: AbortSignal;
  readonly documents: (done: number, of: number) => void;
}

/** What is written, and where: a publication is made like a pack, and paper is printed from the one HTML file. */
export interface DocumentsToWrite {
  readonly ids: readonly string[];
  readonly format: Exclude<DocumentFormat, 'epub' | 'pdf'>;
  readonly title: string;
  readonly file: string;
}

/**
 * Writes documents as one file for other programs, one document at a time: a library of any size needs no more memory than its
 * largest document. The file is there whole or not at all; so are the images that Markdown has beside it.
 */
export async function exportDocuments(
  library: Library,
  { ids, format, title, file }: DocumentsToWrite,
  course: Course,
): Promise<Result<Saved, Failure>> {
  if (ids.length === 0) return failed({ code: 'nothing-chosen' });
  const images = new ImagesBeside(file);
  const written = await writeWhole(file, async (add) => {
    if (format === 'html') await add(htmlBegin(title, languageOf(library, ids), ids.map((id) => titleOf(library, id)))); // prettier-ignore
    for (const [index, id] of ids.entries()) {
      if (course.signal.aborted) return failed<Failure>({ code: 'cancelled' });
      const read = await library.read(id);
      if (!read.ok) return read;
      const added = await ADDERS[format](read.value, { library, index, add, images });
      if (!added.ok) return added;
      course.documents(index + 1, ids.length);
    }
    if (format === 'html') await add(HTML_END);
    return succeeded(null);
  });
  if (!written.ok) {
    await images.remove();
    return written;
  }
  return succeeded({ file, documents: ids.length, bytes: written.value });
}

interface Place {
  readonly library: Library;
  readonly index: number;
  readonly add: Add;
  readonly images: ImagesBeside;
}

const ADDERS: {
  readonly [Format in DocumentsToWrite['format']]: (
    document: LecternDocument,
    place: Place,
  ) => Promise<Result<null, Failure>>;
} = {
  html: async (document, { library, index, add }) => {
    const images = await imagesOf(library, document);
    await add(htmlArticle(document, index, (digest) => images.get(digest)));
    return succeeded(null);
  },
  markdown: async (document, { library, index, add, images: beside }) => {
    const { text, images } = markdownOf(document, beside.name);
    const contents = await imagesOf(library, document);
    for (const { digest, path } of images) {
      const content = contents.get(digest);
      const kept = content === undefined ? succeeded(null) : await beside.write(path, content);
      if (!kept.ok) return kept;
    }
    await add(index === 0 ? text : `\n\n${text}`);
    return succeeded(null);
  },
  text: async ({ metadata, blocks }, { index, add }) => {
    await add(`${index === 0 ? '' : '\n\n'}${metadata.title}\n\n${canonicalText(blocks)}\n`);
    return succeeded(null);
  },
};

/** The folder of images beside a file of Markdown. What was not there before goes again where the file is not finished. */
class ImagesBeside {
  readonly name: string;
  private readonly folder: string;
  private readonly made: string[] = [];

  constructor(file: string) {
    this.name = `${basename(file, extname(file))}_files`;
    this.folder = dirname(file);
  }

  async write(path: string, content: Uint8Array): Promise<Result<null, Failure>> {
    const target = join(this.folder, path);
    try {
      const first = await mkdir(dirname(target), { recursive: true });
      if (first !== undefined) this.made.push(first);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return failed(placeFailure(error, target));
    }
    const written = await writeWhole(target, content);
    return written.ok ? succeeded(null) : written;
  }

  async remove(): Promise<void> {
    for (const folder of this.made) await rm(folder, { recursive: true, force: true });
  }
}

async function imagesOf(library: Library, { assets }: LecternDocument): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const { digest } of assets) {
    const read = await readAsset(library.ports, digest);
    if (read.ok && read.value !== undefined) images.set(digest, read.value);
  }
  return images;
}

function titleOf(library: Library, id: string): string {
  return library.catalogue.get(id)?.shown.title ?? '';
}

function languageOf(library: Library, ids: readonly string[]): string {
  return library.catalogue.get(ids[0] ?? '')?.shown.language ?? 'und';
}
