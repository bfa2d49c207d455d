import { failed, succeeded, type Result } from '#content/base';
import { crc32 } from './crc32.ts';
import { readDirectory, type DirectoryEntry } from './directory.ts';
import type { ArchiveFailure } from './failures.ts';
import { inflate } from './inflate.ts';
import { MAX_BYTES, MAX_RATIO, RATIO_FREE_BYTES } from './limits.ts';
import { collisionKey, readName, shownEntry } from './names.ts';

/** A file in an archive. Folders are not listed: they hold nothing. */
export interface ArchiveEntry {
  /** Path from the archive's top, parts joined by `/`; none of them leads up or anywhere else. */
  readonly name: string;
  /** In bytes, inflated. */
  readonly size: number;
}

/** A ZIP that has passed every check. Its entries are read into memory one at a time; nothing is ever written. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  has(name: string): boolean;
  /** The bytes of an entry; undefined where there is none of that name. */
  read(name: string): Result<Uint8Array | undefined, ArchiveFailure>;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** Flags: encrypted, sizes follow the data, patch data, strong encryption, masked headers. */
const ENCRYPTED = 1 | (1 << 6) | (1 << 13);
/** What a name is written in is told by its bytes, whatever is said of it: Word says it in one of the two places only. */
const SAYS_UTF8 = 1 << 11;
const SIZES_FOLLOW = 1 << 3;
const PATCHED = 1 << 5;
const KIND = 0xf000;
const REGULAR = 0x8000;
const FOLDER = 0x4000;

interface Place {
  readonly entry: DirectoryEntry;
  readonly dataAt: number;
}

/**
 * Opens a ZIP strictly (R7 of the security promises): names that lead outside, links, names that collide, entries that
 * overlap, encryption, bombs, and headers that contradict the directory are refused before any entry is read.
 */
export function openArchive(bytes: Uint8Array): Result<Archive, ArchiveFailure> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const { entries, startsAt } = directory.value;
  const places = new Map<string, Place>();
  const spans: (readonly [start: number, end: number, name: string])[] = [];
  const names: string[] = [];
  for (const entry of entries) {
    const name = checkEntry(entry);
    if (!name.ok) return name;
    const dataAt = findData(bytes, entry, startsAt);
    if (dataAt === undefined) return failed({ code: 'archive-damaged', entry: shownEntry(name.value) });
    names.push(name.value);
    spans.push([entry.headerAt, dataAt + entry.packedSize, name.value]);
    if (!name.value.endsWith('/')) places.set(name.value, { entry, dataAt });
  }
  const fault = collision(names) ?? overlap(spans) ?? bomb(entries, bytes.length);
  if (fault !== undefined) return failed(fault);
  return succeeded({
    entries: [...places].map(([name, { entry }]) => ({ name, size: entry.size })),
    has: (name) => places.has(name),
    read: (name) => {
      const place = places.get(name);
      return place === undefined ? succeeded(undefined) : readEntry(bytes, name, place);
    },
  });
}

function checkEntry(entry: DirectoryEntry): Result<string, ArchiveFailure> {
  if ((entry.flags & ENCRYPTED) !== 0) return failed({ code: 'archive-encrypted' });
  const name = readName(entry.nameBytes);
  if (!name.ok) return name;
  const shown = shownEntry(name.value);
  const kind = entry.mode & KIND;
  const isFolder = name.value.endsWith('/');
  if (kind !== 0 && kind !== (isFolder ? FOLDER : REGULAR)) return failed({ code: 'archive-link', entry: shown });
  if ((entry.method !== STORED && entry.method !== DEFLATED) || (entry.flags & PATCHED) !== 0)
    return failed({ code: 'archive-method', entry: shown });
  if (isFolder && entry.size !== 0) return failed({ code: 'archive-damaged', entry: shown });
  if (entry.method === STORED && entry.size !== entry.packedSize)
    return failed({ code: 'archive-damaged', entry: shown });
  return name;
}

/** Where the data of an entry begins; undefined where its own header says otherwise than the directory, or it lies outside. */
function findData(bytes: Uint8Array, entry: DirectoryEntry, limit: number): number | undefined {
  const at = entry.headerAt;
  if (at + LOCAL_BYTES > limit) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_BYTES);
  const nameLength = view.getUint16(26, true);
  const dataAt = at + LOCAL_BYTES + nameLength + view.getUint16(28, true);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE || dataAt + entry.packedSize > limit) return undefined;
  const flags = view.getUint16(6, true);
  if (((flags ^ entry.flags) & ~SAYS_UTF8) !== 0 || view.getUint16(8, true) !== entry.method) return undefined;
  const isSame = (offset: number, value: number): boolean => {
    const own = view.getUint32(offset, true);
    return own === value || own === 0xffffffff || (own === 0 && (flags & SIZES_FOLLOW) !== 0);
  };
  if (!isSame(14, entry.crc) || !isSame(18, entry.packedSize) || !isSame(22, entry.size)) return undefined;
  const own = bytes.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + nameLength);
  const { nameBytes } = entry;
  return own.length === nameBytes.length && own.every((byte, index) => byte === nameBytes[index]) ? dataAt : undefined;
}

/** Two names that are one on some system, or a file where another entry needs a folder. */
function collision(names: readonly string[]): ArchiveFailure | undefined {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const name of names) {
    const isFolder = name.endsWith('/');
    const key = collisionKey(isFolder ? name.slice(0, -1) : name);
    for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1)) folders.add(key.slice(0, at));
    if (isFolder) folders.add(key);
    else if (files.has(key)) return { code: 'archive-duplicate', entry: shownEntry(name) };
    else files.add(key);
  }
  const both = [...files].find((key) => folders.has(key));
  return both === undefined ? undefined : { code: 'archive-duplicate', entry: shownEntry(both) };
}

function overlap(spans: (readonly [start: number, end: number, name: string])[]): ArchiveFailure | undefined {
  spans.sort(([left], [right]) => left - right);
  let reached = 0;
  for (const [start, end, name] of spans) {
    if (start < reached) return { code: 'archive-damaged', entry: shownEntry(name) };
    reached = end;
  }
  return undefined;
}

function bomb(entries: readonly DirectoryEntry[], archiveBytes: number): ArchiveFailure | undefined {
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (size > RATIO_FREE_BYTES && size > packedSize * MAX_RATIO) return { code: 'archive-bomb', limit: MAX_RATIO };
  }
  if (total > MAX_BYTES) return { code: 'too-large', bytes: total, limit: MAX_BYTES };
  const isBomb = total > RATIO_FREE_BYTES && total > archiveBytes * MAX_RATIO;
  return isBomb ? { code: 'archive-bomb', limit: MAX_RATIO } : undefined;
}

function readEntry(bytes: Uint8Array, name: string, place: Place): Result<Uint8Array, ArchiveFailure> {
  const { entry, dataAt } = place;
  const packed = bytes.subarray(dataAt, dataAt + entry.packedSize);
  const content = entry.method === STORED ? packed : inflate(packed, entry.size);
  if (content === undefined || crc32(content) !== entry.crc)
    return failed({ code: 'archive-damaged', entry: shownEntry(name) });
  return succeeded(content);
}
