import { succeeded } from '#content/base';
import {
  canonicalText,
  inlineText,
  type Block,
  type Creator,
  type Evidence,
  type Metadata,
  type MetadataField,
} from '#content/document';
import { assemble, type RemovedRun } from '../assemble.ts';
import { isNobody } from '../front-matter/names.ts';
import { readOfficial } from '../front-matter/official.ts';
import { NO_AUTHOR, NO_TITLE } from '../front-matter/program-names.ts';
import { structured } from '../html/chinese.ts';
import { creatorsOf, fieldText } from '../html/front-matter.ts';
import { documentLanguage } from '../html/language.ts';
import { Pictures } from '../html/pictures.ts';
import { liftHeadings } from '../html/tidy.ts';
import type { Importer } from '../importer.ts';
import { attribute, firstNamed, type XmlElement } from '../xml/read-xml.ts';
import { noteElements, readBody, type BodySources, type SetBlock } from './body.ts';
import { takeComments, unmarked } from './comments.ts';
import { followable } from './inline-text.ts';
import { Numbering, roman } from './numbering.ts';
import { readParts, type PackageParts } from './package-parts.ts';
import { child, Styles } from './styles.ts';

/** Blocks by which a document's language is told. */
const SAMPLE_BLOCKS = 100;

/** A DOCX, with every tracked change accepted. */
export const docxImporter: Importer = {
  format: 'docx',
  async import(source, digest) {
    const parts = readParts(source.bytes);
    if (!parts.ok) return parts;
    const pictures = new Pictures({ sibling: (path) => readEntry(parts.value, path) }, digest);
    const notes = new Notes(parts.value);
    const sources = sourcesOf(parts.value, pictures, notes);
    const body = readBody(child(parts.value.document, 'body')?.children ?? [], sources);
    const fileName = fieldText(source.name.replace(/\.[A-Za-z0-9]{1,8}$/, '')) || source.name;
    const front = readFrontMatter(body.blocks, parts.value.properties, sources.styles.size, fileName);

    const kept = body.blocks.flatMap(({ block }, index) => {
      const role = front.roles.get(index);
      if (front.gone.has(index)) return [];
      return block.kind === 'paragraph' && role !== undefined ? [{ ...block, role }] : [block];
    });
    const before = (index: number): number => index - [...front.gone.keys()].filter((gone) => gone < index).length;
    const { blocks, comments } = takeComments([...kept, ...notes.blocks(sources)], parts.value.comments);
    const lifted = structured(liftHeadings(blocks));
    const language = documentLanguage(languageIn(parts.value.styles), canonicalText(lifted.slice(0, SAMPLE_BLOCKS)));
    const metadata: Metadata = {
      ...front.metadata,
      language: language.language,
      encoding: 'utf-8',
      evidence: { ...front.evidence, language: language.evidence },
    };
    const assembled = assemble({
      metadata,
      blocks: lifted,
      removed: [
        ...[...front.gone].map(([index, rule]): RemovedRun => ({
          text: textOf(body.blocks[index]),
          rule,
          before: before(index),
        })),
        ...body.removed.map((run) => ({ ...run, before: before(run.before) })),
      ].toSorted((a, b) => a.before - b.before),
      mediaType: MEDIA_TYPE,
      assets: pictures.assets,
    });
    if (!assembled.ok || comments.length === 0) return assembled;
    return succeeded({ ...assembled.value, comments });
  },
};

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function readEntry({ archive }: PackageParts, path: string): Uint8Array | undefined {
  const read = archive.read(path);
  return read.ok ? read.value : undefined;
}

function sourcesOf(parts: PackageParts, pictures: Pictures, notes: Notes): BodySources {
  return {
    styles: new Styles(parts.styles),
    numbering: new Numbering(parts.numbering),
    addressOf: (id) => {
      const link = parts.links.get(id);
      return link?.isOutside === true ? followable(link.target) : undefined;
    },
    // A picture outside the file is not fetched: its words stand for it.
    imageOf: (id, alternative) => {
      const link = parts.links.get(id);
      const words = fieldText(alternative);
      const without = words === '' ? undefined : ({ kind: 'image', alternative: words } as const);
      return link === undefined || link.isOutside ? without : (pictures.imageAt(link.target, words) ?? without);
    },
    noteMark: (kind, id) => notes.mark(kind, id),
  };
}

/** Footnotes and endnotes, numbered in the order in which the text refers to them. */
class Notes {
  private readonly elements: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;
  private readonly marks = new Map<string, { readonly mark: string; readonly element: XmlElement }>();
  private readonly counts = { footnote: 0, endnote: 0 };

  constructor({ footnotes, endnotes }: PackageParts) {
    const byId = (root: XmlElement | undefined, name: 'footnote' | 'endnote'): ReadonlyMap<string, XmlElement> =>
      new Map(noteElements(root, name).map((element) => [attribute(element, 'id') ?? '', element]));
    this.elements = { footnote: byId(footnotes, 'footnote'), endnote: byId(endnotes, 'endnote') };
  }

