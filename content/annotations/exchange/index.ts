export { readAnnotations } from './read-annotations.ts';
export { readHypothesis } from './read-hypothesis.ts';
export { readW3c } from './read-w3c.ts';
export {
  MOST_ANNOTATIONS,
  type ReadAnnotations,
  type Reading,
  type ReadingFailure,
  type ReadingNote,
  type TextOf,
} from './reading.ts';
export { readThorium, writeThorium, type LeftOut } from './thorium.ts';
export { w3cOf, writeW3c } from './write-w3c.ts';
