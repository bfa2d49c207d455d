export { LecternShelf } from './shelf.ts';
export { LecternImportCard } from './import-card.ts';
export { LecternWatchedFolder } from './watched-folder.ts';
export type { LecternQuestion } from './question-dialog.ts';
export { tagsWritten } from './tags.ts';
