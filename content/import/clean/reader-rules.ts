import type { LineRule } from './rule.ts';

import { ANSWERS_HEADING } from './answers-heading.ts';

/** What other people add under an article: comments, replies, turns, votes; and the ways to take part. */
export const READER_RULES: readonly LineRule[] = [
  {
    name: 'counters',
    takes: 'How many took part or are watching, and whether it is still going on; no sentence.',
    pattern:
      /^(?:(?:直播|活动|投票|征集)?(?:已结束|进行中|未开始)|[\d.,]+\s*(?:万|k|w)?\s*(?:人|次|位)\S{0,3}(?:参与|观看|在看|围观|已读|学过|做过|想去|去过)|[\s|·]|正序|倒序|分享|点赞)+$/,
    where: 'anywhere',
  },
  {
    name: 'answer-frame',
    takes: 'The heading of the answers on a page that asks a doctor, a lawyer, an expert; who answers stands below it.',
    pattern: ANSWERS_HEADING,
    where: 'anywhere',
    upTo: 24,
  },
  {
    name: 'forum-attachment',
    takes: 'That one must log in to see or take what hangs on a turn; the turn itself goes on below.',
    pattern:
      /^(?:您|你|游客)?,?.{0,8}需要?\s*(?:先)?(?:登录|登陆|注册).{0,6}(?:才可以|才能|才可|后可以?|方可)(?:下载|查看|浏览|看到)[^。]{0,30}$/,
    where: 'anywhere',
  },
  {
    name: 'comments',
    takes: "The heading of the readers' comments; what follows is theirs.",
    pattern:
      /^[\s【[#-]*(?:(?:全部|最新|热门|精彩|网友|读者|精选|用户|文章|本文|所有|相关|最热)?(?:评论|留言|跟帖|跟贴|回复|回帖|讨论|点评)(?:区|列表|专区|内容)?|说两句|我来说两句|我有话说|我要说两句|comments?|网友评论|发表(?:评论|留言|回复|感言))\s*[】\]]?\s*(?:[:]\s*[^。]{0,40}|[(]\s*(?:[\d,]*\s*(?:条|个)?|精选|热门|最新|[\d.]+[万k])\s*[)]|[\d,]+\s*(?:人|条|个)?(?:参与|评论|回复)?(?:[,].{0,16})?|共\s*\(?\d*\)?\s*条?)?$|^[[(]?\s*[\d,]+\s*条(?:评论|留言|回复)\s*[\])]?\s*我有话说.{0,12}$|^我来说两句.{0,40}$/,
    where: 'edges',
    opens: 'comments',
  },
  {
    name: 'comments',
    takes: "How many comments there are, as a heading of the readers' comments.",
    pattern:
      /^(?:共有?|已有|全部)?\s*[\d,]+\s*(?:条|个|则)?\s*(?:人)?(?:评论|回复|留言|跟帖|参与)\s*(?:[,|·].{0,30})?$/,
    where: 'edges',
    opens: 'comments',
    upTo: 40,
  },
  {
    name: 'comments',
    takes: 'How many comments there are, and the ways to sort them.',
    pattern:
      /^[\d,]+\s*(?:条|个|则)\s*(?:评论|回复|留言|跟帖|回应)(?:\s+(?:得票|时间|按?热度|最[新热早]|默认|切换为\S{2,8}|按?\S{1,4}排序)){1,3}$|^(?:《.{1,60}》|“.{1,60}”|本文)(?:上)?有\s*[\d,]+\s*(?:条|个|则)(?:评论|回复|留言)$/,
    where: 'edges',
    opens: 'comments',
    upTo: 90,
  },
  {
    name: 'praise',
    takes: 'What a site says of the money that readers may give to the writer.',
    pattern:
      /^[“「「]?(?:真诚赞赏|赞赏是|您的赞赏|喜欢作者|如果觉得.{0,12}(?:赞赏|打赏))[^。]{0,30}$|^(?:还没有人|已有?\s*\d+\s*人|\d+\s*人)(?:已经?)?(?:赞赏|打赏)[^。]{0,24}$|^赞过\s*:$|^赞?\s*正在加载[.…]*$/,
    where: 'anywhere',
    upTo: 60,
  },
  {
    name: 'registration',
    takes: 'An invitation to register with what it brings.',
    pattern:
      /^(?:马上|立即|免费|快速|现在|赶快)?(?:注册|登录|加入)(?:会员|账号|论坛|社区)?,[^。]{4,40}。?$|^(?:还没有|没有)(?:账号|帐号)\?.{0,20}$|^只需一步,快速开始$/,
    where: 'edges',
    upTo: 60,
  },
  {
    name: 'comments',
    takes: 'What a comment form says to those who would write.',
    pattern:
      /^(?:您|你)?(?:需要|必须|还没有|尚未|请先?|需|登录后才?可?以?|目前尚未|还未)(?:先)?(?:登录|登陆|注册|绑定|文明上网|遵守).{0,60}$|^(?:网友评论|评论|重要提示|请自觉|文明上网|发言请|以上网友|网友发言|评论内容|用户评论).{0,16}(?:仅代表|遵守|只显示|表达|登录|文明|请稍候|加载|中奖|自觉|不代表|与本站|仅供).{0,100}$/,
    where: 'anywhere',
    opens: 'comments',
    upTo: 140,
  },
  {
    name: 'forum-turn',
    takes: 'The number of a turn in a forum, from the second on: the article is the first.',
    pattern:
      /^(?:沙发|板凳|地板|地下室|下水道|[2-9]\s*楼|#?\s*[2-9]\s*#|[2-9]\s*f|回复\s*[1-9]\s*楼.{0,20}|来自\s*[2-9]\s*楼|第\s*[2-9二三四五]\s*楼)(?:\s.{0,40})?$/,
    where: 'anywhere',
    opens: 'comments',
    upTo: 60,
  },
  {
    name: 'forum-turn',
    takes: 'When a turn was posted, with the switches beside it.',
    pattern:
      /^(?:发表于|发布于|回复于|编辑于|发表时间|楼主)\s*[:]?\s*(?:19|20)\d\d[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}.{0,14}(?:\|.{0,60}|只看.{0,30}|倒序.{0,20}|来自.{0,20}|ip.{0,12}|著作权归.{0,10}|举报.{0,20}|·.{0,20})?$/,
    where: 'anywhere',
    upTo: 100,
  },
  {
    name: 'forum-edit',
    takes: 'Who edited the turn last, and when.',
    pattern: /^本帖(?:最后|子)?(?:由|被).{1,30}(?:于|编辑|设置|加入|提升).{0,60}$|^\[?\s*本帖最后.{0,60}\]?$/,
    where: 'anywhere',
    upTo: 100,
  },
  {
    name: 'forum-rating',
    takes: 'Points and praise that members gave to a turn.',
    pattern:
      /^(?:参与人数|评分|总评分|收起理由)\s*\d+.{0,60}$|^.{1,16}\s[+-]\s?\d{1,4}(?:\s.{0,20})?$|^(?:威望|金币|积分|经验|帖子|主题|精华|在线时间|注册时间|最后登录|阅读权限|uid|贡献)\s*[:+]?\s*[+-]?\d.{0,30}$/,
    where: 'anywhere',
    upTo: 50,
  },
  {
    name: 'forum-member',
    takes: 'Numbers and dates of a member: posts, points, registration, last visit; and what one may do with him.',
    pattern:
      /^(?:uid\s*\d+|注册时间|最后登录|在线时间|来自|阅读权限|个人空间|发短消息|加为好友|发送私信|当前离线|当前在线|查看详细资料|.{1,20}\s(?:当前)?(?:离线|在线))(?:\s.{0,90}|[:].{0,60})?$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'forum-attachment',
    takes: 'What a forum says where a visitor may not see an attachment.',
    pattern:
      /^.{0,10}(?:您|你|游客)?.{0,8}(?:所在的?用户组|需要登录|没有权限|无法)(?:无法|才可以|不能)?.{0,4}(?:下载|查看|浏览).{0,20}(?:附件|图片|内容|帖子).{0,20}$/,
    where: 'anywhere',
  },
  {
    name: 'forum-signature',
    takes: 'What a member appends to every turn: a rule of dashes or underscores, then a motto.',
    pattern: /^[-_=—]{6,}.{0,40}$/,
    where: 'edges',
  },
  {
    name: 'answer-frame',
    takes: 'What a question site says around an answer: who chose it, what one thinks of it.',
    pattern:
      /^(?:本回答(?:由|被|已).{1,24}|你对这个回答的评价是.{0,4}|[▲\s]*赞同\s*[\d,.]+\s*[万k]?\s*[▼\s].{0,60}|查看(?:剩余|全部)\s*\d+\s*(?:条|个)回答.{0,8}|已赞过\s*已踩过.{0,3}|(?:推荐于|发布于|编辑于|回答于|最佳答案|提问者采纳)\s*[:]?\s*(?:19|20)?\d*[-年/.]?.{0,60}|\d{4}-\d\d-\d\d\s*[·|]\s*.{0,40}(?:赞|采纳|用户|回答|知道|等级|认证).{0,20}|.{0,10}(?:赞同|采纳)率?\s*[:]?\s*\d+\s*%?.{0,20}|.{0,8}获得(?:超过|了)?\s*[\d.]+\s*[万k]?个?(?:赞|采纳|好评).{0,10}|(?:回答量|采纳率|帮助的人|擅长|获赞数)\s*[:]\s*.{1,20}|[\d.,]+\s*[万k]?\s*人(?:赞同了?|关注|认为|觉得).{0,16}(?:回答|文章|问题|有用)?|浏览\s*\d+\s*次?.{0,80}(?:搜索|关键词|资料).{0,60}|#(?:热议|话题|活动|挑战)#.{0,40}|展开(?:全部|阅读全文)?\s*[▼∨]?)$/,
    where: 'anywhere',
    upTo: 120,
  },
  {
    name: 'like-counter',
    takes: 'Thumbs and favourites with their counts between.',
    pattern:
      /^(?:\s*(?:关注|点赞|踩|收藏|觉得还不错\??|一键收藏|评论|分享|复制链接|分享到\s*\S{1,6}|扫一扫|举报|赞同?|反对|喜欢|感谢|转发|在看|打赏|有用|投币|首赞|赞赏)\s*[(]?[\d.,]*[万kw]?[)]?\s*\+?\d*\s*){2,20}$/,
    where: 'anywhere',
    upTo: 160,
  },
  {
    name: 'comments',
    takes: "The readers' comments by a count in brackets or a note on whose opinion they are.",
    pattern:
      /^(?:(?:网友|读者|用户|全部|最新|热门|精彩|精选|文章|本文|相关|查看|所有)?(?:评论|留言|跟帖|回复|讨论|点评|问答)(?:区|列表)?\s*[(（[]?\s*(?:共\s*)?\d+\s*(?:条|个|则|楼)?\s*[)）\]]?|评论\s*[(]共\s*\d+\s*条[)].{0,100}|共\s*\d+\s*(?:条|个|则)(?:评论|留言|回复|跟帖).{0,30}|(?:发表|写下|参与|我要|我来)(?:您|你|我)?的?(?:评论|留言|看法|讨论|点评|说两句).{0,60})$/,
    where: 'edges',
    opens: 'comments',
    upTo: 120,
  },
  {
    name: 'comments',
    takes: 'What a comment form asks for: name, address, a picture to read, manners.',
    pattern:
      /^(?:昵称|姓名|用户名|您的姓名|您的大名|邮箱|电子邮件|验证码|评论内容|留言内容|匿名发表|快速回复|快速发帖|发表回复|回复内容|内容)\s*[:*(].{0,80}$|^(?:发表|发布|提交|写)(?:评论|留言)(?:请|须|前).{0,60}$|^(?:电子邮件地址不会被公开|必填项已用|您的评论.{0,10}审核|评论前请|请文明|文明发言|理性发言|请遵守|尊重网上道德|严禁发布|承担一切).{0,100}$/,
    where: 'edges',
    opens: 'comments',
    upTo: 140,
  },
  {
    name: 'forum-turn',
    takes: 'The head of a reply: its floor, its writer, when and from where.',
    pattern:
      /^(?:(?:第\s*)?(?:[2-9]|[1-9]\d{1,3})\s*(?:楼|#|f)|#\s*(?:[2-9]|[1-9]\d{1,3})|沙发|板凳|地板|藤椅|报纸|地下室|下水道)(?:\s*[|·:].{0,60}|\s+.{0,60})?$|^(?:回复|引用)\s*(?:第?\s*)?\d{1,4}\s*(?:楼|#).{0,60}$|^.{1,20}\s*(?:发表于|回复于|评论于|回复了?|说\s*[:])\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}.{0,40}$/,
    where: 'edges',
    opens: 'comments',
    upTo: 100,
  },
  {
    name: 'answer-frame',
    takes: 'What an answerer is, with the button to follow him.',
    pattern: /^.{2,30}\s+\+?\s*关注$|^(?:显示全部|展开).{0,12}(?:赞|踩|回答|评论).{0,60}$/,
    where: 'anywhere',
    upTo: 90,
  },
  {
    name: 'forum-edit',
    takes: 'Who edited or rated a turn, when it was posted and as which floor, what hangs on it.',
    pattern:
      /^\[?\s*此[帖贴](?:子)?(?:被|由|于).{1,60}\]?$|^本帖(?:最近|被)?(?:评分|评价|加精|推荐).{0,90}$|^posted\s*[:]\s*(?:19|20)\d\d.{0,50}$|^图片\s*[:]\s*\S{1,40}\.(?:jpe?g|png|gif|bmp)$|^描述\s*[:]\s*\S{1,20}$/,
    where: 'edges',
    upTo: 120,
  },
  {
    name: 'forum-member',
    takes: 'Rank, points and dates of a member, one to a line, as older forums print them beside a turn.',
    pattern:
      /^(?:级别|等级|头衔|身份|精华|发帖|帖数|文章|威望|金钱|财富|铜币|银元|金币|贡献值?|好评度|魅力|体力|交易币|在线时间|注册时间|注册日期|最后登录|状态|性别|来自|所在地|门派|阅历)\s*[:]\s*.{1,30}$/,
    where: 'edges',
    upTo: 50,
  },
  {
    name: 'forum-turn',
    takes: 'The form under a thread, its limits and its keys; how fast the page was made.',
    pattern:
      /^(?:快速发帖|快速回复|快速回帖|发表回复|内容\s*按|限\s*\d+\s*字节).{0,80}$|^(?:total|processed|page created|time now).{0,20}[\d.]+\s*(?:\(s\)|s|second|秒).{0,80}$|^[<«\s]*(?:\d{1,3}\s+){2,}.{0,6}pages?\s*[:].{0,30}$/,
    where: 'edges',
    opens: 'comments',
    upTo: 120,
  },
  {
    name: 'forum-turn',
    takes: 'The head of a reply that repeats the labels of the opening turn: writer and time.',
    pattern:
      /^(?:作者|层主|网友|回复人|评论人|发表人|昵称)\s*[:]\s*\S{1,24}\s+(?:回复)?(?:时间|日期|发表于|发布于|回复于)\s*[:]?\s*(?:19|20)\d\d[-/.年].{0,40}$|^\S{1,24}\s+(?:19|20)\d\d-\d\d?-\d\d?\s+\d\d?:\d\d(?::\d\d)?\s*(?:回复|举报|引用|评论|赞|顶|支持|来自.{1,12}|\s)*$|^\S{1,24}\s+(?:\d+\s*(?:分钟|小时|天|个月|月|年)前|昨天|前天)(?:\s.{0,20})?$/,
    where: 'edges',
    opens: 'comments',
    upTo: 100,
  },
];
