import type { LineRule } from './rule.ts';

/** Frames of particular kinds of pages: encyclopedias, document sites, code samples, official notices. */
export const FRAME_RULES: readonly LineRule[] = [
  {
    name: 'source-note',
    takes: 'How a paper asks to be cited: the label, and the citation with its kind, year and pages.',
    pattern:
      /^(?:引用(?:本文|格式)|本文引用格式|cite this article)\s*:.{0,260}$|^[\p{Script=Han},、\s]{2,60}\.\s*[^。]{4,90}\[[jmdc](?:\/ol)?\].{4,120}$/u,
    where: 'edges',
    upTo: 320,
  },
  {
    name: 'encyclopedia-frame',
    takes: 'What an encyclopedia says of an entry as a page: missing pictures, namesakes, statistics, quality.',
    pattern:
      /^(?:本词条|该词条|此词条|本条目|此条目|该条目|词条)(?:缺少|由|需要|可能|内容|尚|统计|标签|有|已|没有|存在|疑似|图册|贡献|名片|属于|的).{0,120}$|^(?:同义词|近义词|多义词|义项|歧义)\s+.{0,60}(?:一般指|指向|是|共|,)?.{0,40}$|^.{1,30}是一个多义词.{0,60}$|^(?:本百科|百科名片|维基百科|互动百科)[,:].{0,60}$|^这是一(?:篇|个)(?:与|有关).{1,20}(?:小作品|条目).{0,40}$|^(?:本条目|本页|此条目)?需要扩充.{0,60}$|^取自\s*[“"'].{0,160}$|^(?:隐藏)?分类\s*:\s*.{0,140}$|^跳转到?\s*:.{0,40}$|^坐标\s*:.{0,60}$|^(?:个人工具|名字空间|导航|工具|查看|互动|在其他项目中|其他语言)\s{2,}.{0,120}$|^维基(?:百科|媒体).{0,80}(?:自由的|非营利|商标|注册).{0,60}$|^(?:浏览次数|编辑次数|最近更新|创建者|历史版本|突出贡献榜)\s*[:].{0,100}$/,
    where: 'anywhere',
    upTo: 160,
  },
  {
    name: 'document-site-frame',
    takes: 'What a site for sharing documents says of a file: pages, price, format, uploader.',
    pattern:
      /^(?:文档|资源|文件|本文档)?(?:格式|页数|大小|上传(?:者|人|时间|日期)|下载(?:次数|积分|量|券|需要)?|所需积分|价格|文档编号|评分|星级|贡献者|热度|阅读权限)\s*[:]\s*.{0,60}$|^.{0,30}(?:下载文档|阅读已结束|剩余\s*\d+\s*页|继续阅读|试读结束|购买全文|开通会员|文档预览|在线阅读).{0,60}$|^(?:第?\s*\d+\s*[/／]\s*\d+\s*页?|\d+\s*\/\s*\d+)$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'notice-table',
    takes: "A row of an official notice's register: index number, subject, issuing body, dates.",
    pattern:
      /^(?:\||\[)?\s*(?:索\s*引\s*号|信息索引|信息分类|主题分类|体裁分类|组配分类|发文机关|发文机构|发布机构|发布单位|制发机关|公开机构|公开方式|公开范围|公开类别|成文日期|生成日期|发文日期|发布日期|公开日期|公文时效|有效性|时效性|效力状态|失效日期|废止日期|生效日期|发文字号|文\s*号|文件编号|文件编码|统一编号|标\s*题|名\s*称|主\s*题\s*词|信息名称|内容概述|服务对象|主题词|公文种类|文\s*种|载体类型|信息来源|登记号|规范性文件.{0,6}号|规范性文件)\s*(?:[:\]|]|\s{1,}(?=\S)|$).{0,200}$/,
    where: 'edges',
    upTo: 240,
  },
  {
    name: 'letter-frame',
    takes: 'What an office shows of a letter and its answer besides their words: whose, when, in what state.',
    pattern:
      /^(?:(?:来信|信件|留言|答复|回复)(?:内容|详情)|(?:来信|信件|留言|答复|回复|受理|办结)(?:编号|类型|类别|时间|日期|单位|部门|机构|人|状态)\s*:.{0,60})$/,
    where: 'anywhere',
    upTo: 90,
  },
  {
    name: 'code-frame',
    takes: 'Buttons over a code sample.',
    pattern:
      /^(?:ai写代码|运行|复制(?:代码)?|登录复制|一键复制|copy(?: code)?|运行代码|收起代码|展开代码|查看代码|\[?查看纯文本.{0,10}|代码如下\s*复制代码|复制代码 代码如下:?|python运行|view plain.{0,20}|[a-z+#]{1,12}\s*复制(?:代码)?)$/,
    where: 'anywhere',
    upTo: 24,
  },
  {
    name: 'source-note',
    takes: 'Received, revised and classification lines of a paper: their facts are fields.',
    pattern:
      /^(?:收稿日期|修回日期|接受日期|录用日期|网络出版(?:日期|时间)|中图分类号|文献标识码|文章编号|doi|基金项目|作者简介|通(?:讯|信)作者|引用格式|责任编委)\s*[::].{0,300}$/,
    where: 'anywhere',
    upTo: 320,
  },
  {
    name: 'page-tools',
    takes:
      'The edit button of a section on a line of its own; the structure step reads off it which line is the heading.',
    pattern:
      /^(?:[[【(]\s*(?:编辑|编辑本段|编辑源代码|edit)\s*[\]】)]|编辑本段|编辑(?:摘要|本节)|[[【(](?:隐藏|显示|收起|展开)[\]】)])$/,
    where: 'anywhere',
    upTo: 12,
  },
  {
    name: 'encyclopedia-frame',
    takes: 'How an entry was reached, who wrote it, whether it helped, and the call to improve it.',
    pattern:
      /^[(]?(?:重定向自|已重定向|由.{1,20}重定向|从.{1,20}跳转).{0,40}[)]?$|^[→*]?\s*(?:如果|若)(?:您|你)?(?:认为|觉得|发现)(?:本|该|此)(?:词条|条目).{0,80}$|^(?:本|该|此)(?:词条|条目)(?:对我有帮助|由以下用户|贡献者|由.{1,20}(?:创建|编辑|贡献)).{0,80}$|^(?:页面|文章|词条|条目|开放)分类\s*[:].{0,140}$|^(?:同义词|近义词|反义词)\s*[:].{0,60}$|^(?:关于)?本(?:词条|条目)的(?:评论|讨论).{0,60}$|^词条(?:信息|标签|贡献者|统计|图册|目录|内容仅供参考).{0,160}$|^(?:最后|最近)(?:编辑|修订|修改|更新)者?\s*[:].{0,60}$|^(?:百科名片|参考资料来源|免责声明)\s*[:]?.{0,4}$|^本(?:页面?|词条|条目)最后(?:修改|修订|编辑|更新)于.{0,80}$|^.{0,12}内容由(?:网友|用户)(?:共同)?(?:编辑|贡献|创建).{0,60}$/,
    where: 'anywhere',
    upTo: 180,
  },
  {
    name: 'notice-table',
    takes: 'A row of a register whose labels stand in lenticular brackets, as databases of law print it.',
    pattern:
      /^【\s*(?:法规|文件|文书|案例|案件|公文|信息)?(?:标题|名称|字号|编号)\s*】|^【\s*(?:发布|颁布|制定|批准|实施|施行|生效|失效|废止|公布|印发|审理|裁判|发文|成文|公开)(?:部门|机关|机构|单位|日期|时间|字号|法院|文号)\s*】|^【\s*(?:时效性|效力级别|效力等级|法规类别|唯一标志|全文|法宝引证码|.{0,4}引证码|有效性|案由|文书类型|作者|出处|来源|分类|刊期|页码|关键词|正文语种|期刊名称|专题分类)\s*】.{0,120}$/,
    where: 'edges',
    upTo: 240,
  },
  {
    name: 'document-site-frame',
    takes: 'The forms in which a journal offers an article, with their sizes, and in which its citation.',
    pattern:
      /^(?:全文|下载|阅读|输出|导出|引用)?\s*[:]?\s*(?:\[?(?:pdf|html|xml|caj|epub|全文|在线阅读)\]?\s*(?:\([^)]{1,16}\))?[\s|·,/]*){1,6}(?:(?:输出|导出|引用本文)?\s*[:]?\s*(?:bibtex|endnote|ris|refworks|noteexpress)[\s|()a-z]{0,40})?$|^(?:摘要|参考文献|相关文章|图\/表|图表|metrics|引证文献|本文评论)(?:\s+(?:摘要|参考文献|相关文章|图\/表|图表|metrics|引证文献|本文评论|补充材料|作者相关文章|计量指标)){1,8}$/,
    where: 'anywhere',
    upTo: 160,
  },
  {
    name: 'affiliations',
    takes: 'The numbered offices of the authors of a paper, with their postal codes.',
    pattern: /^[(]?\s*1\s*[.、]?\s*[^。;]{4,60}[,\s]+.{0,16}\d{6}.{0,300}$/,
    where: 'edges',
    upTo: 400,
  },
  {
    name: 'source-note',
    takes: 'Classification, receipt and author of a paper behind bracketed labels: their facts are fields.',
    pattern:
      /^[[【]\s*(?:中图分类号|分类号|基金|中图法分类号|作者单位|文献标识码|文章编号|收稿日期|修回日期|作者单位|基金项目|通(?:讯|信)作者|doi|引用格式|责任编辑|网络出版时间)\s*[\]】].{0,300}$|^[[【]\s*作者简介\s*[\]】].{0,200}(?:研究方向|讲师|教授|研究员|硕士|博士|研究生|馆员|工程师|学士)/,
    where: 'anywhere',
    upTo: 320,
  },
  {
    name: 'affiliations',
    takes: 'The office of an author in brackets, with its postal code.',
    pattern: /^[([]\s*[^。;]{4,60}[,\s]+.{0,16}\d{6}\s*[)\]]$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'document-site-frame',
    takes: 'How a document of a sharing site came there, what it costs, and what its reader may want next.',
    pattern:
      /^.{0,24}上传于\s*(?:19|20)\d\d.{0,80}$|^(?:\d\s+)?(?:人气|热度)\s*[:]\s*\d.{0,60}$|^(?:文档|资料|课件|文库)(?:评论|简介|介绍|分类|标签|热度|评分|信息|描述)\s*(?:[(:].{0,100})?$|^\d+\s*(?:亿|万)?\s*(?:vip|篇|份)?.{0,6}(?:精品)?(?:文档|资料).{0,160}(?:侵|客服|下载|平台)/,
    where: 'edges',
    opens: 'links',
    upTo: 200,
  },
  {
    name: 'notice-table',
    takes: 'The summary that a portal of public procurement sets over an announcement, in two columns.',
    pattern:
      /^公告概要\s*[:]?$|^(?:采购项目名称|项目名称|品目|采购单位|采购人|行政区域|公告时间|首次公告时间|代理机构名称|代理机构|预算金额|成交金额|中标金额|开标时间|开标地点|评审专家名单|项目联系人|项目联系电话|采购单位地址|采购单位联系方式|代理机构地址|代理机构联系方式)\s{1,}\S.{0,120}$/,
    where: 'edges',
    upTo: 160,
  },
];
