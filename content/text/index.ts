export { fold } from './fold.ts';
export { numberOfNumeral, numeralOfNumber } from './numerals.ts';
export { labelAt, LABEL_RANKS, type Label, type LabelKind } from './numbering.ts';
