import { KIOSK_ENGLISH } from '../kiosk-sentences.ts';
import type { Sentences } from '../sentence-words.ts';
import { IMPORTING } from './importing.ts';
import { LIBRARY } from './library.ts';
import { OUTGOING } from './outgoing.ts';
import { PROGRAM } from './program.ts';
import { SEARCHING } from './searching.ts';

/** The sentences of the failures in one language, a file for each subject. */
export const SENTENCES: Sentences = {
  language: 'en',
  words: { ...IMPORTING, ...LIBRARY, ...SEARCHING, ...PROGRAM, ...OUTGOING, ...KIOSK_ENGLISH },
};
