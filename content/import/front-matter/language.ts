/** Characters that only one of the two Chinese scripts writes, among the most frequent of each. */
const SIMPLIFIED_ONLY = new Set(
  '这个们来为国说时会对过发后里种现当没动还进样开从实军无与长机关点业将两间问头体见产东声员论处义条气题尔变总电数报结务场计资许统区队决马书则听达强难权设记类边张该规万领确传师观让识带导争运学经应战么于',
);
const TRADITIONAL_ONLY = new Set(
  '這個們來為國說時會對過發後裡種現當沒動還進樣開從實軍無與長機關點業將兩間問頭體見產東聲員論處義條氣題爾變總電數報結務場計資許統區隊決馬書則聽達強難權設記類邊張該規萬領確傳師觀讓識帶導爭運學經應戰麼於',
);

/** Characters looked at: a language shows itself within a page. */
const SAMPLE = 20_000;

/** `zh-Hans`, `zh-Hant`, `en`, or `und`; with the share of what was counted that speaks for it. */
export function languageOf(text: string): { readonly language: string; readonly confidence: number } {
  let simplified = 0;
  let traditional = 0;
  let han = 0;
  let kana = 0;
  let latin = 0;
  const sample = text.slice(0, SAMPLE);
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 0x3400 && code <= 0x9fff) || code >= 0x20000) {
      han += 1;
      if (SIMPLIFIED_ONLY.has(character)) simplified += 1;
      else if (TRADITIONAL_ONLY.has(character)) traditional += 1;
    } else if (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) kana += 1;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin += 1;
  }
  if (kana > han * 0.1 && kana > 10) return { language: 'ja', confidence: 0.8 };
  if (han * 4 < latin) return englishOr(sample, latin);
  if (han === 0) return { language: 'und', confidence: 0 };
  const told = simplified + traditional;
  if (told === 0) return { language: 'zh-Hans', confidence: 0.5 };
  const language = simplified >= traditional ? 'zh-Hans' : 'zh-Hant';
  return { language, confidence: Math.round((Math.max(simplified, traditional) / told) * 100) / 100 };
}

/** Latin letters are English where its commonest words are; other languages are left unnamed. */
function englishOr(sample: string, latin: number): { readonly language: string; readonly confidence: number } {
  const words = sample.match(/\b(?:the|of|and|to|in|is|that|for|it|with|as|on|are|this|be)\b/gi)?.length ?? 0;
  if (words * 60 >= latin) return { language: 'en', confidence: 0.9 };
  return { language: 'und', confidence: 0 };
}
