/**
 * The encodings a source may have, as the Encoding standard names them: a closed list. What is not in it is refused
 * rather than guessed at, because a wrong guess reads like a text.
 */
export const ENCODINGS = ['UTF-8', 'gb18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'windows-1252'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** The listed encoding a label stands for (`GBK`, `cp936`, `utf8`), or undefined. */
export function encodingOf(label: string): Encoding | undefined {
  let name: string;
  try {
    name = new TextDecoder(label).encoding;
  } catch {
    return undefined; // the label names no encoding at all
  }
  if (name === 'gbk' || name === 'gb2312') return 'gb18030'; // its superset, as browsers decode both
  return ENCODINGS.find((encoding) => encoding.toLowerCase() === name);
}
