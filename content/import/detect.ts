import { listNames } from '#content/archive';
import { failed, succeeded, type Result } from '#content/base';
import { wideEncoding } from './decode/wide.ts';
import type { ImportFailure } from './failures.ts';

/** The forms a source can have. Each has one importer, in `formats.ts`. */
export type Format = 'text' | 'html' | 'markdown' | 'epub' | 'docx' | 'pdf' | 'mhtml' | 'zip';

/** Bytes looked at to tell a form. A page's first tag stands within a few kilobytes of licence comments at most. */
const SNIFFED_BYTES = 64 * 1024;

const COMPOUND_FILE = 'Microsoft Office (before 2007)';

/** What files of other programs begin with, at `offset`. Longer signatures come before those they begin with. */
const SIGNATURES: readonly (readonly [found: string, bytes: string, offset?: number])[] = [
  ['PostScript', '%!PS'],
  ['RTF', '{\\rtf'],
  [COMPOUND_FILE, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['MOBI', 'BOOKMOBI', 60],
  ['CHM', 'ITSF'],
  ['DjVu', 'AT&TFORM'],
  ['RAR', 'Rar!\x1a\x07'],
  ['7-Zip', "7z\xbc\xaf'\x1c"],
  ['gzip', '\x1f\x8b'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\x00'],
  ['Zstandard', '\x28\xb5\x2f\xfd'],
  ['tar', 'ustar', 257],
  ['SQLite', 'SQLite format 3\x00'],
  ['ELF', '\x7fELF'],
  ['Windows program', 'MZ\x90\x00'],
  ['Mach-O', '\xcf\xfa\xed\xfe'],
  ['Java class', '\xca\xfe\xba\xbe'],
  ['WebAssembly', '\x00asm'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['WebP', 'WEBPVP8', 8],
  ['AVIF', 'ftypavif', 4],
  ['HEIC', 'ftypheic', 4],
  ['MP4', 'ftyp', 4],
  ['TIFF', 'II*\x00'],
  ['TIFF', 'MM\x00*'],
  ['Photoshop', '8BPS'],
  ['WAV', 'WAVEfmt', 8],
  ['AVI', 'AVI LIST', 8],
  ['MP3', 'ID3\x03'],
  ['MP3', 'ID3\x04'],
  ['Ogg', 'OggS\x00'],
  ['FLAC', 'fLaC'],
  ['Matroska', '\x1a\x45\xdf\xa3'],
  ['OpenType font', 'OTTO\x00'],
  ['TrueType font', '\x00\x01\x00\x00\x00'],
  ['WOFF font', 'wOF'],
];

/** What a ZIP begins with; one without entries begins with its end. */
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06'];

/** Some programs leave blanks or a byte order mark before the header of a PDF. */
const PDF_START = /^[\s\0\xef\xbb\xbf]{0,64}%PDF-\d/;
/** Mail and printer programs leave lines of their own there: a header within the first kilobyte counts where the end is a PDF's too. */
const PDF_LATE_START = /^[^]{0,1000}[\r\n]%PDF-\d\.\d[\r\n]/;
const PDF_END = /startxref\s+\d+\s+%%EOF\s*$/;

/** What documents of Word with a password hold instead of a package: its name in the directory of the compound file. */
const ENCRYPTED_PACKAGE = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');

/** Names that say what a ZIP is for; the first that all are there decides. */
const ZIP_KINDS: readonly (readonly [kind: Format | { readonly found: string }, ...names: string[]])[] = [
  ['epub', 'META-INF/container.xml'],
  ['docx', '[Content_Types].xml', 'word/document.xml'],
  [{ found: 'Microsoft Excel' }, '[Content_Types].xml', 'xl/workbook.xml'],
  [{ found: 'Microsoft PowerPoint' }, '[Content_Types].xml', 'ppt/presentation.xml'],
  [{ found: 'OpenDocument' }, 'content.xml', 'META-INF/manifest.xml'],
  [{ found: 'Java archive' }, 'META-INF/MANIFEST.MF'],
];

/** Kinds of Markdown's marks. A document that shows several of them is Markdown; a single kind also stands in plain text. */
const MARKDOWN_MARKS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /\[[^\]\n]{1,200}\]\([^)\s]{1,300}\)/,
  /^(?:[-*+]|\d{1,3}\.) +\S.*\n(?:[-*+]|\d{1,3}\.) +\S/m,
  /^\|.*\|[ \t]*\n\|[ :|-]+\|/m,
  /\*\*[^*\s][^*\n]{0,200}\*\*/,
  /^> \S/m,
  /^---\n(?:[A-Za-z][\w-]*:.*\n)+---$/m,
];

