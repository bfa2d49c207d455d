import type { Sentence } from '../sentence-words.ts';

/** What the program says of a question it cannot answer, and of the index. */
export const SEARCHING = {
  'query-empty': {
    what: '没有可查找的内容。',
    remedy: '请输入要查找的字句。',
  },
  'query-too-long': {
    what: '要查找的内容太长。',
    remedy: '最多可查找 {limit:number} 个字符。',
  },
  'query-quote-open': {
    what: '这里的引号没有另一半。',
    remedy: '请在短语末尾补上 "，或去掉这个引号。',
  },
  'query-value-missing': {
    what: '{field} 后面没有要查找的内容。',
    remedy: '请紧接着写出要查找的内容，中间不留空格。',
  },
  'query-date': {
    what: '“{found}”不是可查找的日期。',
    remedy: '请写年、月或日（2011、2011-11、2011-11-16），或一段时间（2011..2015）。',
  },
  'search-superseded': {
    what: '这次查找已被更新的一次取代。',
    remedy: '正在进行更新的那一次查找。',
  },
  'index-damaged': {
    what: '检索索引有 {segments:number} 处损坏。',
    remedy: '正在重建，无需任何操作。',
  },
  'index-older': {
    what: '检索索引是由另一版本的书案建立的。',
    remedy: '正在重建，无需任何操作。',
  },
} satisfies Readonly<Record<string, Sentence>>;
