import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { textLines, type Block } from '#content/document';
import { drawBlocks } from '../drawing/index.ts';

type Parse = (markdown: string) => readonly Block[];

/** Markdown is parsed by a library of its own, which comes with the first note that is shown. */
let parse: Parse | undefined;
let loading: Promise<Parse> | undefined;

/** What a person wrote in a note, drawn through the closed tree as a document is. */
export function drawNote(text: string): TemplateResult {
  if (parse !== undefined) return html`<div class="note-text">${draw(parse(text))}</div>`;
  loading ??= import('#content/import/markdown').then(({ noteBlocks }) => (parse = noteBlocks));
  return html`<div class="note-text">
    ${until(
      loading.then((blocksOf) => draw(blocksOf(text))),
      text,
    )}
  </div>`;
}

function draw(blocks: readonly Block[]): readonly TemplateResult[] {
  const lines = textLines(blocks);
  let next = 0;
  return drawBlocks(blocks, {
    seen: (shown) => shown,
    takeLine: () => {
      const line = lines[next++];
      if (line === undefined) throw new Error('A block of a note was drawn with more lines than it has');
      return line;
    },
    nextStart: () => lines[next]?.start ?? -1,
    addressAt: () => undefined,
    referencesTo: () => [],
    assetAddress: () => '',
    showLink: (target, anchor) => {
      anchor.dispatchEvent(
        new CustomEvent('link-touched', { detail: { target, anchor }, bubbles: true, composed: true }),
      );
    },
    goTo: () => undefined,
    zoom: () => undefined,
  });
}
