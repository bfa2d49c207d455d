import type { LineRule } from './rule.ts';

/** What a site says of itself: who runs it, its permits, its rights, its disclaimers. */
export const SITE_RULES: readonly LineRule[] = [
  {
    name: 'disclaimer',
    takes:
      'What a site asks leave for, or says of a browser, before it shows anything: cookies, privacy, a window to be closed.',
    pattern:
      /^.{0,30}(?:本网站|本站|我们|this (?:web)?site).{0,8}(?:使用|uses).{0,20}(?:cookies?|相关技术).{0,120}$|^.{0,12}(?:请先?|您?须|点击)?(?:同意|接受)(?:我们的?|本站的?)?.{0,6}(?:隐私权?(?:规范|政策|声明|条款)|cookies?).{0,40}$|^your browser (?:does|is) not? .{0,120}$|^[^。]{0,60}?(?:关闭此?视窗|继续(?:浏览|使用)).{0,12}(?:即?表示|代表|视为)您?已?同意.{0,40}$/,
    where: 'edges',
    upTo: 240,
  },
  {
    name: 'source-note',
    takes:
      "What a site's own editors say above a text they copied: that they put it together for you and hope that it helps.",
    pattern:
      /^.{0,30}(?:小编|本站|文库|本篇文章).{0,16}(?:为|给)(?:你|您|大家|广大).{0,10}(?:整理|收集|搜集|带来|准备|精选|谈谈|分享|介绍).{0,160}(?:有所?帮助|仅供参考|供大家参考|希望.{0,10}喜欢|收藏本站|找到更多|欢迎阅读).{0,40}$/,
    where: 'edges',
    upTo: 300,
  },
  {
    name: 'advertisement',
    takes: 'Search words of indecent sites, set in a row where a page was broken into.',
    pattern:
      /^(?!.*。)(?=.*(?:无码|久久|av|婷婷|成人|毛片|国产精品))(?=(?:[^,_|]{2,40}[,_|]){3})(?:.*?(?:无码|久久|成人|激情|婷婷|一区二区|av|毛片|精品|日韩|亚洲|中文字幕|在线(?:观看|视频|播放))){4}/,
    where: 'edges',
    upTo: 400,
  },
  {
    name: 'site-footer',
    takes: 'A copyright line.',
    pattern: /(?:copyright|©|\(c\)\s*(?:19|20)\d\d|all rights? reserved|^[^。]{0,60}版权所有(?!者|权|人))/,
    where: 'edges',
    opens: 'end',
    upTo: 300,
  },
  {
    name: 'site-footer',
    takes: 'A permit or registration number of the site.',
    pattern:
      /icp\s*[备证]|icp备|公网安备|网站标识码|备案(?:序号|编号|号)\s*[:]|信息网络传播视听|经营许可证|广播电视节目制作|互联网新闻信息服务|网文\s*[\[〔(]\d{4}|增值电信|出版物(?:经营)?许可/,
    where: 'edges',
    opens: 'end',
    upTo: 300,
  },
  {
    name: 'site-footer',
    takes: 'Who runs the site, builds it or keeps it.',
    pattern:
      /^[\s|·]*(?:(?:网站)?(?:主办|承办|协办|主管|维护|运营|建设|制作|管理)(?:单位|方|维护|部门)?|技术支持|网站(?:管理|维护|建设|制作|开发|设计)|建站|站长|网站维护|运维单位)\s*[:].{0,200}$/,
    where: 'edges',
    opens: 'end',
    upTo: 240,
  },
  {
    name: 'site-footer',
    takes: 'How best to view the site, and how many visited it.',
    pattern:
      /(?:最佳|建议|推荐)?(?:浏览|使用|分辨率|解析度|解析)\S{0,14}(?:1024|1280|1366|1920|800)\s*[x*×]\s*\d{3,4}|建议(?:您)?使用.{0,24}浏览(?:器|本站)?|您是(?:本站)?第?\s*:?\s*[\d,]+\s*位|(?:今日|总|累计|本站|网站)(?:访问|浏览|点击)(?:量|人数|人次|次数)\s*[:]?\s*[\d,]+|瀏覽人次\s*:|浏览人次\s*:\s*\d|访问人次\s*:|页面(?:执行|加载)时间|processed in|powered by|无障碍\s*a+\+?\s*标章|gmt[+-]\d{1,2}(?:,|\s*$)/,
    where: 'edges',
    opens: 'end',
    upTo: 240,
  },
  {
    name: 'site-footer',
    takes: 'The postal address, telephone and opening hours that stand at the foot of every page of a site.',
    pattern:
      /^(?!.*。).{0,40}(?:地址|服务专线|服务热线|联系电话|电话|传真|邮编|邮政编码|客服电话|客服热线|总机|开馆时间|服务时间|e-?mail)\s*[:].{0,120}(?:地址|服务专线|电话|传真|邮编|邮政编码|e-?mail|专线|隐私|著作权|版权|举报)\s*[:]?.{0,100}$/,
    where: 'edges',
    opens: 'end',
    upTo: 260,
  },
  {
    name: 'links-of-friends',
    takes: 'Links to befriended sites.',
    pattern:
      /^[\s|【[]*(?:友情链接|友情连接|合作伙伴|合作媒体|相关网站|快速链接|网站链接|常用链接|友链|姊妹网站)\s*[】\]]?\s*(?::.{0,400})?$/,
    where: 'edges',
    opens: 'end',
    upTo: 500,
  },
  {
    name: 'disclaimer',
    takes: 'A notice about rights or opinions, with its own heading.',
    pattern:
      /^[\s*※◎●★【[(]*(?:(?:平台|特别|郑重|版权|免责|转载|本站|本网|网站|重要|原创|作者|侵权|风险)?(?:声明|提示|提醒|说明)|声明|版权|转载须知|版权与免责|转载说明|版权说明|免责条款)\s*[】\])]?\s*[:].{0,400}(?:转载|本站|本网|本文|版权|侵权|观点|立场|来源|原创|平台|网友|投资|风险|作者|删除|负责)/,
    where: 'edges',
    upTo: 600,
  },
  {
    name: 'disclaimer',
    takes: 'A sentence on whose opinion the text is, where it was taken from, and how to have it removed.',
    pattern:
      /^[\s*※◎●★【[(]*(?:本文|以上|本站|本网|本平台|本公众号|该文|此文|文章|文中|凡|如|若|网友|转载|未经|内容|部分|上述|注明|欢迎|图文|素材|本章|本书|本页面|本作品|作者|著作权归)[^。]{0,80}(?:不代表|仅代表|与本(?:站|网|平台)|(?:本站|本网|平台|本平台)(?:无关|立场|观点|不承担|不负责)|侵权|侵犯|侵删|联系(?:我们|本站|本网|作者|删除)|及时(?:删除|处理|更正)|请注明|须注明|注明(?:出处|来源|转自)|未经(?:许可|授权|允许|书面|本|同意)|禁止(?:转载|使用|复制)|转载请|转载自|由网友|版权归|归(?:原)?作者|所有[,.]|仅供(?:参考|学习|交流|网友|表达)|负责|商业转载|投稿|原创(?:文章|首发|作品|内容)|cc\s|协议)/,
    where: 'edges',
    upTo: 500,
  },
  {
    name: 'disclaimer',
    takes: 'Where a site says that what it shows was put there by others, and why.',
    pattern:
      /^.{0,60}(?:均?(?:来自|来源于|转载自?|收集自)(?:于)?(?:互联网|网络|网友)|由(?:网友|用户|会员|书友)(?:自行)?(?:上传|发布|提供|分享)|转载作品).{0,120}(?:宣传|学习|交流|参考|无关|删除|版权|投诉|欣赏|负责|处理|侵)/,
    where: 'edges',
    upTo: 300,
  },
  {
    name: 'disclaimer',
    takes: 'The permission notice of an encyclopedia or of licensed text.',
    pattern:
      /^(?:本页面|本条目|本页|除非另有|本维基|文本内容|此页面).{0,60}(?:cc\b|知识共享|创作共用|署名|许可协议|最后(?:编辑|修订|更新)|使用条款).{0,200}$|^(?:本站|本网站)的?(?:全部|所有)?文字.{0,60}(?:协议|条款).{0,80}$/,
    where: 'edges',
    opens: 'end',
    upTo: 400,
  },
  {
    name: 'updated',
    takes: 'When the page was last changed: the date of the page, not of the article.',
    pattern:
      /^(?:(?:本页|页面|网页|最后|最近|最新)?(?:更新|修改|修订|编辑)(?:日期|时间|于)|最后更新(?:日期|时间)?|最后修订)\s*[:]?\s*(?:民国)?\d{2,4}[年/.-].{0,80}$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'site-footer',
    takes: 'Copyright set as (C) with or without a year, and permits by their number alone.',
    pattern:
      /^.{0,60}\(c\)\s*(?:19|20)\d\d|^\s*\(c\)\s*\p{Script=Han}|^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?:icp|b2|b1|公网|网文|新网|卫网|药|[(]|字)\S{0,6}\s*[\d-]{3,}|^.{0,20}(?:nsfocus|cnzz|51la|站长统计|百度统计|流量统计|站长之家|不良信息举报|网络警察|工商亮照|可信网站|诚信网站|经营性网站备案|文明办网|网上有害信息|12377|12321|12318|12388|扫黄打非)/u,
    where: 'edges',
    opens: 'end',
    upTo: 260,
  },
  {
    name: 'site-footer',
    takes: 'How many visited, are here, or came today; the clock, the weather and the greeting of a page.',
    pattern:
      /^(?:今天是|现在是|当前时间|北京时间|天气预报|您好|你好|欢迎(?:您|光临|来到|访问|进入))[^。]{0,60}$|^.{0,20}(?:网站|本站|今日|累计|总|页面|昨日|当前在线|在线)(?:总)?(?:访问|浏览|点击|人数|流量|人次)(?:量|次数|人数|人次|数)?\s*[:]?\s*[\d,]{2,}.{0,20}$|^(?:执行时间|页面执行|页面生成|耗时|gzip|query|queries|sql).{0,80}$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'site-footer',
    takes: 'Telephone, fax, post and customer service of the site, as labels with numbers and no sentence.',
    pattern:
      /^(?!.*。)(?:.{0,16}(?:热线|专线|客服|电话|传真|邮箱|信箱|邮编|地址|qq群?|微信号|e-?mail|微信)\s*[:]\s*\S.{0,60}){2,6}$|^(?:客服|举报|投诉|服务|监督|广告|合作|新闻|报料|爆料|联系)(?:热线|电话|专线|邮箱|qq|微信).{0,60}$/,
    where: 'edges',
    upTo: 200,
  },
  {
    name: 'disclaimer',
    takes: 'What a site says for itself under a text: that it only informs, who holds the rights, whom to ask.',
    pattern:
      /^[\s*※◎●★▲→【[(]*(?:免责|版权|风险|温馨|友情|特别|重要|郑重|法律|侵权|编辑|平台|本站|本网|本文|网站)?(?:声明|申明|提示|提醒|说明|公告|告示|告知)\s*[】\])]?\s*[:;].{0,300}(?:仅供|参考|不代表|版权|转载|侵|立场|观点|删除|为准|责任|投资建议|就医|医嘱|原创|授权|无关)/,
    where: 'edges',
    upTo: 500,
  },
  {
    name: 'disclaimer',
    takes: 'A sentence with two marks of a notice about rights: 转载, 授权, 侵权, 出处, 立场, 删除, 仅供参考.',
    pattern:
      /^(?=.{10,260}$)(?!.*[“”])(?=.*(?:转载(?!机)|侵权|侵犯|注明出处|注明来源|不代表|仅代表|删除|仅供|不构成|法律责任|追究|版权归|无关|及时处理|第一时间|联系我们|与我们联系|后台联系|请联系|站长|非商业|商用))(?=.*(?:本站|本网|本文|本平台|本公众号|本号|本刊|文章|作品|内容|图片|图文|素材|资料|信息|版权|原创|转载|我们|网友|用户|平台|来源|经验|攻略|菜谱|帖子|回答|稿件|专稿))(?:.*?(?:转载(?!机)|授权|侵权|侵犯|注明出处|注明来源|出处|立场|不代表|仅代表|删除|仅供参考|仅供学习|不构成|法律责任|追究|版权归|著作权|原作者|无关|及时处理|第一时间|联系我们|与我们联系|后台联系|请联系|站长|非商业|商用)){2}/,
    where: 'edges',
    upTo: 300,
  },
  {
    name: 'disclaimer',
    takes:
      'That what a page says is for reference and replaces no doctor, lawyer or adviser; that a text is the own one of the site.',
    pattern:
      /^.{0,24}(?:(?:内容|信息|资料|文章|建议|观点|数据|经验|回答|本文|文中).{0,8}仅供(?:参考|学习|交流|科普|阅读|娱乐|投资者参考)|不(?:能|可)?(?:替代|代替|作为|构成).{0,12}(?:诊断|医嘱|治疗|投资|依据|建议|法律意见)|(?:专稿|独家|原创|稿件|作品|文章)[,.。].{0,30}(?:转载|翻印|抄袭|(?:未经|须经|获得|取得).{0,8}(?:授权|许可))|(?:谢绝|严禁|禁止|请勿|不得|拒绝)(?:任何形式的?)?(?:转载|复制|抄袭|镜像|摘编|搬运)).{0,120}$/,
    where: 'edges',
    upTo: 200,
  },
];
