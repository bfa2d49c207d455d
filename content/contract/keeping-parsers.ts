import { nothing, oneOf, shape, textLike, type Parser } from '#content/base';
import { parseDevice } from '#content/annotations';
import type { KeepingRequests } from './keeping-requests.ts';
import { path } from './parser-words.ts';

const backupName = textLike(/^\d{8}T\d{6}Z$/u);

export const keepingParsers: { readonly [Name in keyof KeepingRequests]: Parser<KeepingRequests[Name]['input']> } = {
  'sharing.status': nothing,
  'sharing.choose': nothing,
  'sharing.start': shape({ folder: path }),
  'sharing.stop': nothing,
  'sharing.synchronise': nothing,
  'sharing.decide': shape({ device: parseDevice, decision: oneOf('accepted', 'refused') }),
  'backup.list': nothing,
  'backup.make': nothing,
  'backup.check': shape({ name: backupName }),
  'backup.choose': nothing,
  'backup.copy': shape({ folder: path }),
  'backup.restore': shape({ name: backupName }),
};
