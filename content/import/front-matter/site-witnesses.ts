import { fold } from '#content/text';
import { coverageOf } from '../clean/coverage.ts';
import type { Survey } from '../clean/survey.ts';
import { bareOf } from './meta-line.ts';
import { isBody, isNobody } from './names.ts';
import { fromDisclaimer, fromFooter, fromForeignCopyright, fromPortal, fromProgram } from './site-footers.ts';
import { siteName, type SiteName } from './site-name.ts';
import { windowTitle } from './window-title.ts';

export type { SiteName } from './site-name.ts';

/** A kind of place that names the site, and how much its word weighs; strongest first. */
interface SiteWitness {
  readonly weight: number;
  readonly witnesses: (survey: Survey) => Iterable<SiteName>;
  /** The name is told by nothing but where it stands, and must not be a word of menus. */
  readonly byPlace?: true;
}

/** The end of a window title whose beginning stands again as the article's title. */
function* fromRepeatedTitle(survey: Survey): Generator<SiteName> {
  const head = survey.lines.slice(0, Math.min(survey.first, 30));
  for (const [index, { text }] of head.slice(0, 8).entries()) {
    const window = windowTitle(text);
    const site =
      text
        .replace(/\s*-?\s*powered by.*$/i, '')
        .split(/\s*(?:_|\||｜|--|—{1,2}|\s[-–]\s|-)\s*/)
        .at(-1) ?? '';
    if (window === undefined || site.length < 2 || site.length > 60 || /[:：。]|powered/i.test(site)) continue;
    const stands = (title: string): boolean =>
      head.some((line, other) => other !== index && bareOf(line.text) === title);
    if (stands(window.title)) yield { name: siteName(site), from: text };
    // 网站-栏目-标题: the other way round.
    else if (window.sites.length >= 2 && stands(window.sites.at(-1) ?? ''))
      yield { name: siteName(text.split(/\s*[-_|｜]\s*/)[0] ?? ''), from: text };
  }
}

/** `绥河慢递 2022-08-14 08:30 发表于安徽`, `原创 阿棠 巷口笔记`: the account whose page it is. */
function* fromAccountLine(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 20))) {
    const match =
      /^(?:原创\s+)?(?:\S{2,12}\s+)??([^\s:：|]{2,20})\s+(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}.{0,16}\s发表于\S{2,6}$/.exec(
        text,
      ) ?? /^原创\s+[^\s:：|]{2,12}\s+([^\s:：|\d]{2,20})(?:\s|$)/.exec(text);
    if (match?.[1] !== undefined && !isNobody(match[1])) yield { name: match[1], from: text };
  }
  const account = survey.lines.find(
    ({ text }, line) =>
      (line > survey.last || line < survey.first) &&
      /^微信(?:公众)?号\s*[:：]?\s*\S{2,24}$|^(?:微信)?公众号(?:名称)?\s*[:：]\s*\S{2,40}$/.test(text),
  );
  const name = /[:：]\s*(\p{Script=Han}[^\s（(]{1,19})(?:[（(].*)?$/u.exec(account?.text ?? '')?.[1];
  if (name !== undefined && account !== undefined) yield { name, from: account.text };
}

function* fromPath(survey: Survey): Generator<SiteName> {
  for (const [line, { text }] of survey.lines.slice(0, Math.min(survey.first, 30)).entries()) {
    if (survey.features[line]?.possible !== 'breadcrumb') continue;
    const path = text.replace(
      /^.{0,3}(?:您|你)?(?:现在|目前|当前|現在|當前)?(?:的|所在|所處)*位置(?:是)?\s*[:：>»]\s*/,
      '',
    );
    const first = (path.split(/\s*(?:->|>|»|›|→|＞|>>|\/|_|·|\s-\s)\s*/)[0] ?? '').trim();
    const name = first.replace(/(?:网站|網站)?首[页頁]$/, '');
    if (
      name.length <= 24 &&
      name.length >= 2 &&
      (isBody(name) || name !== first || /网|網|站|社区$|论坛|論壇|百科|知道|博客|在线|吧$/.test(name)) &&
      !/^(?:网站)?首页|首頁|主页/.test(name)
    )
      yield { name: siteName(name), from: text };
  }
}

function* fromWindowTitle(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 12))) {
    const parts = text.split(/\s*(?:_|\||--|\s[-–—]\s|-)\s*/);
    const name = parts.length >= 2 && text.length <= 120 ? (parts.at(-1) ?? '') : '';
    if (
      name.length >= 3 &&
      name.length <= 20 &&
      !/[\d:：\s]/.test(name) &&
      (isBody(name) || /网$|百科$|论坛$/.test(name))
    )
      yield { name: siteName(name), from: text };
  }
}

