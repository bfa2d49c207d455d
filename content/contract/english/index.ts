// The failures' sentences of one language by themselves, for a page that shows one language at a time.
export { ENGLISH as SENTENCES } from '../sentences.en.ts';
