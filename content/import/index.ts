export { assemble, type Draft, type PageBreak, type RemovedRun } from './assemble.ts';
export { decode, ENCODINGS, encodingOf, preview, type Decoded, type Encoding } from './decode/index.ts';
export { detect, type Format } from './detect.ts';
export type { ImportFailure } from './failures.ts';
export type { Imported, Importer, Source, SourceComment } from './importer.ts';
export { membersOf, type Member } from './members.ts';
export { MAX_DEPTH, MAX_NODES } from './limits.ts';
export { importSource, PIPELINE_VERSION } from './pipeline.ts';
export { checkImage, type CheckedImage } from './image.ts';
