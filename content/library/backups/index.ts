export { Backups, type Backup } from './backups.ts';
export type { BackupKind } from './retention.ts';
export { finishRestore, wishRestored } from './restore.ts';
export { upgradeLibrary } from './upgrade-library.ts';
