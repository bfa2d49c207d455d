import type { Sentence } from '../sentence-words.ts';

/** What the program says of the disk, the library, its documents and annotations. */
export const LIBRARY = {
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
} satisfies Readonly<Record<string, Sentence>>;
