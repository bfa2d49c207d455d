import { ByteReader, type ByteWriter } from './bytes.ts';

/** What a library's documents are called begins with so many hexadecimal digits and more: two of them are packed into a byte. */
const HEX = /^(?:[0-9a-f]{2})*/;
const DIGITS = '0123456789abcdef';

/** Writes each reference: how many pairs of hexadecimal digits it begins with, those a byte each, and the rest as text. */
export function writeReferences(writer: ByteWriter, references: readonly string[]): void {
  for (const reference of references) {
    const digits = HEX.exec(reference)![0].length;
    writer.writeNumber(digits / 2);
    for (let at = 0; at < digits; at += 2) writer.writeByte(Number.parseInt(reference.slice(at, at + 2), 16));
    writer.writeText(reference.slice(digits));
  }
}

/** Reads so many references. All of them are made one text and cut out of it, which takes a tenth of the time. */
export function readReferences(bytes: Uint8Array, count: number): readonly string[] {
  const reader = new ByteReader(bytes);
  let room = new Uint8Array(bytes.length * 2);
  const ends = new Uint32Array(count);
  let length = 0;
  for (let index = 0; index < count; index++) {
    const packed = reader.readBytes(reader.readNumber());
    const rest = reader.readBytes(reader.readNumber());
    for (const byte of packed) {
      room[length++] = DIGITS.charCodeAt(byte >>> 4);
      room[length++] = DIGITS.charCodeAt(byte & 15);
    }
    room.set(rest, length);
    length += rest.length;
    ends[index] = length;
  }
  room = room.subarray(0, length);
  const text = decoder.decode(room);
  if (text.length !== length) return separately(room, ends);
  return Array.from(ends, (end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end));
}

/** References that are not all ASCII: an offset in the bytes is none in the text. */
function separately(bytes: Uint8Array, ends: Uint32Array): readonly string[] {
  return Array.from(ends, (end, index) => decoder.decode(bytes.subarray(index === 0 ? 0 : ends[index - 1], end)));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
