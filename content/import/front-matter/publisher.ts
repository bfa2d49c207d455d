import { fold } from '#content/text';
import { coverageOf } from '../clean/coverage.ts';
import type { Survey } from '../clean/survey.ts';
import { isBody, isNobody } from './names.ts';
import type { Statement } from './statements.ts';
import { bareOf } from './meta-line.ts';
import { windowTitle } from './window-title.ts';

export interface Publisher {
  readonly name: string;
  readonly from: string;
}

/** Whose page it is: its footer says so, or its path, or the end of its window title. */
export function publisherIn(
  survey: Survey,
  statements: readonly Statement[],
  authors: readonly string[],
): Publisher | undefined {
  const issuer = statements.find(
    ({ kind, where, value }) => kind === 'issuer' && where === 'head' && isBody(value.split(/[\s\u3000]/)[0] ?? ''),
  );
  const official = fromOfficial(survey, statements, issuer);
  return (
    fromPortalOfOffice(survey) ??
    wholeOffice(official, fromFooter(survey, authors)) ??
    official ??
    fromRepeatedTitle(survey) ??
    fromAccountLine(survey) ??
    fromPath(survey) ??
    fromFooter(survey, authors) ??
    fromWindowTitle(survey) ??
    fromAccount(survey) ??
    fromPortal(survey) ??
    fromNavigation(survey) ??
    fromTop(survey) ??
    fromProgram(survey) ??
    fromPlatform(survey) ??
    fromNameOfKind(survey) ??
    fromForeignCopyright(survey)
  );
}

/** `石门寮乡公所农业观光课` issued it; the page is that of the 石门寮乡公所, as its footer says. */
function wholeOffice(official: Publisher | undefined, footer: Publisher | undefined): Publisher | undefined {
  const part = official !== undefined && footer !== undefined && official.name !== footer.name;
  return part && isBody(footer.name) && official.name.startsWith(footer.name) ? footer : undefined;
}

/** A platform that everyone knows by its name needs no more than that above its menu. */
function fromPlatform(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 3))) {
    const name =
      /^(豆瓣|知乎|简书|微博|百度|搜狐|网易|新浪|腾讯|凤凰网|小红书|哔哩哔哩|掘金|CSDN|LOFTER|Bilibili)(?=[\s\u3000|·]|首页|$)/i.exec(
        text,
      )?.[1];
    if (name !== undefined) return { name, from: text };
  }
  return undefined;
}

/** The name of a site that says what it is: an encyclopedia, a forum. The one that stands most often around the article. */
function fromNameOfKind(survey: Survey): Publisher | undefined {
  const names = new Map<string, { times: number; from: string }>();
  survey.lines.forEach(({ text }, line) => {
    if ((line >= survey.first && line <= survey.last) || text.length > 300) return;
    for (const piece of text.split(/[^\p{L}]+/u)) {
      const name = /^(?!官方|进入|加入|返回|本)\p{Script=Han}{2,6}?(?:百科|论坛|論壇|文库|小说网|小說網)/u.exec(
        piece,
      )?.[0];
      const coverage = coverageOf(fold(name ?? ''));
      if (name === undefined || (coverage.worded && coverage.share === 1)) continue;
      names.set(name, { times: (names.get(name)?.times ?? 0) + 1, from: text });
    }
  });
  const [best] = [...names].toSorted((a, b) => b[1].times - a[1].times);
  return best === undefined ? undefined : { name: best[0], from: best[1].from };
}

/** `Copyright © 2011-2020 SegmentFault.` */
function fromForeignCopyright(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(survey.last + 1)) {
    const match =
      /(?:©|copyright|\(c\))[\s\d©–—－-]*\s(?!(?:by|all|inc|rights|powered|comsenz|discuz)\b)([a-z][\w]{2,24}(?:\.[a-z]{2,6})?)/i.exec(
        text.slice(0, 300),
      );
    if (match?.[1] !== undefined) return { name: match[1], from: text };
  }
  return undefined;
}

/** `绥河市人民政府门户网站` above the menu: the page is that government's, whichever of its offices issued the document. */
function fromPortalOfOffice(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 6))) {
    const name =
      /^(?:欢迎(?:访问|光临)|.{0,6}位置\s*[:：])?\s*([^\s:：]{2,20}?(?:人民)?政府)(?:门户网站|門戶網站|网站|官网|信息公开|$)/.exec(
        text,
      )?.[1];
    if (name !== undefined && !name.includes('中央')) return { name, from: text };
  }
  return undefined;
}

/** The end of a window title whose beginning stands again as the article's title. */
function fromRepeatedTitle(survey: Survey): Publisher | undefined {
  const head = survey.lines.slice(0, Math.min(survey.first, 30));
  for (const [index, { text }] of head.slice(0, 8).entries()) {
    const window = windowTitle(text);
    const site =
      text
        .replace(/\s*-?\s*powered by.*$/i, '')
        .split(/\s*(?:_|\||｜|--|—{1,2}|\s[-–]\s|-)\s*/)
        .at(-1) ?? '';
    if (window === undefined || site.length < 2 || site.length > 60 || /[:：。？！]|powered/i.test(site)) continue;
    if (head.some((line, other) => other !== index && bareOf(line.text) === window.title))
      return { name: siteName(site), from: text };
  }
  return undefined;
}

