import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Found } from '../app/index.ts';
import './find-bar.ts';
import type { LecternFind } from './find-bar.ts';
import type { OpenPage } from './open-page.ts';
import type { ReadingPosition } from './reading-position.ts';
import type { TextOffsets } from './text-offsets.ts';

/** What finding needs of the page it is in. */
interface FindingHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly scroller: HTMLElement | null;
  readonly offsets: TextOffsets | undefined;
}

/** Whether something is looked for in the open document, and what; the bar does the rest. */
export class Finding {
  private readonly host: FindingHost;
  private readonly position: ReadingPosition;
  private wanted: Found | undefined;

  constructor(host: FindingHost, position: ReadingPosition) {
    this.host = host;
    this.position = position;
  }

  /** Looks for what a search found, or for nothing. */
  wish(found: Found | undefined): void {
    this.wanted = found;
    this.host.requestUpdate();
  }

  /** Gives the person the bar to type in. */
  start(): void {
    if (this.wanted === undefined) this.wish({ texts: [], at: this.position.offset });
    else this.bar?.focusField();
  }

  /** Marks what is near the place the person has come to. */
  follow(offset: number): void {
    this.bar?.follow(offset);
  }

  draw(page: OpenPage): TemplateResult | typeof nothing {
    if (this.wanted === undefined || this.host.offsets === undefined) return nothing;
    return html`<lectern-find
      .page=${page}
      .offsets=${this.host.offsets}
      .wanted=${this.wanted}
      @match-wished=${this.show}
      @find-ended=${this.end}
    ></lectern-find>`;
  }

  private get bar(): LecternFind | null {
    return this.host.renderRoot.querySelector('lectern-find');
  }

  private readonly show = (event: HTMLElementEventMap['match-wished']): void => {
    this.position.reveal(event.detail);
  };

  private readonly end = (): void => {
    this.wish(undefined);
    this.host.scroller?.focus({ preventScroll: true });
  };
}
