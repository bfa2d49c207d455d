export { assertNever } from './assert-never.ts';
export { failed, succeeded, type Result } from './result.ts';
export type { Clock } from './clock.ts';
export type { Digest } from './digest.ts';
export type { FileStore, StoreFailure } from './file-store.ts';
export type { KeyPair, Signer } from './signer.ts';
export {
  list,
  nothing,
  number,
  oneOf,
  optional,
  orNull,
  shape,
  text,
  textLike,
  whole,
  yesOrNo,
  type Optional,
  type Parser,
} from './shapes.ts';