/** `绥河慢递 2022-08-14 08:30 发表于安徽`: the account whose page it is, before the date and the place it published from. */
function fromAccountLine(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 20))) {
    const match =
      /^(?:原创\s+)?(?:\S{2,12}\s+)??([^\s:：|]{2,20})\s+(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}.{0,16}\s发表于\S{2,6}$/.exec(
        text,
      );
    if (match?.[1] !== undefined && !isNobody(match[1])) return { name: match[1], from: text };
  }
  const account = survey.lines.find(
    ({ text }, line) =>
      line > survey.last && /^微信(?:公众)?号\s*[:：]?\s*\S{2,24}$|^公众号\s*[:：]\s*\S{2,20}$/.test(text),
  );
  const name = /[:：]\s*(\p{Script=Han}\S{1,19})$/u.exec(account?.text ?? '')?.[1];
  return name === undefined || account === undefined ? undefined : { name, from: account.text };
}

/** An official document is published by the body that issued it. */
function fromOfficial(
  survey: Survey,
  statements: readonly Statement[],
  issuer: Statement | undefined,
): Publisher | undefined {
  const official = survey.features.some(
    ({ folded }, line) => line < survey.first && /^(?:发文字号|发文机关|索\s*引\s*号)/.test(folded),
  );
  if (!official || issuer === undefined) return undefined;
  const name = issuer.value.split(/[\s\u3000]/)[0] ?? '';
  return statements.length === 0 ? undefined : { name, from: issuer.value };
}

function fromFooter(survey: Survey, authors: readonly string[]): Publisher | undefined {
  for (const { text } of survey.lines.slice(survey.last + 1)) {
    if (text.length > 300) continue;
    const rights = /版权(?:属于|属|归)\s*([^\s,。:的]{3,24}?)所有/.exec(fold(text));
    const owner =
      rights === null
        ? ''
        : text
            .slice(rights.index)
            .slice(rights[0].indexOf(rights[1] ?? ''))
            .slice(0, rights[1]?.length);
    if (isBody(owner) && !/作者|本站|本网|本文/.test(fold(owner))) return { name: owner, from: text };
    const match =
      /^[\s|]*(?:主办单位|主办|主辦單位)\s*[:：]\s*([^\s:：|　]{3,40})/.exec(text) ??
      /(?:^|[\s　|。])([^\s　|。:：©]{3,30}?)[\s　]*(?:版权所有|版權所有|著作權所有)(?!者|权|人)/.exec(text) ??
      /^([^\s　:：。]{2,24}(?:馆|館|院|所|局|社|会|會|中心|学|學|校|网|網|政府|公司))[\s　]+(?:地址|电话|電話|服务|服務|版权|版權)/.exec(
        text,
      ) ??
      /powered by\s*[:：]\s*([^\s:：|　A-Za-z]{2,20})/i.exec(text) ??
      /版[权權]所有(?!者|权|人)\s*[:：©]?\s*(?:©|Copyright)?\s*(?:[12]\d{3}[-–—]?(?:[12]\d{3})?)?\s*([^\s:：|　\d©]{3,30})/.exec(
        text,
      ) ??
      /(?:©|copyright|\(c\))\s*(?:©|\(c\))?\s*(?:[12]\d{3})?\s*[-–—]?\s*(?:[12]\d{3})?\s*(?:by\s+)?([^\s　|,，.。()（）\d][^\s　|,，。]{1,24})/i.exec(
        text,
      );
    const name = match?.[1]?.replace(/(?:版权所有|版權所有|all|rights|reserved|未经.*|,.*|，.*)$/i, '');
    if (
      name !== undefined &&
      /\p{Script=Han}/u.test(name) &&
      name.length >= 2 &&
      !authors.includes(name) &&
      !/归|作者|所有|本文|未经|^(?:了解|转载|保留|本站|本网|网站|联系)/.test(name)
    )
      return { name: paperOf(siteName(name), survey), from: text };
  }
  return undefined;
}

/** What any house of its kind calls itself in a menu. */
const GENERIC =
  /^(?:医院|醫院|学校|學校|学院|本馆|本院|图书馆|圖書館|博物馆|博物館|公司|网站|政府|单位|社区|论坛|频道)$/;

function fromPath(survey: Survey): Publisher | undefined {
  for (const [line, { text }] of survey.lines.slice(0, Math.min(survey.first, 30)).entries()) {
    if (survey.features[line]?.possible !== 'breadcrumb') continue;
    const path = text.replace(
      /^.{0,3}(?:您|你)?(?:现在|目前|当前|現在|當前)?(?:的|所在|所處)*位置(?:是)?\s*[:：>»]\s*/,
      '',
    );
    const first = (path.split(/\s*(?:->|>|»|›|→|＞|>>|\/|_)\s*/)[0] ?? '').trim();
    const name = first.replace(/(?:网站)?首页$/, '');
    if (
      name.length <= 24 &&
      name.length >= 2 &&
      (isBody(name) || name !== first || /网|網|站|论坛|論壇|百科|知道|博客|在线|吧$/.test(name)) &&
      !/^(?:网站)?首页|首頁|主页/.test(name) &&
      !GENERIC.test(name)
    )
      return { name: siteName(name), from: text };
  }
  return undefined;
}

