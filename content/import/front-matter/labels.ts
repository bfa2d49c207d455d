import { coverageOf } from '../clean/coverage.ts';

/** What a labelled value in a header line is about. */
export type FactKind =
  | 'author'
  | 'reporter'
  | 'translator'
  | 'issuer'
  | 'poster'
  | 'editor'
  | 'source'
  | 'original'
  | 'published'
  | 'written'
  | 'updated'
  | 'number'
  | 'title'
  | 'publisher'
  | 'count'
  | 'other';

/** The labels of each kind, folded, longest first where one begins another. */
const LABELS: readonly (readonly [FactKind, string])[] = [
  ['number', '发文字号|发文文号|文件编号|文\\s*号|公文字号|文件号|发\\s*文\\s*字\\s*号|公告编号|通知编号'],
  [
    'issuer',
    '答复单位|答复部门|答复机构|回复单位|回复部门|受理单位|办理单位|发文机关|发文机构|发文单位|发布机构|发布单位|发布机关|发布部门|制发机关|制定机关|制定部门|公布机关|公布单位|印发机关|印发单位|颁布机构|颁布单位|颁布部门|颁布机关|公开机构|公开主体|公告单位|公告机关|信息发布机构|签发单位|发布处室',
  ],
  ['written', '成文日期|成文时间|生成日期|发文日期|发文时间|印发日期|签署日期|签发日期|制发日期|形成日期'],
  [
    'updated',
    '更新时间|更新日期|更新日|修改时间|修改日期|修订时间|修订日期|最后更新(?:日期|时间)?|资料更新|最近更新|更新于|最后修改(?:于|时间|日期)?|最后修订(?:于|时间|日期)?|最后编辑(?:于|时间)?|最近修改|最近修订|检视日期|覆检日期|复核日期|维护日期|更新',
  ],
  [
    'published',
    '出版|刊出|刊登|答复时间|答复日期|回复时间|回复日期|出版日期|出版时间|刊出日期|刊出时间|刊发日期|刊发时间|发布日期|发布时间|发布日|发表日期|发表时间|发帖时间|发文于|公布日期|公布时间|颁布日期|颁布时间|公开日期|公开时间|公示时间|刊登日期|刊登时间|刊载日期|登载时间|张贴日期|张贴时间|上传时间|上传日期|上网时间|上网日期|上版日期|上线时间|上架日期|录入时间|添加时间|添加日期|提交时间|创建时间|创建日期|信息时间|新闻时间|新闻日期|资料日期|日\\s*期|时\\s*间|发布于|发表于|创建于|刊登于|首发于|公告日期|公告时间|发稿时间|发稿日期|首发时间|post date|posted(?: on)?|date|published',
  ],
  [
    'editor',
    '责任编辑|责\\s*编|分享者|分享人|贡献者|编\\s*辑|编辑者|编辑人|文章录入|信息录入|录入者|录入员|录入|校\\s*对|审\\s*核|审核人|审\\s*稿|审\\s*定|审\\s*签|审批人?|校稿|统稿|审\\s*读|签\\s*发|一审|二审|三审|值班编辑|值班主任|值班主编|网络编辑|网站编辑|版面编辑|本期编辑|本文编辑|执行编辑|实习编辑|见习编辑|责任校对|终审|初审|复审|监\\s*制|排\\s*版|上传者|上传人|上传用户|网页编辑|责任编委|主\\s*编|策\\s*划|统\\s*筹|制\\s*作|编审|美编',
  ],
  [
    'original',
    '原载于|原载|原刊于|原刊|原发于|原发|首发|刊于|载于|原文出处|原始出处|原出处|原文载于|选自|本文选自|节选自|摘自|摘编自|录自|引自|转自|本文转自|文章转自|文章转载自|内容转载自|图文转自|转发自|转帖自|转贴自|转载自|转载来源|转载于|转载|文章来源|原文来源|本文来源|本文来自',
  ],
  [
    'source',
    '信息来源|消息来源|资讯来源|稿件来源|文稿来源|新闻来源|资料来源|资料提供|内容来源|来源网站|来源单位|来源出处|来\\s*源|信源|出\\s*处|稿源|文章出处|新闻出处|来自|供稿单位|供稿部门|提供单位|供\\s*稿|来稿单位|source',
  ],
  [
    'reporter',
    '本报记者|本刊记者|本网记者|本台记者|特约记者|实习记者|见习记者|文字记者|采访记者|全媒体记者|首席记者|记\\s*者|采访整理|采访撰文|采访人|采\\s*访|采\\s*写|采\\s*编|通讯员|特约通讯员|报\\s*道',
  ],
  ['translator', '翻\\s*译|译\\s*者|编\\s*译|译'],
  [
    'author',
    '文章作者|本文作者|原作者|第一作者|作者姓名|作\\s*者|撰稿人?|撰写人?|撰\\s*文|执笔人?|编写|编著|文字整理|录音整理|整\\s*理|文\\s*字|原创作者|投稿人|供稿人|图\\s*文|文图|文|著者|讲述人?|口述人?|主讲人?|演讲者|发言人|解读人|解答人|答复人|笔者|署名|author|by',
  ],
  [
    'poster',
    '张贴者|張贴者|张贴人|发\\s*布\\s*者|发布人|发布员|发帖人|发贴人|发帖者|发表人|发表者|发文者|发文人|责任者|提交者|提交人|博主|楼主|号主|上传|答主|创建者|创建人|up主|投稿者|网友|昵称|发布',
  ],
  [
    'publisher',
    '主办单位|主\\s*办|主管单位|版权所有|站长|公众号名称|公众号|微信号|专栏名称|账号名称|网站名称|制作单位|承办单位|刊名|期刊名称?',
  ],
  ['title', '标\\s*题|名\\s*称|信息名称|文件名称|公文名称|法规标题|法规名称|题\\s*名|原标题'],
  [
    'count',
    '点击数?|点击率|点击次数|点击量|浏览次数|浏览数|浏览量|浏览人次|浏览|阅读次数|阅读人次|阅读量|阅读|阅读数|点阅数|点阅|点阅次数|人气|访问次数|访问量|查阅次数|热度|字数|评论数?|回复数?|查看数?|收藏数?|次数|下载次数|下载量|下载|积分|等级|点赞|转发|赞',
  ],
  [
    'other',
    'ip属地|展期|展期间|活动时间|活动日期|开放时间|注册时间|注册日期|最后登录|在线时间|收稿日期|修回日期|批准日期|批准部门|实施日期|施行日期|生效日期|失效日期|废止日期|截止日期|截止时间|时效性|效力级别|效力等级|法规类别|公开时限|有效期|解读单位|字号|字体|字级|背景色|分类|类别|栏目|专栏|标签|关键词|关键字|tags?|主题词|主题分类|体裁分类|索\\s*引\\s*号|组配分类|有效性|公开方式|版次|版面|期号|电话|地址|邮编|摄\\s*影|图片|图|配图|插图|插画|供图|摄|视频|制图|设计|来稿|我要|分享到?|专题|频道|所属',
  ],
];

