import { fold } from '#content/text';
import type { Survey } from '../clean/survey.ts';
import { coverageOf } from '../clean/coverage.ts';
import { isQuestionPage } from '../clean/question-page.ts';
import { datesIn } from './dates.ts';
import { factsIn } from './labels.ts';
import { bylineOf, hasFamilyName, isAuthorList, isBody, isPersonName, isPost } from './names.ts';
import { isForum } from './sites.ts';
import { isEditButton } from '../clean/edit-button.ts';

export interface FoundTitle {
  readonly title: string;
  readonly subtitle?: string;
  /** Where the title stands: one line, or two for a title that was broken. `start` and `end` are offsets into the line. */
  readonly places: readonly { readonly line: number; readonly start: number; readonly end: number }[];
  readonly subtitleLine?: number;
  readonly confidence: number;
}

interface Candidate {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}

/** 泊教发〔2021〕5号 on a line of its own is the document's number. */
const DOCUMENT_NUMBER =
  /^\p{Script=Han}{1,16}\s*[〔［[【(（]\s*(?:19|20)\d{2}\s*[〕］\]】)）]\s*第?\s*\d{1,5}\s*[号號]$/u;
const LONGEST_TITLE = 90;
/** Lines looked at for a title: what stands above an article is seldom longer. */
const HEAD_LINES = 80;
/** Lines below the article in which a copy of its title may stand. */
const FOOT_LINES = 40;

/** The title, from the lines above the article's first paragraph. Undefined where none of them can be one. */
export function findTitle(survey: Survey): FoundTitle | undefined {
  const head = Math.min(survey.first, HEAD_LINES);
  const candidates: Candidate[] = [];
  const signs = pageSigns(survey, head);
  for (let line = 0; line < head; line += 1) {
    const candidate = candidateIn(survey, line, head, signs);
    if (candidate !== undefined) candidates.push(candidate);
  }
  const best = candidates.reduce<Candidate | undefined>(
    (top, next) => (top === undefined || next.score >= top.score ? next : top),
    undefined,
  );
  if (best === undefined || best.score < 0) return undefined;
  const whole = joined(survey, best);
  const above = whole.places[0] === undefined ? 0 : whole.places[0].line - 1;
  const dashed = /^(?:[—–─－]{1,2}|--)\s*\S/.test(survey.lines[above]?.text ?? '');
  const after = dashed ? above : best.line + 1;
  const subtitle = subtitleAt(survey, after, head);
  return {
    title: whole.title,
    places: whole.places,
    confidence: Math.min(0.98, 0.5 + best.score * 0.06),
    ...(subtitle === undefined ? {} : { subtitle, subtitleLine: after }),
  };
}

