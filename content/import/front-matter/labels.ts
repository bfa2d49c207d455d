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
  ['number', '发文字号|发文文号|文件编号|文\\s*号|公文字号'],
  [
    'issuer',
    '发文机关|发文机构|发文单位|发布机构|发布单位|发布机关|制发机关|制定机关|公布机关|印发机关|颁布机构|颁布单位|发布部门|公开机构|公告单位',
  ],
  ['written', '成文日期|生成日期|发文日期|印发日期|签署日期|制发日期'],
  ['updated', '更新时间|更新日期|修改时间|修改日期|最后更新(?:日期|时间)?|最近更新|更新于|最后修改|最后修订|更新'],
  [
    'published',
    '出版日期|刊出日期|发布日期|发布时间|发表日期|发表时间|公布日期|公开日期|刊登日期|刊载日期|张贴日期|上传时间|上传日期|上架日期|录入时间|添加时间|添加日期|提交时间|日\\s*期|时\\s*间|发布于|发表于|刊登于|首发于|公告日期|发稿时间|post date|date|published',
  ],
  [
    'editor',
    '责任编辑|责编|分享者|贡献者|编辑|文章录入|录入|校对|审核|审稿|值班编辑|网络编辑|执行编辑|实习编辑|整理|责任校对|终审|初审|复审|监制|排版|上传者|上传人|网页编辑|责任编委',
  ],
  ['original', '原载于|原载|原刊于|首发|原文出处|原文载于|原发于|选自|摘自|录自|转自|转载自|文章来源|原文来源'],
  ['source', '信息来源|稿件来源|新闻来源|资料来源|内容来源|来\\s*源|出\\s*处|稿源|文章出处|来自|供稿单位|供稿|source'],
  ['reporter', '本报记者|特约记者|实习记者|记\\s*者|采访|采写|通讯员|特约通讯员|报道'],
  ['translator', '翻译|译者|编译|译'],
  ['author', '文章作者|原作者|作\\s*者|撰稿人?|撰\\s*文|执\\s*笔|文字|原创作者|投稿人|文|著者|讲述人?|口述|author'],
  ['poster', '发布者|发布人|发帖人|发表者|博主|楼主|上传|答主|创建者|up主|投稿者|发布'],
  ['publisher', '主办单位|主办|主管单位|版权所有|站长|公众号|网站名称|制作单位|承办单位'],
  ['title', '标\\s*题|名\\s*称|信息名称|文件名称|公文名称|题\\s*名'],
  [
    'count',
    '点击数?|点击率|点击次数|点击量|浏览次数|浏览量|浏览人次|浏览|阅读次数|阅读量|阅读|阅读数|点阅数|点阅|人气|访问次数|访问量|热度|字数|评论|回复|查看|收藏|次数|下载|下载次数|积分|等级',
  ],
  [
    'other',
    'ip属地|展期|展期间|活动时间|注册时间|注册日期|最后登录|在线时间|收稿日期|修回日期|字号|字体|字级|背景色|分类|类别|栏目|标签|关键词|关键字|主题词|主题分类|体裁分类|索\\s*引\\s*号|组配分类|有效性|公开方式|电话|地址|邮编|摄影|图片|图|配图|摄|来稿|我要|分享到?|专题|频道|所属',
  ],
];

const KINDS = LABELS.map(([kind]) => kind);
/** A label stands at the start of a line or after a blank, a digit, a bracket or a bar, and before a colon or slash. */
const LABEL = labelPattern(String.raw`(?::|[/](?=\S)|(?=[《<]\S))`);
/** In a register the value may stand in the next column, with nothing but blanks between. */
const SPACED_LABEL = labelPattern(String.raw`(?::|[\]\s|])`);

function labelPattern(end: string): RegExp {
  return new RegExp(
    `(?<=^|[\\s|·•┊\\])】([>\\d»,;。、/—-]|正文)(?:${LABELS.map(([, forms]) => `(${forms})`).join('|')})\\s*${end}\\s*`,
    'g',
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

/** The labelled values of a folded header line: each reaches to the next label, or to a bar or bracket. */
export function factsIn(folded: string, { spaced = false } = {}): Fact[] {
  const labels = [...folded.matchAll(spaced ? SPACED_LABEL : LABEL)];
  return labels.map((match, index) => {
    const group = match.slice(1).findIndex(Boolean);
    const start = match.index + match[0].length;
    const end = start + valueLength(folded.slice(start, labels[index + 1]?.index ?? folded.length));
    return { kind: KINDS[group] ?? 'other', at: match.index, start, end };
  });
}

/** A value ends at a bar, at a bracket it did not open, at wide blanks, or where buttons and counters begin. */
function valueLength(value: string): number {
  let length = value.search(/[|┊】\]]|\s{3,}|&nbsp|[【[]\s*(?:大|小|字|打印|收藏|关闭|[[【])/);
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
    return coverage.worded && (coverage.share === 1 || /^[^:(]{2,6}[:(]/.test(word));
  });
  return value.slice(0, Math.min(length, button?.index ?? length)).trimEnd().length;
}
