import { ByteReader } from './bytes.ts';

/** Documents of one term in one field, ascending, with their frequencies. */
export interface FieldPostings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** Reads what the segment's writer wrote of one term: its postings for each field, undefined for one without the term. */
export function readPostings(bytes: Uint8Array, fields: number): readonly (FieldPostings | undefined)[] {
  const reader = new ByteReader(bytes);
  const present = reader.readNumber();
  return Array.from({ length: fields }, (_, field) => ((present >>> field) & 1 ? readField(bytes, reader) : undefined));
}

/** The innermost loop of every query, so numbers of one byte, which nearly all are, are read without a call. */
function readField(bytes: Uint8Array, reader: ByteReader): FieldPostings {
  const count = reader.readNumber();
  const documents = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  let at = reader.at;
  let document = -1;
  for (let index = 0; index < count; index++) {
    let step = bytes[at++]!;
    if (step >= 0x80) {
      reader.at = at - 1;
      step = reader.readNumber();
      at = reader.at;
    }
    document += (step >>> 1) + 1;
    documents[index] = document;
    if ((step & 1) === 0) {
      frequencies[index] = 1;
      continue;
    }
    let frequency = bytes[at++]!;
    if (frequency >= 0x80) {
      reader.at = at - 1;
      frequency = reader.readNumber();
      at = reader.at;
    }
    frequencies[index] = frequency;
  }
  if (at > bytes.length) throw new RangeError('The segment ends inside a list of postings');
  reader.at = at;
  return { documents, frequencies };
}
