/** Where the standard has browsers look for a declaration. */
const SEARCHED_BYTES = 1024;
/** Saved pages carry a banner before their head, which pushes the declaration further down. */
const SEARCHED_BYTES_OF_SAVED_PAGES = 8 * 1024;

/** The label of the encoding a page declares in its `meta` or XML declaration; undefined where it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  return declaredIn(bytes, SEARCHED_BYTES) ?? declaredIn(bytes, SEARCHED_BYTES_OF_SAVED_PAGES);
}

function declaredIn(bytes: Uint8Array, length: number): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, length)).replace(/<!--[^]*?-->/gu, '');
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/iu.exec(head)?.[1];
  return meta ?? /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]{2,40})/iu.exec(head)?.[1];
}
