export { LecternSearch } from './search-page.ts';
