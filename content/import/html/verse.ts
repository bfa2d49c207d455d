import type { Block, Inline, Verse } from '#content/document';
import type { BlockWriter } from './block-writer.ts';
import { classWords } from './page-facts.ts';
import type { PageElement } from './page-node.ts';

const VERSE_WORDS = new Set(['poem', 'poetry', 'verse', 'verses', 'stanza', 'shici', 'poem-content', 'poem-body']);

/** Whether the markup says that an element holds a poem. */
export function isVerse(element: PageElement): boolean {
  return element.localName !== 'body' && classWords(element).some((word) => VERSE_WORDS.has(word));
}

/** A poem, if the element holds nothing but lines: a paragraph of several lines is a stanza. */
export function verseOf(element: PageElement, writer: BlockWriter): Verse | undefined {
  if (element.querySelectorAll('table,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,figure,img').length > 0) return undefined;
  if (element.localName === 'pre') {
    const stanzas = writer
      .exactText(element)
      .trim()
      .split(/\n\s*\n/u);
    return withLines(
      stanzas.map((stanza) =>
        stanza
          .split('\n')
          .map((line) => [line.trim()])
          .filter(([line]) => line !== ''),
      ),
    );
  }
  const stanzas = element
    .getElementsByTagName('*')
    .filter(
      (inner) =>
        classWords(inner).includes('stanza') && inner.getElementsByTagName('br').length + inner.children.length > 0,
    );
  const all = writer.blocksOf(element);
  if (all.some(({ kind }) => kind !== 'paragraph')) return undefined;
  if (stanzas.length > 0 && all.length === linesIn(stanzas, writer))
    return withLines(stanzas.map((stanza) => linesOf(writer.blocksOf(stanza)).flat()));
  const paragraphs = linesOf(all);
  return withLines(paragraphs.some((lines) => lines.length > 1) ? paragraphs : [paragraphs.flat()]);
}

function withLines(stanzas: readonly (readonly (readonly Inline[])[])[]): Verse | undefined {
  const kept = stanzas.filter((lines) => lines.length > 0);
  return kept.length === 0 ? undefined : { kind: 'verse', stanzas: kept };
}

/** Paragraphs inside stanzas: where there are others, the stanzas are not all of the poem. */
function linesIn(stanzas: readonly PageElement[], writer: BlockWriter): number {
  return stanzas.reduce((count, stanza) => count + writer.blocksOf(stanza).length, 0);
}

/** The lines of each paragraph. */
function linesOf(blocks: readonly Block[]): Inline[][][] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return [];
    const lines: Inline[][] = [[]];
    for (const inline of block.inlines) {
      if (typeof inline !== 'string' && inline.kind === 'break') lines.push([]);
      else lines.at(-1)?.push(inline);
    }
    return lines.filter((line) => line.length > 0);
  });
}
