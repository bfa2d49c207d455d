import type { GluedRule } from './rule.ts';

/** Runs that scraping glued to a paragraph. Each is bounded by a bracket, by the paragraph's last full stop, or by its form. */
export const GLUED_RULES: readonly GluedRule[] = [
  {
    name: 'editor',
    takes: 'The editor in charge, in brackets or after the last full stop.',
    pattern:
      /(?:[([【]\s*(?:(?:本文|本版|本期|值班|网络|见习|实习|执行|新媒体)?(?:责任编辑|责任校对|责编|编辑|校对|编审|审核|监制|主编|记者|作者|来源|稿源|实习生)|原标题|原题)\s*[:][^()[\]【】。]{1,60}[)\]】]|[([【]\s*(?:责任编辑|责编|编辑|实习编辑)\s[^()[\]【】。]{1,30}[)\]】]|(?<=[。!?”」』)])\s*(?:责任编辑|责任校对|责编|编辑|校对|审核|终审|初审|复审|监制)\s*[:]\s*[^。!?]{0,40})\s*$/,
    side: 'end',
  },
  {
    name: 'app-prompt',
    takes: 'How much of the text the site keeps back: 剩余19190字.',
    pattern: /\s*[([](?:剩余|还剩|余下|未完,?\s*剩余)\s*[\d,.]+\s*万?字[^()[\]]{0,12}[)\]]\s*$/,
    side: 'end',
  },
  {
    name: 'pager',
    takes: 'Numbers of pages and the way to the next.',
    pattern:
      /\s*(?:(?:上一页\s*)?(?:\[\d{1,2}\]\s*|\b\d{1,2}\s+){1,12}(?:下一页|下页|末页|尾页)|(?:共\s*\d+\s*页\s*[:]?\s*)?上一页\s*(?:\d{1,3}\s*){0,12}下一页)(?:\s*(?:末页|尾页|余下全文|共\s*\d+\s*页))*\s*[>»]*\s*$/,
    side: 'end',
  },
  {
    name: 'related-links',
    takes: 'The way back to the site, or on to more.',
    pattern:
      /(?<=[。!?”」』)…])\s*(?:返回[^,。]{1,10}[,]\s*查看更多|(?:点击|查看|阅读|浏览)(?:查看|阅读)?(?:更多|全文|原文|详情)[^。]{0,20}|更多(?:内容|精彩|资讯|新闻|文章)?[^。]{0,16}>{1,3}|>{2,}[^。]{2,40}|\[?(?:详细|详情|全文|阅读全文|查看详情)\]?\s*>*)\s*$/,
    side: 'end',
  },
  {
    name: 'app-prompt',
    takes: 'A request to remember the site or to read on elsewhere, after the last full stop.',
    pattern:
      /(?<=[。!?”」』)…])\s*(?:请?(?:记住|收藏|牢记)(?:本站|本书|我们|住)[^。]{0,40}[!。]?|(?:手机(?:用户|版)|最新章节|更多精彩|本书首发|一秒记住|天才一秒)[^。]{2,60}[!。]?|(?:扫码|扫一扫|长按|扫描)[^。]{2,40}(?:关注|下载|二维码|公众号)[^。]{0,20})\s*$/,
    side: 'end',
  },
  {
    name: 'advertisement',
    takes: 'A promotion that says so in brackets, after the last full stop.',
    pattern:
      /(?<=[。!?”」』)…;:])\s*(?:【(?:推广|广告|赞助|特惠|商家推荐)】[^。]{0,80}|\[(?:推广|广告|赞助)\][^。]{0,80}|(?:广告|推广)\s+[^。]{2,60})\s*$/,
    side: 'end',
  },
  {
    name: 'page-tools',
    takes: 'The edit button after the heading of a section of an encyclopedia.',
    pattern:
      /(?<=[^\s。!?])\s*(?:播报\s*编辑|\[\s*(?:编辑|编辑本段|编辑源代码|edit)(?:\s*[|·]\s*[^\]]{1,10})?\s*\]|编辑本段(?:\s*回目录)?|\[显示\]|\[隐藏\]|\[收起\]|播报\s*$)\s*$/,
    side: 'end',
  },
  {
    name: 'counters',
    takes: 'Counters and buttons in a row after the last full stop.',
    pattern:
      /(?<=[。!?”」』)…])\s*(?:(?:阅读|浏览|点赞|赞|评论|收藏|分享|举报|点击|转发|回复|支持|反对)\s*[(:]?\s*\d*\s*\)?\s*[|·┊]?\s*){2,}$/,
    side: 'end',
  },
  {
    name: 'page-tools',
    takes: 'The button that unfolds a text, before its first word.',
    pattern: /^(?:展开全部|展开全文|收起全文|\[?阅读全文\]?)\s*/,
    side: 'start',
  },
  {
    name: 'script',
    takes: 'Blanks spelled as HTML entities: what is left of an indent.',
    pattern: /^(?:&(?:nbsp|ensp|emsp|#160|#12288);?\s*)+/,
    side: 'start',
  },
  {
    name: 'script',
    takes: 'Blanks spelled as HTML entities at the end of a line.',
    pattern: /(?:\s*&(?:nbsp|ensp|emsp|#160|#12288);?)+$/,
    side: 'end',
  },
  {
    name: 'pager',
    takes: 'The article before and the one after, after the last sentence or bracket.',
    pattern:
      /(?<=[。!?”」』)】\]…])\s*(?:(?:上一篇|下一篇|上一条|下一条|上一章|下一章|前一篇|后一篇)(?:文章|新闻)?\s*[:>].{0,70}){1,2}$/,
    side: 'end',
  },
  {
    name: 'editor',
    takes: "The author's office in brackets after the last sentence.",
    pattern:
      /(?<=[。!?”」』)】\]…])\s*[([（]\s*(?:作者(?:单位|系|简介|为)?|(?:作者)?单位|供稿(?:单位)?|整理|编辑|责任编辑|原载|转自|摘自|选自|来源)\s*[:系为][^()[\]]{2,60}[)\]）]\s*$/,
    side: 'end',
  },
  {
    name: 'source-line',
    takes: 'Where the text is from and who edited it, as labels in a row after the last sentence.',
    pattern:
      /(?<=[。!?”」』)】\]…])\s*(?:(?:文章来源|本文来源|信息来源|来源|稿源|原文链接|本文链接|标签|关键词|责任编辑|责编|编辑|作者单位|分类)\s*[:]\s*[^。:]{1,40}){1,5}$/,
    side: 'end',
  },
  {
    name: 'disclaimer',
    takes: 'A notice of the site that runs on in the paragraph: that the text is for reference, or whose it is.',
    pattern:
      /(?<=[。!?”」』])\s*[^。!?,:“”]{2,14}(?:提示|提醒|声明|申明)\s*[:][^。]{0,50}(?:仅供参考|为准|立场|转载|版权|侵权)[^。]{0,20}。?\s*$/,
    side: 'end',
  },
  {
    name: 'page-address',
    takes:
      "A sharing site's name and address with the number of the page, where one page ended in the middle of a text.",
    pattern:
      /(?<=[。!?”」』)])\s*[\p{Script=Han}\w]{0,10}\s*(?:https?:\/\/|www\.)[\w./-]{3,40}?\s*(?:\d{1,3}\s*\/\s*\d{1,3})?\s*$/u,
    side: 'end',
  },
];
