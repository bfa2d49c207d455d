export { default } from './build/lint/config.mjs';
