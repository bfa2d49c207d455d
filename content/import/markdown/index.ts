// What others than the pipeline need of Markdown: notes are written in it.
export { noteBlocks } from './note.ts';
