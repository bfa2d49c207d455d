import type { LineRule } from './rule.ts';

/** What an account or a site asks of its readers around an article, and whom it credits: follow, install, send; edited by; the end. */
export const ACCOUNT_RULES: readonly LineRule[] = [
  {
    name: 'end-mark',
    takes: 'A mark that the text is over, between dashes.',
    pattern:
      /^[-—–─=*·•\s]{1,8}\s*(?:the end|end|fin|.{0,4}(?:完|终|结束))\s*[-—–─=*·•\s]{1,8}$|^(?:the end|end|\(?(?:全文)?完\)?)$/,
    where: 'anywhere',
    upTo: 30,
  },
  {
    name: 'credits',
    takes: 'Who edited, checked, set and illustrated the page, in a row of labels.',
    pattern:
      /^(?:[|·/\s]*(?:主编|责编|责任编辑|编辑|排版|校对|审核|美编|监制|策划|设计|视觉|文字|文案|图片|图|文|摄影|编审|执编|值班主编|值班编辑|新媒体编辑|出品|制作|统筹|终审|初审|复审|审校|来源|配图|版面|音频|朗诵|主播|供图|供稿)\s*[:/丨|]\s*[^:。]{1,24}){2,8}$/,
    where: 'edges',
    upTo: 140,
  },
  {
    name: 'credits',
    takes: 'One who edited or set the page: a post of a few characters that ends with the work, a mark, a name.',
    pattern:
      /^[(【[]?\S{0,4}(?:编辑|编委|校对|审核|审读|主编|责编|排版|美编|监制|终审|编审|责校)\s*[:/|丨]\s*[\p{Script=Han}\s、]{2,12}[)】\]]?$/u,
    where: 'edges',
    upTo: 40,
  },
  {
    name: 'contribution-call',
    takes: 'An invitation to send manuscripts to the account or site.',
    pattern:
      /^.{0,10}(?:投稿|来稿|征稿|约稿|投稿邮箱|联系邮箱|合作|商务合作|爆料)(?:邮箱|热线|电话|请发|微信|方式)?\s*[:].{0,100}$|^(?:喜欢|觉得不错|好看)(?:就|的话|请)?.{0,6}(?:点个?|给个?|戳).{0,6}(?:在看|赞|分享|关注|收藏|星标|好看).{0,16}$/,
    where: 'edges',
    upTo: 130,
  },
  {
    name: 'app-prompt',
    takes: 'A prompt to read on in a program or on a telephone, to download it, or to remember the site.',
    pattern:
      /^(?:(?:手机)?(?:用户|读者|书友)?(?:请)?(?:到|去|在|上|用|使用|下载|打开|安装|前往|登录|浏览|访问|关注|搜索|添加).{0,30}(?:app|客户端|手机版|小程序|公众号|微信号|阅读器|浏览器(?:打开|阅读)|m\.\w+\.\w+).{0,50}|.{0,24}(?:app|客户端)(?:内|中|里)?(?:打开|阅读|查看|抢鲜|下载|体验|看更多|更精彩).{0,30}|(?:手机(?:用户|阅读|版)).{0,10}(?:请|访问|浏览|m\.).{0,50}|(?:请|一秒|天才一秒|本站)?(?:记住|牢记|收藏)(?:本站|我们|本书|住|【|最新).{0,60}|.{0,20}(?:为您提供|提供).{0,8}(?:小说)?(?:最新章节|阅读|无弹窗).{0,20}|(?:免费|立即|马上|扫码|点击)(?:下载|安装|打开|体验|加入|试读|获取|领取).{0,24})$/,
    where: 'anywhere',
    upTo: 80,
  },
  {
    name: 'app-prompt',
    takes: 'A prompt to follow, star or join an account or a group, or to download its program.',
    pattern:
      /^[↑↓▲▼→←👆👇☝\s]*(?:戳|点击?|轻触|长按|扫码?|关注|星标|置顶|搜索|添加|加入|欢迎|记得|别忘了|喜欢(?:就|本文|的话)?)[^。]{0,40}(?:关注|星标|★|公众号|蓝字|进群|入群|交流群|读者群|粉丝群|微信群|qq群|加群|二维码|在看|点赞|转发|分享给|三连|小程序|订阅|置顶|设为)[^。]{0,30}[~～!。]?$|^(?:下载|打开|安装).{0,20}(?:app|客户端|应用程式|流动应用程式|小程序)(?:\s*(?:app store|google play|安卓|android|ios|iphone).{0,40}|.{0,20})$|^(?:app store|google play|安卓版?|ios版?)(?:\s+(?:app store|google play|安卓版?|ios版?|下载))*$/,
    where: 'edges',
    upTo: 100,
  },
  {
    name: 'contribution-call',
    takes: 'How to write to the editors: for business, for leave to reprint, to send a manuscript.',
    pattern:
      /^(?:商务|广告|媒体)?(?:合作|投稿|转载|约稿|爆料|联系)(?:与|\/|及|、)?(?:转载|合作|投稿)?\s*[:].{0,20}(?:后台|回复|邮箱|微信|qq|@|联系).{0,60}$|^.{0,40}(?:后台回复|回复关键词|回复“).{0,40}$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'credits',
    takes: 'Who edited, checked or set the page: a label, a slash or bar, a name; one or several.',
    pattern:
      /^[(【[]?(?:[|·/\s、,]*(?:本期|本文|值班|执行|责任|新媒体|图文|文字|视觉|见习|实习|网络|微信)?(?:主编|责编|编辑|排版|校对|校稿|统稿|审稿|审核|审读|审签|签发|美编|美术|监制|策划|设计|版式|编审|出品|制作|统筹|终审|初审|复审|一审|二审|三审|音频|朗诵|主播|供图|配图|运营|后期|剪辑|配音|校审|编校|录入|实习生|编务|审定|值班编委|值班主任)\s*[:/丨|]\s*[^:。|/丨]{1,20}){1,8}[)】\]]?$/,
    where: 'edges',
    upTo: 140,
  },
  {
    name: 'contribution-call',
    takes:
      'The words with which a writer of self-media takes leave: follow me, press the thumb, pass it on. They turn to the reader; what only speaks of thumbs stays.',
    pattern:
      /^(?![•·▪●-])(?=.*(?:关注我|点赞|点个赞|转发|收藏|在看|评论区|留言|三连|订阅))(?=.*(?:请|欢迎|记得|别忘|麻烦|帮忙|喜欢|觉得|我|你|您|大家|朋友|家人|三连|哦|吧|[!~]$)).{0,60}(?:关注我|点个?赞|请点赞|记得(?:点赞|收藏|转发|关注)|(?:点赞|收藏|转发|关注|评论|分享)[、,+和].{0,6}(?:点赞|收藏|转发|关注|评论|分享|在看)|评论区(?:留言|告诉|见|聊)|留言(?:告诉|区)|转发给(?:更多|身边|家人|朋友)).{0,60}$/,
    where: 'edges',
    upTo: 130,
  },
  {
    name: 'source-note',
    takes: 'Who wrote a page of a site for recipes, guides or works, when it was made, and where it was collected.',
    pattern:
      /^(?:该|此|本)(?:菜谱|攻略|游记|作品|文章|教程|经验|图文)(?:是)?由.{1,24}(?:编写|创作|原创|发布|撰写|上传|提供).{0,40}$|^(?:菜谱|攻略|游记|作品|文章|教程|经验)(?:创建|发布|发表|更新)于.{0,40}$|^被?收(?:入|录)到?\s*[\d,]+\s*个.{0,60}$/,
    where: 'edges',
    upTo: 90,
  },
  {
    name: 'app-prompt',
    takes: 'An add-on or program of the site, offered with its own slogan below.',
    pattern: /^(?:安装|前往安装|下载|立即安装)\S{0,16}(?:插件|扩展|客户端|app)?.{0,20}$/,
    where: 'edges',
    opens: 'links',
    upTo: 40,
  },
];
