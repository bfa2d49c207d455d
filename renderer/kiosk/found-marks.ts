import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { canonicalText } from '#content/document';
import type { Found } from '../app/index.ts';
import { icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import {
  firstFrom,
  MatchMarks,
  TextFinder,
  type OpenPage,
  type PositionHost,
  type ReadingPosition,
  type Span,
} from '../reading/index.ts';

/** Marks in an open document what a search found in it, and goes from one place to the next. */
export class FoundMarks implements ReactiveController {
  private readonly host: ReactiveControllerHost & PositionHost;
  private readonly position: ReadingPosition;
  private spans: readonly Span[] = [];
  private current = 0;
  private marks: MatchMarks | undefined;

  constructor(host: ReactiveControllerHost & PositionHost, position: ReadingPosition) {
    this.host = host;
    this.position = position;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.marks?.clear();
    this.spans = [];
  }

  async find(page: OpenPage, { texts, at }: Found): Promise<void> {
    const spans = await new TextFinder(canonicalText(page.opened.document.blocks)).find(texts);
    const { offsets } = this.host;
    if (offsets === undefined || spans.length === 0) return;
    this.spans = spans;
    this.marks = new MatchMarks(offsets, page.chunks, spans);
    this.show(firstFrom(spans, at) % spans.length);
  }

  /** Marks what is near the place the visitor has come to. */
  follow(offset: number): void {
    this.marks?.follow(offset);
  }

  draw(): TemplateResult | typeof nothing {
    if (this.spans.length === 0) return nothing;
    return html`<div class="matches">
      <span role="status">${words.matches(formatNumber(this.current + 1), formatNumber(this.spans.length))}</span>
      <button type="button" aria-label=${words.previousMatch()} @click=${() => this.step(-1)}>
        ${icon('arrow-up')}
      </button>
      <button type="button" aria-label=${words.nextMatch()} @click=${() => this.step(1)}>${icon('arrow-down')}</button>
    </div>`;
  }

  private step(by: 1 | -1): void {
    const { length } = this.spans;
    this.show((this.current + by + length) % length);
  }

  private show(index: number): void {
    const match = this.spans[index];
    if (match === undefined) return;
    this.current = index;
    this.position.reveal(match);
    this.marks?.showCurrent(match);
    this.host.requestUpdate();
  }
}