/** A menu that begins with the site's name: `CSDN 首页 博客 …`, `新浪首页 新闻 …` */
function* fromNavigation(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 6))) {
    const match =
      /^(?!设为|返回|网站|本站|回|频道)([A-Za-z0-9]{3,12}|\p{Script=Han}{2,12})\s*[|｜]?\s*(?:网站)?(?:首页|首頁)(?=[\s　|]|$)/u.exec(
        text,
      ) ??
      /^(\p{Script=Han}{2,6}(?:百科|知道|文库))[，,>]/u.exec(text) ??
      /^(\p{Script=Han}{1,8}吧)[\s　]+(?:关注|签到|\+关注)/u.exec(text) ??
      /^(\S{2,14}?)欢迎(?:您|你|光临)/u.exec(text);
    if (match?.[1] !== undefined) yield { name: match[1], from: text };
  }
}

/** A menu on the first line whose first word is no word of a menu: `下锅厨房 菜谱 社区 市集` */
function* fromMenu(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 1))) {
    const [name = '', ...rest] = text.split(/[\s|·]+/);
    const buttons =
      rest.length === 2 && rest.every((word) => /^(?:登录|登錄|登入|注册|註冊|免费注册|下载)$/.test(word));
    if (
      (rest.length < 3 && !buttons) ||
      !/^(?:\p{Script=Han}{2,10}[A-Z]{0,3}|[A-Za-z]{4,16})$/u.test(name) ||
      rest.some((word) => word.length > 8)
    )
      continue;
    yield { name: siteName(name.replace(/首页$/, '')), from: text };
  }
}

/** The site's name on one of the first lines, above its menu or its own name in another script. */
function* fromTop(survey: Survey): Generator<SiteName> {
  const head = survey.lines.slice(0, Math.min(survey.first, TOP_LINES));
  for (const [line, { text: name }] of head.entries()) {
    const menu = [1, 2, 3].some((step) => line + step < survey.first && isMenuLine(survey, line + step));
    if (menu && /^[\p{Script=Han}A-Za-z]{2,20}$/u.test(name)) yield { name: siteName(name), from: name };
  }
}

/** The same where the name itself says that it is a site: 石渠县公共资源交易网. */
function* fromNamedTop(survey: Survey): Generator<SiteName> {
  for (const named of fromTop(survey)) if (/(?:网|網|在线|論壇|论坛|之家|之窗|热线)$/.test(named.name)) yield named;
}

const TOP_LINES = 4;

/** A line of several short words, or of a menu's words: what a site sets under its name. */
function isMenuLine(survey: Survey, line: number): boolean {
  const feature = survey.features[line];
  const folded = feature?.folded ?? '';
  if (/site-menus|breadcrumb/.test(feature?.possible ?? '') || /^首页(?:\s|$)/.test(folded)) return true;
  const words = folded.split(/[\s|·/>»]+/).filter((word) => word !== '');
  const coverage = coverageOf(folded);
  const short = words.filter((word) => word.length <= 4).length;
  return (
    words.length >= 4 &&
    words.every((word) => word.length <= 8) &&
    (coverage.covered >= 1 || short * 4 >= words.length * 3)
  );
}

/** `镜湖文库 MIRROR LAKE`: a name in two scripts, alone among the first lines, is a site's own. */
function* fromTwoScripts(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, TWO_SCRIPTS_LINES))) {
    const name = /^(\p{Script=Han}{2,12})\s+[A-Z][A-Z .&'-]{2,30}$/u.exec(text)?.[1];
    if (name !== undefined) yield { name: siteName(name), from: text };
  }
}

const TWO_SCRIPTS_LINES = 6;

/** A platform that everyone knows by its name needs no more than that above its menu. */
function* fromPlatform(survey: Survey): Generator<SiteName> {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 3))) {
    const name =
      /^(豆瓣|知乎|简书|微博|百度|搜狐|网易|新浪|腾讯|凤凰网|小红书|哔哩哔哩|掘金|CSDN|LOFTER|Bilibili)(?=[\s\u3000|·]|首页|$)/i.exec(
        text,
      )?.[1];
    if (name !== undefined) yield { name, from: text };
  }
}

/** The name of a site that says what it is: an encyclopedia, a forum. The one that stands most often around the article. */
function* fromNameOfKind(survey: Survey): Generator<SiteName> {
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
  if (best !== undefined) yield { name: best[0], from: best[1].from };
}

export const SITE_WITNESSES: readonly SiteWitness[] = [
  { weight: 8, witnesses: fromRepeatedTitle },
  { weight: 7, witnesses: fromAccountLine },
  { weight: 6, witnesses: fromPath },
  { weight: 5, witnesses: fromNamedTop, byPlace: true },
  { weight: 5, witnesses: fromFooter },
  { weight: 4.5, witnesses: fromWindowTitle },
  { weight: 4, witnesses: fromDisclaimer },
  { weight: 4.5, witnesses: fromPortal },
  { weight: 4, witnesses: fromNavigation },
  { weight: 3.5, witnesses: fromMenu, byPlace: true },
  { weight: 3.5, witnesses: fromTop, byPlace: true },
  { weight: 3, witnesses: fromTwoScripts, byPlace: true },
  { weight: 3, witnesses: fromProgram },
  { weight: 3, witnesses: fromPlatform },
  { weight: 2, witnesses: fromNameOfKind },
  { weight: 2, witnesses: fromForeignCopyright },
];
