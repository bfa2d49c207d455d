export { AnnotationSet } from './annotation-set.ts';
export { changesBetween, tagsOf, type WishedChanges } from './changes.ts';
export type { KeptAnnotation } from './history.ts';
