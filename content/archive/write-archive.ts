import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** A file to write into an archive. */
export interface FileToPack {
  readonly name: string;
  readonly content: Uint8Array;
  /** Written as it is, for what is packed already or must stand unpacked. */
  readonly stored?: boolean;
}

const VERSION = 20;
/** Names are UTF-8. */
const UTF8_NAMES = 1 << 11;
/** 1980-01-01, the first day that ZIP knows: a time of day would make other bytes of the same files. */
const NO_DATE = 0x0021;
const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;

interface PackedFile {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Writes a ZIP. The same files in the same order give the same bytes. At most 65,535 files and 4 GiB. */
export function writeArchive(files: readonly FileToPack[]): Uint8Array {
  const packed = files.map(pack);
  const length = packed.reduce((sum, file) => sum + LOCAL_BYTES + ENTRY_BYTES + 2 * file.name.length + file.packed.length, END_BYTES); // prettier-ignore
  if (files.length >= 0xffff || length >= 0xffffffff) throw new Error('Too much for one archive');
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const starts = packed.map((file) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, file);
    bytes.set(file.name, at + LOCAL_BYTES);
    bytes.set(file.packed, at + LOCAL_BYTES + file.name.length);
    at += LOCAL_BYTES + file.name.length + file.packed.length;
    return start;
  });
  const directory = at;
  packed.forEach((file, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    writeFacts(view, at + 8, file);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(file.name, at + ENTRY_BYTES);
    at += ENTRY_BYTES + file.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

function pack({ name, content, stored = false }: FileToPack): PackedFile {
  const deflated = stored ? content : deflateSync(content, { level: 9 });
  const isSmaller = deflated.length < content.length;
  return {
    name: new TextEncoder().encode(name),
    method: isSmaller ? 8 : 0,
    crc: crc32(content),
    size: content.length,
    packed: isSmaller ? deflated : content,
  };
}

/** What an entry's own header and its line in the directory say alike, from the flags on. */
function writeFacts(view: DataView, at: number, { name, method, crc, size, packed }: PackedFile): void {
  view.setUint16(at, UTF8_NAMES, true);
  view.setUint16(at + 2, method, true);
  view.setUint16(at + 6, NO_DATE, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, packed.length, true);
  view.setUint32(at + 16, size, true);
  view.setUint16(at + 20, name.length, true);
}
