export { Backups, type Backup } from './backups.ts';
export { finishRestore, wishRestored } from './restore.ts';