function fromWindowTitle(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 12))) {
    const parts = text.split(/\s*(?:_|\||--|\s[-–—]\s|-)\s*/);
    const name = parts.length >= 2 && text.length <= 120 ? (parts.at(-1) ?? '') : '';
    if (
      name.length >= 3 &&
      name.length <= 20 &&
      !/[\d:：\s]/.test(name) &&
      (isBody(name) || /网$|百科$|论坛$/.test(name))
    )
      return { name: siteName(name), from: text };
  }
  return undefined;
}

/** `搜狐号系信息发布平台`, `返回搜狐，查看更多`, `本文来自…平台` */
function fromAccount(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(survey.first)) {
    const match = /返回(\p{Script=Han}{2,6})，查看更多\s*$|代表(\p{Script=Han}{2,8})的?(?:观点|立场)/u.exec(
      text.slice(-200),
    );
    const name = match?.[1] ?? match?.[2];
    if (name !== undefined && !/作者|本人|个人|本站|本网/.test(name)) return { name, from: match?.[0] ?? name };
  }
  return undefined;
}

/** A portal's line for feedback and its own pages: `新浪BLOG意见反馈留言板`, `搜狐简介 - 联系我们` */
function fromPortal(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(survey.last + 1)) {
    const name = /^([^\s|:：，。]{2,12}?)(?:意见反馈|简介\s*[|-]|公司简介)/.exec(text)?.[1];
    if (name !== undefined) return { name, from: text };
  }
  return undefined;
}

/** `下载稀土掘金APP`: the program that a page would have one install is its site's. */
function fromProgram(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines) {
    const name =
      text.length > 60
        ? undefined
        : /(?:下载|打开|安装|使用)(\p{Script=Han}{2,8}?)(?:手机)?(?:APP|App|app|客户端)/u.exec(text)?.[1];
    if (name !== undefined) return { name, from: text };
  }
  return undefined;
}

/** The site's name on the first line, above its menu. */
function fromTop(survey: Survey): Publisher | undefined {
  const name = survey.lines[0]?.text ?? '';
  const menu = [1, 2, 3].some(
    (line) =>
      line < survey.first &&
      (/site-menus|breadcrumb/.test(survey.features[line]?.possible ?? '') ||
        /^首页\s/.test(survey.features[line]?.folded ?? '')),
  );
  const coverage = coverageOf(fold(name));
  const word = coverage.worded && coverage.share === 1;
  return menu && !word && /^[\p{Script=Han}A-Za-z]{2,20}$/u.test(name) && survey.features[0]?.length === name.length
    ? { name, from: name }
    : undefined;
}

/** A menu that begins with the site's name: `CSDN 首页 博客 …`, `新浪首页 新闻 …` */
function fromNavigation(survey: Survey): Publisher | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 6))) {
    const match =
      /^([A-Za-z0-9]{3,12}|\p{Script=Han}{2,8})\s*[|｜]?\s*首页\s/u.exec(text) ??
      /^(\p{Script=Han}{2,6}(?:百科|知道|文库))[，,>]/u.exec(text) ??
      /^原创\s+\S{2,12}\s+(\S{2,16})\s/.exec(text);
    if (match?.[1] !== undefined) return { name: match[1], from: text };
  }
  return fromMenu(survey);
}

/** A menu on the first line whose first word is no word of a menu: `下锅厨房 菜谱 社区 市集` */
function fromMenu(survey: Survey): Publisher | undefined {
  const text = survey.lines[0]?.text ?? '';
  const [name = '', ...rest] = text.split(/[\s|·]+/);
  if (
    rest.length < 3 ||
    !/^(?:\p{Script=Han}{2,8}|[A-Za-z]{4,16})$/u.test(name) ||
    rest.some((word) => word.length > 8)
  )
    return undefined;
  const coverage = coverageOf(fold(name));
  return coverage.worded && coverage.share === 1
    ? undefined
    : { name: siteName(name.replace(/首页$/, '')), from: text };
}

/** 濠海日报社 keeps the page of the 濠海日报, where its head names that. */
function paperOf(name: string, survey: Survey): string {
  const paper = /^(.{2,20}[报報])社$/.exec(name)?.[1];
  return paper !== undefined && survey.lines.slice(0, survey.first).some(({ text }) => text.includes(paper))
    ? paper
    : name;
}

function siteName(name: string): string {
  const bare = name.replace(/(?:政府)?(?:门户网站|門戶網站|官方网站|官网|网站首页)$/, (ending) =>
    ending.startsWith('政府') ? '政府' : '',
  );
  return bare.replace(/^[\s:：|]+|[\s:：|]+$/g, '');
}
