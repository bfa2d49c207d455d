import { fold, labelAt, type Label } from '#content/text';
import { factsIn } from '../front-matter/labels.ts';
import { ACCOUNT_RULES } from './account-rules.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { LINK_RULES } from './link-rules.ts';
import { PAGE_RULES } from './page-rules.ts';
import { READER_RULES } from './reader-rules.ts';
import { FRAME_RULES } from './reference-rules.ts';
import type { LineRule } from './rule.ts';
import { SITE_RULES } from './site-rules.ts';

/** All rules over whole lines; the first that matches names the line. */
export const LINE_RULES: readonly LineRule[] = [
  ...FRAME_RULES,
  ...READER_RULES,
  ...LINK_RULES,
  ...ACCOUNT_RULES,
  ...PAGE_RULES,
  ...SITE_RULES,
];

const SURE_RULES = LINE_RULES.filter(({ where }) => where === 'anywhere');
const EDGE_RULES = LINE_RULES.filter(({ where }) => where === 'edges');

/** What the steps ask of a line, computed once. */
export interface Feature {
  readonly folded: string;
  readonly length: number;
  /** A paragraph of running text: what an article is made of and furniture is not. */
  readonly prose: boolean;
  /** Ends as a sentence does. */
  readonly sentence: boolean;
  readonly label: Label | undefined;
  /** Name of the rule that takes the line wherever it stands. */
  readonly certain: string | undefined;
  /** Name of the rule that takes it outside the article. */
  readonly possible: string | undefined;
  readonly opens: LineRule['opens'];
}

/** What an encyclopedia sets behind the heading of a section. */
const SECTION_BUTTONS = /(?<=^\S{2,20})\s*(?:播报\s*编辑|编辑本段(?:\s*回目录)?|\[编辑\])\s*$/;

/** Rules that take sentences wherever they stand. A row of buttons or counters that ends with a full stop is about them. */
const SENTENCES: ReadonlySet<string> = new Set([
  'advertisement',
  'answer-frame',
  'app-prompt',
  'comments',
  'disclaimer',
  'encyclopedia-frame',
  'forum-attachment',
  'forum-edit',
  'key-hint',
  'source-note',
]);

/** Rules over short frames of pages: a whole sentence that begins as one of them does (来自十二个国家的…。) is none. */
const TERSE: ReadonlySet<string> = new Set(['forum-member', 'forum-turn', 'community']);

/** A sentence of running text has at least this many characters where it stands alone between furniture. */
const SHORTEST_PROSE = 18;
const SHORTEST_ANNOUNCEMENT = 24;
/** Names of authors in Latin letters come to this much; without a full stop a shorter line is no text. */
const LONGEST_NAMES = 80;
/** Rules look at lines up to this long; a longer one is a paragraph. */
const LONGEST_FURNITURE = 600;

/** Features of short lines, which pages and tables repeat; emptied when it is full. */
const KNOWN = new Map<string, Feature>();
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 24;

export function featureOf(text: string): Feature {
  if (text.length > LONGEST_KNOWN) return measure(text);
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const feature = measure(text);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, feature);
  return feature;
}

