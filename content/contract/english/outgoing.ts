import type { Sentence } from '../sentence-words.ts';

/** What the program says of packs, and of documents that do not leave. */
export const OUTGOING = {
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
} satisfies Readonly<Record<string, Sentence>>;
