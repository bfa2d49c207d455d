import { openArchive, type Archive } from '#content/archive';
import { failed, succeeded, type Result } from '#content/base';
import { detect } from './detect.ts';
import { takeApart, type ChapterPublication } from './epub/chapter-publications.ts';
import type { ImportFailure } from './failures.ts';
import type { Source } from './importer.ts';

/** A file in an archive of documents: a source of its own, with what lies beside it in the archive. */
export interface Member {
  /** Path from the archive's top. */
  readonly path: string;
  readonly source: Result<Source, ImportFailure>;
}

/** What a member may come to, inflated: the same as a file by itself. */
const LARGEST_MEMBER_BYTES = 256 * 1024 ** 2;

/** What systems leave in archives and nobody means to import. */
const LEFT_BEHIND = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/u;
/** Folders that browsers save beside a page, which belong to it. */
const PAGE_FOLDER = /^(.*)(?:_files|\.files)\//u;
const PAGE_ENDINGS = ['.html', '.htm', '.xhtml', '.shtml'];

/**
 * The documents in a source that is an archive of documents, one after another; undefined for a source that is one itself.
 * @param chapters Whether a publication is to be as many documents as it has chapters.
 */
export function membersOf(source: Source, chapters = false): Result<Iterable<Member>, ImportFailure> | undefined {
  const format = detect(source.bytes, source.name);
  if (format.ok && format.value === 'epub' && chapters) return chaptersOf(source);
  if (!format.ok || format.value !== 'zip') return undefined;
  const archive = openArchive(source.bytes);
  if (!archive.ok) return archive;
  const paths = archive.value.entries.filter(({ name }) => isDocument(name, archive.value));
  return paths.length === 0
    ? failed({ code: 'nothing-to-import' })
    : succeeded(readMembers(source, archive.value, paths));
}

function chaptersOf(source: Source): Result<Iterable<Member>, ImportFailure> {
  const apart = takeApart(source.bytes);
  return apart.ok ? succeeded(chapterMembers(source, apart.value.chapters)) : apart;
}

function* chapterMembers({ encoding }: Source, chapters: Iterable<ChapterPublication>): Generator<Member> {
  const choice = encoding === undefined ? {} : { encoding };
  let number = 0;
  for (const { title, bytes } of chapters) {
    number += 1;
    // The number keeps chapters of one name apart, and in order.
    const path = `${String(number).padStart(3, '0')} ${title.replaceAll('/', '／')}.epub`;
    yield { path, source: succeeded({ ...choice, bytes, name: path, sibling: () => undefined }) };
  }
}

function isDocument(name: string, archive: Archive): boolean {
  if (LEFT_BEHIND.test(name)) return false;
  const page = PAGE_FOLDER.exec(name)?.[1];
  return page === undefined || !PAGE_ENDINGS.some((ending) => archive.has(page + ending));
}

function* readMembers(
  { encoding, characterMap }: Source,
  archive: Archive,
  entries: readonly { readonly name: string; readonly size: number }[],
): Generator<Member> {
  const choices = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(characterMap === undefined ? {} : { characterMap }),
  };
  for (const { name: path, size } of entries) {
    if (size > LARGEST_MEMBER_BYTES) {
      yield { path, source: failed({ code: 'too-large', bytes: size, limit: LARGEST_MEMBER_BYTES }) };
      continue;
    }
    const read = archive.read(path);
    if (!read.ok) yield { path, source: read };
    else if (read.value !== undefined) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const name = path.slice(folder.length);
      const sibling = (named: string): Uint8Array | undefined => readBeside(archive, folder, named);
      yield { path, source: succeeded({ ...choices, bytes: read.value, name, sibling }) };
    }
  }
}

/** A file of the archive by a path relative to a member's folder, and below it. */
function readBeside(archive: Archive, folder: string, named: string): Uint8Array | undefined {
  const parts = named.split('/').filter((part) => part !== '.');
  if (parts.some((part) => part === '' || part === '..')) return undefined;
  const read = archive.read(folder + parts.join('/'));
  return read.ok ? read.value : undefined;
}
