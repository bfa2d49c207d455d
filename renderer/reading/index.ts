export { LecternReading } from './reading-page.ts';
