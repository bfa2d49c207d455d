/**
 * Folds a copy of a text for comparing, keeping its length, so that an offset into the copy is an offset into the text:
 * lower case, half-width forms, one kind of blank, and the simplified form of the traditional characters that the
 * rules of the import room name (not of all characters: this is for matching words, never for showing).
 */
export function fold(text: string): string {
  FOLDABLE.lastIndex = 0;
  return FOLDABLE.test(text) ? text.replace(FOLDABLE, (character) => FOLDED.get(character) ?? character) : text;
}

const FOLDED = new Map<string, string>();
for (let code = 0x41; code <= 0x5a; code += 1) FOLDED.set(String.fromCharCode(code), String.fromCharCode(code + 0x20));
for (let code = 0xff01; code <= 0xff5e; code += 1) {
  const narrow = String.fromCharCode(code - 0xfee0);
  FOLDED.set(String.fromCharCode(code), narrow.toLowerCase());
}
for (const blank of '\u00a0\u2002\u2003\u2009\u202f\u3000\ufeff\u200b\t') FOLDED.set(blank, ' ');

/** Traditional characters of the words that furniture and front matter are made of, each followed by its simplified form. */
const SIMPLIFIED_OF =
  '導导覽览網网頁页問问雙双詞词彙汇語语說说發发佈布單单點点閱阅數数瀏浏覽览轉转寄寄級级親亲愛爱訪访類类' +
  '關关於于聯联絡络繫系電电話话傳传眞真號号區区權权聲声條条們们會会員员設设為为訂订報报紙纸記记錄录' +
  '編编輯辑責责譯译攝摄影影來来源源載载時时間间資资訊讯讀读書书評评論论標标題题籤签簽签享享讚赞贊赞' +
  '檔档案案載载圖图館馆陳陈觀观實实業业務务處处機机構构議议見见覆复複复製制連连結结鏈链據据購购買买賣卖' +
  '價价錢钱優优惠惠開开啟启閉闭啓启選选單单總总計计個个後后畫画顯显節节課课學学術术國国際际體体樂乐' +
  '綜综藝艺經经濟济財财產产廣广東东專专欄栏輪轮與与這这還还請请認认證证從从變变質质並并隱隐護护檢检' +
  '閒闲視视頻频聽听錯错誤误別别無无礙碍長长藍蓝綠绿紅红當当當前前進进階阶續续參参歡欢關关戶户帳账' +
  '賬账過过沒没幾几種种則则動动場场廠厂龍龙憑凭幫帮帶带應应撥拨擊击搜搜尋寻熱热門门獎奖創创辦办' +
  '題题獲获衛卫協协許许詳详組组織织給给線线維维練练縣县職职舊旧蘇苏規规誌志調调講讲賀贺費费贈赠車车' +
  '轄辖醫医錦锦鐵铁錢钱鏡镜鐘钟陽阳隊队隨随難难雲云靈灵順顺預预領领頭头願愿飛飞養养館馆馬马驗验黨党' +
  '齊齐灣湾臺台滿满漢汉測测減减測测決决準准淨净灑洒遊游運运選选遠远適适邊边郵邮鄉乡錄录錶表鍵键';
for (let at = 0; at + 1 < SIMPLIFIED_OF.length; at += 2) {
  FOLDED.set(SIMPLIFIED_OF.charAt(at), SIMPLIFIED_OF.charAt(at + 1));
}

const FOLDABLE = new RegExp(
  `[${[...FOLDED.keys()].map((key) => `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`,
  'g',
);
