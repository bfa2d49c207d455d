export { LecternShelf } from './shelf.ts';
export { LecternImportCard } from './import-card.ts';
