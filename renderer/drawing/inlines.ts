import { html, nothing, type TemplateResult } from 'lit';
import { assertNever } from '#content/base';
import { inlineText, type Image, type Inline } from '#content/document';
import * as words from '../i18n/messages/reading.ts';
import type { DrawingContext } from './context.ts';

type Drawn = TemplateResult | string;

/** A line of prose, as it is to be seen. Code is not prose: it is drawn by `drawInlines`, as it is. */
export function drawLine(inlines: readonly Inline[], context: DrawingContext): Drawn | readonly Drawn[] {
  const text = inlineText(inlines);
  const seen = context.seen(text);
  return drawInlines(seen === text ? inlines : withText(inlines, seen), context);
}

/** The same inlines with a text of the same length in them; code keeps its own. */
function withText(inlines: readonly Inline[], text: string): readonly Inline[] {
  let at = 0;
  return inlines.map((inline) => {
    const part = text.slice(at, (at += inlineText([inline]).length));
    if (typeof inline === 'string') return part;
    if (inline.kind === 'ruby') return { ...inline, base: part };
    if (inline.kind === 'break' || inline.kind === 'image' || inline.kind === 'code') return inline;
    return { ...inline, inlines: withText(inline.inlines, part) };
  });
}

/**
 * Inlines as they stand inside a line. No white space may be added between or around them: the text nodes are the
 * canonical text. Plain text is handed over as one string, which costs Lit no markers.
 */
export function drawInlines(inlines: readonly Inline[], context: DrawingContext): Drawn | readonly Drawn[] {
  const only = inlines.length === 1 ? inlines[0] : undefined;
  if (inlines.length === 0) return '';
  if (only !== undefined) return drawInline(only, context);
  return inlines.map((inline) => drawInline(inline, context));
}

function drawInline(inline: Inline, context: DrawingContext): Drawn {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'emphasis':
      return html`<em>${drawInlines(inline.inlines, context)}</em>`;
    case 'strong':
      return html`<strong>${drawInlines(inline.inlines, context)}</strong>`;
    case 'sub':
      return html`<sub>${drawInlines(inline.inlines, context)}</sub>`;
    case 'sup':
      return html`<sup>${drawInlines(inline.inlines, context)}</sup>`;
    case 'code':
      return html`<code>${drawInlines(inline.inlines, context)}</code>`;
    case 'link':
      return drawLink(inline.target, drawInlines(inline.inlines, context), context);
    case 'reference':
      return drawReference(inline, context);
    case 'ruby':
      return html`<ruby>${inline.base}<rt>${inline.annotation}</rt></ruby>`;
    case 'break':
      return html`<br />`;
    case 'image':
      return drawImage(inline, context);
    default:
      return assertNever(inline);
  }
}

/** A link has no `href`: it opens nothing by itself, whatever key or button it is pressed with. */
function drawLink(target: string, text: Drawn | readonly Drawn[], context: DrawingContext): TemplateResult {
  const show = (event: Event) => context.showLink(target, event.currentTarget as HTMLElement);
  // prettier-ignore
  return html`<span class="link" role="button" tabindex="0" aria-haspopup="dialog" @click=${show} @keydown=${onEnter(show)}>${text}</span>`;
}

function drawReference(
  reference: Extract<Inline, { readonly kind: 'reference' }>,
  context: DrawingContext,
): TemplateResult {
  const follow = () => context.goTo(reference.to);
  const text = drawInlines(reference.inlines, context);
  const note = 'footnote' in reference.to ? 'note' : '';
  // prettier-ignore
  return html`<span class="reference ${note}" role="link" tabindex="0" @click=${follow} @keydown=${onEnter(follow)}>${text}</span>`;
}

/** Makes Enter do on a span what it does on a button. */
export function onEnter(act: (event: Event) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    act(event);
  };
}

/** An image that can be looked at closely; one that did not come along is its alternative text. */
export function drawImage(image: Image, context: DrawingContext): TemplateResult {
  if (image.asset === undefined) {
    return html`<span class="absent" data-outside>${words.absentImage(image.alternative)}</span>`;
  }
  const zoom = () => context.zoom(image);
  // prettier-ignore
  return html`<button type="button" class="image" data-outside aria-label=${words.zoomImage(image.alternative)} @click=${zoom}><img src=${context.assetAddress(image.asset)} alt="" width=${image.width ?? nothing} height=${image.height ?? nothing} decoding="async" draggable="false" /></button>`;
}
