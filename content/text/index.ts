export { fold } from './fold.ts';
export { labelAt, LABEL_RANKS, type Label, type LabelKind } from './numbering.ts';
export { NUMERAL_CHARACTERS, numberOfNumeral, numeralOfNumber } from './numerals.ts';
export { pointsIn, runInHeading, type Point, type RunIn } from './run-in.ts';
export { plainCharacters } from './plain-characters.ts';
