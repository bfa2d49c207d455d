import { readFileSync } from 'node:fs';
import type { OpenedDocument } from '#content/contract';
import { inlineText, outlineOf, type Block, type LecternDocument } from '#content/document';

/** Real sentences: the encyclopedia passages of CMRC 2018, in the data beside the project (see its README there). */
const CORPUS = new URL('../../../../shared/corpora/cmrc2018/dev.json', import.meta.url);

/** Paragraphs to a section. */
const SECTION = 12;

/** A document of at least so many characters, in sections of a dozen paragraphs each. */
export function longDocument(characters: number): OpenedDocument & { readonly document: LecternDocument } {
  const passages = readPassages();
  const blocks: Block[] = [];
  for (let written = 0, index = 0; written < characters; index++) {
    if (index % SECTION === 0) {
      const number = String(index / SECTION + 1);
      blocks.push({ kind: 'heading', level: 1, label: `第${number}章`, inlines: [`第${number}章　百科`] });
    }
    const passage = passages[index % passages.length] ?? '';
    blocks.push({ kind: 'paragraph', inlines: [passage] });
    written += passage.length;
  }
  const document: LecternDocument = {
    format: 1,
    id: 'long',
    metadata: { title: '一百万字', creators: [], language: 'zh-Hans', encoding: 'utf-8' },
    blocks,
    outline: outlineOf(blocks),
    receipt: { removed: [] },
    original: { digest: '0'.repeat(64), bytes: 0, name: 'long.txt', mediaType: 'text/plain' },
    assets: [],
    pipeline: 1,
  };
  return { document, revision: 'one', correction: {}, state: 'begun', tags: [] };
}

/** The same text in the same order as HTML, with nothing done for it. */
export function plainPage(document: LecternDocument): string {
  const body = document.blocks.map((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return '';
    const tag = block.kind === 'heading' ? 'h2' : 'p';
    return `<${tag}>${inlineText(block.inlines).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`;
  });
  return `<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><title>plain</title>${body.join('\n')}`;
}

function readPassages(): string[] {
  const { data } = JSON.parse(readFileSync(CORPUS, 'utf8')) as {
    data: { paragraphs: { context: string }[] }[];
  };
  return data.flatMap(({ paragraphs }) => paragraphs.flatMap(({ context }) => halves(context)));
}

/** Passages are long for paragraphs: each is cut at the sentence nearest its middle. */
function halves(passage: string): string[] {
  const middle = passage.indexOf('。', passage.length / 2) + 1;
  return middle === 0 || middle === passage.length ? [passage] : [passage.slice(0, middle), passage.slice(middle)];
}
