import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import * as words from '../i18n/messages/annotations.ts';
import type { MeasuredText } from './measured-text.ts';
import { caretAt } from './pointing.ts';
import type { Span } from './span-index.ts';

/**
 * Two handles at the ends of a passage, to be dragged with a mouse, a finger or a pen. The keyboard has Shift and the
 * arrows for the same.
 * @fires range-dragged - the range as it is while a handle is dragged
 * @fires range-dropped - the range as it was left
 */
@customElement('lectern-range-handles')
@localized()
export class LecternRangeHandles extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    button {
      position: absolute;
      z-index: 2;
      box-sizing: border-box;
      inline-size: var(--target);
      block-size: max(var(--edge), var(--target));
      padding: 0;
      border: 0;
      background: none;
      /* Each reaches outward from its end: those of two characters side by side do not cover each other. */
      translate: calc(var(--edge-at) * -1) -50%;
      cursor: ew-resize;
      touch-action: none;
      user-select: none;
    }
    button::before,
    button::after {
      content: '';
      position: absolute;
      inset-inline-start: var(--edge-at);
      background: var(--cinnabar);
      translate: -50% 0;
    }
    button::before {
      inset-block-start: calc(50% - var(--edge) / 2);
      inline-size: 2px;
      block-size: var(--edge);
    }
    button::after {
      inline-size: 12px;
      block-size: 12px;
      border-radius: 50%;
    }
    /* What is under the handle is asked for while it is dragged. */
    :host([dragging]) button {
      pointer-events: none;
    }
    .start {
      --edge-at: 75%;
    }
    .end {
      --edge-at: 25%;
    }
    .start::after {
      inset-block-start: calc(50% - var(--edge) / 2 - 8px);
    }
    .end::after {
      inset-block-start: calc(50% + var(--edge) / 2 - 4px);
    }
    @media print {
      button {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) text!: MeasuredText;
  @property({ attribute: false }) span!: Span;
  /** The element the handles are placed in and scroll with. */
  @property({ attribute: false }) scroller!: HTMLElement;
  private dragged: Span | undefined;
  /** From where the handle was taken hold of to the edge it stands at: a finger never meets that exactly. */
  private held = { x: 0, y: 0 };
  private begun: Span | undefined;

  protected override render(): TemplateResult {
    return html`${this.drawHandle('start')}${this.drawHandle('end')}`;
  }

  private drawHandle(end: 'start' | 'end'): TemplateResult | typeof nothing {
    const span = this.dragged ?? this.span;
    const box = edgeBox(this.text, span, end);
    if (box === undefined) return nothing;
    const frame = this.scroller.getBoundingClientRect();
    const left = box.x - frame.left + this.scroller.scrollLeft;
    const middle = (box.top + box.bottom) / 2 - frame.top + this.scroller.scrollTop;
    return html`<button
      type="button"
      class=${end}
      tabindex="-1"
      aria-label=${end === 'start' ? words.startHandle() : words.endHandle()}
      .style=${`inset-inline-start: ${left}px; inset-block-start: ${middle}px; --edge: ${box.bottom - box.top}px`}
      @pointerdown=${(event: PointerEvent) => {
        this.begin(event, { x: box.x, y: (box.top + box.bottom) / 2 });
      }}
      @pointermove=${(event: PointerEvent) => {
        this.drag(event, end);
      }}
      @pointerup=${this.drop}
      @pointercancel=${this.drop}
      @lostpointercapture=${this.drop}
    ></button>`;
  }

  private begin(event: PointerEvent, edge: { readonly x: number; readonly y: number }): void {
    event.preventDefault();
    event.stopPropagation();
    this.held = { x: edge.x - event.clientX, y: edge.y - event.clientY };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.dragged = this.begun = this.span;
    this.toggleAttribute('dragging', true);
  }

  private drag(event: PointerEvent, end: 'start' | 'end'): void {
    if (this.dragged === undefined) return;
    const at = caretAt(this.text, event.clientX + this.held.x, event.clientY + this.held.y);
    if (at === undefined) return;
    const next = end === 'start' ? { ...this.dragged, start: at } : { ...this.dragged, end: at };
    if (next.end <= next.start) return;
    this.dragged = next;
    this.dispatchEvent(new CustomEvent('range-dragged', { detail: next }));
    this.requestUpdate();
  }

  private readonly drop = (event: PointerEvent): void => {
    event.stopPropagation();
    const { dragged, begun } = this;
    this.dragged = undefined;
    this.toggleAttribute('dragging', false);
    if (dragged === undefined) return;
    const isSame = dragged.start === begun?.start && dragged.end === begun.end;
    if (!isSame) this.dispatchEvent(new CustomEvent('range-dropped', { detail: dragged }));
    this.requestUpdate();
  };
}

/** Where an end of a span stands on the page, in pixels of the viewport. */
function edgeBox(
  text: MeasuredText,
  { start, end }: Span,
  edge: 'start' | 'end',
): { readonly x: number; readonly top: number; readonly bottom: number } | undefined {
  const at = edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end };
  const boxes = [...text.rangeOf(at).getClientRects()];
  const box = edge === 'start' ? boxes[0] : boxes.at(-1);
  return box === undefined
    ? undefined
    : { x: edge === 'start' ? box.left : box.right, top: box.top, bottom: box.bottom };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-range-handles': LecternRangeHandles;
  }
  interface HTMLElementEventMap {
    'range-dragged': CustomEvent<Span>;
    'range-dropped': CustomEvent<Span>;
  }
}
