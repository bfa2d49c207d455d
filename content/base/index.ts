export { assertNever } from './assert-never.ts';
export { failed, succeeded, type Result } from './result.ts';
export type { Clock } from './clock.ts';
export type { Digest } from './digest.ts';
export type { FileStore, StoreFailure } from './file-store.ts';
