export { packWord, type Word } from './packed-words.ts';
export { PinyinDictionary, type Candidate, type CandidateWishes } from './pinyin-dictionary.ts';
export { WORDS } from './generated/words.ts';
