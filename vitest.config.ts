export { default } from './build/vitest/config.ts';
