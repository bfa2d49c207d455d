export { beginKiosk } from './begin.ts';