const KINDS = LABELS.map(([kind]) => kind);
/** Labels that are told even where the value before them was glued to them: 秦朗来源：编辑之家. */
const GLUED =
  '(?:文章|信息|稿件)?来源|(?:文章)?作者|发布(?:时间|日期|者|人)|(?:更新|发表|录入)(?:时间|日期)|审批人|责任者|责任编辑|责编|编辑|点击数?|浏览(?:次数|量)?|阅读(?:次数|量)?';
/** Before such a label these make it one of something else. */
const NOT_GLUED = '通讯|通信|图片|照片|图|数据|资金|收入|经费|视频|食物|水|能量';

/** A label without a value right before another label. */
const EMPTY_LABEL = /(?<=\S)(?:审批人|审核人|审稿人|签发人|责任编辑|录入人?|供稿人?|摄影)\s*$/;

/** A label stands at the start of a line or after a blank, a digit, a bracket or a bar, and before a colon or slash. */
const LABEL = labelPattern(String.raw`(?:[】\]]?\s*:|[】\]]|[/](?=\S)|(?=[《<]\S))`);
/** In a register the value may stand in the next column, with nothing but blanks between. */
const SPACED_LABEL = labelPattern(String.raw`(?::|[\]\s|】])`);

function labelPattern(end: string): RegExp {
  const apart = '(?<=^|[\\s|·•┊[\\]【】([>\\d»,;:。、/—-]|正文)';
  const glued = `(?<=[\\p{Script=Han}a-z)])(?<!${NOT_GLUED})(?=(?:${GLUED})\\s*:)`;
  return new RegExp(
    `(?:${apart}|${glued})(?:${LABELS.map(([, forms]) => `(${forms})`).join('|')})\\s*${end}\\s*`,
    'gu',
  );
}

