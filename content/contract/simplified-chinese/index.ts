// The failures' sentences of one language by themselves, for a page that shows one language at a time.
export { SIMPLIFIED_CHINESE as SENTENCES } from '../sentences.zh-hans.ts';
