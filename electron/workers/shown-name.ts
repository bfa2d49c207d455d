/** Controls, line and paragraph separators, marks that turn the direction of writing, halves of characters. */
const NOT_SHOWN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A path or name that can be shown: bytes that are no UTF-8, and characters that would break the line or turn the
 * writing around to disguise the name, stand as `�`.
 */
export function shownName(path: Uint8Array | string): string {
  const text = typeof path === 'string' ? path : new TextDecoder('utf-8', { ignoreBOM: true }).decode(path);
  return text.replace(NOT_SHOWN, '\ufffd');
}
