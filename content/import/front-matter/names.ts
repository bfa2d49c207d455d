import { fold } from '#content/text';
import { isPlaceName } from './places.ts';

/** What the name of an office, company or paper ends with. */
const BODY_ENDINGS =
  /(?:政府|办公室|办公厅|委员会|常委会|人大|政协|党委|县委|市委|省委|区委|镇委|乡委|党组|部|局|厅|院|所|站|中心|处|科|股|署|社|司|厂|校|大学|学院|中学|小学|馆|会|网|报|报社|电视台|电台|出版社|杂志|编辑部|公司|集团|协会|学会|联盟|基金会|医院|法院|检察院|组|队|课|室|团|军|党校|研究室|论坛|博物馆|图书馆|在线|百科|频道|周刊|日报|晚报|晨报|时报)$/;

/** Accounts that stand for nobody. */
const NOBODY =
  /^(?:系统管理员|管理员|网站管理员|超级管理员|admin|administrator|root|匿名|佚名|未知|不详|无|本站|本网|小编|编辑|编辑部|网友|游客|guest|test|user|佚名网友|本站原创|原创|转载|网络|互联网|网站|空|暂无|未署名|webmaster|master|editor|.*编辑\d+|信息员|发布员|上传|下载|收藏|转藏|整理|发布|发表|分享|n\/a|none|[-—/])$/i;

export function isBody(name: string): boolean {
  return name.length >= 3 && name.length <= 40 && BODY_ENDINGS.test(fold(name));
}

export function isNobody(name: string): boolean {
  return name === '' || NOBODY.test(name.trim());
}

/** A person's name in Chinese: two to four characters (a compound or foreign name more), no word of a sentence. */
export function isPersonName(name: string): boolean {
  return (
    /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,8}[·•‧][\p{Script=Han}·•‧]{1,14})$/u.test(name) &&
    !NO_NAME.test(fold(name)) &&
    !isPlaceName(name) &&
    !ACCOUNT_ENDINGS.test(name) &&
    !BODY_ENDINGS.test(name)
  );
}

/** What accounts that speak for a place or a house are called: 云麓发布, 江城观察. */
const ACCOUNT_ENDINGS = /(?:发布|發佈|資訊|资讯|快报|快報|头条|頭條|之声|之聲|之窗|视点|視點|观察|觀察|新闻|新聞)$/;

const NO_NAME =
  /[的是了在有和与及或个这那们，。、]|^(?:本报|本刊|记者|作者|来源|编辑|时间|日期|首页|新闻|正文|打印|分享|关注|收藏|评论|回复|举报|阅读|关闭|返回|目录|更多|全部|图片|视频|专题|推荐|摘要|标签|分类|楼主|版主|沙发|板凳|主题|帖子|积分|登录|注册|搜索|帮助|原创|转载|置顶|展开|收起|字号|热点|最新|公告|通知|附件|说明|注释|引言|前言|后记|附记|导语|正在|加载)$/;

/** Posts that stand before a name, and are not part of it. */
const POSTS =
  '副部长|部长|副书记|书记|县长|副县长|市长|副市长|局长|副局长|主任医师|副主任医师|主治医师|医师|主任|副主任|教授|副教授|研究员|副研究员|助理研究员|研究助理|助理|助教|策展人|讲师|院长|副院长|所长|副所长|馆长|副馆长|站长|校长|副校长|会长|副会长|秘书长|理事长|董事长|总经理|经理|主席|副主席|常委|处长|副处长|科长|副科长|队长|组长|主编|总编|总编辑|高级工程师|工程师|农艺师|高级农艺师|技术员|律师|博士|硕士|教师|老师|特级教师|园长|社长|台长|厅长|副厅长|省长|委员|代表|干事|馆员|专员|总监|顾问|匠师|先生|女士|组织部长|宣传部长';