function candidateIn(survey: Survey, index: number, head: number, signs: PageSigns): Candidate | undefined {
  const text = survey.lines[index]?.text ?? '';
  const feature = survey.features[index];
  if (feature === undefined || text.length > LONGEST_TITLE * 2) return undefined;
  const { start, end } = trimmed(text, feature.folded, isForum(survey));
  const title = text.slice(start, end);
  const bare = bareOf(title);
  if (bare.length < 2 || bare.length > LONGEST_TITLE || !/\p{L}/u.test(bare)) return undefined;
  const cut = start > 0 || end < text.length;
  if (feature.certain !== undefined && !cut) return undefined;
  if (feature.certain === 'breadcrumb' || feature.possible === 'notice-table') return undefined;
  if (factsIn(feature.folded).some((fact) => fact.at <= start && fact.kind !== 'title')) return undefined;
  if (/[。;；,，]$/.test(title) || /^[(（]?(?:19|20)\d\d[-年/.]/.test(title)) return undefined;

  const echoes = echoesOf(survey, index, bare, head);
  let score = Math.min(echoes, 2) * 2 + (index / Math.max(1, head)) * 1.5;
  const metaAt = [1, 2, 3].find((step) => index + step < head && isMeta(survey, index + step));
  const own = cut ? 0 : 3;
  if (signs.titles.has(bare)) score += own + (isPersonName(bare) ? 4 : 0);
  else if ([...signs.places].some((place) => bare.includes(place))) score += own;
  if (signs.sites.some((site) => bare === site || (bare.startsWith(site) && bare.length <= site.length + 6)))
    score -= 6;
  // The name of an account stands between a longer title and its date.
  if (bare.length <= 8 && metaAt === 1 && isTitleLike(survey, index - 1)) score -= 3;
  if (/年\s*第?\s*\d{1,3}\s*期/.test(bare) && bare.length <= 30) score -= 5;
  if (signs.windows.has(index)) score -= 8;
  const below = survey.lines[index + 1]?.text ?? '';
  if (index + 1 < head && (isAuthorList(below) || bylineOf(below) !== undefined)) score += 2;
  if (isPost(bare) && !isBody(bare)) score -= 3;
  const asked = /[?？]$/.test(title) && isQuestionPage(survey.features);
  if (asked) score += 5;
  // Below the line with the date stands what the text begins with.
  const under = [1, 2].some((step) => datesIn(survey.features[index - step]?.folded ?? '').length > 0);
  if (metaAt === undefined && under && echoes === 0) score -= 2;
  if (isEditButton(survey.lines[index - 1]?.text ?? '')) score -= 6;
  if (metaAt !== undefined) score += 4 - metaAt;
  if (bare.length >= 6 && bare.length <= 45) score += 1;
  if (
    /关于.{2,}的|(?:通知|公告|办法|规定|条例|意见|方案|指南|手册|总结|小结|公示|细则|报告|说明|[?？！!])(?:[(（].{1,10}[)）])?$/.test(
      bare,
    )
  )
    score += 1;
  if (isBody(bare) && !/关于|^[“"「《]/.test(bare)) score -= 2.5;
  if (/文件$/.test(bare) && bare.length <= 24) score -= 4;
  if (
    (isPersonName(bare) && hasFamilyName(bare) && !cut) ||
    bylineOf(title.trim()) !== undefined ||
    isAuthorList(title)
  )
    score -= 4;
  if (survey.shapes[index] !== undefined) score -= 4;
  if (bare.length < 6) score -= bare.length <= 2 ? 3 : 1;
  if (/^[^:]{1,8}:\s?\S/.test(title.replace('：', ':')) && bare.length <= 16) score -= 2;
  if (DOCUMENT_NUMBER.test(title)) return undefined;
  if (cut && /编辑|播报/.test(feature.folded.slice(end))) score += 3;
  if (index === head - 1) score += 1;
  if (/(?:的博客|的空间|论坛|官方网站|门户网站|新闻网|的个人主页|贴吧)$/.test(bare)) score -= 3;
  if (/^(?:[—–─－-]{1,2}|[(（])/.test(title)) score -= 5;
  if (survey.features[index]?.label !== undefined && !/^\d{4}/.test(bare)) score -= 3;
  if (feature.possible !== undefined && !cut) score -= 3;
  const coverage = coverageOf(feature.folded.slice(start, end));
  if (coverage.worded && coverage.share === 1) return undefined;
  if (coverage.pieces >= 4 && coverage.longestOther <= 8 && coverage.covered > 0) score -= 3;
  if (/[_|｜]|\s[-–—]{1,2}\s|--/.test(title)) score -= 2;
  if (/[:：]$/.test(title)) score -= 3;
  // Under a Chinese title a paper has it once more in English.
  if (!/\p{Script=Han}/u.test(title) && isHan(survey)) score -= 4;
  return { line: index, start, end, text: title, score };
}

/** Whether the text begins in Chinese: its first lines are what a title is in the language of. */
function isHan(survey: Survey): boolean {
  const sample = survey.lines
    .slice(survey.first, survey.first + 12)
    .map(({ text }) => text.slice(0, 200))
    .join('');
  return (sample.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 > sample.length;
}

/** What the page's window title and path say: how it calls the article, where in the site that is, and the site itself. */
interface PageSigns {
  readonly titles: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sites: readonly string[];
  /** Lines that hold site, channel and title in a row, where the title stands again by itself. */
  readonly windows: ReadonlySet<number>;
}

/** A line that could well be a title: long enough, without the marks of menus and paths. */
function isTitleLike(survey: Survey, index: number): boolean {
  const text = survey.lines[index]?.text ?? '';
  const feature = survey.features[index];
  return (
    feature?.possible === undefined &&
    text.length >= 10 &&
    text.length <= 60 &&
    /\p{Script=Han}{4}/u.test(text) &&
    !/[|_>»。]|\s[-–]\s/.test(text) &&
    !isBody(text) &&
    !isMeta(survey, index)
  );
}

function pageSigns(survey: Survey, head: number): PageSigns {
  const titles = new Set<string>();
  const places = new Set<string>();
  const sites: string[] = [];
  const windows = new Set<number>();
  for (let line = 0; line < Math.min(head, WINDOW_TITLE_LINES); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const window = windowTitle(text);
    const last = window?.sites.at(-1) ?? '';
    if (window !== undefined && last.length > 8 && isRepeated(survey, line, head, last)) {
      titles.add(last);
      windows.add(line);
    }
    const repeated = window !== undefined && isRepeated(survey, line, head, window.title);
    if (window !== undefined && repeated) {
      titles.add(window.title);
      sites.push(...window.sites);
    }
    if (survey.features[line]?.possible === 'breadcrumb') {
      const last = bareOf(text.split(/\s*(?:>|»|›|→|＞|\\|\/|::)\s*/).at(-1) ?? '');
      if (last.length >= 3 && !/正文$|内容$|详情$|列表$/.test(last)) places.add(last);
    }
  }
  return { titles, places, sites: sites.filter((site) => site.length >= 2), windows };
}

/** Lines at the top in which a window title or a path may stand. */
const WINDOW_TITLE_LINES = 20;

/** `标题_栏目_网站`: the words before the first separator, and those after it. */
export function windowTitle(text: string): { readonly title: string; readonly sites: readonly string[] } | undefined {
  if (text.length > 140) return undefined;
  const parts = text.split(/\s*(?:_|\||｜|--|—{1,2}|\s[-–]\s|(?<=[\p{Script=Han}”》）？！])-(?=\p{Script=Han}))\s*/u);
  const [title = '', ...sites] = parts.map(bareOf);
  return parts.length < 2 || parts.length > 5 || title.length < 2 ? undefined : { title, sites };
}

function isRepeated(survey: Survey, line: number, head: number, title: string): boolean {
  return survey.lines.slice(0, head).some(({ text }, index) => index !== line && bareOf(text) === title);
}

/** How often the same words stand in other lines: a page's window title, path and register repeat its title. */
function echoesOf(survey: Survey, index: number, bare: string, head: number): number {
  if (bare.length < 3) return 0;
  let echoes = 0;
  for (const other of edgesOf(survey, head)) {
    const text = survey.lines[other]?.text ?? '';
    const line = other === index || text.length > 400 ? '' : bareOf(text);
    // A few characters also stand in other words and in an author's name: they count at the ends of a line only.
    if (bare.length < 5 ? line.startsWith(bare) || line.endsWith(bare) : line.includes(bare)) echoes += 1;
  }
  return echoes;
}

/** The lines above the article and the first below it. */
function edgesOf(survey: Survey, head: number): number[] {
  const from = survey.last + 1;
  const below = Array.from(
    { length: Math.max(0, Math.min(FOOT_LINES, survey.lines.length - from)) },
    (_, step) => from + step,
  );
  return [...Array.from({ length: head }, (_, line) => line), ...below];
}

/**
 * A title without what was glued to it: a site's prefix or suffix, a forum's tag and buttons, a date in brackets, the
 * tools of an encyclopedia.
 */
function trimmed(text: string, folded: string, forum: boolean): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  const date = datesIn(folded).find((found) => found.start > 1);
  if (date !== undefined && /[([]\s*$/.test(folded.slice(0, date.start)))
    end = folded.lastIndexOf(folded.charAt(date.start - 1), date.start);
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

/** A title broken over two lines: an office, and what it decrees; or two lines that another line has as one. */
function joined(survey: Survey, best: Candidate): Pick<FoundTitle, 'title' | 'places'> {
  const place = { line: best.line, start: best.start, end: best.end };
  const one = { title: best.text.trim(), places: [place] };
  const previous = survey.lines[best.line - 1]?.text ?? '';
  const next = survey.lines[best.line + 1]?.text ?? '';
  const offices = previous.split(/[\s\u3000]+/);
  const before =
    best.line > 0 &&
    best.start === 0 &&
    offices.every((office) => isBody(office)) &&
    /^关于|^關於|^印发|^转发/.test(best.text);
  if (before) {
    return { title: previous + best.text, places: [{ line: best.line - 1, start: 0, end: previous.length }, place] };
  }
  const pair = bareOf(best.text + next);
  const echoed =
    best.line + 1 < survey.first &&
    next.length > 1 &&
    survey.lines
      .slice(0, survey.first)
      .some((line, index) => index !== best.line && index !== best.line + 1 && bareOf(line.text).includes(pair));
  if (echoed || (offices.length > 0 && isBody(bareOf(best.text)) && /^(?:关于|關於)/.test(next))) {
    return { title: best.text + next, places: [place, { line: best.line + 1, start: 0, end: next.length }] };
  }
  return one;
}

function subtitleAt(survey: Survey, index: number, head: number): string | undefined {
  const text = survey.lines[index]?.text ?? '';
  if (index >= head && survey.features[index]?.prose !== false) return undefined;
  if (/^(?:[—–─－]{1,2}|--)\s*\S/.test(text) && text.length <= 60 && !/[。；]$/.test(text)) return text;
  const encyclopedia = survey.features.some((feature) => feature.possible === 'encyclopedia-frame');
  const plain =
    survey.features[index]?.possible === undefined &&
    !isMeta(survey, index) &&
    text.length <= 30 &&
    !/[。：:，]/.test(text);
  const next = survey.features[index + 1];
  const apart = next?.possible !== undefined && text.length >= 6 && /\p{Script=Han}{4}/u.test(text);
  const named = bylineOf(text) !== undefined || isBody(text) || survey.features[index]?.label !== undefined;
  return (encyclopedia || (apart && !named)) && plain && index < head ? text : undefined;
}

/** `（2020年4月20日市人民政府第36次常务会议通过）` is the document's own text. */
function isSessionNote(text: string): boolean {
  return /^[（(].*(?:通过|通過|施行|公布|发布|發布|修订|修訂|修正|批准|印发).*[）)]$/.test(text);
}

/** A line of facts about the article: a date, or a labelled author or source. */
export function isMeta(survey: Survey, index: number): boolean {
  const text = survey.lines[index]?.text ?? '';
  if (text.length > 200 || survey.features[index]?.prose === true || isSessionNote(text)) return false;
  const folded = survey.features[index]?.folded ?? '';
  if (factsIn(folded).some((fact) => fact.kind !== 'other' && fact.kind !== 'title')) return true;
  return text.length <= 120 && datesIn(folded, { republic: true }).length > 0 && !/[。！？]$/.test(text);
}

/** Without blanks and the marks in which copies of a title differ. */
export function bareOf(text: string): string {
  return fold(text).replace(/[\s\u3000"'“”‘’「」『』]+/g, '');
}
