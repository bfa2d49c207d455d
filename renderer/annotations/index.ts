export type { AnnotationActs } from './annotation-acts.ts';
export { Annotating } from './annotating.ts';
export type { AnnotatedDocument, AnnotatingHost } from './annotating-host.ts';
export { LecternColourNames } from './colour-names.ts';
export { markStyles } from './marks.ts';
export { annotatingStyles } from './page-styles.ts';
export { drawPalette, paletteStyles } from './palette.ts';
export { LecternNotebook } from './notebook-page.ts';
