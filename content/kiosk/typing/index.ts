export { PinyinDictionary, type Candidate, type CandidateWishes } from './pinyin-dictionary.ts';
export { WORDS } from './generated/words.ts';
