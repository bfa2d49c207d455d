export { drawMarked } from './marked-text.ts';
export { LecternSearch } from './search-page.ts';
