import { fold } from '#content/text';
import type { Survey } from '../clean/survey.ts';
import { isBody } from './names.ts';
import { siteName, type SiteName } from './site-name.ts';

/** Whom the lines below the article name as the owner of the page: its copyright, its keeper, its address. */
export function* fromFooter(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(survey.last + 1)) {
    if (text.length > 300) continue;
    const rights = /版权(?:均?属于|均?属|归)\s*([^\s,。:的]{3,24}?)(?:所有|[,。])/.exec(fold(text));
    const owner =
      rights === null
        ? ''
        : text
            .slice(rights.index)
            .slice(rights[0].indexOf(rights[1] ?? ''))
            .slice(0, rights[1]?.length);
    if (isBody(owner) && !/作者|本站|本网|本文/.test(fold(owner))) yield { name: owner, from: text };
    const match = PATTERNS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
    const name = match?.[1]?.replace(/(?:版权所有|版權所有|all|rights|reserved|未经.*|,.*|，.*)$/i, '');
    if (
      name !== undefined &&
      /\p{Script=Han}/u.test(name) &&
      name.length >= 2 &&
      !/归|作者|所有|本文|未经|^(?:了解|转载|保留|本站|本网|网站|联系)/.test(name)
    )
      yield { name: siteName(name), from: text };
  }
}

const PATTERNS: readonly RegExp[] = [
  /^[\s|]*(?:主办单位|主办|主辦單位)\s*[:：]\s*([^\s:：|　]{3,40})/,
  /(?:^|[\s　|。])([^\s　|。:：©]{3,30}?)[\s　]*(?:版权所有|版權所有|著作權所有)(?!者|权|人)/,
  /^([^\s　:：。]{2,24}(?:馆|館|院|所|局|社|会|會|中心|学|學|校|网|網|政府|公司))[\s　]+(?:地址|电话|電話|服务|服務|版权|版權)/,
  /^(\p{Script=Han}[\p{Script=Han}A-Za-z]{1,19}) ?© ?(?:19|20)\d{2}/u,
  /^([^\s　|:：]{3,20})[\s　]+(?:主办|主辦|承办)(?=[\s　]|$)/,
  /powered by\s*[:：]\s*([^\s:：|　A-Za-z]{2,20})/i,
  /版[权權]所有(?!者|权|人)\s*[:：©]?\s*(?:©|Copyright)?\s*(?:[12]\d{3}[-–—]?(?:[12]\d{3})?)?\s*([^\s:：|　\d©]{3,30})/,
  /(?:©|copyright|\(c\))\s*(?:©|@|\(c\))?\s*(?:[12]\d{3})? *[-–—－]? *(?:[12]\d{3})? ?(?:by\s+)?([^\s　|,，.。()（）\d][^\s　|,，。]{1,24})/i,
];

/** `Copyright © 2011-2020 SegmentFault.` */
export function* fromForeignCopyright(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(survey.last + 1)) {
    const match =
      /(?:©|copyright|\(c\))[\s\d©–—－-]*\s(?!(?:by|all|inc|rights|powered|comsenz|discuz|privacy)\b)([a-z][\w]{2,24}(?:\.[a-z]{2,6})?)/i.exec(
        text.slice(0, 300),
      );
    if (match?.[1] !== undefined) yield { name: match[1], from: text };
  }
}

/** `搜狐号系信息发布平台`, `返回搜狐，查看更多`, `不代表…立场`, `与雁鸣网无关`, `本网注明“来源：雁鸣网”` */
export function* fromDisclaimer(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(Math.max(0, survey.first))) {
    const match =
      /返回(\p{Script=Han}{2,6})，查看更多\s*$|代表(\p{Script=Han}{2,8})的?(?:观点|立场)|与(\p{Script=Han}{2,8})(?:的?立场)?无关|注明[“"]?(?:稿件)?来源[:：为]\s*([^”"\s、，的]{2,12})[”"、]/u.exec(
        text.slice(-200),
      );
    const name = match?.slice(1).find(Boolean);
    if (name !== undefined && !/作者|本人|个人|本站|本网|本报|本平台/.test(name))
      yield { name, from: match?.[0] ?? name };
  }
}

/** A portal's line for feedback and its own pages: `新浪BLOG意见反馈留言板`, `搜狐简介 - 联系我们` */
export function* fromPortal(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(survey.last + 1)) {
    const name = /^([^\s|:：，。]{2,12}?)(?:意见反馈|简介\s*[|-]|公司简介)/.exec(text)?.[1];
    if (name === undefined) continue;
    yield { name, from: text };
    return; // 新浪BLOG stands above 新浪, whose service it is
  }
}

/** Lines at the top in which a program's name stands before the button that opens it: 大众新闻打开. */
const PROGRAM_LINES = 3;

/** `下载稀土掘金APP`, `关注安澜公交微信公众号`: what a page would have one install or follow is its site's. */
export function* fromProgram(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, PROGRAM_LINES))) {
    const name = /^(\p{Script=Han}{2,8}?)(?:app|客户端)?\s*(?:打开|打開)(?:app|客户端)?$/iu.exec(text)?.[1];
    if (name !== undefined && !/^(?:点击|立即|用|在|请)/.test(name)) yield { name, from: text };
  }
  for (const { text } of survey.lines) {
    if (text.length > 60) continue;
    const name =
      /(?:下载|打开|安装|使用|下載)[「“《]?(\p{Script=Han}{2,8}?)[」”》]?\s*(?:手机)?(?:APP|App|app|客户端)|关注(\p{Script=Han}{2,10}?)(?:官方)?(?:微信|公众号)/u.exec(
        text,
      );
    const said = name?.[1] ?? name?.[2];
    if (said !== undefined) yield { name: said, from: text };
  }
}
