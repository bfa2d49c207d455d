export {
  annotationOf,
  parseAnnotationOperation,
  parseMotivation,
  parseStyle,
  type AnnotationChanges,
  type AnnotationOperation,
} from './operations.ts';
export { deviceOfStamp, HybridClock, parseDevice, parseStamp, timeOfStamp, type Stamp } from './stamp.ts';
