import { coverageOf } from '../clean/coverage.ts';
import { datesIn } from './dates.ts';
import { isBody } from './names.ts';

/**
 * A title without what was glued to it: a site's prefix or suffix, a forum's tag and buttons, a date in brackets, the
 * tools of an encyclopedia.
 */
export function trimmed(text: string, folded: string, forum: boolean): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  const date = datesIn(folded).find((found) => found.start > 1);
  if (date !== undefined && /[([]\s*$/.test(folded.slice(0, date.start)))
    end = folded.lastIndexOf(folded.charAt(date.start - 1), date.start);
  // 渡口镜像 新闻汇总 2022-07-31
  if (date?.end === end && /\s$/.test(folded.slice(0, date.start))) end = folded.slice(0, date.start).trimEnd().length;
  // date 2025-12-28 渡口古庙修好了…: a date in figures, a blank, and the title.
  if (date !== undefined && /^(?:date|日期|时间)[\s:]*$/.test(folded.slice(0, date.start))) {
    const behind = /^\s+(?=\p{Script=Han}[^:]{10,}$)/u.exec(folded.slice(date.end));
    if (behind !== null) start = date.end + behind[0].length;
  }
  // 云政发〔2014〕20号《…》: the number before the title, and the brackets around it.
  const numbered =
    /^\p{Script=Han}{1,16}\s*[〔[(]\s*(?:19|20)\d{2}\s*[〕\])]\s*第?\s*\d{1,5}\s*号\s*[《<](?=[^》>]{8,}[》>]$)/u.exec(
      folded,
    );
  if (numbered !== null) return { start: numbered[0].length, end: end - 1 };
  // 《…关于印发…的通知》 alone on its line: the brackets are the site's.
  if (
    /^《(?=[^《》]*(?:[《〈][^《》〉]*[》〉][^《》]*)*》$).*关于.{4,}的(?:通知|意见|公告|批复|决定|通报|函)》$/.test(
      folded,
    )
  )
    return { start: 1, end: end - 1 };
  // …的通知（云办发〔2017〕2号）
  const number = /[([][^()[\]]{1,12}[〔[(]\s*(?:19|20)\d{2}\s*[〕\])]\s*第?\s*\d{1,5}\s*号[)\]]\s*$/.exec(
    folded.slice(0, end),
  );
  if (number !== null && number.index > 4) end = number.index;
  const button =
    /\s*[[【(]\s*(?:复制链接|只看楼主|已解决|打印|收藏|分享|转载|原创|图|组图|多图|附图|精华|推荐)\s*[\]】)].*$/.exec(
      folded.slice(0, end),
    );
  if (button !== null) {
    end = button.index;
  }
  const tag = forum ? /^\s*[[【][^\]】]{1,8}[\]】]\s*/.exec(folded) : null;
  if (tag !== null && tag[0].length < end) start = tag[0].length;
  // Words after the first blank that are all buttons: 望仙桥 播报 编辑 讨论
  const blank = /\s+\S/.exec(folded.slice(start, end));
  if (blank !== null && blank.index > 1) {
    const rest = coverageOf(folded.slice(start + blank.index, end));
    if (rest.worded && rest.share === 1 && rest.vocabulary === 'page-tools') end = start + blank.index;
  }
  // 精品 【…】…: the mark a site sets before a title it chose.
  const mark = /^(?:精品|精华|置顶|推荐|热帖|原创|转载|加精|热门|图文|组图)\s+(?=\S{4})/.exec(folded.slice(start, end));
  if (mark !== null) start += mark[0].length;
  // …故障部位.docx: a document shared under the name of its file.
  const file = /\.(?:docx?|pdf|txt|pptx?|wps|xlsx?)$/.exec(folded.slice(start, end));
  if (file !== null && file.index > 3) end = start + file.index;
  const glued = /(?:播报编辑|播报|编辑讨论.*|转载▼?|\[编辑\])$/.exec(folded.slice(start, end));
  if (glued !== null && glued.index > 1) end = start + glued.index;
  return withoutSite(folded, start, end);
}

/** `Title_栏目_网站`, `Title - 网站`, `Title--频道--网站`: what stands after the first separator names the site. */
function withoutSite(folded: string, start: number, end: number): { start: number; end: number } {
  const title = folded.slice(start, end);
  const parts = title.split(/\s*(?:_|\||--|\s[-–—]\s|(?<=\p{Script=Han})-(?=\p{Script=Han}))\s*/u);
  const [first = ''] = parts;
  const names = parts.slice(1);
  if (
    names.length > 0 &&
    first.length >= 3 &&
    names.some(
      (name) => isBody(name) || /网|频道|博客|论坛|百科|知乎|简书|blog|在线|平台|公示公告|小说|新闻/.test(name),
    )
  ) {
    return { start, end: start + first.length };
  }
  return { start, end };
}
