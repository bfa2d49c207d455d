import { failed, succeeded, type Digest, type Result } from '#content/base';
import { canonicalText, type Evidence, type MetadataField, type Metadata } from '#content/document';
import { assemble, type PageBreak, type RemovedRun } from '../assemble.ts';
import type { ImportFailure } from '../failures.ts';
import { readOfficial, type OfficialMatter, type SetParagraph } from '../front-matter/official.ts';
import { structured } from '../html/chinese.ts';
import { fieldText } from '../html/front-matter.ts';
import { documentLanguage } from '../html/language.ts';
import type { Importer, Source } from '../importer.ts';
import { buildBlocks } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { withoutFurniture, type CleanSheet, type Sheet } from './furniture.ts';
import { headingLevels } from './headings.ts';
import { readOutline } from './outline.ts';
import { pageRuns } from './page-runs.ts';
import { partsOf, type Part } from './parts.ts';
import { openPdf, type OpenPdf } from './pdf-library.ts';
import { Pictures, type FoundPictures, type PictureSheet } from './pictures.ts';
import { segmentsOf } from './segments.ts';

/** Pages of one file; the largest books have a few thousand. */
const MOST_PAGES = 20_000;
/** Blocks by which a document's language is told. */
const SAMPLE_BLOCKS = 100;

/** A PDF: its text, reflowed. The page as printed is drawn from the original, beside it. */
export const pdfImporter: Importer = {
  format: 'pdf',
  async import(source, digest) {
    const read = await readPdf(source, digest);
    if (!read.ok) return read;
    const { sheets, body, info, labels, outline, askew, pictures } = read.value;
    const parts = partsOf(sheets, body, pictures.onPage);
    const fileName = fieldText(source.name.replace(/\.[A-Za-z0-9]{1,8}$/, '')) || source.name;
    const front = readFrontMatter(info, parts, body, fileName);
    const official = readOfficial(parts.map(setParagraph));
    const said = goneParts(front.titleParts, official);
    // A title that is all there is stays as text.
    const gone: typeof said = parts.every((part, index) => said.has(index) || textOf(part) === '') ? new Map() : said;
    const kept = parts.map((_, index) => index).filter((index) => !gone.has(index));
    const keptParts = kept.flatMap((index) => parts[index] ?? []);
    const inKept = <Value>(found: ReadonlyMap<number, Value>): Map<number, Value> =>
      new Map([...found].flatMap(([index, value]) => (gone.has(index) ? [] : [[kept.indexOf(index), value] as const])));

    const levels = headingLevels(keptParts, body, outline);
    const built = buildBlocks(keptParts, levels, inKept(official?.roles ?? new Map()));
    // Without headings by size or outline, those that their numbering shows.
    const blocks = structured(built.blocks);
    const language = documentLanguage(
      typeof info['Language'] === 'string' ? info['Language'] : undefined,
      canonicalText(blocks.slice(0, SAMPLE_BLOCKS)),
    );
    const evidence: Partial<Record<MetadataField, Evidence>> = {
      ...front.evidence,
      ...official?.evidence,
      language: language.evidence,
    };
    const metadata: Metadata = {
      ...front.metadata,
      ...official?.metadata,
      language: language.language,
      encoding: '',
      evidence,
    };
    const blockAt = (part: number): number => {
      const next = kept.findIndex((index) => index >= part);
      return next === -1 ? blocks.length : (built.blockOf[next] ?? blocks.length);
    };
    return assemble({
      metadata,
      blocks,
      pages: pageBreaks(sheets, labels, built.starts, blocks.length),
      removed: [
        ...[...gone].map(([part, rule]): RemovedRun => ({ text: textOf(parts[part]), rule, before: blockAt(part) })),
        ...removedOf(sheets, askew, pictures, built.starts, blocks.length),
      ].toSorted((a, b) => a.before - b.before),
      mediaType: 'application/pdf',
      assets: pictures.assets,
    });
  },
};

interface ReadPdf {
  readonly sheets: readonly CleanSheet[];
  /** Size of most of the text. */
  readonly body: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly labels: readonly string[] | null;
  readonly outline: Awaited<ReturnType<typeof readOutline>>;
  /** Text at an angle, by page. */
  readonly askew: ReadonlyMap<number, readonly string[]>;
  readonly pictures: FoundPictures;
}

async function readPdf(source: Source, digest: Digest): Promise<Result<ReadPdf, ImportFailure>> {
  let open;
  try {
    open = await openPdf(source.bytes, source.characterMap);
  } catch (error) {
    return failed(refusalOf(error));
  }
  try {
    return await readPages(open, digest);
  } catch (error) {
    return failed(refusalOf(error));
  } finally {
    await open.close();
  }
}

