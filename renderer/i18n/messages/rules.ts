import { msg } from '@lit/localize';

/** What each rule of cleaning and of the front matter takes out, as a person would name it. */
const RULES: Readonly<Record<string, () => string>> = {
  advertisement: () => msg('广告', { id: 'rules.advertisement' }),
  'answer-frame': () => msg('问答页的框架文字', { id: 'rules.answer-frame' }),
  'app-prompt': () => msg('劝装应用的话', { id: 'rules.app-prompt' }),
  'attached-file': () => msg('附件链接', { id: 'rules.attached-file' }),
  breadcrumb: () => msg('页面位置', { id: 'rules.breadcrumb' }),
  'byline-line': () => msg('署名行', { id: 'rules.byline-line' }),
  'byline-before-date': () => msg('日期前的署名', { id: 'rules.byline-before-date' }),
  'code-frame': () => msg('代码框的按钮', { id: 'rules.code-frame' }),
  comments: () => msg('读者评论', { id: 'rules.comments' }),
  community: () => msg('社区文字', { id: 'rules.community' }),
  counters: () => msg('计数', { id: 'rules.counters' }),
  'like-counter': () => msg('点赞数', { id: 'rules.like-counter' }),
  disclaimer: () => msg('免责声明', { id: 'rules.disclaimer' }),
  'document-site-frame': () => msg('文库页的框架文字', { id: 'rules.document-site-frame' }),
  editor: () => msg('责任编辑', { id: 'rules.editor' }),
  'encyclopedia-frame': () => msg('百科页的框架文字', { id: 'rules.encyclopedia-frame' }),
  'forum-edit': () => msg('论坛的编辑记录', { id: 'rules.forum-edit' }),
  'forum-rating': () => msg('论坛的评分', { id: 'rules.forum-rating' }),
  'forum-signature': () => msg('论坛的签名', { id: 'rules.forum-signature' }),
  'forum-turn': () => msg('论坛的楼层', { id: 'rules.forum-turn' }),
  'links-of-friends': () => msg('友情链接', { id: 'rules.links-of-friends' }),
  mojibake: () => msg('乱码', { id: 'rules.mojibake' }),
  'notice-table': () => msg('公告表头', { id: 'rules.notice-table' }),
  'page-address': () => msg('页面网址', { id: 'rules.page-address' }),
  'page-tools': () => msg('页面工具', { id: 'rules.page-tools' }),
  pager: () => msg('翻页', { id: 'rules.pager' }),
  pagers: () => msg('翻页', { id: 'rules.pagers' }),
  ranking: () => msg('排行榜', { id: 'rules.ranking' }),
  'related-links': () => msg('相关链接', { id: 'rules.related-links' }),
  'repeated-title': () => msg('重复的标题', { id: 'rules.repeated-title' }),
  script: () => msg('脚本代码', { id: 'rules.script' }),
  'site-footer': () => msg('网站页脚', { id: 'rules.site-footer' }),
  'site-menus': () => msg('网站菜单', { id: 'rules.site-menus' }),
  'source-note': () => msg('来源说明', { id: 'rules.source-note' }),
  tags: () => msg('标签', { id: 'rules.tags' }),
  updated: () => msg('更新时间', { id: 'rules.updated' }),
  title: () => msg('标题（已移入文献信息）', { id: 'rules.title' }),
  byline: () => msg('署名（已移入文献信息）', { id: 'rules.byline' }),
  date: () => msg('日期（已移入文献信息）', { id: 'rules.date' }),
  source: () => msg('来源（已移入文献信息）', { id: 'rules.source' }),
  repost: () => msg('转载信息（已移入文献信息）', { id: 'rules.repost' }),
  'document-number': () => msg('文号（已移入文献信息）', { id: 'rules.document-number' }),
};

/** A rule in words; one that has none here removed something of the page that is not the text. */
export function ruleInWords(rule: string): string {
  return RULES[rule]?.() ?? msg('页面文字', { id: 'rules.other' });
}
