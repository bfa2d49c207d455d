export { PackedWords, packWord, type Word } from './packed-words.ts';
