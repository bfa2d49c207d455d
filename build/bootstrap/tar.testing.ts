import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/** An archive as npm would write it, of the given paths and texts. A path longer than a header's field gets a pax header. */
export function tarOf(files: Readonly<Record<string, string>>, type = '0'): Buffer {
  const parts = Object.entries(files).flatMap(([path, text]) =>
    path.length <= 100
      ? [entry(path, text, type)]
      : [entry('PaxHeader', paxRecord(path), 'x'), entry(path.slice(0, 100), text, type)],
  );
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

export function packageOf(files: Readonly<Record<string, string>>, type = '0'): Buffer {
  return gzipSync(tarOf(files, type));
}

function entry(path: string, text: string, type: string): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.alloc(BLOCK);
  header.write(path, 0, 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\0', 257);
  return Buffer.concat([header, content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)]);
}

/** A record counts its own length, digits included. */
function paxRecord(path: string): string {
  const rest = ` path=${path}\n`;
  const length = [2, 3, 4]
    .map((digits) => rest.length + digits)
    .find((sum) => String(sum).length + rest.length === sum);
  return `${String(length)}${rest}`;
}
