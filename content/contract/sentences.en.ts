import { KIOSK_ENGLISH } from './kiosk-sentences.ts';
import type { Sentences } from './sentence-words.ts';

export const ENGLISH: Sentences = {
  language: 'en',
  words: {
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
      what: 'The publication cannot be read: {reason}.',
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

    'no-pack': {
      what: 'This is not a pack.',
      remedy: 'Packs are made with “lectern pack”; a publication of another kind can be imported like any document.',
    },
    'pack-damaged': {
      what: 'The pack is not as it was made: {file|a part of it} has changed.',
      remedy: 'Fetch it again. If it stays so, do not use it and tell whoever made it.',
    },
    'pack-newer': { what: 'A newer version made this pack.', remedy: 'Update Lectern and import it again.' },
    'pack-forged': {
      what: 'The signature of the pack is not by the key it names ({key}).',
      remedy: 'Do not use it, and tell whoever made it.',
    },
    'pack-key-unknown': {
      what: 'The pack is signed by {name|somebody} with a key that is not known here ({key}).',
      remedy: 'Ask them whether the key is theirs; if it is: lectern keys trust {key}',
    },
    'pack-key-revoked': {
      what: 'The pack is signed by {name|somebody} with a key you have revoked ({key}).',
      remedy: 'Ask for a pack with another signature.',
    },
    'pack-older': {
      what: 'This is version {version:number}; version {installed:number} is in the library already.',
      remedy: 'To go back to it all the same: lectern import --older, with the file.',
    },

    'disk-full': {
      what: 'The disk is full; nothing was written.',
      remedy: 'Free some space and try again. Nothing that was there is lost.',
    },
    'read-only': {
      what: 'The library is in a place that can only be read.',
      remedy: 'Move it to a folder that can be written, or lift the write protection.',
    },
    'not-permitted': {
      what: 'Reading or writing “{path}” is not permitted.',
      remedy: 'Change the permissions of the library’s folder and try again.',
    },
    'disk-error': {
      what: 'The disk failed at “{path}”: {reason}.',
      remedy: 'Make a copy of the library’s folder soon, and check the disk.',
    },

    'library-in-use': {
      what: 'Another Lectern is using this library.',
      remedy: 'Go to the window that is open already, or close it and try again. Library: {folder}',
    },
    'library-newer': {
      what: 'A newer version made this library (format {found}; this version knows {known}).',
      remedy: 'Update Lectern. The library has not been changed. Library: {folder}',
    },
    'library-missing': {
      what: 'The library is not in its place.',
      remedy: 'Plug in or mount the disk it is on and try again, or open another library. Its place: {folder}',
    },
    'no-library': {
      what: 'There is no library in this folder.',
      remedy: 'Choose the folder that has the file lectern.json in it. Chosen: {folder}',
    },
    'library-there': {
      what: 'There is a library in this folder already.',
      remedy: 'Choose another folder, or open that library instead. Folder: {folder}',
    },
    'library-upgraded': {
      what: 'This library was of an older format ({found}) and has been brought into the present one ({known}).',
      remedy: 'Nothing needs to be done. The library as it was is kept in the backup {backup}.',
    },
    'library-unreadable': {
      what: 'The library cannot be opened: {reason}.',
      remedy: 'Check the disk and the folder’s permissions, or use a backup. Library: {folder}',
    },
    'no-such-document': {
      what: 'This document is not in the library.',
      remedy: 'It may have been removed; go back to the shelf.',
    },
    'no-such-collection': {
      what: 'There is no such collection.',
      remedy: 'It may have been removed; go back to the shelf.',
    },
    'no-such-annotation': {
      what: 'This annotation is not in the library.',
      remedy: 'Open the document again; if it came from another device, wait until that has been read.',
    },
    'one-document-wanted': {
      what: 'This kind of file holds the annotations of one document.',
      remedy: 'Choose annotations of a single document, or another kind of file.',
    },
    'quote-not-found': {
      what: 'These words are not in the document.',
      remedy: 'Copy them from it, over one paragraph or more, exactly as they stand there.',
    },
    'quote-ambiguous': {
      what: 'These words stand in the document {found:number} times.',
      remedy: 'Quote more of them, or say where with --at: {reason}',
    },
    'not-annotations': {
      what: 'This file holds no annotations.',
      remedy: 'Lectern reads W3C annotations (JSON-LD), sets of Thorium and exports of Hypothesis.',
    },
    'too-many-annotations': {
      what: 'The file holds {found:number} annotations; the limit is {limit:number}.',
      remedy: 'Divide it into smaller files and import those.',
    },
    'passage-outside': {
      what: 'The passage does not lie in the text of this document.',
      remedy: 'Open the document again and select the passage once more.',
    },
    'shared-folder-missing': {
      what: 'The shared folder is not there just now.',
      remedy: 'Plug in the stick or mount the drive; what is new is passed on then. Folder: {folder}',
    },
    'device-elsewhere': {
      what: 'Another copy of this library shares annotations in the name of this device.',
      remedy: 'Restore this library from its newest backup: that gives it a name of its own, and nothing is lost.',
    },
    'device-over-quota': {
      what: 'The journal of another device has {bytes:bytes}; the limit is {limit:bytes}. It is not read.',
      remedy: 'If you do not know this device, remove its file from the shared folder: {device}.jsonl',
    },
    'no-such-backup': {
      what: 'There is no backup {name}.',
      remedy: 'Choose one from the list: lectern backup --list shows it as well.',
    },
    'backup-damaged': {
      what: 'The backup {name} is damaged, or the library is and cannot be backed up as it is.',
      remedy: 'Restore an older backup; lectern verify names the files that are damaged.',
    },
    'not-a-document-file': {
      what: 'This is not a document file of Lectern.',
      remedy: 'Check that it is the right file.',
    },
    'newer-document-file': {
      what: 'The document file was made by a newer version (format {version:number}).',
      remedy: 'Update Lectern and import it again.',
    },
    'document-file-too-large': {
      what: 'The document file has more than {limit:number} characters.',
      remedy: 'Ask for the original file and import that.',
    },
    'document-file-damaged': {
      what: 'The document file is not what it was when it was made.',
      remedy: 'Ask whoever made it for another.',
    },
    'passage-differs': {
      what: 'The passage is not the one the correction was proposed for.',
      remedy: 'Compare it with the text and propose the correction again where it is still needed.',
    },
    'over-paragraphs': {
      what: 'The correction reaches over the end of a paragraph.',
      remedy: 'Propose one correction for each paragraph.',
    },
    'corrections-overlap': {
      what: 'Another correction that was accepted changes the same words.',
      remedy: 'Look at this one again in the new revision.',
    },
    'copy-into-itself': {
      what: 'This folder lies inside the library.',
      remedy: 'Choose a folder outside it, best on another disk.',
    },
    'no-such-device': {
      what: 'This device is not in the shared folder.',
      remedy: 'Wait until its journal has arrived there, then try again. Device: {device}',
    },
    'collection-too-deep': {
      what: 'Collections nest one level only.',
      remedy: 'Put it into a collection that is not inside another.',
    },
    'revision-damaged': {
      what: 'What is stored of this document is damaged and is not shown.',
      remedy: 'Import it again from the original that was kept; notes and progress are not affected.',
    },
    'revision-changed': {
      what: 'This document has a new version since a moment ago.',
      remedy: 'Open it again and repeat what you did.',
    },
    'original-missing': {
      what: 'The original is not in the library, so it cannot be imported again.',
      remedy: 'Import the file once more.',
    },
    'journal-cut': {
      what: 'Lectern was interrupted last time; {bytes:bytes} at the end of “{file}” were unfinished and were cut off.',
      remedy: 'Everything that was confirmed is there. There is nothing to do.',
    },
    'journal-damaged': {
      what: 'Damaged lines in “{file}”: {lines:number}. They were set aside.',
      remedy: 'Everything else works. Make a copy of the library and check the disk.',
    },

    'query-empty': {
      what: 'There is nothing to look for.',
      remedy: 'Type some words.',
    },
    'query-too-long': {
      what: 'This is too long to look for.',
      remedy: 'Look for at most {limit:number} characters.',
    },
    'query-quote-open': {
      what: 'A quotation mark opens here and is not closed.',
      remedy: 'Put another " where the phrase ends, or take this one away.',
    },
    'query-value-missing': {
      what: 'After {field} there is nothing to look for.',
      remedy: 'Write what you look for right behind it, with no blank between.',
    },
    'query-date': {
      what: '“{found}” is not a date that can be looked for.',
      remedy: 'Write a year, month or day (2011, 2011-11, 2011-11-16) or a range of them (2011..2015).',
    },
    'search-superseded': {
      what: 'This search was overtaken by a newer one.',
      remedy: 'The newer one is being answered.',
    },
    'index-damaged': {
      what: 'Parts of the search index were damaged ({segments:number}).',
      remedy: 'They are being built anew. There is nothing to do.',
    },
    'index-older': {
      what: 'The search index was made by another version of Lectern.',
      remedy: 'It is being built anew. There is nothing to do.',
    },

    'malformed-request': {
      what: 'A request inside the program was wrong ({name}).',
      remedy: 'This is a fault of the program; please report it. The library is not affected.',
    },
    'not-available-here': {
      what: 'This cannot be done in a browser tab ({name}).',
      remedy: 'Use it in the Lectern desktop program.',
    },
    'process-ended': {
      what: 'A background process of Lectern ended unexpectedly ({name}).',
      remedy: 'Try again; if it keeps happening, start Lectern anew.',
    },
    'folder-not-opened': {
      what: 'The system has no program that shows folders, or it did not start.',
      remedy: 'Open the folder by its path: {folder}',
    },

    'nothing-chosen': {
      what: 'There is no document among what was chosen.',
      remedy: 'Choose documents, or a collection that has some.',
    },
    'place-full': {
      what: 'The disk is full; “{file}” was not written.',
      remedy: 'Free some space there, or choose another disk. What was there before is unchanged.',
    },
    'place-not-writable': {
      what: 'Nothing may be written in this place: “{file}”.',
      remedy: 'Choose another folder, or lift its write protection.',
    },
    'place-failed': {
      what: '“{file}” could not be written: {reason}.',
      remedy: 'Check that the disk is connected, or choose another place.',
    },
    'paper-failed': {
      what: 'The pages could not be made: {reason}.',
      remedy: 'Export fewer documents at a time, or as one HTML file, which any browser prints.',
    },
    'paper-wants-window': {
      what: 'A PDF is drawn by the program with a window, and this command line has none.',
      remedy:
        'Use the command of the installed program (it needs no screen), or the window; or export as HTML and print that.',
    },
    'no-such-key': {
      what: 'You have no key {name}.',
      remedy: 'Make one in the settings under “Keys of packs”, or with: lectern keys new {name}',
    },
    'key-there': {
      what: 'You have a key {name} already.',
      remedy: 'Use that one, or give the new one another name.',
    },
    visiting: {
      what: 'You are only looking at the pack “{title}”: there is no library here to change.',
      remedy: 'Go back to your library first, or add the pack to it.',
    },

    ...KIOSK_ENGLISH,
  },
};
