import { property, textProperty } from './raw-object.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readW3c } from './read-w3c.ts';
import { NO_DATE, NO_TEXT, type Reading, type TextOf } from './reading.ts';
import { readThorium } from './thorium.ts';

/** The annotations of a JSON file of any of the kinds read, told apart by what is in it. */
export function readAnnotations(raw: unknown, textOf: TextOf = NO_TEXT, madeAt = NO_DATE): Reading {
  if (textProperty(raw, 'type') === 'AnnotationSet') return readThorium(raw);
  const hypothesis = readHypothesis(raw);
  const isList = [raw, property(raw, 'annotations'), property(raw, 'rows')].some(
    (list) => Array.isArray(list) && list.length > 0,
  );
  return hypothesis.ok && isList ? hypothesis : readW3c(raw, textOf, madeAt);
}
