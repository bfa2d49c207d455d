/** By itself for a page that shows one language at a time and asks for it then; whoever shows several has `sentences.ts`. */
export { SENTENCES } from './sentences.ts';
