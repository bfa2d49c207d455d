import type { Creator, Evidence, Metadata, MetadataField } from '#content/document';
import { isNobody } from '../front-matter/names.ts';
import { NO_AUTHOR, NO_TITLE } from '../front-matter/program-names.ts';
import { creatorsOf, fieldText } from '../html/front-matter.ts';
import { isSameSize } from './line-breaks.ts';
import type { Part, TextPart } from './parts.ts';

/** Programs with which readers print pages for themselves: the day says nothing of the text. */
const PRINTED_BY_READER = /Skia|Chrom|Quartz|wkhtml|print to pdf|pdf24|CUPS|ghostscript/iu;

/** The title stands among the first parts, larger than the text. */
const TITLE_PARTS = 12;
const LONGEST_TITLE = 200;

export interface FoundFrontMatter {
  readonly metadata: Pick<Metadata, 'title' | 'creators'> & Pick<Metadata, 'published' | 'description' | 'keywords'>;
  readonly evidence: Partial<Record<MetadataField, Evidence>>;
  /** Parts that say the title. */
  readonly titleParts: readonly number[];
}

/** The front matter that the file states and that its first page shows; where they differ, what is printed holds. */
export function readFrontMatter(
  info: Readonly<Record<string, unknown>>,
  parts: readonly Part[],
  body: number,
  fileName: string,
): FoundFrontMatter {
  const stated = (name: string): string => (typeof info[name] === 'string' ? fieldText(info[name]) : '');
  const statedTitle = NO_TITLE.test(stated('Title')) ? '' : stated('Title');
  const printed = printedTitle(parts, body);
  const confirmed =
    printed !== undefined && comparable(printed.text).includes(comparable(statedTitle)) && statedTitle !== '';
  // Of several parts of one size none is the title where the file states another.
  const usesPrinted =
    printed !== undefined && !confirmed && (statedTitle === '' || (!printed.isRepeated && printed.size > body * 1.3));
  const shown = parts
    .slice(0, 40)
    .flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    .join('\n');
  const title = usesPrinted ? printed.text : statedTitle || printed?.text || fileName;
  const evidence: Partial<Record<MetadataField, Evidence>> = {
    title: usesPrinted
      ? { text: printed.text, rule: 'largest-on-first-page', confidence: 0.8 }
      : statedTitle === ''
        ? { text: fileName, rule: 'file-name', confidence: 0.2 }
        : { text: statedTitle, rule: 'file-properties', confidence: confirmed ? 0.95 : 0.6 },
  };
  const author = stated('Author');
  const creators: Creator[] = author === '' || isNobody(author) || NO_AUTHOR.test(author) ? [] : creatorsOf(author);
  if (creators.length > 0) {
    const isPrinted = creators.every(({ name }) => shown.includes(name));
    evidence.creators = { text: author, rule: 'file-properties', confidence: isPrinted ? 0.9 : 0.5 };
  }
  const made = stated('CreationDate');
  const published = PRINTED_BY_READER.test(`${stated('Creator')} ${stated('Producer')}`) ? undefined : isoOf(made);
  if (published !== undefined) evidence.published = { text: made, rule: 'file-properties', confidence: 0.4 };
  const keywords = stated('Keywords')
    .split(/\s*[,;，；、]\s*/)
    .filter((word) => word !== '');
  const description = stated('Subject');
  const isMoved = printed !== undefined && !printed.isRepeated && comparable(printed.text) === comparable(title);
  return {
    metadata: {
      title,
      creators,
      ...(published === undefined ? {} : { published }),
      ...(description === '' ? {} : { description }),
      ...(keywords.length === 0 ? {} : { keywords }),
    },
    evidence,
    titleParts: isMoved ? printed.places : [],
  };
}

interface PrintedTitle {
  readonly text: string;
  readonly size: number;
  readonly places: readonly number[];
  /** Whether other parts are set as large: then it may be the first of the headings. */
  readonly isRepeated: boolean;
}

/** The largest text at the top of the first page, with the lines of the same size that follow it. */
function printedTitle(parts: readonly Part[], body: number): PrintedTitle | undefined {
  const head = parts.slice(0, TITLE_PARTS);
  const isCandidate = (part: Part | undefined): part is TextPart =>
    part?.kind === 'text' && part.page === 1 && part.size > body * 1.12 && /\p{L}{2}/u.test(part.text);
  const largest = Math.max(...head.map((part) => (isCandidate(part) ? part.size : 0)));
  const first = head.findIndex((part) => isCandidate(part) && part.size === largest);
  if (first === -1) return undefined;
  const places = [first];
  let text = head[first]?.kind === 'text' ? head[first].text : '';
  for (let next = first + 1; next < head.length; next += 1) {
    const part = head[next];
    if (!isCandidate(part) || part.size !== largest) break;
    text += /\p{Script=Han}$/u.test(text) ? part.text : ` ${part.text}`;
    places.push(next);
  }
  const isRepeated = parts.some(
    (part, index) => part.kind === 'text' && isSameSize(part.size, largest) && !places.includes(index),
  );
  return text.length > LONGEST_TITLE ? undefined : { text: fieldText(text), size: largest, places, isRepeated };
}

/** `D:20220429171908Z`: to the day, as the hour is the making of the file. */
function isoOf(date: string): string | undefined {
  const [, year, month, day] = /^D:((?:19|20)\d{2})(\d{2})(\d{2})/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31
    ? undefined
    : `${year}-${month}-${day}`;
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
}
