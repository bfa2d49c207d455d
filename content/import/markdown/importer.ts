import { succeeded, type Digest, type Result } from '#content/base';
import {
  canonicalText,
  inlineText,
  type Block,
  type Evidence,
  type Image,
  type Metadata,
  type MetadataField,
} from '#content/document';
import { assemble } from '../assemble.ts';
import { decode, type Decoded } from '../decode/index.ts';
import { safeAddress } from '../html/addresses.ts';
import type { ImportFailure } from '../failures.ts';
import { structured } from '../html/chinese.ts';
import { fieldText } from '../html/front-matter.ts';
import { documentLanguage } from '../html/language.ts';
import { isoDate } from '../html/page-source.ts';
import type { PageElement } from '../html/page-node.ts';
import { parsePage } from '../html/parse-page.ts';
import { Pictures } from '../html/pictures.ts';
import { liftHeadings, repeatedTitle } from '../html/tidy.ts';
import { writeTree } from '../html/tree-writer.ts';
import type { Imported, Importer, Source } from '../importer.ts';
import { splitFrontMatter, type MarkdownFacts } from './front-matter.ts';
import { writeTokens } from './token-writer.ts';
import { tokensOf } from './tokens.ts';

/** A Markdown text: CommonMark with tables, tasks, footnotes and YAML front matter. */
export const markdownImporter: Importer = {
  format: 'markdown',
  import: (source, digest) => Promise.resolve(importMarkdown(source, digest)),
};

/** Reads a Markdown text. */
export function importMarkdown(source: Source, digest: Digest): Result<Imported, ImportFailure> {
  const decoded = decode(source.bytes, source.encoding === undefined ? {} : { chosen: source.encoding });
  if (!decoded.ok) return decoded;
  const { facts, body } = splitFrontMatter(decoded.value.text.replace(/\r\n?/gu, '\n'));
  const tokens = tokensOf(body);
  if (!tokens.ok) return tokens;
  const pictures = new Pictures(source, digest);
  let refused: Result<never, ImportFailure> | undefined;
  const written = writeTokens(tokens.value, {
    imageOf: (address, alternative) => pictures.imageAt(address, alternative),
    blocksOfHtml: (html) => {
      const blocks = blocksOfHtml(html, pictures);
      if (blocks.ok) return blocks.value;
      refused ??= blocks;
      return [];
    },
  });
  if (refused !== undefined) return refused;
  const headed = titleOf(facts, written);
  const title = headed ?? fieldText(source.name.replace(/\.[a-z]+$/iu, ''));
  const at = written.length === 1 ? -1 : repeatedTitle(written, title);
  const metadata = metadataOf(facts, title, headed, decoded.value, written);
  const blocks = liftHeadings(written.filter((_, index) => index !== at));
  return assemble({
    metadata,
    blocks: metadata.language.startsWith('zh') ? structured(blocks) : blocks,
    removed: at === -1 ? [] : [{ text: title, rule: 'duplicate-title', before: at }],
    mediaType: 'text/markdown',
    assets: pictures.assets,
  });
}

/** Raw HTML is read as a page is, and what is no block or inline of ours becomes its text. */
function blocksOfHtml(html: string, pictures: Pictures): Result<readonly Block[], ImportFailure> {
  const page = parsePage(html);
  if (!page.ok) return page;
  const document = page.value;
  const imageOf = (element: PageElement): Image | undefined => pictures.imageOf(element, document);
  return succeeded(document.body === null ? [] : writeTree(document.body, { imageOf, skips: () => false }).blocks);
}

/** The title the front matter states, or the heading the text begins with. */
function titleOf(facts: MarkdownFacts, blocks: readonly Block[]): string | undefined {
  if (facts.title !== undefined) return facts.title;
  const first = blocks.find((block) => block.kind === 'heading' || block.kind === 'paragraph');
  const title = first?.kind === 'heading' ? fieldText(inlineText(first.inlines)) : '';
  return title === '' ? undefined : title;
}

function metadataOf(
  facts: MarkdownFacts,
  title: string,
  headed: string | undefined,
  decoded: Decoded,
  blocks: readonly Block[],
): Metadata {
  const published = isoDate(facts.date ?? '');
  const sourceAddress = facts.source === undefined ? undefined : safeAddress(facts.source);
  const { language, evidence: told } = documentLanguage(facts.language, canonicalText(blocks.slice(0, SAMPLE_BLOCKS)));
  const stated = (text: string): Evidence => ({ text, rule: 'front-matter', confidence: 0.98 });
  const evidence: Partial<Record<MetadataField, Evidence>> = {
    encoding: { text: decoded.encoding, rule: decoded.rule, confidence: decoded.confidence },
    ...(facts.title !== undefined
      ? { title: stated(facts.title) }
      : headed !== undefined
        ? { title: { text: headed, rule: 'first-heading', confidence: 0.9 } }
        : {}),
    ...(facts.creators.length === 0 ? {} : { creators: stated(facts.creators.map(({ name }) => name).join(', ')) }),
    ...(published === undefined ? {} : { published: stated(facts.date ?? '') }),
    ...(sourceAddress === undefined ? {} : { sourceAddress: stated(sourceAddress) }),
    language: told,
  };
  return {
    title,
    ...(facts.subtitle === undefined ? {} : { subtitle: facts.subtitle }),
    creators: facts.creators,
    ...(facts.source === undefined || sourceAddress !== undefined ? {} : { source: facts.source }),
    ...(sourceAddress === undefined ? {} : { sourceAddress }),
    ...(published === undefined ? {} : { published }),
    language,
    encoding: decoded.encoding,
    ...(facts.description === undefined ? {} : { description: facts.description }),
    ...(facts.keywords.length === 0 ? {} : { keywords: facts.keywords }),
    evidence,
  };
}

/** Blocks by which a text's language is told. */
const SAMPLE_BLOCKS = 60;
