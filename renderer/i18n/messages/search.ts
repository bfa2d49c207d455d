import { msg, str } from '@lit/localize';

export const room = () => msg('搜索', { id: 'search.room' });
export const hits = () => msg('搜索结果');
export const foundExactly = (query: string, documents: string, places: string) =>
  msg(str`“${query}” 在 ${documents} 篇中，共 ${places} 处`);
export const foundNear = (query: string, documents: string) => msg(str`与“${query}”相近的 ${documents} 篇`);
export const foundByFacts = (query: string, documents: string) =>
  msg(str`“${query}”：${documents} 篇`, { id: 'search.by-facts' });
export const exact = () => msg('原文匹配');
export const ranked = () => msg('相近结果');
export const exactMeans = () => msg('列出的每一篇都有所查的文字，有这些文字的文档也都列出了。');
export const rankedMeans = () => msg('没有一篇文档有这句原文；以下按相近程度列出。');
export const nothingFound = (query: string) => msg(str`没有找到“${query}”`);
export const nothingFoundMeans = () => msg('可以少写几个字，或换一种说法；拼音和首字母只用来找标题。');
export const nearestSpelling = (text: string, documents: string) => msg(str`要找的是不是“${text}”？有 ${documents} 篇`);
export const nothingNarrowed = () => msg('在所选范围内没有找到；放宽范围也许就有。');
export const widen = () => msg('放宽范围');
export const searching = () => msg('正在搜索…');
export const searchedShare = (documents: string, of: string) =>
  msg(str`索引还在建立：搜索了 ${of} 篇中的 ${documents} 篇，其余随后补上。`);
export const passageOf = (number: string, excerpt: string) => msg(str`第 ${number} 段：${excerpt}`);
export const notes = (count: string) => msg(str`批注 ${count} 条`);
export const allNotes = () => msg('看全部批注');
export const onlyNotes = () => msg('没有一篇文档有这些文字；上面是写过的批注。');
export const untitled = () => msg('（无标题）');
export const places = (count: string) => msg(str`${count} 处`);
export const pathSeparator = () => msg(' › ', { id: 'search.path-separator' });
export const listSeparator = () => msg('、', { id: 'search.list-separator' });
export const faultAt = (character: string) => msg(str`第 ${character} 个字符`);

export const sortBy = () => msg('排序');
export const byRelevance = () => msg('按相关');
export const newestFirst = () => msg('日期从新到旧');
export const oldestFirst = () => msg('日期从旧到新');
export const narrow = () => msg('缩小范围');
export const showNarrowing = () => msg('显示范围');
export const collection = () => msg('文集');
export const year = () => msg('年份');
export const source = () => msg('来源');
export const creator = () => msg('作者');
export const language = () => msg('语言');
export const tag = () => msg('标签');
export const simplified = () => msg('简体中文');
export const traditional = () => msg('繁體中文');
export const english = () => msg('英文');
export const allOf = (name: string) => msg(str`全部${name}`);

export const otherValues = (count: string) => msg(str`其余 ${count} 项`);

export const recent = () => msg('最近搜索');
export const saved = () => msg('存下的搜索');
export const save = () => msg('存下这次搜索');
export const unsave = () => msg('不再存这次搜索');
export const saveShort = () => msg('存下');
export const isSaved = () => msg('已存下');
export const forget = (query: string) => msg(str`去掉“${query}”`);
export const forgetAll = () => msg('清空最近搜索');
export const nothingYet = () => msg('搜索整个书库');
export const nothingYetMeans = () =>
  msg('输入原文里的几个字，有这几个字的文档都会列出，一处不漏；也可以写一句话来问。');

export const help = () => msg('可以这样写');
export const helpPhrase = () => msg('照原样连在一起');
export const helpWithout = () => msg('不含这个词');
export const helpTitle = () => msg('标题里有');
export const helpCreator = () => msg('作者是');
export const helpSource = () => msg('来源是');
export const helpDate = () => msg('发表在这几年');
export const helpTag = () => msg('带这个标签');
export const examplePhrase = () => msg('"春夏秋冬"');
export const exampleWithout = () => msg('四季 -夏天');
export const exampleTitle = () => msg('标题:指南');
export const exampleCreator = () => msg('作者:书案');
export const exampleSource = () => msg('来源:新闻网');
export const exampleDate = () => msg('日期:2011..2015');
export const exampleTag = () => msg('标签:方法');

export const keyFirst = () => msg('打开第一条');
export const keyNext = () => msg('下一条');
export const keyPrevious = () => msg('上一条');
export const keyPassage = () => msg('这一条的下一段');
export const keySave = () => msg('存下或不再存这次搜索');

export const findInText = () => msg('文内查找');
export const findField = () => msg('在这篇文档里查找');
export const matchOf = (number: string, count: string) => msg(str`第 ${number} 处，共 ${count} 处`);
export const matchSign = (number: string, count: string) => msg(str`${number} / ${count}`);
export const noMatch = () => msg('没有找到');
export const wrappedToStart = () => msg('到了文末，从头继续');
export const wrappedToEnd = () => msg('到了文首，从末尾继续');
export const nextMatch = () => msg('下一处');
export const previousMatch = () => msg('上一处');
export const endFind = () => msg('结束查找');
