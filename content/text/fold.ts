/**
 * Folds a copy of a text for comparing, keeping its length, so that an offset into the copy is an offset into the text:
 * lower case, half-width forms, one kind of blank, and the simplified form of the traditional characters that the
 * rules of the import room name (not of all characters: this is for matching words, never for showing).
 */
export function fold(text: string): string {
  if (text.length > LONGEST_AT_ONCE) return fold(text.slice(0, LONGEST_AT_ONCE)) + fold(text.slice(LONGEST_AT_ONCE));
  const codes = new Array<number>(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = FOLDED_CODES[code] ?? code;
  }
  return String.fromCharCode(...codes);
}

/** Characters handed to one call: a call with more arguments than the stack holds fails. */
const LONGEST_AT_ONCE = 4096;

const FOLDED = new Map<string, string>();
for (let code = 0x41; code <= 0x5a; code += 1) FOLDED.set(String.fromCharCode(code), String.fromCharCode(code + 0x20));
for (let code = 0xff01; code <= 0xff5e; code += 1) {
  const narrow = String.fromCharCode(code - 0xfee0);
  FOLDED.set(String.fromCharCode(code), narrow.toLowerCase());
}
for (const blank of '\u00a0\u2002\u2003\u2009\u202f\u3000\ufeff\u200b\t') FOLDED.set(blank, ' ');

/** Traditional characters of the words that furniture and front matter are made of, each followed by its simplified form. */
const SIMPLIFIED_OF =
  '並并來来個个們们側侧備备傳传僅仅價价億亿優优兒儿內内兩两冊册別别刪删則则創创動动務务匯汇區区協协參参員员問问單单國国圍围園园圖图團团執执報报場场塊块壇坛夥伙夾夹娛娱學学實实審审寫写寶宝將将專专尋寻對对導导層层' +
  '屬属嵐岚師师帶带幣币幫帮幹干庫库廠厂廢废廣广廳厅張张強强後后從从復复徵征態态應应懷怀懸悬戰战戲戏戶户掃扫採采換换搶抢擊击擔担據据擴扩攝摄數数時时暫暂曉晓書书會会東东條条業业榮荣構构樂乐樓楼標标樣样樹树橋桥機机' +
  '檔档檢检欄栏權权歡欢歷历歸归殺杀氣气決决沒没況况減减準准滾滚滿满瀏浏灣湾為为無无熱热燙烫營营爭争爲为爾尔狀状獎奖獲获獻献現现產产當当發发監监眾众碩硕確确碼码礙碍祕秘種种稱称積积筆笔節节範范簡简籤签糾纠約约納纳' +
  '純纯級级細细終终組组結结絡络給给統统絲丝綁绑經经綠绿維维網网線线編编縣县縮缩總总織织繫系繼继續续羅罗羣群義义習习聞闻聯联聲声職职聽听腦脑臺台與与興兴舉举華华萬万薦荐藍蓝藝艺蘇苏處处號号衆众術术裏里裝装裡里見见' +
  '規规視视覺觉覽览觀观觸触訂订計计訊讯討讨記记訪访設设許许訴诉註注評评詞词詢询試试話话該该詳详認认語语誠诚說说説说誰谁課课調调請请論论諮咨講讲謝谢證证識识譯译議议護护譽誉讀读變变讓让負负財财貢贡責责買买費费貼贴' +
  '資资賞赏賢贤賣卖賬账購购贈赠贊赞車车軍军軾轼載载輔辅輕轻輯辑輿舆轉转辦办農农這这連连進进遊游運运過过達达違违遠远適适選选還还邊边郵邮鄉乡鄭郑醫医釋释鈕钮銜衔銷销錄录錕锟錯错鍵键鍾钟鎮镇鏈链鏡镜長长門门閃闪閉闭' +
  '開开間间閱阅閲阅關关陸陆隊队際际隨随險险隱隐雙双雜杂雞鸡難难雲云電电韓韩頁页頂顶項项須须預预頒颁領领頭头頻频題题願愿類类顧顾顯显風风養养餘余館馆饋馈馬马騰腾驗验體体鮮鲜鳴鸣麼么點点黨党於于佈布週周迴回複复覆复' +
  '係系麽么';
for (let at = 0; at + 1 < SIMPLIFIED_OF.length; at += 2) {
  FOLDED.set(SIMPLIFIED_OF.charAt(at), SIMPLIFIED_OF.charAt(at + 1));
}

/** Every code unit's folded form: a table is several times as fast as looking each character up. */
const FOLDED_CODES = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (const [character, folded] of FOLDED) FOLDED_CODES[character.charCodeAt(0)] = folded.charCodeAt(0);
