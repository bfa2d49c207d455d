import { BitReader, BitWriter, lowBits } from './bits.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/** Documents of one term in one field, ascending, with their frequencies. */
export interface FieldPostings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/**
 * Writes one term's postings, for each field: a bit for each field that has any; then for each of those the number of
 * documents, and, in bits, each document's distance from the one before, less one, and its frequency.
 */
export function writePostings(writer: ByteWriter, fields: readonly FieldPostings[], documents: number): void {
  let present = 0;
  fields.forEach((field, index) => {
    if (field.documents.length > 0) present |= 1 << index;
  });
  writer.writeNumber(present);
  for (const field of fields) {
    const count = field.documents.length;
    if (count === 0) continue;
    writer.writeNumber(count);
    const bits = new BitWriter(writer);
    const low = lowBits(documents, count);
    let previous = -1;
    for (let at = 0; at < count; at++) {
      bits.rice(field.documents[at]! - previous - 1, low);
      bits.gamma(field.frequencies[at]!);
      previous = field.documents[at]!;
    }
    bits.end();
  }
}

/** Reads what `writePostings` wrote: for each field its postings, undefined for one without the term. */
export function readPostings(
  bytes: Uint8Array,
  fields: number,
  documents: number,
): readonly (FieldPostings | undefined)[] {
  const reader = new ByteReader(bytes);
  const present = reader.readNumber();
  return Array.from({ length: fields }, (_, field) =>
    (present >>> field) & 1 ? readField(bytes, reader, documents) : undefined,
  );
}

function readField(bytes: Uint8Array, reader: ByteReader, of: number): FieldPostings {
  const count = reader.readNumber();
  if (count === 0 || count > of) throw new RangeError('The segment has a list of more documents than it has');
  const documents = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  const low = lowBits(of, count);
  const bits = new BitReader(bytes, reader.at);
  bits.pairs(documents, frequencies, low);
  reader.at = bits.byte;
  return { documents, frequencies };
}
