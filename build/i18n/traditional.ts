import { Converter } from 'opencc-js/cn2t';

const convert = Converter({ from: 'cn', to: 'twp' });

/** Simplified Chinese in the characters and words of Taiwan (软件 → 軟體). */
export function traditional(simplified: string): string {
  return convert(simplified);
}
