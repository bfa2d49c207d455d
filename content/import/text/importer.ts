import type { Result } from '#content/base';
import type { Metadata } from '#content/document';
import { assemble, type RemovedRun } from '../assemble.ts';
import { clean, type Cut } from '../clean/clean.ts';
import { listedHeadings } from '../clean/contents.ts';
import { isEditButton } from '../clean/edit-button.ts';
import { survey } from '../clean/survey.ts';
import { decode } from '../decode/index.ts';
import type { ImportFailure } from '../failures.ts';
import { readFrontMatter } from '../front-matter/front-matter.ts';
import type { Imported, Importer, Source } from '../importer.ts';
import { markHeadings } from '../structure/headings.ts';
import { blocksOf, type KeptLine } from './blocks.ts';
import { withoutGlosses, type Gloss } from './glosses.ts';
import { linesOf } from './lines.ts';
import { prepare } from './prepare.ts';

/** Plain text, clean or as scraped from a web page. */
export const textImporter: Importer = {
  format: 'text',
  import: (source) => Promise.resolve(importText(source)),
};

/** Reads a plain text. */
export function importText(source: Source): Result<Imported, ImportFailure> {
  const decoded = decode(source.bytes, source.encoding === undefined ? {} : { chosen: source.encoding });
  if (!decoded.ok) return decoded;
  const { encoding, confidence, rule } = decoded.value;
  const { text, glosses } = withoutGlosses(decoded.value.text);
  const page = survey(prepare(linesOf(text)));
  const front = readFrontMatter(page, nameOf(source));
  const cleaned = apply(
    page,
    clean(page, front),
    new Set(front.title?.places.map(({ line }) => line)),
    front.title?.subtitleLine,
  );
  // A note of a line or two, all of it taken for furniture and title, is still what somebody wrote: it stays whole.
  const hasBody = cleaned.kept.length > 0;
  const { kept, removed, marked } = hasBody ? cleaned : apply(page, [], new Set(), undefined);
  const { blocks, firstLines } = blocksOf(kept);
  const blockOfLine = (line: number): number => lowerBound(firstLines, line);
  const hints = {
    marked: new Set([...marked].map((line) => firstLines.indexOf(line)).filter((block) => block >= 0)),
  };
  const evidence = { ...front.metadata.evidence, encoding: { text: encoding, rule, confidence } };
  const metadata = { ...front.metadata, encoding, evidence };
  return assemble({
    metadata: hasBody ? metadata : untitled(metadata, nameOf(source)),
    blocks: markHeadings(blocks, hints),
    removed: [...removed, ...glossesByLine(glosses, kept)].map(({ before, ...run }) => ({
      ...run,
      before: blockOfLine(before),
    })),
    mediaType: 'text/plain',
  });
}

/** The same facts under the file's name: the lines of the title are the text. */
function untitled(metadata: Metadata, name: string): Metadata {
  const { subtitle: _line, evidence: { subtitle: _from, ...evidence } = {}, ...rest } = metadata;
  return { ...rest, title: name, evidence: { ...evidence, title: { text: name, rule: 'file-name', confidence: 0.2 } } };
}

/** The file's name without what says its format: the title of a text that has none. */
function nameOf(source: Source): string {
  return source.name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || source.name;
}

/** A line with a button above or below it is a heading where it is this short. */
const LONGEST_MARKED = 40;

interface Applied {
  readonly kept: readonly KeptLine[];
  /** `before` counts kept lines. */
  readonly removed: readonly RemovedRun[];
  /** Kept lines after which the page had an edit button. */
  readonly marked: ReadonlySet<number>;
}

/** Takes the cuts out of the lines: what stays, and what went with the place it went from. */
function apply(
  page: ReturnType<typeof survey>,
  cuts: readonly Cut[],
  titles: ReadonlySet<number>,
  subtitle: number | undefined,
): Applied {
  const kept: KeptLine[] = [];
  const removed: RemovedRun[] = [];
  const marked = new Set<number>();
  let next = 0;
  let button = false;
  const listed = listedHeadings(page);
  page.lines.forEach((line, index) => {
    let at = 0;
    let rest = '';
    for (let cut = cuts[next]; cut !== undefined && cut.line === index; cut = cuts[(next += 1)]) {
      rest += line.text.slice(at, cut.start);
      at = cut.end;
      const before = kept.length + (rest.trim() === '' || titles.has(index) ? 0 : 1);
      removed.push({ text: line.text.slice(cut.start, cut.end).trim(), rule: cut.rule, before });
      if (cut.rule === 'page-tools' && /编辑|編輯|edit/i.test(line.text.slice(cut.start, cut.end)) && cut.start > 0)
        marked.add(kept.length);
    }
    rest = (rest + line.text.slice(at)).trim();
    if (rest === '') button ||= isEditButton(line.text);
    if (rest === '' || titles.has(index) || index === subtitle) return;
    if (button)
      marked.add(/[。；：，.;:,]$/.test(rest) || rest.length > LONGEST_MARKED ? kept.length - 1 : kept.length);
    button = false;
    if (listed.has(index)) marked.add(kept.length);
    kept.push({ line, text: rest, shape: page.shapes[index] });
  });
  return { kept, removed, marked };
}

/** The glosses of each kept line as one run: a page has hundreds, and they mean nothing one by one. */
function glossesByLine(glosses: readonly Gloss[], kept: readonly KeptLine[]): RemovedRun[] {
  const starts = kept.map(({ line }) => line.start);
  const runs = new Map<number, string>();
  for (const { at, text } of glosses) {
    const before = Math.max(0, lowerBound(starts, at) - 1);
    runs.set(before, (runs.get(before) ?? '') + text);
  }
  return [...runs].map(([before, text]) => ({ text, rule: 'pinyin-gloss', before }));
}

/** Index of the first element that is not less. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