/** The family names that stand first in nearly all Chinese names; without one a short word is no name by itself. */
const FAMILY_NAMES =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|公孫|慕容|令狐|申屠|司徒|端木|夏侯|长孙|宇文|独孤|南宫|西门|[赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳褚卫衛蒋蔣沈韩韓杨楊朱秦尤许許何吕呂施张張孔曹严嚴华華金魏陶姜戚谢謝邹鄒喻柏水窦竇章云雲苏蘇潘葛奚范彭郎鲁魯韦韋昌马馬苗凤鳳花方俞任袁柳酆鲍鮑史唐费費廉岑薛雷贺賀倪汤湯滕殷罗羅毕畢郝邬鄔安常乐樂于时時傅皮卞齐齊康伍余元卜顾顧孟平黄黃和穆萧蕭肖尹姚邵湛汪祁毛禹狄米贝貝明臧计計伏成戴谈談宋茅庞龐熊纪紀舒屈项項祝董梁杜阮蓝藍闵閔席季麻强強贾賈路娄婁危江童颜顏郭梅盛林刁钟鐘鍾徐邱丘骆駱高夏蔡田樊胡凌霍虞万萬支柯管卢盧莫经房裘缪繆干解应應宗丁宣贲邓鄧郁单單杭洪包诸左石崔吉钮龚龔程嵇邢滑裴陆陸荣榮翁荀羊甄曲家封芮储靳汲邴糜松井段富巫乌烏焦巴弓牧隗山谷车車侯宓蓬全郗班仰仲伊宫宮宁寧仇栾欒暴甘厉厲戎祖武符刘劉景詹束龙龍叶葉幸司韶郜黎薄印宿白怀蒲台从鄂索咸籍赖賴卓蔺屠蒙池乔喬阴胥能苍双闻聞莘党翟谭譚贡劳勞逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温溫别庄莊晏柴瞿阎閻充慕连習习宦艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙东殴沃利蔚越师巩聂聶晁勾敖融冷辛阚那简簡饶饒空曾沙养鞠须丰巢关關蒯相查后荆红游竺权盖益桓公涂岳归歸缑亢况帅郭哈笪佟商墨年爱阳佴言福邝揭邸覃隋银商栗原智苟勤展亓仝晋])/;

export function hasFamilyName(name: string): boolean {
  return FAMILY_NAMES.test(name) || /[·•‧]/.test(name);
}

/** `聂文漪1,申屠野2,聂小舫1*`: the authors of a paper, each with the number of his office. */
export function isAuthorList(text: string): boolean {
  const names = authorsIn(text);
  return names.length >= 2 && names.every((name) => isPersonName(name) && hasFamilyName(name));
}

/** The names of such a list without their numbers. Between commas a name may be set wide: 陈 鹏. */
export function authorsIn(text: string): string[] {
  const apart = text.trim().split(/[,，;；、+]\s*/);
  const names = apart.length >= 2 ? apart : text.trim().split(/[\s\u3000]+/);
  const wide = /^(\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}{1,2}$)/u;
  return names.flatMap((name) => {
    const bare = name.replace(/[\d*①-⑨,\s]+$/g, '').trim();
    const joined = bare.replace(wide, '$1');
    return joined === '' ? [] : joined.split(/[\s\u3000]+/);
  });
}

/** Creator of a byline without a label: a post or office, a blank, a name; or a name alone. */
export function bylineOf(text: string): { readonly name: string; readonly affiliation?: string } | undefined {
  const match = /^(.*?)[\s\u3000]+(\S{2,12})$/.exec(text);
  const name = match?.[2] ?? text;
  const affiliation = match?.[1]?.trim() ?? '';
  if (isPersonName(name) && hasFamilyName(name) && (affiliation === '' || isPost(affiliation))) {
    return affiliation === '' ? { name } : { name, affiliation };
  }
  // 王 明, 卓　越　之: a name set wide
  const wide =
    /^()(\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}){1,2})$/u.exec(text) ??
    /^(.*?)[\s\u3000]+(\p{Script=Han}[\s\u3000]+\p{Script=Han})$/u.exec(text);
  const joined = wide?.[2]?.replace(/[\s\u3000]+/g, '') ?? '';
  if (wide !== null && isPersonName(joined) && FAMILY_NAMES.test(joined) && (wide[1] === '' || isPost(wide[1] ?? ''))) {
    return {
      name: joined,
      ...(wide[1] === '' ? {} : { affiliation: (wide[1] ?? '').trim() }),
    };
  }
  return undefined;
}

const POST = new RegExp(`(?:${POSTS})$`);

/** Whether a text names an office or a post, as what stands before a name does. */
export function isPost(text: string): boolean {
  const word = text.replace(/[\s\u3000]+/g, '');
  return (
    word.length <= 50 &&
    !/[。！？:：|]/.test(word) &&
    (isBody(word) || POST.test(fold(word)) || /^(?:文|图|撰文|作者|记者)[／/]?$/.test(word))
  );
}
