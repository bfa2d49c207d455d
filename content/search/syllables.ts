/** Stands before each syllable of a pinyin term. No other term begins with it but the mark itself, in its own field. */
export const SYLLABLE = "'";
