import type { LineRule } from './rule.ts';

/** Where one is in the site, and what the page does. */
export const PAGE_RULES: readonly LineRule[] = [
  {
    name: 'breadcrumb',
    takes: 'The path of sections down to the page, introduced as such.',
    pattern: /^(?:您|你)?(?:现在|目前|当前)?(?:的|所在|所处)?(?:的)?位置(?:是|为)?\s*[:>»]/,
    where: 'anywhere',
    upTo: 200,
  },
  {
    name: 'breadcrumb',
    takes: 'A path of two or more short names joined by arrows or chevrons; prose does not use them.',
    pattern: /^[^。!?,;]{1,24}(?:\s*(?:>{1,2}|»|›|→|>>>)\s*[^。!?;>»›→]{1,60}){2,8}$/,
    where: 'anywhere',
    upTo: 160,
  },
  {
    name: 'breadcrumb',
    takes: 'A path that starts at the home page.',
    pattern: /^(?:首页|主页|home|网站首页|回首页)\s*(?:>|»|›|→|\/|-|\||::|\\)\s*\S/,
    where: 'edges',
    upTo: 160,
  },
  {
    name: 'page-tools',
    takes: 'A choice of text sizes; each size stands alone or in brackets.',
    pattern:
      /^.{0,30}(?:字号|字体|字级|字型)(?:大小)?\s*[:：]?\s*[[【(]?\s*(?:t\s*\|\s*t|a[+-]|特?[大小中](?:[\s|\][【】()、]+[大中小超]){1,3}|大中小|小中大).{0,40}$/,
    where: 'anywhere',
    upTo: 120,
  },
  {
    name: 'page-tools',
    takes: 'Share buttons with their label.',
    pattern: /^.{0,16}(?:分享到?|分享至|一键分享|bookmark|share)\s*(?::|$).{0,80}$/,
    where: 'anywhere',
    upTo: 100,
  },
  {
    name: 'page-tools',
    takes: 'Buttons in brackets, one after another.',
    pattern:
      /^(?:\s*[【[(]\s*(?:打印|关闭|收藏|发表评论|加入收藏|告诉好友|大|中|小|推荐|返回|论坛|评论|复制|举报|转发|网摘|纠错|投稿|我要|查看|字体|字号)[^】\])]{0,8}[】\])]\s*){1,12}.{0,12}$/,
    where: 'anywhere',
    upTo: 120,
  },
  {
    name: 'page-tools',
    takes: 'Scan or press hints for opening this page on a phone, or for following its account.',
    pattern:
      /^(?:(?:微信)?(?:请)?(?:用)?(?:微信|手机|app|支付宝)?\s*(?:扫一扫|扫描|扫码|长按|识别|微信扫)).{0,40}(?:打开|关注|分享|二维码|手机|阅读|下载|当前页|朋友圈|公众号|app|查看|咨询|领取|进群).{0,20}$|^(?:微信)?公众号\s*扫一扫|^.{0,20}(?:长按|扫描|识别)(?:上方|下方|图中|以下|左侧|右侧)?.{0,6}二维码.{0,24}$/,
    where: 'anywhere',
  },
  {
    name: 'page-tools',
    takes: 'An invitation to follow an account, given with arrows or the place of its button.',
    pattern:
      /^[▼↓▲↑👇☟\s]*(?:点击|戳|轻触|长按)(?:上方|下方|左下|右上|右下|文末|文首|此处|这里|蓝字|标题下|关注)[^。]{0,36}(?:关注|订阅|预约|领取|阅读|小程序|原文|卡片|查看|加入|置顶|星标|收听|名片)[^。]{0,16}$/,
    where: 'anywhere',
  },
  {
    name: 'page-tools',
    takes: 'A hint that a picture can be enlarged or the page turned.',
    pattern:
      /^[([]?\s*(?:点击|点选|点按|点|单击|按)(?:此处|这里|上|下)?(?:图片?|缩图|小图|照片|查看|观看)[^。]{0,10}(?:放大|大图|原图|翻页|全图).{0,20}$|^\(?(?:本章|本文|此章|正文)?未完[,，]?\s*(?:请翻页|点击下一页|待续).{0,16}$/,
    where: 'anywhere',
  },
  {
    name: 'page-tools',
    takes: 'A hint on where a picture was taken from, with a request to say when it must go.',
    pattern:
      /^[([]?(?:图片|配图|图源|封面图?|头图|题图)?\s*(?:来源于?|源自|来自|取自|图源)\s*[:]?\s*(?:于)?(?:网络|互联网|网上|视觉中国|unsplash|pexels|摄图网)[^。]{0,24}$/,
    where: 'anywhere',
  },
  {
    name: 'page-tools',
    takes: 'Where the pictures of the page were taken from, as a credit of two words.',
    pattern: /^(?:图|图片|配图|题图|封面|摄影|供图|制图|插画|音乐|视频)\s*[/|丨:]\s*[^。,]{1,20}$/,
    where: 'edges',
  },
  {
    name: 'page-tools',
    takes: 'A hint to move sideways through pictures or a table; a link that says how it opens.',
    pattern:
      /^[([]?\s*[←→<>◀▶]*\s*(?:左右|上下|向[左右上下]|横向|手指)?(?:滑动|滑屏|轻滑|拖动)[^。]{0,8}(?:查看|看|更多|阅读|图片|浏览)[^。]{0,10}[)\]]?$|^[^。]{1,40}[([]在新(?:窗口|标签页)中?打开[)\]]$/,
    where: 'anywhere',
    upTo: 60,
  },
  {
    name: 'key-hint',
    takes: 'Which keys turn the page.',
    pattern:
      /^[^。]{0,12}按\s*[“"'[(]?\s*(?:回车|enter|[←→]|左|右|方向|空格)[^。]{0,80}(?:返回|进入|翻)[^。]{0,60}。?$/,
    where: 'anywhere',
    upTo: 120,
  },
  {
    name: 'page-tools',
    takes: 'Buttons whose words were hidden, of which the marks between them are left.',
    pattern: /^[:,。、\s]*(?:[:,。、]\s+){5,}.*$/,
    where: 'anywhere',
    upTo: 300,
  },
  {
    name: 'page-tools',
    takes: 'A button that passes the page on, with whom to.',
    pattern:
      /^(?:点击以?在?\s*)?(?:分享|转发|共享|推荐)(?:至|到|给)\s*(?:微信|微博|新浪|腾讯|qq|好友|朋友|空间|facebook|twitter|line|朋友圈|豆瓣|人人|手机|和|、|及|与|\s)+[^。,]{0,8}$/,
    where: 'anywhere',
    upTo: 40,
  },
  {
    name: 'counters',
    takes: 'How often the page was seen, commented or liked, as counts with their labels only.',
    pattern:
      /^(?:[|·•┊\s/]*(?:(?:本文|文章|已|累计|总)?(?:阅读|浏览|点击|查看|访问|点阅|人气|热度|评论|回复|收藏|转载|分享|点赞|喜欢|下载|字数|关注|推荐|被浏览|跟帖|参与)(?:次数|数量?|量|人数|率|人次)?\s*[:(]?\s*[\d,.]+\s*[万亿kw+]*\)?\s*(?:次|人|条|个|℃|篇)?\s*)){1,8}[▼\s]*$/,
    where: 'anywhere',
  },
  {
    name: 'counters',
    takes: 'Numbers of readers and answers with their measure word alone.',
    pattern:
      /^[\s·|]*(?:共|已有|有|约)?\s*[\d,.]+\s*[万k]?\s*(?:人|次|条|个)?\s*(?:阅读|浏览|点赞|评论|回复|回答|赞|喜欢|收藏|参与|关注|跟贴|跟帖|次?播放|围观|人看过|网友|字|分钟)(?:\s*[,·|]?\s*[\d,.]*\s*(?:条|个|人)?(?:参与|评论|回复|赞|分钟|阅读)?)*\s*$/,
    where: 'anywhere',
    upTo: 40,
  },
  {
    name: 'counters',
    takes: 'The time it takes to read the page, or its length.',
    pattern:
      /^[([]?\s*(?:本文|全文|文章)?(?:共(?:计)?\s*[\d,.]+\s*字.{0,6})?(?:预计|大约|约|阅读)?(?:阅读|需要|需)?(?:本文|全文)?(?:大约|约|需要|需|时间|时长)*\s*[:]?\s*[\d,.]+\s*(?:分钟|min|字).{0,10}$/,
    where: 'anywhere',
    upTo: 30,
  },
  {
    name: 'pager',
    takes: 'The article before or after this one, named after its label.',
    pattern:
      /^[【[(<«]?\s*(?:上一篇|下一篇|前一篇|后一篇|上一条|下一条|上一则|下一则|上一笔|下一笔|上一主题|下一主题|上篇|下篇|上一个|下一个|上一页|下一页|上条|下条|上则|下则|previous|next)(?:文章|新闻|日志|博文|信息|公告|post)?\s*[】\]):>»]\s*.{0,160}$/,
    where: 'anywhere',
    opens: 'links',
    upTo: 200,
  },
  {
    name: 'pager',
    takes: 'Numbers of pages with the ways to the next.',
    pattern:
      /^(?:第?\s*共?\s*\d+\s*[页条]\s*[:,|/]?\s*)?(?:(?:首页|上一页|上页|\[?\d{1,3}\]?|…|\.\.\.|\/|«|»|<|>|页)\s*){1,14}(?:下一页|下页|末页|尾页|页\s*下一页|共\s*\d+\s*页)\s*(?:(?:末页|尾页|跳转.{0,10}|\d+\s*\/\s*\d+\s*页?|到第.{0,6}页|共\s*\d+\s*页|>|»)\s*)*$/,
    where: 'anywhere',
  },
  {
    name: 'mojibake',
    takes: 'What a wrong decoding leaves: it says nothing in any encoding.',
    pattern: /^(?:锟斤拷|锟\s*斤\s*拷|烫烫烫|屯屯屯|\ufffd|□|�|[?]{4,}|锟|斤拷|\s){2,}$/,
    where: 'anywhere',
  },
  {
    name: 'script',
    takes: 'A line of JavaScript or style that stood in the page outside its tags.',
    pattern:
      /^(?:\$\(|jquery\(|var\s+\w+\s*=|window\.|document\.(?:write|getelement|ready)|\(function\s*\(|function\s+\w*\(\)\s*\{|_hmt\.|<!--|-->|<\/?script|<\/?style|@media|\.[\w-]+\s*\{|#[\w-]+\s*\{|wx\.config|ga\('|_gaq|bdshare|bds_config|\}\s*\)?;?$|with\(document\))/,
    where: 'edges',
    upTo: 400,
  },
  {
    name: 'script',
    takes: 'A call that draws share buttons or counts visits.',
    pattern:
      /^(?:\$\(|window\.|document\.|jquery).{0,80}(?:share|hits|count|click|qrcode|baidu|bdshare|cnzz|ready|append|html\().{0,200}$|^\(?adsbygoogle\s*=.{0,120}$|^.{0,20}\.push\(\{?\}?\);?$/,
    where: 'anywhere',
    upTo: 400,
  },
  {
    name: 'page-address',
    takes: "The page's own address, alone or with its label.",
    pattern:
      /^(?:(?:本文|原文|文章|网页|博客|本页|转载|固定|永久)?(?:链接|网址|地址|链接地址|出处|url)\s*[:]\s*)?(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+(?:\s*[[(【].{0,24})?$/,
    where: 'edges',
    upTo: 240,
  },
  {
    name: 'page-tools',
    takes: 'A box to search, to choose a date or to sign up to a letter, with what it asks to be typed.',
    pattern:
      /^(?:请?(?:输入|填写|键入|选择)(?:您|你)?(?:要|想|的)?(?:搜索|查询|查找|检索)?的?(?:关键[字词]|内容|标题|邮箱|电邮|手机号|验证码|栏目|日期|用户名|密码).{0,20}|(?:站内|全站|网站|高级)?(?:搜索|检索|搜寻|搜查|查询)\s*[:]?\s*(?:go|标题|正文|全文|关键[字词]|请输入.{0,12})?.{0,8}|订阅.{0,8}(?:电子报|邮件|周刊|通讯).{0,30})$/,
    where: 'edges',
  },
  {
    name: 'page-tools',
    takes: 'A hint beside a picture: press to enlarge, which of how many, previous and next.',
    pattern:
      /^[([【]?\s*(?:点击|点选|点按|点|单击|轻触|按|触碰)?(?:图片|缩图|小图|大图|原图|图)?(?:可)?(?:放大|看大图|查看大图|查看原图|浏览大图)(?:图片)?\s*[)\]】]?(?:\s*(?:相片|图片|图|第)?\s*\d{1,3}\s*\/\s*\d{1,3}\s*(?:张)?)?(?:\s*[<«]?\s*(?:上一张|下一张|前一张|后一张)\s*[>»]?)*$|^(?:相片|图片|图集)?\s*\d{1,3}\s*\/\s*\d{1,3}\s*(?:张)?(?:\s*(?:上一张|下一张))+$/,
    where: 'anywhere',
  },
  {
    name: 'page-tools',
    takes: 'A player or a spoken version: its buttons, its clock, how long it lasts.',
    pattern:
      /^.{0,16}(?:语音播报|听新闻|听文章|收听|朗读|播放|音频|倍速|点击(?:播放|收听)).{0,20}\d{1,2}:\d\d(?:\s*\/\s*\d{1,2}:\d\d)?.{0,16}$|^(?:▶|►|[|]{2})?\s*\d{1,2}:\d\d\s*\/\s*\d{1,2}:\d\d.{0,16}$|^(?:您的浏览器不支持|浏览器不支持|抱歉,?您的浏览器).{0,40}$/,
    where: 'anywhere',
  },
  {
    name: 'page-tools',
    takes: 'A question on how one liked the page, with its answers to press.',
    pattern:
      /^(?:您|你)(?:对|觉得|认为|是否).{0,24}(?:评价|满意|有用|有帮助|帮助|评分|如何|怎么样).{0,60}$|^(?:这篇|该|本)(?:文章|解读|文档|内容|回答|政策).{0,12}(?:有用|有帮助|满意|评价).{0,40}$|^[★☆\s]{3,}.{0,20}$|^(?:评分|评级|我来评分|打分|文章评分)\s*[:]?\s*[★☆\d./分\s]{1,20}$/,
    where: 'edges',
    upTo: 100,
  },
  {
    name: 'script',
    takes: 'A call to a counter or writer that stood in the page outside its tags.',
    pattern:
      /^.{0,20}(?:_showdynclicks|showdynclicks|getclickcount|getclicktimes|document\.write|document\.getelementbyid|getelementsbytagname|createelement|window\.(?:location|open|onload|_bd)|settimeout|_hmt\b|bshare|jiathis|addthis|bdshare|eval\(|getjson|ajax\()\S{0,200}.{0,200}$|^(?:loading|load)\s*\.{2,}$|^(?:var|let|const)\s+\w+\s*=.{0,300};\s*.*$|^&(?:nbsp|ensp|emsp|#160|#12288|gt|lt|amp|middot|copy|raquo);?$/,
    where: 'anywhere',
    upTo: 400,
  },
  {
    name: 'page-tools',
    takes: 'The file name of a picture, or what stands where one did not load.',
    pattern:
      /^[[(【<]?\s*(?:图片|图像|image|img|pic|dsc|img_|微信图片_?|微信截图_?|图)?\s*[\w\u4e00-\u9fff -]{0,24}\.(?:jpe?g|png|gif|bmp|webp)\s*[\])】>]?$|^[[【(](?:图片|图|表情|视频|音频|微信二维码|二维码|logo|广告图|banner|img|image)\d{0,2}[\]】)]$|^(?:图片加载中|图片加载失败|图片上传中|视频加载中|加载中)[.…\s]*$/,
    where: 'anywhere',
  },
  {
    name: 'counters',
    takes: 'Counters and buttons of a post, each with its label and number, between bars or dots.',
    pattern:
      /^(?:(?:阅读|浏览|点击|查看|评论|回复|点赞|赞|喜欢|收藏|分享|转发|推荐|举报|关注|踩|投币|在看|弹幕|播放|粉丝|获赞|人气|下载|热度|跟帖|参与|原创|鲜花|鸡蛋)\s*(?:数|量|次数)?\s*[(:]?\s*[\d,.]*\s*[万kw+]*\s*\)?[\s|·•,/]*){3,12}$/,
    where: 'anywhere',
    upTo: 120,
  },
  {
    name: 'pager',
    takes: 'The issue, page and neighbours of a page of a newspaper or magazine.',
    pattern:
      /^第?\s*[a-z]?\d{1,3}\s*版\s*[:].{0,20}(?:上一版|下一版|pdf|版面|放大).{0,40}$|^(?:<|«|‹|上一|前一).{0,20}(?:目录|列表).{0,20}(?:>|»|›|下一|后一).{0,20}$|^.{0,30}(?:往期回顾|版面概览|版面导航|过刊浏览).{0,40}$/,
    where: 'edges',
    upTo: 100,
  },
];