/** A heading, or metadata between two lines of dashes. */
const MARKDOWN_START = /^\s*(?:#{1,6} \S|---\n[A-Za-z][\w-]*:)/;

/** What only an HTML document begins with, after comments, declarations and blanks. */
const HTML_START = /^(?:\s|<!--[^]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i;
const HTML_TAG =
  /<\/?(?:p|div|span|a|table|tr|td|ul|ol|li|h[1-6]|br|img|article|section|blockquote)(?:\s[^<>]*)?\/?>/gi;

/**
 * Tells what a source is by its bytes. The name decides only between plain text and Markdown, or plain text and a
 * fragment of HTML, where the bytes leave it open.
 */
export function detect(bytes: Uint8Array, name: string): Result<Format, ImportFailure> {
  if (bytes.length === 0) return failed({ code: 'empty-file' });
  const head = latin1(bytes.subarray(0, SNIFFED_BYTES));
  if (ZIP_STARTS.some((start) => head.startsWith(start))) return zipKind(bytes, head);
  if (PDF_START.test(head)) return succeeded('pdf');
  if (PDF_LATE_START.test(head) && PDF_END.test(latin1(bytes.subarray(-1024)))) return succeeded('pdf');
  const signature = SIGNATURES.find(([, start, offset = 0]) => head.startsWith(start, offset));
  if (signature?.[0] === COMPOUND_FILE && latin1(bytes).includes(ENCRYPTED_PACKAGE))
    return failed({ code: 'encrypted' });
  if (signature !== undefined) return failed({ code: 'unsupported-format', found: signature[0] });

  if (isNoise(bytes.subarray(0, SNIFFED_BYTES))) return failed({ code: 'unsupported-format' });

  const ascii = asciiView(bytes, head);
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (isSavedPage(ascii)) return succeeded('mhtml');
  if (HTML_START.test(ascii)) return succeeded('html');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(svg|rss|feed|package|FictionBook)\b/i.test(ascii))
    return failed({ code: 'unsupported-format', found: 'XML' });
  const tags = countUpTo(ascii, HTML_TAG, 12);
  if (/^html?$|^xhtml$/.test(extension) ? tags > 0 : /^\s*</.test(ascii) && tags >= 12) return succeeded('html');

  const named = /^(?:md|markdown|mdown|mkd)$/.test(extension);
  return succeeded(named || isMarkdown(ascii) ? 'markdown' : 'text');
}

/** Tells a ZIP by the names in it. One whose list cannot be read is left to those that say what is wrong with it. */
function zipKind(bytes: Uint8Array, head: string): Result<Format, ImportFailure> {
  const names = listNames(bytes);
  const kind = ZIP_KINDS.find(([, ...wanted]) => wanted.every((name) => names.has(name)))?.[0];
  // Some programs call the document in it by another name; which one it is its relationships say.
  const isOffice = names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('word/'));
  if (kind === undefined && isOffice) return succeeded('docx');
  if (kind === undefined) return succeeded(head.startsWith('mimetypeapplication/epub+zip', 30) ? 'epub' : 'zip');
  return typeof kind === 'string' ? succeeded(kind) : failed({ code: 'unsupported-format', found: kind.found });
}

/**
 * Headers of mail, then a page with what belongs to it (multipart), or the page alone with the address it was saved from.
 * A text that shows such headers has none of them in its first line, or no page behind them.
 */
function isSavedPage(ascii: string): boolean {
  if (!/^\s*[A-Za-z][A-Za-z-]{1,40}:[ \t]/.test(ascii)) return false;
  const headers = ascii.trimStart().split('\n\n', 1)[0]?.slice(0, 8_000) ?? '';
  if (!/^MIME-Version:/im.test(headers)) return false;
  if (/multipart\/related/i.test(headers)) return true;
  if (/multipart\/(?:mixed|alternative)/i.test(headers)) return /^Content-Type:\s*text\/html/im.test(ascii);
  return /^Content-Type:\s*text\/html/im.test(headers) && /^(?:Snapshot-)?Content-Location:/im.test(headers);
}

/**
 * A text that nobody calls Markdown must begin as Markdown does and show several of its marks: pages about programs, copied
 * from the web, are full of lists, quotations and lines that begin with `#`.
 */
function isMarkdown(ascii: string): boolean {
  return MARKDOWN_START.test(ascii) && MARKDOWN_MARKS.filter((mark) => mark.test(ascii)).length >= 3;
}

/** Share of control characters above which bytes are no text in any encoding. */
const MOST_CONTROLS = 0.05;

/** Bytes of no form we know and of no text either: full of control characters, and not UTF-16. */
function isNoise(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  if (controls <= sample.length * MOST_CONTROLS) return false;
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  return !marked && wideEncoding(sample.subarray(0, sample.length & ~1)) === undefined;
}

/** Each byte as the character of its number: marks of all the forms are ASCII, whatever the encoding of the rest. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    // Spread would walk the bytes one by one through an iterator: ten times as slow, and it is done for every file.
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192) as unknown as number[]);
  }
  return text;
}

/** The head without a byte order mark and, for UTF-16, without its zero bytes; line ends are line feeds. */
function asciiView(bytes: Uint8Array, head: string): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = wide ? head.slice(2).replaceAll('\0', '') : head.replace(/^\xef\xbb\xbf/, '');
  return text.replace(/\r\n?/g, '\n');
}

function countUpTo(text: string, pattern: RegExp, limit: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count >= limit) break;
  return count;
}
