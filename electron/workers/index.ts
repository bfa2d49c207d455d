export { namedPath } from './found-files.ts';
export type { PackPolicy } from './admit-pack.ts';
export { ImportBatch, type Outcome } from './import-batch.ts';
export type { FromMain, ToMain } from './lending-wire.ts';
export { shownName } from './shown-name.ts';
export type { FromImporting, ImportingProcess } from './wire.ts';
export { startWithNode } from './start-with-node.ts';
export type { Offer, StagedPack } from './stage-pack.ts';
