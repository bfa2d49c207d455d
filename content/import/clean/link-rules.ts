import type { LineRule } from './rule.ts';

/** Ways to other articles, advertising, files to download, tags. */
export const LINK_RULES: readonly LineRule[] = [
  {
    name: 'related-links',
    takes: 'More of what another house reports, as the heading of a list: 更多渡口日报报道.',
    pattern: /^更多\S{2,12}(?:报道|报导|新闻|文章)$/,
    where: 'edges',
    opens: 'links',
    upTo: 24,
  },
  {
    name: 'related-links',
    takes: 'Another article that the reader may like as well, named behind a colon.',
    pattern: /^(?:你|您)(?:可能)?(?:也|还)(?:会|可能)?(?:想看|喜欢|爱看|感兴趣)的?(?:文章)?\s*:.{0,60}$/,
    where: 'edges',
    upTo: 90,
  },
  {
    name: 'related-links',
    takes: 'The heading of a list of other articles, alone on its line or with the first of them after it.',
    pattern:
      /^[\s\-—=·•>*■◆●▌【[《]*(?:相关|延伸|扩展|拓展|推荐|精彩|热门|热点|更多|往期|上期|近期|最新|编辑|小编|本类|同类|本栏|随机|大家|猜你|猜您|为你|为您|您可能|你可能|看了又看|看过|其他|其它|类似|作者)(?:的)?(?:阅读|新闻|文章|链接|连结|专题|推荐|报道|内容|主题|解读|文件|信息|词条|搜索|问题|资讯|稿件|附件|小说|帖子|图文|话题|标签|博文|日志|回顾|精选|热点|热门|喜欢|感兴趣|都在看|还在看|正在看|也喜欢|案例|案件|法规|文书|信件|藏品|书评|类似问题|作品|公告|动态|视频|图集|商品|课程|关注|词汇|法规|政策|展览|活动|文献|文章阅读|栏目)(?:的人还看(?:了|过)?|推荐|列表|排行|阅读)?\s*[】\]》]?\s*(?:[:>»·].{0,120}|$)/,
    where: 'edges',
    opens: 'links',
    upTo: 160,
  },
  {
    name: 'related-links',
    takes: 'Where to find more on the subjects of the page.',
    pattern:
      /^(?:更多(?:关于|有关|相关|精彩).{1,40}(?:的)?(?:新闻|文章|报道|内容|资讯|信息|请(?:点击|关注|访问).{0,20})|(?:查看|点击|浏览|阅读)更多.{0,30}|返回.{1,8}[,]?查看更多|>{2,}\s*(?:更多|进入|点击|查看|相关).{0,40}|更多\s*>{1,3})$/,
    where: 'anywhere',
    upTo: 80,
  },
  {
    name: 'related-links',
    takes: 'Ways into a special or a live report, marked by arrows.',
    pattern:
      /^(?:>{2,}|》{2,}|»|→)\s*[^。]{2,50}$|^[^。]{2,40}\s*(?:>{2,}|》{2,})\s*(?:点击|进入|详情|查看|更多).{0,12}$/,
    where: 'anywhere',
    upTo: 80,
  },
  {
    name: 'related-links',
    takes: 'Another article, named after the label of its kind on one line and without a full stop.',
    pattern: /^[\s【[·•>*■◆●▶]*(?:相关|关联)(?:阅读|新闻|报道|链接|专题|资源|文章)\s*[】\]]?\s*:\s*[^。]{4,80}$/,
    where: 'anywhere',
    upTo: 100,
  },
  {
    name: 'ranking',
    takes: 'A list of what is read most.',
    pattern:
      /^[\s【[]*(?:\d{1,2}小时|本?周|本?月|今日|昨日|一周|年度|总|点击|阅读|评论|热门|新闻|人气|推荐|下载|收藏)+(?:新闻|文章|热点|热门|评论|点击|阅读|人气)?(?:排行榜?|热榜|榜单?|排名|top\s*\d*)\s*[】\]]?(?:\s*[|:].{0,40})?$/,
    where: 'edges',
    opens: 'links',
    upTo: 60,
  },
  {
    name: 'tags',
    takes: 'Tags, categories and columns of the page after their label.',
    pattern:
      /^[【[]?(?:文章|本文|博文|词条|日志|相关|热门|帖子)?(?:标签|tags?|分类|类别|栏目|专栏|归档|所属(?:专辑|分类|栏目)|分类专栏|文章分类|收录于|话题|个人分类|系统分类)\s*[】\]]?\s*[:](?:[^。]{0,120})$/,
    where: 'anywhere',
    upTo: 140,
  },
  {
    name: 'tags',
    takes: 'The sentence in which a blog says under which categories and tags it put an entry.',
    pattern:
      /^(?:此|本|该)(?:条目|日志|文章|博文)(?:由.{1,24})?(?:发表|发布|张贴|归类|收录)(?:在|于).{1,60}(?:分类|目录|标签|链接).{0,60}$/,
    where: 'anywhere',
    upTo: 140,
  },
  {
    name: 'advertisement',
    takes: "The site's own address in a short line that asks to keep it or praises how new it is.",
    pattern:
      /^(?=.{6,90}$)(?=.*(?:https?:|www\.|\b[a-z0-9-]{2,20}\.(?:com|net|org|cc|cn|tw|info|xyz|vip|top|la|me)\b))(?=.*(?:最新(?:网址|域名|地址|章节)|更新(?:最快|速度)|最快更新|请(?:大家)?收藏|请记住|永久(?:网址|域名|地址)|首发(?:网址|域名|于)|全文阅读)).*$/,
    where: 'anywhere',
    upTo: 90,
  },
  {
    name: 'advertisement',
    takes: 'A line that says it is an advertisement, or a promotion.',
    pattern:
      /^[\s【[(<]*(?:广告|推广|赞助|赞助商|商业推广|advertisement|sponsored|ad)(?:链接|位|信息|内容)?\s*(?:[】\])>:]\s*.{0,120}|\s+\S.{0,100}|$)/,
    where: 'anywhere',
    upTo: 140,
  },
  {
    name: 'advertisement',
    takes: 'An offer with a price or a discount and a way to click it, without a sentence.',
    pattern:
      /^(?=[^。]{4,90}$)(?=.*(?:\d+\s*元起|直降|首月|质保|元起|特价|包邮|满\s*\d+\s*减|立减|限时|秒杀|优惠券|低至|免费(?:领|试|获|下载|注册|咨询)|诚聘|\d\s*折|年卡|倒计时|抢购|热卖|厂家直销|qq咨询|在线咨询))(?=.*(?:点击|\[|>>|»|立即|免费|诚聘|咨询|抢|使用|¥|￥|倒计时|热线|元|领|购|报名)).*$/,
    where: 'anywhere',
    upTo: 90,
  },
  {
    name: 'advertisement',
    takes: 'A call to join a trade or a club, with the way to do so: 加盟 alone is what footballers do as well.',
    pattern:
      /^(?=[^。]{4,90}$)(?=.*(?:福利|报名中|招商|加盟|代理(?!机构|人|公司)|团购|vip))(?=.*(?:点击|\[|>>|»|立即|诚聘|咨询|¥|￥|热线|免费(?:领|试|获|下载|注册|咨询)|火热|\d\s*元|报名)).*$/,
    where: 'anywhere',
    upTo: 90,
  },
  {
    name: 'advertisement',
    takes: 'An order to click, in brackets at the end of a short line.',
    pattern:
      /^[^。]{4,50}\s*(?:[[【(<](?:点击|立即|马上)(?:进入|查看|报名|下载|购买|了解|咨询)?[^\]】)>]{0,6}[\]】)>]|>{2}\s*点击\S{0,8})$/,
    where: 'anywhere',
    upTo: 70,
  },
  {
    name: 'to-be-continued',
    takes: 'What a site for novels adds at the end of a chapter: more to come, votes asked for.',
    pattern:
      /^[([]?\s*(?:(?:未完待续|本章完|待续|本章未完|全书完).{0,90}|(?:求|欢迎|请)(?:您来|大家|各位)?.{0,6}(?:投|推荐票|月票|收藏|订阅|打赏).{0,60}|新书推荐[:].{0,80}|章节(?:错误|报错|目录|列表).{0,30})[)\]]?$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'related-links',
    takes: 'The title of another article between its channel and how long ago it came: 频道 · 标题 · 5天前.',
    pattern: /^[^·。]{2,24}·[^·。]{4,80}·\s*\d{1,2}\s*(?:分钟|小时|天|周|个?月|年)前\s*$/,
    where: 'anywhere',
    upTo: 120,
  },
  {
    name: 'attached-file',
    takes: 'A file offered for download: its name, with its size or how often it was taken.',
    pattern:
      /^[\s\d.、()·•附件:]{0,10}[^。!?;]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|et|ofd|txt|jpe?g|png|gif|bmp|mp3|mp4|ceb)\s*(?:[([]?\s*(?:已?下载|\d|大小|[[(]).{0,50})?$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'online-help',
    takes: 'What a help page asks of its reader: whether it was of use.',
    pattern:
      /^(?:以上|本文|该|这篇)?(?:内容|文章|文档|回答|信息)?(?:是否|有没有)?(?:对您|对你)?(?:解决了|有帮助|有用|帮到).{0,20}[?]?$|^(?:已解决|未解决|有帮助|没帮助|是|否)\s+(?:已解决|未解决|有帮助|没帮助|是|否)$/,
    where: 'edges',
  },
  {
    name: 'attached-file',
    takes: 'A file or picture hung on a turn, with its size and downloads.',
    pattern:
      /^[^。!?;]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|txt|jpe?g|png|gif|bmp|mp3|mp4)\s*\(?\s*(?:\([\d.]+\s*[kmg]?b|[\d.]+\s*[kmg]?b|已?下载(?:次数)?\s*:?\s*\d).{0,50}$|^(?:19|20)\d\d-\d{1,2}-\d{1,2}\s+\d{1,2}:\d\d\s*上传$/,
    where: 'anywhere',
    upTo: 140,
  },
  {
    name: 'attached-file',
    takes: 'A file in brackets and how often it was taken.',
    pattern:
      /^(?:附件|文件)?\s*\d{0,2}\s*[:]?\s*[【[「《]?[^。!?;]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|ofd|txt)\s*[】\]」》]?\s*(?:已?下载|下载(?:次数|量))\s*:?\s*\d*\s*次?$/,
    where: 'anywhere',
    upTo: 140,
  },
  {
    name: 'attached-file',
    takes: 'The label of files to download.',
    pattern: /^(?:附件下载|相关附件|下载附件|文件下载|资料下载|附件列表|本文附件)\s*[:]?.{0,100}$/,
    where: 'anywhere',
    upTo: 120,
  },
  {
    name: 'related-links',
    takes: 'A heading of other articles in words set wide or between marks, and a label with links after it.',
    pattern:
      /^[\s\-—=·•>*■◆●▌【[《#|]*(?:往\s*期\s*(?:精\s*选|回\s*顾|推\s*荐|好\s*文)|推\s*荐\s*阅\s*读|相\s*关\s*阅\s*读|延\s*伸\s*阅\s*读|热\s*门\s*推\s*荐|精\s*彩\s*推\s*荐|猜\s*你\s*喜\s*欢|点\s*击\s*排\s*行|(?:邻近|附近|周边)(?:景点|推荐|酒店)|(?:解读|原文|文件|政策)链接|关联(?:阅读|文件|解读)|(?:政策|文件|图文|视频|媒体|专家)解读|更多(?:精彩|好文|文章|内容)|本版新闻|本期目录|同期(?:文章|目录)|(?:该|本|此)作者(?:的)?其[他它](?:文章|作品)?|(?:引证|相似|共引|二级参考)文献|热(?:点|门)(?:新闻|文章|资讯|话题|专题|图文|评论|标签)?|(?:最新|最热|热门|精选|精华)(?:文章|帖子|主题|资讯|回答|问答|话题|内容|评论)|作品推荐|新书推荐|同类(?:推荐|文章|新闻))\s*[】\]》|]*\s*(?:[:>»].{0,120})?$/,
    where: 'edges',
    opens: 'links',
    upTo: 160,
  },
  {
    name: 'related-links',
    takes: 'A line of a list of links: a dot, a title, a date at its end.',
    pattern:
      /^(?!.*引用日期)(?:[·•▪■◆●○>»*-]\s*[^。!?;]{4,60}|(?:\d{1,2}[.、\s]\s*)?[^。!?;]{0,30}\p{Script=Han}{4}[^。!?;]{0,30}\s)[\s([]*(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d\d)?[\])]?$/u,
    where: 'edges',
    upTo: 90,
  },
  {
    name: 'related-links',
    takes: 'A title with its form before a bar: 图解 | …, 视频丨….',
    pattern: /^(?:图解|视频|音频|专题|直播|组图|图集|动画|H5|h5|海报|微视频|长图|一图读懂)\s*[|丨:]\s*[^。]{4,50}$/,
    where: 'edges',
    upTo: 70,
  },
  {
    name: 'advertisement',
    takes: 'An advertisement that names itself at the end of its line, or is a place holder for one.',
    pattern:
      /^.{0,50}(?:google\s*提供的广告|百度推广|广告位招租|此处为广告位|广告位|抢先看|了解详情|查看详情\s*>*|立即(?:购买|抢购|领取|报名|咨询|下载|体验)|点击(?:购买|领取|报名|咨询|进入)|免费试用|advert(?:isement)?)\s*[)\]】>]*$|^[{[(【<]\s*(?:广告|ad|推广)\s*[}\])】>]/,
    where: 'anywhere',
    upTo: 80,
  },
  {
    name: 'related-links',
    takes: 'Documents, works and questions a reader may want next, by their heading.',
    pattern:
      /^(?:您|你)?(?:可能|也许|或许)(?:还|也|会)?(?:想要|感兴趣|喜欢|关注|需要|想看|想问)的?(?:的)?(?:文档|文章|内容|资料|问题|帖子|菜谱|商品|课程|话题|书)?\s*[:]?$|^(?:看看)?大家(?:还|都|也|正)?(?:在|爱)?(?:做|看|搜|问|读|聊|买)(?:什么|的)?\s*[:]?$|^[“「《].{2,40}[”」》]的(?:作品|评论|问答|讨论|书评)\s*\(?\d*\)?$|^(?:显示|查看|展开)?(?:全部|其余|更多)\s*\d+\s*个?(?:回答|评论|回复).{0,6}$/,
    where: 'edges',
    opens: 'links',
    upTo: 80,
  },
  {
    name: 'tags',
    takes: 'The column or collection that a page was put in.',
    pattern:
      /^(?:文章|本文|该文)?(?:被|已)?(?:收录于|收录到|收入)(?:专栏|合集|专辑|话题|文集)\s*[:]?.{0,60}$|^#\s*\S{1,16}(?:\s*#?\s*#?\s*\S{1,16})*\s*#?$/,
    where: 'edges',
    upTo: 90,
  },
  {
    name: 'above-the-article',
    takes: "The site's teaser in brackets over the text, which repeats its beginning.",
    pattern: /^[[【]\s*(?:导\s*读|内容导读|文章导读|内容提要|阅读提示)\s*[\]】]/,
    where: 'edges',
    upTo: 200,
  },
  {
    name: 'to-be-continued',
    takes: 'What a writer says to his readers under a chapter or a post, behind a label of its own.',
    pattern:
      /^(?:作者(?:的话|有话(?:说|要说)|留言|题外话|寄语)|题外话|(?:【|\[)?(?:求|跪求)(?:推荐票?|收藏|月票|订阅|打赏|评论|点赞))[\s:,、!！】\]].{0,160}$/,
    where: 'edges',
    opens: 'links',
    upTo: 200,
  },
];
