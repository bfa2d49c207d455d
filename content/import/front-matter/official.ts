import type { Creator, Evidence, Metadata, MetadataField } from '#content/document';
import { datesIn } from './dates.ts';
import { isBody } from './names.ts';

/** A paragraph of a document that is set: what its layout says besides its words. */
export interface SetParagraph {
  readonly text: string;
  readonly centred: boolean;
  /** Set towards the right margin. */
  readonly aside: boolean;
}

/** What an official document (公文) says of itself, by the paragraphs that say it. */
export interface OfficialMatter {
  readonly metadata: Partial<Pick<Metadata, 'title' | 'creators' | 'publisher' | 'published' | 'documentNumber'>>;
  readonly evidence: Partial<Record<MetadataField, Evidence>>;
  /** Paragraphs that are front matter and nothing else, with the rule that read each. */
  readonly facts: ReadonlyMap<number, 'red-head' | 'document-number' | 'title'>;
  /** Paragraphs of the text that are no running text. */
  readonly roles: ReadonlyMap<number, 'addressee' | 'signature'>;
}

/** 国办发〔2020〕11号, alone on its line or beside 签发人. */
const NUMBER =
  /^(\p{Script=Han}{1,16}\s*[〔［[【(（]\s*(?:19|20)\d{2}\s*[〕］\]】)）]\s*第?\s*\d{1,5}\s*[号號])(?:\s*签发人[:：].{0,30})?$/u;
/** ××市人民政府文件, ××委员会办公室 */
const RED_HEAD = /^(.{3,60}?)(?:文\s*件)?$/u;
const TITLE_ENDS =
  /(?:通知|通报|通報|决定|決定|决议|意见|意見|公告|公報|公报|通告|命令|令|议案|报告|報告|请示|請示|批复|批復|函|纪要|紀要|办法|辦法|规定|規定|条例|條例|细则|方案)(?:[（(].{1,20}[）)])?$/u;
const ADDRESSEE = /^[^。！？]{2,200}[：:]$/u;
const DATE_LINE =
  /^(?:[（(]?.{0,30}?)?(?:\d{4}|[一二][〇零○O九八七六五四三二一]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日[）)]?$/u;

/** The number of such a document stands among its first paragraphs, and its signature among the last before what is attached. */
const HEAD = 12;
const FOOT = 60;

/** Reads an official document by its form; undefined where the text is none: it has no number of its own at its head. */
export function readOfficial(paragraphs: readonly SetParagraph[]): OfficialMatter | undefined {
  const numbered = paragraphs.slice(0, HEAD).findIndex(({ text }) => NUMBER.test(text.trim()));
  const number = NUMBER.exec(paragraphs[numbered]?.text.trim() ?? '')?.[1]?.replace(/\s+/g, '');
  if (number === undefined) return undefined;
  const facts = new Map<number, 'red-head' | 'document-number' | 'title'>([[numbered, 'document-number']]);
  const roles = new Map<number, 'addressee' | 'signature'>();
  const evidence: Partial<Record<MetadataField, Evidence>> = {
    documentNumber: { text: paragraphs[numbered]?.text ?? '', rule: 'document-number', confidence: 0.95 },
  };
  const title = titleAfter(paragraphs, numbered);
  title?.places.forEach((place) => facts.set(place, 'title'));
  if (title !== undefined) evidence.title = { text: title.text, rule: 'official-title', confidence: 0.95 };
  const issuers = redHeads(paragraphs, numbered, facts);

  const addressee = paragraphs.findIndex(
    ({ text }, index) => index > (title?.last ?? numbered) && ADDRESSEE.test(text.trim()),
  );
  if (addressee !== -1 && addressee <= (title?.last ?? numbered) + 2) roles.set(addressee, 'addressee');
  const signed = signatureIn(paragraphs, addressee);
  for (const place of signed?.places ?? []) roles.set(place, 'signature');
  const published = signed?.published;
  if (signed !== undefined) evidence.published = { text: signed.dateText, rule: 'signature', confidence: 0.95 };
  const names = signed !== undefined && signed.issuers.length > 0 ? signed.issuers : issuers.map(({ name }) => name);
  const creators = names.map((name): Creator => ({ name, role: 'issuer' }));
  if (names.length > 0)
    evidence.creators = {
      text: names.join(' '),
      rule: signed?.issuers.length ? 'signature' : 'red-head',
      confidence: 0.9,
    };
  const [head] = issuers;
  if (head !== undefined) evidence.publisher = { text: head.text, rule: 'red-head', confidence: 0.9 };
  return {
    metadata: {
      documentNumber: number,
      ...(title === undefined ? {} : { title: title.text }),
      ...(creators.length === 0 ? {} : { creators }),
      ...(head === undefined ? {} : { publisher: head.name }),
      ...(published === undefined ? {} : { published }),
    },
    evidence,
    facts,
    roles,
  };
}

/** The heads above the number: the office, or several, with or without the word 文件. */
function redHeads(
  paragraphs: readonly SetParagraph[],
  numbered: number,
  facts: Map<number, 'red-head' | 'document-number' | 'title'>,
): { readonly name: string; readonly text: string }[] {
  const found: { readonly name: string; readonly text: string }[] = [];
  for (const [index, { text }] of paragraphs.slice(0, numbered).entries()) {
    const bare = text.replace(/\s+/g, '');
    const name = RED_HEAD.exec(bare)?.[1];
    if (name === undefined || !(isBody(name) || /文件$/.test(bare))) continue;
    facts.set(index, 'red-head');
    found.push({ name, text });
  }
  return found;
}

/** The title below the number: lines in the middle that end by saying what kind of document it is. */
function titleAfter(
  paragraphs: readonly SetParagraph[],
  numbered: number,
): { readonly text: string; readonly places: readonly number[]; readonly last: number } | undefined {
  let text = '';
  const places: number[] = [];
  for (let index = numbered + 1; index < Math.min(paragraphs.length, numbered + 6); index += 1) {
    const paragraph = paragraphs[index];
    const line = paragraph?.text.trim() ?? '';
    if (line === '' || /[。；：:]$/.test(line) || text.length + line.length > 120) break;
    text += line;
    places.push(index);
    if (TITLE_ENDS.test(line)) return { text, places, last: index };
  }
  return undefined;
}

interface Signature {
  readonly issuers: readonly string[];
  readonly published: string;
  readonly dateText: string;
  readonly places: readonly number[];
}

/** The date at the end, and the offices in the lines above it that sign. */
function signatureIn(paragraphs: readonly SetParagraph[], after: number): Signature | undefined {
  const from = Math.max(after + 1, 1);
  for (let index = from; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    const text = paragraph?.text.trim() ?? '';
    if (text.length > FOOT || !DATE_LINE.test(text)) continue;
    const [date] = datesIn(text);
    if (date === undefined || /[（(].{0,20}(?:通过|批准|公布)/.test(text)) continue;
    const places = [index];
    const issuers: string[] = [];
    for (let above = index - 1; above >= from; above -= 1) {
      const name = paragraphs[above]?.text.replace(/\s+/g, '') ?? '';
      if (!isBody(name)) break;
      issuers.unshift(name);
      places.unshift(above);
    }
    const isSet = paragraph?.aside === true || paragraph?.centred === true;
    if (issuers.length > 0 || isSet) return { issuers, published: date.iso, dateText: text, places };
  }
  return undefined;
}
