/** GB18030 codes of frequent characters, so that the text is made without an encoder (no platform has one). */
const CHARACTERS = [
  0xb5c4, 0xd2bb, 0xcac7, 0xc1cb, 0xb2bb, 0xd4da, 0xd3d0, 0xc8cb, 0xd5e2, 0xb4f3, 0xb9fa, 0xc0b4, 0xcec4, 0xcabe,
  0xbdad, 0xcbae, 0xc9bd, 0xd4c2, 0xb7e7, 0xd0c4,
]; // prettier-ignore
const COMMA = 0xa3ac;
const STOP = 0xa1a3;
/** 一、二、三、… as headings of the sections. */
const NUMERALS = [0xd2bb, 0xb6fe, 0xc8fd, 0xcbc4, 0xcee5, 0xc1f9, 0xc6df, 0xb0cb, 0xbec5];
const PAUSE = 0xa1a2;

/** A text of about so many bytes in GB18030: sections with a heading and paragraphs of one to ten sentences. */
export function gb18030Text(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  const put = (code: number): void => {
    bytes[at++] = code >> 8;
    bytes[at++] = code & 0xff;
  };
  for (let paragraph = 0; at < length - 4000; paragraph += 1) {
    if (paragraph % 12 === 0) {
      put(NUMERALS[(paragraph / 12) % 9] ?? STOP);
      put(PAUSE);
      for (let index = 0; index < 8; index += 1) put(CHARACTERS[(paragraph + index * 7) % 20] ?? STOP);
      bytes[at++] = 0x0a;
    }
    for (let sentence = 0; sentence <= paragraph % 10; sentence += 1) {
      for (let index = 0; index < 24; index += 1)
        put(index === 11 ? COMMA : (CHARACTERS[(paragraph * 3 + sentence * 5 + index * index) % 20] ?? STOP));
      put(STOP);
    }
    bytes[at++] = 0x0a;
  }
  return bytes.subarray(0, at);
}
