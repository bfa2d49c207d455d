export { beginKiosk } from './begin.ts';
export { ContentFolder } from './content-folder.ts';
