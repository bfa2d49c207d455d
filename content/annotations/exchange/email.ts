import { base64 } from './base64.ts';

/** Octets of a line with encoded words, and so of a line of base64 (RFC 2047, section 2; RFC 2045, section 6.8). */
const LINE = 76;
/** Octets of an encoded word with its frame, so that the first still stands behind the name of the field. */
const LONGEST_WORD = LINE - 'Subject: '.length;

/**
 * A letter to be sent, as an `.eml` file that mail programs open as a draft (RFC 5322; the head as RFC 2047, the body UTF-8
 * in base64, RFC 2045). It has no recipient and no sender: the program that sends it knows them.
 */
export function writeEmail(subject: string, body: string, date: Date): string {
  const head = [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${encodedWords(subject.replace(/[\r\n]+/gu, ' '))}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const bytes = new TextEncoder().encode(body.replace(/\r\n|\r|\n/gu, '\r\n'));
  const lines = base64(bytes).match(new RegExp(`.{1,${String(LINE)}}`, 'gu')) ?? [];
  return `${[...head, '', ...lines].join('\r\n')}\r\n`;
}

/** Words, none of which parts a character, on lines of their own. */
function encodedWords(text: string): string {
  if (/^[ -~]*$/u.test(text) && text.length < LINE - 'Subject: '.length && !text.includes('=?')) return text;
  const encoder = new TextEncoder();
  const room = Math.floor((LONGEST_WORD - '=?utf-8?B??='.length) / 4) * 3;
  const words: string[] = [];
  let bytes: number[] = [];
  const close = (): void => {
    if (bytes.length > 0) words.push(`=?utf-8?B?${base64(Uint8Array.from(bytes))}?=`);
    bytes = [];
  };
  for (const character of text) {
    const more = encoder.encode(character);
    if (bytes.length + more.length > room) close();
    bytes.push(...more);
  }
  close();
  return words.join('\r\n ');
}