function measure(text: string): Feature {
  if (text.length > LONGEST_FURNITURE) {
    const folded = fold(text.slice(0, LONGEST_FURNITURE));
    const prose = /[。!?,，;]/.test(folded);
    return {
      folded,
      length: text.length,
      prose,
      sentence: prose,
      label: labelAt(text),
      certain: undefined,
      possible: undefined,
      opens: undefined,
    };
  }
  const whole = withBlanks(fold(text));
  // 人物生平 编辑本段 回目录: the line is its heading, the buttons are cut off it later.
  const folded = whole.replace(SECTION_BUTTONS, '');
  const spoken = whatIsSaid(folded);
  const matches = ({ name, pattern, upTo = 60 }: LineRule): boolean =>
    folded.length <= upTo &&
    !(TERSE.has(name) && folded.length >= SHORTEST_MENTION && folded.endsWith('。')) &&
    pattern.test(folded) &&
    (spoken === undefined || name === 'disclaimer' || pattern.test(spoken));
  const rule = SURE_RULES.find(matches) ?? EDGE_RULES.find(matches);
  const coverage =
    folded.length <= 160 && !(folded.length > 50 && /[。,]/.test(folded)) ? coverageOf(folded) : undefined;
  const sentence = /[。!?…;,~][”」』")】》]*(?:\[\d[\d,-]*\])*$/.test(folded) || /[:]$/.test(folded);
  const byWords = coverage === undefined ? undefined : verdictOf(coverage, folded);
  const certain =
    rule?.where === 'anywhere' && (!folded.endsWith('。') || SENTENCES.has(rule.name))
      ? rule.name
      : byWords === 'certain'
        ? coverage?.vocabulary
        : undefined;
  const possible = rule?.name ?? (byWords === undefined ? undefined : coverage?.vocabulary);
  // 现将…的时间公告如下: a sentence that announces what stands below it.
  const announces = /,.*:$/.test(folded) && folded.length >= SHORTEST_ANNOUNCEMENT;
  const stops = announces || /[。!?；;]/.test(folded) || (folded.match(/,/g)?.length ?? 0) >= 2;
  const prose =
    (possible === undefined && CAPTION.test(folded)) ||
    (possible === undefined &&
      folded.length >= SHORTEST_PROSE &&
      stops &&
      (/\p{Script=Han}{2}/u.test(folded) || (/\p{L}/u.test(folded) && (sentence || folded.length >= LONGEST_NAMES))) &&
      (sentence || folded.length >= 40) &&
      !isFactLine(folded));
  const links = coverage?.vocabulary === 'related-links' && byWords !== undefined && coverage.pieces <= 3;
  return {
    folded: whole,
    length: whole.length,
    prose,
    sentence,
    label: labelAt(text),
    certain,
    possible,
    opens: rule?.opens ?? (rule === undefined && links ? 'links' : undefined),
  };
}

/**
 * A sentence without what it has in quotation marks: 二维码属于“扫一扫关注我们”组件。 speaks of furniture and is none. Undefined
 * where the line is no such sentence.
 */
function whatIsSaid(folded: string): string | undefined {
  if (folded.length < SHORTEST_MENTION || !/。[”」）)]?$/.test(folded)) return undefined;
  const said = folded.replace(/“[^”]{1,30}”|「[^」]{1,30}」/g, '');
  return said.length === folded.length ? undefined : said;
}

const SHORTEST_MENTION = 24;

/** Blanks and arrows spelled as HTML entities, as what they stand for; of the same length, so that offsets hold. */
function withBlanks(folded: string): string {
  if (!folded.includes('&')) return folded;
  const plain = folded
    .replace(/&(?:nbsp|ensp|emsp|#160|#12288);?/g, (entity) => ' '.repeat(entity.length))
    .replace(/&gt;/g, '>   ');
  return plain.trim() === '' ? folded : plain;
}

/** What is said under a picture belongs to the article as its sentences do. */
const CAPTION =
  /^(?:图为|上图为|下图为|左图为|右图为|[▲△]\s*(?=\p{Script=Han}))[^|:]{6,80}$|^(?:图说|图注|照片说明)\s*:[^|]{4,80}$/u;

/** 作者：… 来源：… 浏览量：…: two labelled facts or more and no full stop make a line about the article, however long. */
function isFactLine(folded: string): boolean {
  if (folded.length > LONGEST_FACT_LINE || folded.includes('。') || !folded.includes(':')) return false;
  return factsIn(folded).filter(({ kind }) => kind !== 'other' && kind !== 'title').length >= 2;
}

const LONGEST_FACT_LINE = 240;

/**
 * A single word may be an article's heading (历史, 交通) and proves nothing inside it. Several words with nothing left
 * over are furniture anywhere; with a little left over, outside the article.
 */
function verdictOf(coverage: Coverage, folded: string): 'certain' | 'possible' | undefined {
  if (!coverage.worded) return undefined;
  if (/[。!?;]$/.test(folded) || /,/.test(folded)) return coverage.share >= 0.8 ? 'possible' : undefined;
  // 2016年退出: a year and one word tell what happened then.
  if (/^\d{1,4}[年月日]\p{Script=Han}{1,4}\P{L}*$/u.test(folded)) return 'possible';
  // 分　类: one word of two characters, set wide.
  if (coverage.share === 1 && folded.replace(/\s+/g, '').length <= 2) return 'possible';
  if (coverage.share === 1) return coverage.pieces >= 2 || folded.length > 4 ? 'certain' : 'possible';
  if (coverage.covered >= 3 && coverage.share >= 0.6 && coverage.longestOther <= 8) return 'certain';
  if (coverage.covered >= 2 && coverage.share >= 0.4 && coverage.longestOther <= 10) return 'possible';
  return undefined;
}
