import type { Survey } from './survey.ts';

/** Characters that only one of the two scripts of Chinese writes, among the most frequent of both. */
const ONLY_SIMPLIFIED =
  /[们这国为来个说时会对过发后里种现当没动还进样开从实军无与长机关点业将两间问头体见产东声员论处义条气题变总电数报务场计资许统区队决马书则听达强难权设类据边张该规万领确传师观让识带导争运学经应战么于]/gu;
const ONLY_TRADITIONAL =
  /[們這國為來個說時會對過發後裡種現當沒動還進樣開從實軍無與長機關點業將兩間問頭體見產東聲員論處義條氣題變總電數報務場計資許統區隊決馬書則聽達強難權設類據邊張該規萬領確傳師觀讓識帶導爭運學經應戰麼於]/gu;

/** BCP 47 tag of what the page is written in: as it states, the script of Chinese by its characters; `und` if unknown. */
export function languageOf(stated: string | undefined, page: Survey): string {
  const tag = stated?.trim().replaceAll('_', '-') ?? '';
  const sample = page.pieces
    .slice(0, 400)
    .map(({ text }) => text)
    .join('')
    .slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const mostlyHan = han > letters * 0.3 && kana < han * 0.1;
  if (mostlyHan && !/^(?:ja|ko)\b/iu.test(tag)) {
    if (/^zh-(?:hant|tw|hk|mo)/iu.test(tag)) return 'zh-Hant';
    if (/^zh-(?:hans|cn|sg)/iu.test(tag)) return 'zh-Hans';
    const simplified = sample.match(ONLY_SIMPLIFIED)?.length ?? 0;
    const traditional = sample.match(ONLY_TRADITIONAL)?.length ?? 0;
    return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  }
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu.test(tag) && !/^zh/iu.test(tag) ? tag : 'und';
}