  mark(kind: 'footnote' | 'endnote', id: string): string | undefined {
    const known = this.marks.get(`${kind} ${id}`);
    const element = this.elements[kind].get(id);
    if (known !== undefined || element === undefined) return known?.mark;
    this.counts[kind] += 1;
    const mark = kind === 'footnote' ? String(this.counts.footnote) : roman(this.counts.endnote);
    this.marks.set(`${kind} ${id}`, { mark, element });
    return mark;
  }

  /** The notes as blocks. A note may refer to another. */
  blocks(sources: BodySources): readonly Block[] {
    const blocks: Block[] = [];
    for (const { mark, element } of this.marks.values()) {
      const inner = readBody(element.children, sources).blocks.map(({ block }) => block);
      if (inner.length > 0) blocks.push({ kind: 'footnote', mark, blocks: inner });
    }
    return blocks;
  }
}

interface FrontMatter {
  readonly metadata: Omit<Metadata, 'language' | 'encoding'>;
  readonly evidence: Partial<Record<MetadataField, Evidence>>;
  /** Blocks whose facts moved into fields, with the rule. */
  readonly gone: ReadonlyMap<number, string>;
  readonly roles: ReadonlyMap<number, 'addressee' | 'signature'>;
}

/** Blocks at the top among which a title without a style is looked for, and how much larger it is than the text. */
const TITLE_BLOCKS = 6;
const LARGER = 1.15;

/** The front matter: what an official document says by its form, what styles say, what the file's properties state. */
function readFrontMatter(
  blocks: readonly SetBlock[],
  properties: XmlElement | undefined,
  size: number,
  fileName: string,
): FrontMatter {
  const official = readOfficial(blocks.map((set) => ({ text: textOf(set), centred: set.centred, aside: set.aside })));
  const stated = (name: string): string =>
    fieldText(properties === undefined ? '' : (firstNamed(properties, name)?.text ?? ''));
  const evidence: Partial<Record<MetadataField, Evidence>> = {};
  const styled = blocks.findIndex(({ style }, index) => style === 'title' && index < TITLE_BLOCKS * 2);
  const large = blocks
    .slice(0, TITLE_BLOCKS)
    .findIndex(
      (set) => set.centred && set.size >= size * LARGER && textOf(set).length >= 2 && set.block.kind === 'paragraph',
    );
  const place = official?.metadata.title !== undefined ? -1 : styled === -1 ? large : styled;
  const printed = place === -1 ? '' : fieldText(textOf(blocks[place]));
  const statedTitle = NO_TITLE.test(stated('title')) ? '' : stated('title');
  const title = printed || statedTitle || fileName;
  if (printed !== '')
    evidence.title = {
      text: printed,
      rule: styled === -1 ? 'large-and-centred' : 'title-style',
      confidence: styled === -1 ? 0.85 : 0.95,
    };
  else if (statedTitle !== '') evidence.title = { text: statedTitle, rule: 'file-properties', confidence: 0.6 };
  else evidence.title = { text: fileName, rule: 'file-name', confidence: 0.2 };

  const author = stated('creator');
  const creators: Creator[] = author === '' || isNobody(author) || NO_AUTHOR.test(author) ? [] : creatorsOf(author);
  if (creators.length > 0) evidence.creators = { text: author, rule: 'file-properties', confidence: 0.5 };
  const subtitleAt = blocks.findIndex(({ style }, index) => style === 'subtitle' && index < TITLE_BLOCKS * 2);
  const subtitle = subtitleAt === -1 ? '' : fieldText(textOf(blocks[subtitleAt]));
  const keywords = stated('keywords')
    .split(/\s*[,;，；、]\s*/)
    .filter((word) => word !== '');
  const description = stated('description');
  // A title that is all there is stays as text.
  const isAlone = blocks.length === 1;
  return {
    metadata: {
      title,
      creators,
      ...(subtitle === '' ? {} : { subtitle }),
      ...(description === '' ? {} : { description }),
      ...(keywords.length === 0 ? {} : { keywords }),
      ...official?.metadata,
    },
    evidence: { ...evidence, ...official?.evidence },
    gone: isAlone
      ? new Map()
      : new Map<number, string>([
          ...(place === -1 ? [] : [[place, 'title'] as const]),
          ...(subtitle === '' ? [] : [[subtitleAt, 'title'] as const]),
          ...(official?.facts ?? []),
        ]),
    roles: official?.roles ?? new Map(),
  };
}

function textOf(set: SetBlock | undefined): string {
  const block = set?.block;
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? unmarked(inlineText(block.inlines)).trim() : '';
}

function languageIn(styles: XmlElement | undefined): string | undefined {
  const element = styles === undefined ? undefined : firstNamed(styles, 'lang');
  return element === undefined ? undefined : (attribute(element, 'eastAsia') ?? attribute(element, 'val'));
}
