export type { AnnotationActs } from './annotation-acts.ts';
export { Annotating, type AnnotatedDocument, type AnnotatingHost } from './annotating.ts';
export { LecternColourNames } from './colour-names.ts';
export { markStyles } from './marks.ts';
export { annotatingStyles } from './page-styles.ts';
export { drawPalette, paletteStyles } from './palette.ts';
export { LecternNotebook } from './notebook-page.ts';
