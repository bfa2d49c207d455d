import type { LineRule } from './rule.ts';

/** What a site says of itself: who runs it, its permits, its rights, its disclaimers. */
export const SITE_RULES: readonly LineRule[] = [
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
      /(?:最佳|建议|推荐)?(?:浏览|使用|分辨率|解析度|解析)\S{0,14}(?:1024|1280|1366|1920|800)\s*[x*×]\s*\d{3,4}|建议(?:您)?使用.{0,24}浏览(?:器|本站)?|您是(?:本站)?第?\s*:?\s*[\d,]+\s*位|(?:今日|总|累计|本站|网站)(?:访问|浏览|点击)(?:量|人数|人次|次数)\s*[:]?\s*[\d,]+|瀏覽人次\s*:|浏览人次\s*:\s*\d|访问人次\s*:|页面(?:执行|加载)时间|processed in|powered by|无障碍\s*a+\+?\s*标章|gmt[+-]\d/,
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
];
