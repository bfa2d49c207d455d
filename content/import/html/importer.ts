import { failed, succeeded, type Digest, type Result } from '#content/base';
import { canonicalText } from '#content/document';
import { assemble } from '../assemble.ts';
import { decode } from '../decode/index.ts';
import type { ImportFailure } from '../failures.ts';
import type { Imported, Importer, Source } from '../importer.ts';
import { findArticle, isWithinReach, markedContent, readFacts, type ArticleFacts } from './article.ts';
import { readChinese, type PageDraft } from './chinese.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { writeFormulas } from './formulas.ts';
import { fieldText, metadataOf } from './front-matter.ts';
import { documentLanguage } from './language.ts';
import type { PageDocument, PageElement } from './page-node.ts';
import { readStatements, shortenData, type PageStatements } from './page-source.ts';
import { parsePage } from './parse-page.ts';
import { Pictures } from './pictures.ts';
import { isChinese, keptProse } from './prose.ts';
import { receiptOf } from './receipt.ts';
import { furnitureOf, isTool, survey, type Survey } from './survey.ts';
import { liftHeadings, repeatedTitle } from './tidy.ts';
import { writeTree, type WrittenTree } from './tree-writer.ts';

/** Blocks by which a document's language is told. */
const SAMPLE_BLOCKS = 100;

/** Below this share of the page's running text an article finder took too much away, and the page is taken whole. */
const ENOUGH_PROSE = 0.5;

/** A saved web page. */
export const htmlImporter: Importer = {
  format: 'html',
  import: (source, digest) => Promise.resolve(importPage(source, digest)),
};

/** Reads a saved web page. */
export function importPage(source: Source, digest: Digest): Result<Imported, ImportFailure> {
  const declared = source.labelled ?? declaredEncoding(source.bytes);
  const decoded = decode(source.bytes, {
    ...(source.encoding === undefined ? {} : { chosen: source.encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
  if (!decoded.ok) return decoded;
  const read = readPage(decoded.value.text, source, digest);
  if (!read.ok) return read;
  const { page, tree, facts, statements, pictures } = read.value;

  const language = documentLanguage(statements.language?.text, canonicalText(tree.blocks.slice(0, SAMPLE_BLOCKS)));
  const fallbackTitle = fieldText(source.name.replace(/\.[a-z]+$/iu, ''));
  const metadata = metadataOf(facts, statements, decoded.value, { fallbackTitle, language });
  const drafted = withoutTitle({
    metadata,
    blocks: tree.blocks,
    starts: tree.starts,
    removed: receiptOf(page, tree, metadata.title),
  });
  const lifted = { ...drafted, blocks: liftHeadings(drafted.blocks) };
  const draft = language.language.startsWith('zh') ? readChinese(lifted, page, statements.headings) : lifted;
  return assemble({ ...draft, mediaType: 'text/html', assets: pictures.assets });
}

/** Moves a second copy of the title into the receipt. A page that is nothing but its title keeps it as text. */
function withoutTitle(page: PageDraft): PageDraft {
  const title = repeatedTitle(page.blocks, page.metadata.title);
  const blocks = page.blocks.filter((_, index) => index !== title);
  if (title === -1 || canonicalText(blocks).trim() === '') return page;
  return {
    ...page,
    blocks,
    starts: page.starts.filter((_, index) => index !== title),
    removed: [
      ...page.removed.filter(({ before }) => before <= title),
      { text: page.metadata.title, rule: 'duplicate-title', before: title },
      ...page.removed.filter(({ before }) => before > title).map((run) => ({ ...run, before: run.before - 1 })),
    ],
  };
}

interface ReadPage {
  readonly page: Survey;
  readonly tree: WrittenTree;
  readonly facts: ArticleFacts;
  readonly statements: PageStatements;
  readonly pictures: Pictures;
}

/** Finds the content of a page: what the page marks as such, else what an article finder finds, else all of it. */
function readPage(html: string, source: Source, digest: Digest): Result<ReadPage, ImportFailure> {
  const prepared = prepare(html);
  if (!prepared.ok) return prepared;
  const { document, page } = prepared.value;
  const statements = withAddress(readStatements(document), source.savedFrom);
  const pictures = new Pictures(source, digest);
  const write: Write = (root, skips) =>
    writeTree(root, {
      imageOf: (element) => pictures.imageOf(element, document),
      ...(statements.address === undefined ? {} : { pageAddress: statements.address.text }),
      skips,
    });
  const { body } = document;
  if (body === null) return failed({ code: 'no-text' });

  const marked = markedContent(body, page);
  if (marked !== undefined) {
    const tree = write(marked, isFurniture);
    if (tree.blocks.length > 0) return succeeded({ page, tree, facts: readFacts(document), statements, pictures });
  }
  if (!isWithinReach(page)) return succeeded({ page, ...readWhole(document, body, write), statements, pictures });
  const article = findArticle(document, isChinese(page));
  if (article !== undefined) {
    const tree = write(article.root, () => false);
    if (tree.blocks.length > 0 && keptProse(page, tree.kept) >= ENOUGH_PROSE) {
      return succeeded({ page, tree, facts: article.facts, statements, pictures });
    }
  }
  const again = prepare(html); // the finder has taken the first one apart
  if (!again.ok) return again;
  if (again.value.document.body === null) return failed({ code: 'no-text' });
  return succeeded({
    page,
    ...readWhole(again.value.document, again.value.document.body, write),
    statements,
    pictures,
  });
}

/** Parses a page, numbers its texts and takes out what is no content wherever it stands: the same each time. */
function prepare(html: string): Result<{ readonly document: PageDocument; readonly page: Survey }, ImportFailure> {
  const parsed = parsePage(html);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  shortenData(document);
  writeFormulas(document);
  const page = survey(document);
  for (const tool of document.collect(isTool)) tool.remove();
  return succeeded({ document, page });
}

/** A page that does not say where it is from is from where its saver says. */
function withAddress(statements: PageStatements, savedFrom: string | undefined): PageStatements {
  if (statements.address !== undefined || savedFrom === undefined) return statements;
  return { ...statements, address: { rule: 'saved-from', text: savedFrom } };
}

type Write = (root: PageElement, skips: (element: PageElement) => boolean) => WrittenTree;

/** Takes a page whole but for what its markup says is no content; if that leaves nothing, without exception. */
function readWhole(document: PageDocument, body: PageElement, write: Write): Pick<ReadPage, 'tree' | 'facts'> {
  const limit = body.textContent.length / 2;
  const isSmallFurniture = (element: PageElement): boolean =>
    furnitureOf(element) !== undefined && element.textContent.length < limit;
  const clean = write(body, isSmallFurniture);
  const tree = clean.blocks.length > 0 ? clean : write(body, () => false);
  return { facts: readFacts(document), tree };
}

function isFurniture(element: PageElement): boolean {
  return furnitureOf(element) !== undefined;
}
