import { failed, succeeded, type Result } from '#content/base';
import type { ArchiveFailure } from './failures.ts';
import { MAX_ENTRIES } from './limits.ts';

/** What the central directory says of an entry. */
export interface DirectoryEntry {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  /** Kind and permissions as Unix has them; 0 where the archive was made elsewhere. */
  readonly mode: number;
}

/** The entries as listed, and where the list begins: what it lists lies before. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  readonly startsAt: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const WIDE_LOCATOR_SIGNATURE = 0x07064b50;
const WIDE_LOCATOR_BYTES = 20;
const WIDE_END_SIGNATURE = 0x06064b50;
const WIDE_END_BYTES = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 0xffff;
const NARROW = 0xffff;
const WIDE = 0xffffffff;
/** Extra field with the sizes that 32 bits cannot hold. */
const WIDE_SIZES = 1;

/**
 * Reads the central directory. It must end where the end record begins and be of the length that the record says: an
 * archive that can be read in two ways is refused.
 */
export function readDirectory(bytes: Uint8Array): Result<Directory, ArchiveFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return DAMAGED;
  if (end.count > MAX_ENTRIES) return failed({ code: 'archive-too-many-entries', limit: MAX_ENTRIES });
  const entries: DirectoryEntry[] = [];
  let at = end.startsAt;
  for (let index = 0; index < end.count; index += 1) {
    if (at + ENTRY_BYTES > end.endsAt || view.getUint32(at, true) !== ENTRY_SIGNATURE) return DAMAGED;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end.endsAt || view.getUint16(at + 34, true) !== 0) return DAMAGED;
    const nameAt = at + ENTRY_BYTES;
    const sizes = readSizes(view, at, nameAt + nameLength, extraLength);
    if (sizes === undefined) return DAMAGED;
    entries.push({
      nameBytes: bytes.subarray(nameAt, nameAt + nameLength),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
      mode: view.getUint32(at + 38, true) >>> 16,
    });
    at = next;
  }
  return at === end.endsAt ? succeeded({ entries, startsAt: end.startsAt }) : DAMAGED;
}

/** The names an archive lists, as far as they are ASCII, unchecked: enough to tell what kind of archive it is. */
export function listNames(bytes: Uint8Array): ReadonlySet<string> {
  const directory = readDirectory(bytes);
  const names = directory.ok ? directory.value.entries : [];
  return new Set(names.map(({ nameBytes }) => String.fromCharCode(...nameBytes.subarray(0, 100))));
}

const DAMAGED = failed<ArchiveFailure>({ code: 'archive-damaged' });

interface End {
  readonly count: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The end record: the only one whose comment reaches to the last byte. Two of them would be two archives in one file. */
function findEnd(view: DataView): End | undefined {
  const found: number[] = [];
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) found.push(at);
  }
  const [at] = found;
  if (at === undefined || found.length > 1) return undefined;
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const startsAt = view.getUint32(at + 16, true);
  const isWhole =
    view.getUint16(at + 4, true) === 0 && view.getUint16(at + 6, true) === 0 && view.getUint16(at + 8, true) === count;
  if (!isWhole) return undefined;
  if (count === NARROW || size === WIDE || startsAt === WIDE) return findWideEnd(view, at);
  return startsAt + size === at ? { count, startsAt, endsAt: at } : undefined;
}

function findWideEnd(view: DataView, narrowAt: number): End | undefined {
  const locator = narrowAt - WIDE_LOCATOR_BYTES;
  if (locator < WIDE_END_BYTES || view.getUint32(locator, true) !== WIDE_LOCATOR_SIGNATURE) return undefined;
  const at = wide(view, locator + 8);
  if (at === undefined || at + WIDE_END_BYTES > locator || view.getUint32(at, true) !== WIDE_END_SIGNATURE)
    return undefined;
  const length = wide(view, at + 4);
  const count = wide(view, at + 32);
  const size = wide(view, at + 40);
  const startsAt = wide(view, at + 48);
  if (length === undefined || count === undefined || size === undefined || startsAt === undefined) return undefined;
  if (at + 12 + length !== locator || wide(view, at + 24) !== count || startsAt + size !== at) return undefined;
  return { count, startsAt, endsAt: at };
}

/** Sizes and place of an entry: from the entry itself, or from its extra field where they do not fit. */
function readSizes(
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): Pick<DirectoryEntry, 'packedSize' | 'size' | 'headerAt'> | undefined {
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const headerAt = view.getUint32(at + 42, true);
  const wanted = [size, packedSize, headerAt].filter((value) => value === WIDE).length;
  if (wanted === 0) return { packedSize, size, headerAt };
  for (let field = extraAt; field + 4 <= extraAt + extraLength;) {
    const length = view.getUint16(field + 2, true);
    if (field + 4 + length > extraAt + extraLength) return undefined;
    if (view.getUint16(field, true) === WIDE_SIZES) {
      if (length < wanted * 8) return undefined;
      let next = field + 4;
      const widened = (value: number): number | undefined => {
        if (value !== WIDE) return value;
        next += 8;
        return wide(view, next - 8);
      };
      const wideSize = widened(size);
      const widePacked = widened(packedSize);
      const wideAt = widened(headerAt);
      if (wideSize === undefined || widePacked === undefined || wideAt === undefined) return undefined;
      return { size: wideSize, packedSize: widePacked, headerAt: wideAt };
    }
    field += 4 + length;
  }
  return undefined;
}

/** A number of 64 bits; undefined beyond what a number holds exactly. */
function wide(view: DataView, at: number): number | undefined {
  const value = view.getBigUint64(at, true);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}
