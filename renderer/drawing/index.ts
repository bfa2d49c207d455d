export { drawBlocks } from './blocks.ts';
export type { DrawingContext, Target } from './context.ts';
export { withFullWidthMarks } from './full-width.ts';
