import { inlineText, type Block, type Inline, type Metadata } from '#content/document';
import { labelAt } from '#content/text';
import type { RemovedRun } from '../assemble.ts';
import { clean, type Cut } from '../clean/clean.ts';
import { survey as surveyLines } from '../clean/survey.ts';
import { readFrontMatter, type FrontMatter } from '../front-matter/front-matter.ts';
import { markHeadings } from '../structure/headings.ts';
import type { Line } from '../text/lines.ts';
import { oneLine } from './page-facts.ts';
import { byBlock, type Survey } from './survey.ts';

/** What is known of a page before it is assembled. */
export interface PageDraft {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** For each block, the order of the first source text in it. */
  readonly starts: readonly number[];
  readonly removed: readonly RemovedRun[];
}

/** Signs of a line that states facts of an article: without one there is nothing to read, as in most manuals. */
const FACT_SIGN =
  /来\s*源|來\s*源|作\s*者|记\s*者|記\s*者|编\s*辑|編\s*輯|责\s*编|发布|發布|發佈|日期|字号|字號|字体|原标题|转自|摘自|文号|文號|〔\d{4}〕|\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]/u;
/** Lines at the top and at the end in which facts stand. */
const EDGE_LINES = 40;

/**
 * Reads the front matter of a Chinese page with the rules for scraped text, over the lines of the whole page: an
 * article finder leaves the line under the title out. What they recognise inside the article moves to the receipt.
 */
export function readChinese(page: PageDraft, source: Survey, headings: readonly string[]): PageDraft {
  const draft = { ...page, blocks: structured(page.blocks) };
  const groups = byBlock(
    source.pieces.filter(({ furniture }) => furniture === undefined || furniture === 'page-header'),
  );
  const lines = groups.map((group): Line => {
    const text = oneLine(group.map((piece) => piece.text).join(''));
    return { text, start: group[0]?.order ?? 0, indent: 0, lead: '', gap: 0 };
  });
  const edges = [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];
  if (!edges.some(({ text }) => text.length < 200 && FACT_SIGN.test(text))) return draft;
  const surveyed = surveyLines(lines);
  const front = readFrontMatter(surveyed, page.metadata.title);
  const metadata = merged(page.metadata, front, headings);
  return applied({ ...draft, metadata }, lines, clean(surveyed, front));
}

/** The page's own statements and the rules' findings: each field from whichever knows it better. */
function merged(stated: Metadata, { metadata: found, title }: FrontMatter, headings: readonly string[]): Metadata {
  // A heading that is seen is the article's, where none is what the page states: that may be the name of its channel.
  const seen = headings.map(oneLine);
  const headed = seen.includes(found.title) && !seen.some((heading) => stated.title.includes(heading));
  const takesTitle =
    title !== undefined && stated.title !== found.title && (stated.title.includes(found.title) || headed);
  const takesCreators = found.creators.length > 0 && (found.evidence?.creators?.confidence ?? 0) >= 0.6;
  const takesDate =
    found.published !== undefined &&
    (stated.published === undefined ||
      (found.published.startsWith(stated.published) && found.published !== stated.published) ||
      // A program states when it made the page; the line under the title may know of an earlier day.
      ((found.evidence?.published?.confidence ?? 0) >= SURE && found.published < stated.published));
  const taken = {
    ...(takesTitle ? { title: found.title } : {}),
    ...(found.subtitle === undefined ? {} : { subtitle: found.subtitle }),
    ...(takesCreators ? { creators: found.creators } : {}),
    ...(stated.publisher !== undefined || found.publisher === undefined ? {} : { publisher: found.publisher }),
    ...(found.source === undefined ? {} : { source: found.source }),
    ...(takesDate ? { published: found.published } : {}),
    ...(found.reposts === undefined ? {} : { reposts: found.reposts }),
    ...(found.documentNumber === undefined ? {} : { documentNumber: found.documentNumber }),
  };
  const evidence = Object.fromEntries(
    Object.entries(found.evidence ?? {}).filter(([field]) => Object.hasOwn(taken, field)),
  );
  return { ...stated, ...taken, evidence: { ...stated.evidence, ...evidence } };
}

/** From this confidence on a date was read from a line above the article. */
const SURE = 0.9;

/** Rules that know a line by its place on a whole page; of what an article finder kept, they say nothing. */
const BY_PLACE = new Set(['above-the-article', 'below-the-article', 'among-page-tools']);

/** Takes out of the blocks what the rules cut out of the lines they come from. */
function applied(page: PageDraft, lines: readonly Line[], cuts: readonly Cut[]): PageDraft {
  const byStart = new Map(page.starts.map((start, index) => [start, index]));
  const blocks: (Block | undefined)[] = [...page.blocks];
  const gone: { readonly text: string; readonly rule: string; readonly block: number }[] = [];
  for (const cut of cuts) {
    const line = lines[cut.line];
    const index = line === undefined ? undefined : byStart.get(line.start);
    const block = index === undefined ? undefined : blocks[index];
    if (line === undefined || index === undefined || BY_PLACE.has(cut.rule)) continue;
    if (block?.kind !== 'paragraph' && block?.kind !== 'heading') continue;
    const text = line.text.slice(cut.start, cut.end);
    if (oneLine(inlineText(block.inlines)) === text) blocks[index] = undefined;
    else if (block.kind === 'paragraph') {
      const inlines = withoutEdge(block.inlines, text);
      if (inlines === undefined) continue;
      blocks[index] = { ...block, inlines };
    } else continue;
    gone.push({ text, rule: cut.rule, block: index });
  }
  if (gone.length === 0 || blocks.every((block) => block === undefined)) return page;

  // Blocks that went away move the places of everything after them.
  const moved = new Array<number>(blocks.length + 1);
  let kept = 0;
  for (let index = 0; index <= blocks.length; index += 1) {
    moved[index] = kept;
    if (blocks[index] !== undefined) kept += 1;
  }
  const runs = [
    ...page.removed.map((run) => ({ ...run, order: run.before * 2 })),
    ...gone.map(({ text, rule, block }) => ({ text, rule, before: block, order: block * 2 + 1 })),
  ];
  const removed = runs
    .toSorted((a, b) => a.order - b.order)
    .map(({ text, rule, before }) => ({ text, rule, before: moved[before] ?? kept }));
  return {
    metadata: page.metadata,
    blocks: blocks.filter((block) => block !== undefined),
    starts: page.starts.filter((_, index) => blocks[index] !== undefined),
    removed,
  };
}

/** A paragraph's inlines without a run of text at its start or end; undefined where it does not stand there plainly. */
function withoutEdge(inlines: readonly Inline[], run: string): readonly Inline[] | undefined {
  const first = inlines[0];
  if (typeof first === 'string' && first.startsWith(run))
    return nonEmpty([first.slice(run.length).trimStart(), ...inlines.slice(1)]);
  const last = inlines.at(-1);
  if (typeof last === 'string' && last.endsWith(run)) {
    return nonEmpty([...inlines.slice(0, -1), last.slice(0, last.length - run.length).trimEnd()]);
  }
  return undefined;
}

function nonEmpty(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.filter((inline) => inline !== '');
}

/** Headings by their numbering where the source marks none; where it does, their labels. */
export function structured(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'heading')) return markHeadings(blocks);
  return blocks.map((block): Block => {
    if (block.kind !== 'heading') return block;
    const label = labelAt(inlineText(block.inlines))?.text;
    return label === undefined ? block : { ...block, label };
  });
}
