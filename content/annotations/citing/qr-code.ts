import { encode } from 'uqr';
import type { Metadata } from '#content/document';

/** A code that a telephone reads off a screen: a larger one has modules too small for it. Version 20 has 97 modules a side. */
const LARGEST_VERSION = 20;
/** What version 20 holds at its level M, in bytes of UTF-8. */
const MOST_BYTES = 666;
const ELLIPSIS = '…';

export interface QrCode {
  /** Rows of modules, dark ones true, without the quiet border of four that whoever draws it leaves. */
  readonly modules: readonly (readonly boolean[])[];
  /** What is read off it. */
  readonly text: string;
  /** What did not fit and is not in it, or not whole. */
  readonly leftOut: readonly ('quote' | 'end of the quote' | 'address' | 'end of the title')[];
}

/** Title, address and quote in one code that needs no network. The quote gives way first, then the address, then the title's end. */
export function qrCodeOf(metadata: Pick<Metadata, 'title' | 'sourceAddress'>, quote: string): QrCode {
  const { title, sourceAddress = '' } = metadata;
  const leftOut: QrCode['leftOut'][number][] = [];
  let text = bytesOf(title) <= MOST_BYTES ? title : shortened(title, MOST_BYTES);
  if (text !== title) leftOut.push('end of the title');
  if (sourceAddress !== '') {
    if (bytesOf(`${text}\n${sourceAddress}`) <= MOST_BYTES) text += `\n${sourceAddress}`;
    else leftOut.push('address');
  }
  if (quote !== '') {
    const room = MOST_BYTES - bytesOf(`${text}\n`);
    if (bytesOf(quote) <= room) text += `\n${quote}`;
    else {
      const part = shortened(quote, room);
      leftOut.push(part === '' ? 'quote' : 'end of the quote');
      if (part !== '') text += `\n${part}`;
    }
  }
  const { data } = encode([...new TextEncoder().encode(text)], {
    ecc: 'M',
    border: 0,
    maxVersion: LARGEST_VERSION,
  });
  return { modules: data, text, leftOut };
}

/** As many whole characters as fit, and a sign that there were more; nothing where not even that fits. */
function shortened(text: string, bytes: number): string {
  let kept = '';
  let left = bytes - bytesOf(ELLIPSIS);
  for (const character of text) {
    left -= bytesOf(character);
    if (left < 0) break;
    kept += character;
  }
  return kept === '' ? '' : kept + ELLIPSIS;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
