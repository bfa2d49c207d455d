import { fold } from '#content/text';
import { closingOf } from '../clean/closing.ts';
import { coverageOf } from '../clean/coverage.ts';
import type { Survey } from '../clean/survey.ts';
import { bareOf } from './meta-line.ts';
import { isBody } from './names.ts';
import { fromFooter } from './site-footers.ts';
import { SITE_WITNESSES, type SiteName } from './site-witnesses.ts';
import type { Statement } from './statements.ts';

/** Whose page it is: the office that issued a document, or else the name that most of the page stands up for. */
export function publisherIn(
  survey: Survey,
  statements: readonly Statement[],
  authors: readonly string[],
): SiteName | undefined {
  const issuer = statements.find(
    ({ kind, where, value }) => kind === 'issuer' && where === 'head' && isBody(value.split(/[\s\u3000]/)[0] ?? ''),
  );
  const official = fromOfficial(survey, statements, issuer);
  return (
    fromPortalOfOffice(survey) ??
    wholeOffice(
      official,
      [...fromFooter(survey)].find(({ name }) => !authors.includes(name)),
    ) ??
    official ??
    bestWitnessed(survey, authors) ??
    signedBy(survey)
  );
}

/** A document whose page names no site is published by the one office that signed it. */
function signedBy(survey: Survey): SiteName | undefined {
  const offices = closingOf(survey)?.offices ?? [];
  const [office] = offices;
  return office === undefined || offices.length > 1 ? undefined : { name: office, from: office };
}

/** Beyond the first, each witness of another kind adds this much. */
const MORE_WITNESSES = 1.5;
/** What a line around the article adds that says the name once more, and how many of them count. */
const ECHO = 0.5;
const MOST_ECHOES = 3;

/** Of all names that lines around the article give for its site, the one with the best witnesses. */
function bestWitnessed(survey: Survey, authors: readonly string[]): SiteName | undefined {
  const names = new Map<string, { score: number; kinds: number; from: string }>();
  for (const { weight, witnesses, byPlace } of SITE_WITNESSES) {
    const seen = new Set<string>();
    for (const { name: said, from } of witnesses(survey)) {
      const name = ownName(said, survey);
      if (seen.has(name) || !isSiteName(name) || authors.includes(name) || (byPlace === true && isMenuWord(name)))
        continue;
      seen.add(name);
      const known = names.get(name);
      // The chain is from the strongest witness down: a later one only confirms.
      if (known === undefined) names.set(name, { score: weight, kinds: 1, from });
      else names.set(name, { ...known, score: known.score + MORE_WITNESSES, kinds: known.kinds + 1 });
    }
  }
  let best: (SiteName & { readonly score: number }) | undefined;
  for (const [name, { score: witnessed, from }] of names) {
    const score = witnessed + Math.min(MOST_ECHOES, echoes(survey, name)) * ECHO;
    if (score > (best?.score ?? 0)) best = { name, from, score };
  }
  if (best === undefined) return undefined;
  // 泽知 in a footer is 泽知百科 where the page's head calls it so.
  const { name: short } = best;
  const whole = [...names.keys()].find(
    (name) => name.startsWith(short) && /^(?:百科|论坛|社区|菜谱|网|在线|文库|之家)$/.test(name.slice(short.length)),
  );
  return { name: whole ?? short, from: best.from };
}

/** A name, and not a button, a sentence or what any house of its kind calls itself. */
function isSiteName(name: string): boolean {
  if (/^(?:正文|详情|内容|首页)$/.test(name)) return false;
  if (name.length < 2 || name.length > 40 || !/\p{Script=Han}|[A-Za-z]{3}/u.test(name)) return false;
  if (
    /[“”「」：:。，,？?！!；;]|^(?:本站|本网|本報|本报|网站|網站|平台|全站|作者|版权|未经|转载)/.test(name) ||
    GENERIC.test(name)
  )
    return false;
  return true;
}

/** A word of menus: where a name is told only by standing in one, it tells nothing. */
function isMenuWord(name: string): boolean {
  const coverage = coverageOf(fold(name));
  return coverage.worded && coverage.share === 1 && !PLATFORM.test(name);
}

/** What any house of its kind calls itself in a menu. */
const GENERIC =
  /^(?:医院|醫院|学校|學校|学院|本馆|本院|图书馆|圖書館|博物馆|博物館|公司|网站|政府|单位|社区|论坛|频道|平台)$/;
/** Sites whose name is a word of menus as well. */
const PLATFORM = /^(?:豆瓣|知乎|简书|微博|百度|搜狐|网易|新浪|腾讯|凤凰网|小红书)$/;

/** Lines around the article that say the name. */
function echoes(survey: Survey, name: string): number {
  let times = 0;
  survey.lines.forEach(({ text }, line) => {
    if ((line < survey.first || line > survey.last) && text.length <= 300 && text.includes(name)) times += 1;
  });
  return times - 1;
}

/** 云台编辑部 and 濠海日报社 keep the page of what they are the office of, where the page names that by itself. */
function ownName(name: string, survey: Survey): string {
  const house = /^(.{2,20}?)(?:编辑部|編輯部|党委宣传部|宣传部|信息中心|网络中心|新闻中心|运营中心)$/.exec(name)?.[1];
  const paper = /^(.{2,20}[报報])社$/.exec(name)?.[1];
  const bare = (house ?? paper)?.replace(/^《(.+)》$/, '$1');
  if (bare === undefined) return name;
  if (house !== undefined && /(?:网|在线|报|刊|论坛)$/.test(bare)) return bare;
  const named = survey.lines.some(
    ({ text }, line) =>
      line < survey.first &&
      (paper === undefined
        ? new RegExp(`(?:^|[^\\p{L}])${bareOf(bare)}(?:$|[^\\p{L}]|首页)`, 'u').test(bareOf(text)) ||
          text.startsWith(bare)
        : text.includes(bare)),
  );
  return named ? bare : name;
}

/** `石门寮乡公所农业观光课` issued it; the page is that of the 石门寮乡公所, as its footer says. */
function wholeOffice(official: SiteName | undefined, footer: SiteName | undefined): SiteName | undefined {
  const part = official !== undefined && footer !== undefined && official.name !== footer.name;
  return part && isBody(footer.name) && official.name.startsWith(footer.name) ? footer : undefined;
}

/** `绥河市人民政府门户网站` above the menu: the page is that government's, whichever of its offices issued the document. */
function fromPortalOfOffice(survey: Survey): SiteName | undefined {
  for (const { text } of survey.lines.slice(0, Math.min(survey.first, 6))) {
    const name =
      /^(?:欢迎(?:访问|光临)|.{0,6}位置\s*[:：])?\s*([^\s:：]{2,20}?(?:人民)?政府)(?:门户网站|門戶網站|网站|官网|信息公开|$)/.exec(
        text,
      )?.[1];
    if (name !== undefined && !name.includes('中央')) return { name, from: text };
  }
  return undefined;
}

/** An official document is published by the body that issued it. */
function fromOfficial(
  survey: Survey,
  statements: readonly Statement[],
  issuer: Statement | undefined,
): SiteName | undefined {
  const official = survey.features.some(
    ({ folded }, line) => line < survey.first && /^(?:发文字号|发文机关|索\s*引\s*号)/.test(folded),
  );
  if (!official || issuer === undefined) return undefined;
  const name = issuer.value.split(/[\s\u3000]/)[0] ?? '';
  return statements.length === 0 ? undefined : { name, from: issuer.value };
}
