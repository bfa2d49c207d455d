import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalText, parseBlocks } from '#content/document';
import { importSource } from '#content/import';
import { BLOCK_NAMES } from '../../import/html/element-names.ts';
import { writeFormulas } from '../../import/html/formulas.ts';
import type { PageElement } from '../../import/html/page-node.ts';
import { parsePage } from '../../import/html/parse-page.ts';
import { overlap } from './overlap.ts';

/** What the import of one sample page came to, against the article expected of it. */
export interface PageResult {
  readonly name: string;
  /** See `overlap`. */
  readonly f1: number;
  readonly titleExact: boolean;
  readonly bylineExact: boolean;
  /** Whether the blocks are of the closed set, which has no place for a script, a handler, a style or a frame. */
  readonly closed: boolean;
  readonly milliseconds: number;
}

interface ExpectedMetadata {
  readonly title: string | null;
  readonly byline: string | null;
}

/** The names of the sample pages in a folder: each is a folder with source.html, expected.html, expected-metadata.json. */
export function samplePages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'source.html')))
    .sort();
}

const digest = { sha256: (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex') };

/** Imports one sample page as a person would have it: the page alone, from its bytes. */
export async function measurePage(folder: string, name: string): Promise<PageResult> {
  const bytes = new Uint8Array(readFileSync(join(folder, name, 'source.html')));
  const expected = readFileSync(join(folder, name, 'expected.html'), 'utf8');
  const wanted = JSON.parse(readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8')) as ExpectedMetadata;
  const begun = performance.now();
  const result = await importSource({ bytes, name: UNTITLED, sibling: () => undefined }, digest);
  const milliseconds = performance.now() - begun;
  if (!result.ok) return { name, f1: 0, titleExact: false, bylineExact: false, closed: true, milliseconds };
  const { blocks, metadata } = result.value;
  // A page without a title is shown under its file's name; nothing is expected of that.
  const title = metadata.evidence?.title === undefined ? '' : metadata.title;
  return {
    name,
    f1: overlap(canonicalText(blocks), textOf(expected)),
    titleExact: line(title) === line(wanted.title),
    bylineExact: line(metadata.evidence?.creators?.text) === line(wanted.byline),
    closed: parseBlocks(blocks) !== undefined,
    milliseconds,
  };
}

const UNTITLED = 'untitled.html';

function line(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

function textOf(html: string): string {
  const page = parsePage(html);
  if (!page.ok || page.value.body === null) throw new Error('An expected page cannot be parsed.');
  writeFormulas(page.value); // the pictures of formulas that are kept there say as much as their source
  return visibleText(page.value.body);
}

/** Text with a space at each edge of a block; `script` is not part of what a person sees. */
function visibleText(element: PageElement): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.value;
    else if (node.localName !== 'script' && node.localName !== 'style') {
      const apart = BLOCK_NAMES.has(node.localName) || node.localName === 'br' ? ' ' : '';
      text += apart + visibleText(node) + apart;
    }
  }
  return text;
}