async function readPages({ file, operators }: OpenPdf, digest: Digest): Promise<Result<ReadPdf, ImportFailure>> {
  if (file.numPages > MOST_PAGES) return failed({ code: 'too-many-pages', pages: file.numPages, limit: MOST_PAGES });
  const sheets: Sheet[] = [];
  const askew = new Map<number, readonly string[]>();
  const seen: PictureSheet[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const read = await pageRuns(page, number);
    sheets.push({ number, width: read.width, height: read.height, segments: segmentsOf(read.runs) });
    if (read.askew.length > 0) askew.set(number, read.askew);
    const { width, height, angle, runs } = read;
    seen.push({ number, width, height, angle, hasText: runs.length > 0 });
    page.cleanup();
  }
  if (!hasText(sheets)) return failed({ code: 'pdf-without-text', pages: file.numPages });
  // After all of the text: scans are refused before their pictures are decoded.
  const pictures = new Pictures(digest, operators);
  for (const sheet of seen) {
    const page = await file.getPage(sheet.number);
    await pictures.read(page, sheet);
    page.cleanup();
  }
  const { info } = await file.getMetadata();
  return succeeded({
    sheets: withoutFurniture(sheets),
    body: bodySize(sheets),
    info,
    labels: await file.getPageLabels().catch(() => null),
    outline: await readOutline(file),
    askew,
    pictures: pictures.found(file.numPages),
  });
}

/** What pdf.js throws at a file it cannot read; anything else is a fault of ours or of its own, on bytes that are damaged. */
function refusalOf(error: unknown): ImportFailure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return { code: 'encrypted' };
  if (error instanceof RangeError && /Invalid array length|allocation failed/i.test(message))
    return { code: 'damaged-file', format: 'PDF' };
  if (/Exception$|^UnknownErrorException|^FormatError|^XRef/.test(name)) return { code: 'damaged-file', format: 'PDF' };
  throw error;
}

/** Characters that a font without a table of its meanings leaves: they say nothing. */
const MEANINGLESS = /[\p{Co}\p{Cc}\ufffd\s]/gu;

function hasText(sheets: readonly Sheet[]): boolean {
  let all = 0;
  let meant = 0;
  for (const { segments } of sheets) {
    for (const { text } of segments) {
      all += text.length;
      meant += text.replace(MEANINGLESS, '').length;
    }
  }
  return meant > 0 && meant >= all * 0.3;
}

function bodySize(sheets: readonly Sheet[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of sheets.flatMap(({ segments }) => segments)) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].reduce(([a, most], [b, count]) => (count > most ? [b, count] : [a, most]), [0, 0])[0];
}

function textOf(part: Part | undefined): string {
  return part?.kind === 'text' ? part.text : '';
}

function setParagraph(part: Part): SetParagraph {
  return part.kind === 'text' ? part : { text: '', centred: false, aside: false };
}

/** Parts whose facts moved into fields, each with its rule. */
function goneParts(titleParts: readonly number[], official: OfficialMatter | undefined): ReadonlyMap<number, string> {
  const officialTitle = official?.metadata.title !== undefined;
  return new Map<number, string>([
    ...(officialTitle ? [] : titleParts.map((part) => [part, 'title'] as const)),
    ...(official?.facts ?? []),
  ]);
}

type Starts = ReadonlyMap<number, Omit<PageBreak, 'label'>>;

/** A page without text of its own begins where the next one does. */
function startOf(page: number, starts: Starts, last: number, end: number): Omit<PageBreak, 'label'> {
  for (let next = page; next <= last; next += 1) {
    const found = starts.get(next);
    if (found !== undefined) return found;
  }
  return { block: end, offset: 0 };
}

function pageBreaks(
  sheets: readonly CleanSheet[],
  labels: readonly string[] | null,
  starts: Starts,
  end: number,
): PageBreak[] {
  return sheets.map(({ number, label }) => ({
    label: label ?? labels?.[number - 1] ?? String(number),
    ...startOf(number, starts, sheets.length, end),
  }));
}

function removedOf(
  sheets: readonly CleanSheet[],
  askew: ReadonlyMap<number, readonly string[]>,
  pictures: FoundPictures,
  starts: Starts,
  end: number,
): RemovedRun[] {
  return sheets.flatMap(({ number, removed }) => {
    const before = startOf(number, starts, sheets.length, end).block;
    const angled = askew.get(number)?.join(' ') ?? '';
    return [
      ...removed.map((run) => ({ ...run, before })),
      ...(pictures.removed.get(number) ?? []).map((run) => ({ ...run, before })),
      ...(angled === '' ? [] : [{ text: angled, rule: 'askew-text', before }]),
    ];
  });
}
