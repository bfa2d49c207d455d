/**
 * Names the encoding outside the closed list that the bytes are in, where they are: ISO-2022-*, HZ, UTF-7 and UTF-32.
 * All but the last are ASCII bytes that a UTF-8 decoder takes without complaint, and all can hide markup from it.
 */
export function refusedEncoding(bytes: Uint8Array, asciiOnly: boolean): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32';
  if (startsWith(bytes, [0x2b, 0x2f, 0x76]) && [0x38, 0x39, 0x2b, 0x2f].includes(bytes[3] ?? 0)) return 'UTF-7';
  return escapeEncoding(bytes) ?? (asciiOnly ? shiftEncoding(bytes) : undefined);
}

/** Escape sequences that choose a character set: `ESC $ B`, `ESC $ ) C`, … */
function escapeEncoding(bytes: Uint8Array): string | undefined {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const sequence = String.fromCharCode(...bytes.subarray(at + 1, at + 4));
    if (/^\$\)C/.test(sequence)) return 'ISO-2022-KR';
    if (/^\$[)*+][AEGHIJKLM]/.test(sequence)) return 'ISO-2022-CN';
    if (/^(?:\$[@AB]|\(J|\(I|\$\([@BCD])/.test(sequence)) return 'ISO-2022-JP';
  }
  return undefined;
}

/** HZ (`~{…~}`) and UTF-7 (`+…-`) are told by runs that decode to Chinese; a lone tilde or plus sign proves nothing. */
function shiftEncoding(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(0, 64 * 1024));
  let hz = 0;
  for (const [run = ''] of text.matchAll(/~\{(?:[\x21-\x77][\x21-\x7e]){1,200}~\}/g)) hz += run.length - 4;
  if (hz >= 4) return 'HZ';
  let han = 0;
  let other = 0;
  for (const [, run = ''] of text.matchAll(/\+([A-Za-z0-9+/]{3,400})-?/g)) {
    for (const unit of utf16OfBase64(run)) {
      if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x30ff)) han += 1;
      else other += 1;
    }
  }
  return han >= 2 && han > other * 2 ? 'UTF-7' : undefined;
}

function* utf16OfBase64(run: string): Generator<number> {
  let bits = 0;
  let value = 0;
  for (const character of run) {
    value = ((value << 6) | BASE64.indexOf(character)) & 0x3fffff;
    bits += 6;
    if (bits >= 16) {
      bits -= 16;
      yield (value >> bits) & 0xffff;
    }
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
