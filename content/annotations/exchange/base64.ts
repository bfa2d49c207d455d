const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 with padding (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    parts.push(
      DIGITS.charAt(bits >> 18) + DIGITS.charAt((bits >> 12) & 63),
      two === undefined ? '=' : DIGITS.charAt((bits >> 6) & 63),
      three === undefined ? '=' : DIGITS.charAt(bits & 63),
    );
  }
  return parts.join('');
}

/** The bytes of base64; undefined for what is none. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length - padding; index += 1) {
    bits = ((bits << 6) | DIGITS.indexOf(text.charAt(index))) & 0xffffff;
    const held = index % 4;
    if (held > 0) bytes[at++] = (bits >> (6 - 2 * held)) & 0xff;
  }
  return bytes;
}
