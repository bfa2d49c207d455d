import type { Sentence } from '../sentence-words.ts';

/** What the program says where a file cannot be imported. */
export const IMPORTING = {
  'empty-file': { what: 'This file is empty.', remedy: 'Check that it is the right one, or fetch it again.' },
  'unsupported-format': {
    what: 'This file cannot be imported: its kind is {found|not known}.',
    remedy:
      'Lectern imports EPUB, DOCX, PDF, web pages (HTML, MHTML), Markdown, plain text and ZIPs of them; save it as one of these first.',
  },
  'unsupported-encoding': {
    what: 'The text is encoded as {found}, which is not supported.',
    remedy: 'Open it in a text editor, save it as UTF-8 and import it again.',
  },
  'truncated-text': {
    what: 'The file breaks off inside a character at byte {offset:number} ({encoding}).',
    remedy: 'It was probably not downloaded or copied to its end; fetch it again.',
  },
  undecodable: {
    what: 'Read as {encoding}, the file has {errors:number} places that are not text.',
    remedy: 'Try another encoding, or save the file as UTF-8 first.',
  },
  'binary-in-text': {
    what: 'The file has a null byte at byte {offset:number}: it is not plain text.',
    remedy: 'Check that it is the right file; if it is of another kind, save it as text first.',
  },
  'too-large': {
    what: 'The file has {bytes:bytes}; the limit is {limit:bytes}.',
    remedy: 'Divide it into smaller files and import those.',
  },
  'too-deep': {
    what: 'The file is nested more than {limit:number} levels deep.',
    remedy: 'Such a file is usually damaged; open it in a browser, save it from there and import that.',
  },
  'too-many-nodes': {
    what: 'The file has more than {limit:number} parts.',
    remedy: 'Divide it into smaller files and import those.',
  },
  'no-text': {
    what: 'There is no text to read in this file.',
    remedy: 'If its text is a picture, turn it into text with a recognition tool first.',
  },
  unreadable: {
    what: 'The file cannot be read: {reason}.',
    remedy: 'Check that the disk is connected and that you may read the file, then try again.',
  },
  'not-found': { what: 'The file is not there.', remedy: 'It may have been moved or renamed; choose it again.' },
  'not-a-file': {
    what: 'This is not a regular file.',
    remedy: 'Choose a file or a folder; devices and pipes cannot be imported.',
  },
  'folder-loop': {
    what: 'A link in the folder leads back to the folder itself.',
    remedy: 'Everything else was imported; to take in what the link points to, choose that folder.',
  },
  'changed-while-reading': {
    what: 'The file was changing while it was read.',
    remedy: 'Wait until the program that writes it has finished, then import it again.',
  },
  'took-too-long': {
    what: 'It took longer than {seconds:number} seconds and was stopped.',
    remedy: 'The file may be damaged or too complex; divide it, or try it in another format.',
  },
  'took-too-much-memory': {
    what: 'It needed more than {bytes:bytes} of memory and was stopped.',
    remedy: 'Divide it into smaller files and import those.',
  },
  'importer-crashed': {
    what: 'Reading this file failed: {reason}.',
    remedy: 'The library is not affected. Please report this, with the file.',
  },
  cancelled: {
    what: 'This was cancelled.',
    remedy: 'Begin again whenever you like; what was done already stays.',
  },

  'archive-damaged': {
    what: 'The archive is damaged, or its parts contradict each other: {entry|its table of contents}.',
    remedy: 'Fetch it again; if it stays so, unpack it with another program and import the files.',
  },
  'archive-encrypted': {
    what: 'The archive is locked with a password.',
    remedy: 'Unpack it with its password first, then import the files.',
  },
  'archive-unsafe-name': {
    what: 'The archive has an entry whose name leads outside it: “{entry}”.',
    remedy: 'Such an archive may be made to do harm. Ask whoever made it for a clean one.',
  },
  'archive-link': {
    what: 'The archive has a link or a device where a file should be: “{entry}”.',
    remedy: 'Such an archive may be made to do harm. Ask whoever made it for a clean one.',
  },
  'archive-duplicate': {
    what: 'The archive has two entries of one name: “{entry}”.',
    remedy: 'Ask for a clean one, or unpack it and import the files you mean.',
  },
  'archive-too-many-entries': {
    what: 'The archive has more than {limit:number} entries.',
    remedy: 'Divide it into smaller archives and import those.',
  },
  'archive-bomb': {
    what: 'Unpacked, the archive would be more than {limit:number} times its size.',
    remedy: 'Such an archive is usually made to do harm. If you trust it, unpack it and import the files.',
  },
  'archive-method': {
    what: '“{entry}” is packed in a way that is not supported.',
    remedy: 'Unpack the archive, pack it again as an ordinary ZIP and import that.',
  },
  encrypted: {
    what: 'The file is locked with a password.',
    remedy: 'Open it in the program it comes from, save a copy without a password and import that.',
  },
  'damaged-file': {
    what: 'The {format} file is damaged and cannot be read.',
    remedy: 'Fetch it again, or open it in the program it comes from and save it anew.',
  },
  'pdf-without-text': {
    what: 'The pages ({pages:number}) hold no text that can be read: they are pictures, or their letters have lost their meaning.',
    remedy: 'Turn the pages into text with a recognition tool (OCR) first, then import the result.',
  },
  'too-many-pages': {
    what: 'The file has {pages:number} pages; the limit is {limit:number}.',
    remedy: 'Divide it into smaller files and import those.',
  },
  'publication-damaged': {
    what: '“{file}” in the publication is damaged and cannot be read.',
    remedy: 'Fetch it again, or have it checked by whoever made it.',
  },
  'publication-incomplete': {
    what: 'The publication lacks “{file}”.',
    remedy: 'Fetch it again, or have it checked by whoever made it.',
  },
  'fixed-layout': {
    what: 'This publication is laid out page by page like a picture; its text has no order to read it in.',
    remedy: 'Look for an edition with flowing text, or for a PDF of it.',
  },
  protected: {
    what: 'The publication is locked to a reader or an account (DRM).',
    remedy: 'Lectern opens no locks. Look for an edition without protection.',
  },
  'xml-unsafe': {
    what: '“{file}” in it declares entities or asks for other files, which is not allowed.',
    remedy: 'Such a file may be made to do harm. Ask whoever made it for a clean one.',
  },
  'nested-archive': {
    what: 'An archive lies in the archive.',
    remedy: 'Unpack the outer one and import what is in it.',
  },
  'nothing-to-import': {
    what: 'There is nothing in the archive that can be imported.',
    remedy: 'Check that it is the right one.',
  },
} satisfies Readonly<Record<string, Sentence>>;