export interface Fact {
  readonly kind: FactKind;
  /** The value, folded as the line was; offsets point into the line. */
  readonly start: number;
  readonly end: number;
  /** Where the label begins. */
  readonly at: number;
}

const OPENING_KINDS: readonly FactKind[] = ['author', 'reporter', 'editor', 'source', 'original', 'translator'];
/** Labels that may have a bar, a slash or nothing but a blank behind them where they begin a line: 文 | 阿棠, 采访整理 / 龚半夏. */
const OPENING = new RegExp(
  String.raw`^[\s□■◎●◆▪☆★○(【[]*(?:${LABELS.filter(([kind]) => OPENING_KINDS.includes(kind))
    .map(([kind, forms]) => `(?<${kind}>${forms})`)
    .join('|')})\s*[|丨/]\s*(?=[^\s|丨/][^|丨/:]{1,40}$)`,
  'u',
);

/** The labelled values of a folded header line: each reaches to the next label, or to a bar or bracket. */
export function factsIn(folded: string, { spaced = false } = {}): Fact[] {
  const opening = OPENING.exec(folded);
  if (opening !== null) {
    const groups: Readonly<Record<string, string | undefined>> = opening.groups ?? {};
    const start = opening[0].length;
    const kind = OPENING_KINDS.find((one) => groups[one] !== undefined) ?? 'other';
    return [{ kind, at: 0, start, end: start + valueLength(folded.slice(start)) }];
  }
  const labels = [...folded.matchAll(spaced ? SPACED_LABEL : LABEL)];
  return labels.map((match, index) => {
    const group = match.slice(1).findIndex(Boolean);
    const start = match.index + match[0].length;
    const next = labels[index + 1]?.index;
    const value = folded.slice(start, next ?? folded.length);
    // 发布者:新闻中心审批人发布时间:…: the label before the next one was left empty, and lost its colon.
    const told = next === undefined ? value : value.replace(EMPTY_LABEL, '');
    return { kind: KINDS[group] ?? 'other', at: match.index, start, end: start + valueLength(told) };
  });
}

/** A value ends at a bar, at a bracket it did not open, at wide blanks, or where buttons and counters begin. */
function valueLength(value: string): number {
  let length = value.search(/[|┊】\]]|\s{3,}|&nbsp|[【[]\s*$|[【[]\s*(?:大|小|字|打印|收藏|关闭|[[【])/);
  if (length === -1) length = value.length;
  let open = 0;
  for (let at = 0; at < length; at += 1) {
    if (value[at] === '(') open += 1;
    if (value[at] === ')') open -= 1;
    if (open < 0) length = at;
  }
  const words = [...value.slice(0, length).matchAll(/\s+(\S+)/g)];
  const button = words.find(([, word = '']) => {
    const coverage = coverageOf(word);
    return coverage.worded && (coverage.share === 1 || /^[^\d:(][^:(]{1,5}[:(]/.test(word));
  });
  return value.slice(0, Math.min(length, button?.index ?? length)).trimEnd().length;
}
