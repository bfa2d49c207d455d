// Apart from the room's own index, because it loads the dictionaries of pinyin: only an importing process needs them.
export { factsOf, prepare, type Preparation } from './prepare.ts';
export { pinyinKey, shelfKeys } from './shelf-keys.ts';
