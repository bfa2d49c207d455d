import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Settings } from '#content/contract';
import type { AnnotationActs } from '../annotations/index.ts';
import type { Copying } from './copying.ts';
import type { LecternText } from './document-text.ts';
import './selection-menu.ts';
import type { LecternSelectionMenu } from './selection-menu.ts';

/** What the offer needs of the page it is in. */
export interface OfferingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly settings: Settings;
  readonly scroller: HTMLElement | null;
  readonly text: LecternText | null;
  readonly offsets: LecternText['offsets'] | undefined;
}

/** Milliseconds without a move of the handles after which a selection by touch is taken to be made. */
const HANDLES_REST = 350;

/** Offers over selected text what can be done with it, and lets the selection go where the person presses elsewhere. */
export class SelectionOffer implements ReactiveController {
  private readonly host: OfferingHost;
  private readonly copying: Copying;
  private readonly annotating: AnnotationActs;
  private isTouched = false;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OfferingHost, copying: Copying, annotating: AnnotationActs) {
    this.host = host;
    this.copying = copying;
    this.annotating = annotating;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.letGoOnEscape);
    this.host.addEventListener('pointerdown', this.notePointer);
    document.addEventListener('selectionchange', this.followHandles);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.letGoOnEscape);
    this.host.removeEventListener('pointerdown', this.notePointer);
    document.removeEventListener('selectionchange', this.followHandles);
    clearTimeout(this.resting);
  }

  draw(): TemplateResult {
    return html`<lectern-selection-menu
      .settings=${this.host.settings}
      .acts=${this.annotating}
      @copying-wished=${this.copying.copy}
      @citation-wished=${this.copying.copyWithCitation}
    ></lectern-selection-menu>`;
  }

  /** Stands over what has just been selected. */
  readonly offer = (): void => {
    const { scroller, offsets } = this.host;
    const span = this.copying.selection();
    if (span === undefined || scroller === null || offsets === undefined) return;
    const box = offsets.rangeOf(span).getBoundingClientRect();
    void this.menu?.showOver(box, scroller.getBoundingClientRect().top);
  };

  /** Pressing beside the text ends the selection, which the browser keeps where nothing can be selected. */
  readonly letGo = (event: Event): void => {
    this.hide();
    const { text } = this.host;
    if (text !== null && !event.composedPath().includes(text)) getSelection()?.removeAllRanges();
  };

  readonly hide = (): void => {
    if (this.menu !== null) this.menu.open = false;
  };

  private get menu(): LecternSelectionMenu | null {
    return this.host.renderRoot.querySelector('lectern-selection-menu');
  }

  private readonly notePointer = (event: PointerEvent): void => {
    this.isTouched = event.pointerType === 'touch';
  };

  /** A finger selects by the system's own handles, whose moves end in no event but this one. */
  private readonly followHandles = (): void => {
    if (!this.isTouched) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(this.offer, HANDLES_REST);
  };

  private readonly letGoOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.menu?.open !== true) return;
    this.hide();
    getSelection()?.removeAllRanges();
  };
}
