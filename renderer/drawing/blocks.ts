import { html, nothing, type TemplateResult } from 'lit';
import { assertNever } from '#content/base';
import type {
  Block,
  Figure,
  Footnote,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Quotation,
  Verse,
} from '#content/document';
import * as words from '../i18n/messages/reading.ts';
import type { DrawingContext } from './context.ts';
import { drawImage, drawInlines, drawLine } from './inlines.ts';
import { drawTable } from './table.ts';

/** Blocks in their order. Each line of the canonical text becomes one element with `data-at` (see TextOffsets). */
export function drawBlocks(blocks: readonly Block[], context: DrawingContext): TemplateResult[] {
  return blocks.map((block) => drawBlock(block, context));
}

function drawBlock(block: Block, context: DrawingContext): TemplateResult {
  switch (block.kind) {
    case 'heading':
      return drawHeading(block, context);
    case 'paragraph':
      return drawParagraph(block, context);
    case 'list':
      return drawList(block, context);
    case 'quotation':
      return drawQuotation(block, context);
    case 'table':
      return drawTable(block, context);
    case 'figure':
      return drawFigure(block, context);
    case 'code':
      return drawCode('code', block.language, context);
    case 'preformatted':
      return drawCode('preformatted', undefined, context);
    case 'verse':
      return drawVerse(block, context);
    case 'divider':
      return html`<hr />`;
    case 'footnote':
      return drawFootnote(block, context);
    default:
      return assertNever(block);
  }
}

/** The title is the page's `h1`, so a document's own first level is `h2`; below `h6` the level is said in ARIA. */
function drawHeading(heading: Heading, context: DrawingContext): TemplateResult {
  const { start } = context.takeLine();
  const address = context.addressAt(start) ?? nothing;
  const text = drawLine(heading.inlines, context);
  switch (heading.level) {
    case 1:
      return html`<h2 data-at=${start} data-address=${address}>${text}</h2>`;
    case 2:
      return html`<h3 data-at=${start} data-address=${address}>${text}</h3>`;
    case 3:
      return html`<h4 data-at=${start} data-address=${address}>${text}</h4>`;
    case 4:
      return html`<h5 data-at=${start} data-address=${address}>${text}</h5>`;
    case 5:
      return html`<h6 data-at=${start} data-address=${address}>${text}</h6>`;
    case 6:
      return html`<h6 aria-level="7" data-at=${start} data-address=${address}>${text}</h6>`;
    default:
      return assertNever(heading.level);
  }
}

function drawParagraph(paragraph: Paragraph, context: DrawingContext): TemplateResult {
  const { start } = context.takeLine();
  const address = context.addressAt(start) ?? nothing;
  const text = drawLine(paragraph.inlines, context);
  return html`<p class=${paragraph.role ?? nothing} data-at=${start} data-address=${address}>${text}</p>`;
}

function drawList(list: List, context: DrawingContext): TemplateResult {
  const items = list.items.map((item) => drawItem(item, context));
  if (list.ordered) return html`<ol start=${list.start ?? nothing}>${items}</ol>`; // prettier-ignore
  return html`<ul>
    ${items}
  </ul>`;
}

function drawItem(item: ListItem, context: DrawingContext): TemplateResult {
  if (item.checked === undefined) return html`<li>${drawBlocks(item.blocks, context)}</li>`;
  const state = item.checked ? words.taskDone() : words.taskOpen();
  return html`<li class="task ${item.checked ? 'done' : ''}">
    <span class="box" role="img" aria-label=${state}></span>${drawBlocks(item.blocks, context)}
  </li>`;
}

function drawQuotation(quotation: Quotation, context: DrawingContext): TemplateResult {
  return html`<blockquote>${drawBlocks(quotation.blocks, context)}</blockquote>`;
}

function drawFigure(figure: Figure, context: DrawingContext): TemplateResult {
  const image = drawImage(figure.image, context);
  if (figure.caption === undefined) return html`<figure>${image}</figure>`;
  return html`<figure>${image}${drawCaption(figure.caption, context)}</figure>`;
}

function drawCaption(caption: readonly Inline[], context: DrawingContext): TemplateResult {
  const { start } = context.takeLine();
  const address = context.addressAt(start) ?? nothing;
  return html`<figcaption data-at=${start} data-address=${address}>${drawLine(caption, context)}</figcaption>`;
}

/** The text is taken from the line and not from the block, so that the two cannot differ. */
function drawCode(kind: string, language: string | undefined, context: DrawingContext): TemplateResult {
  const { start, inlines } = context.takeLine();
  const address = context.addressAt(start) ?? nothing;
  const text = drawInlines(inlines, context);
  // prettier-ignore
  return html`<div class="addressed" data-address=${address}><pre class="${kind} wide" role="region" aria-label=${language === undefined ? words.code() : words.codeIn(language)}><code data-at=${start}>${text}</code></pre></div>`;
}

function drawVerse(verse: Verse, context: DrawingContext): TemplateResult {
  const stanzas = verse.stanzas.map((stanza) => {
    const lines = stanza.map((inlines) => {
      const { start } = context.takeLine();
      const address = context.addressAt(start) ?? nothing;
      return html`<span class="line" data-at=${start} data-address=${address}>${drawLine(inlines, context)}</span>`;
    });
    return html`<p class="stanza">${lines}</p>`;
  });
  return html`<div class="verse">${stanzas}</div>`;
}

/** A note with its mark before it and, after it, a way back to each place that refers to it. */
function drawFootnote(footnote: Footnote, context: DrawingContext): TemplateResult {
  const blocks = drawBlocks(footnote.blocks, context);
  const back = context
    .referencesTo(footnote.mark)
    .map(
      (offset, index) =>
        html`<button
          type="button"
          class="back"
          aria-label=${words.backToReference(index + 1)}
          @click=${() => context.goTo({ offset })}
        >
          ↩
        </button>`,
    );
  return html`<aside class="footnote" role="doc-footnote" aria-label=${words.footnote(footnote.mark)}>
    <span class="mark" data-outside>${footnote.mark}</span>
    <div class="note-text">${blocks}</div>
    <span class="ways-back" data-outside>${back}</span>
  </aside>`;
}
