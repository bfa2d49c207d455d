import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Settings } from '#content/contract';
import { canonicalText, type Image } from '#content/document';
import type { Annotating } from '../annotations/index.ts';
import * as words from '../i18n/messages/reading.ts';
import './go-to-address.ts';
import './image-zoom.ts';
import './link-address.ts';
import type { LecternLinkAddress } from './link-address.ts';
import type { OpenPage } from './open-page.ts';
import type { LecternPrinted } from './printed-pages.ts';
import './receipt-panel.ts';
import type { Span } from './text-offsets.ts';

type Panel = 'outline' | 'receipt' | 'address' | 'printed';

/** What the panels need of the page they are in. */
export interface PanelsHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly page: OpenPage;
  readonly assetAddress: (digest: string) => string;
  readonly settings: Settings;
  readonly annotating: Pick<Annotating, 'annotations' | 'acts'>;
  /** Offset of what is being read. */
  readonly here: () => number;
}

/** What is laid over the text for a moment: drawers, dialogs, an image in full, a link's address. One panel at a time. */
export class ReadingPanels {
  private readonly host: PanelsHost;
  private open: Panel | undefined;
  private image: Image | undefined;
  private readonly opening: () => void;

  /** @param opening Called before a panel is laid over the text. */
  constructor(host: PanelsHost, opening: () => void) {
    this.host = host;
    this.opening = opening;
  }

  /** Opens a panel, or closes it where it is open. */
  async toggle(panel: Panel): Promise<void> {
    this.opening();
    await Promise.all([
      import('../elements/components.ts'),
      ...(panel === 'printed' ? [import('./printed-pages.ts')] : []),
    ]);
    this.set(this.open === panel ? undefined : panel);
  }

  /** Closes the outline's drawer: its place is beside the text, or the person has gone where they wished. */
  closeOutline(): void {
    if (this.open === 'outline') this.set(undefined);
  }

  /** @param side What the outline's drawer holds; nothing where it stands beside the text. */
  draw(side: (() => TemplateResult) | undefined): TemplateResult {
    const { page, assetAddress, annotating } = this.host;
    return html`<wa-drawer
        class="outline-drawer"
        label=${words.outline()}
        placement="start"
        light-dismiss
        ?open=${this.open === 'outline'}
        @wa-after-hide=${this.close}
        >${this.open === 'outline' ? side?.() : nothing}</wa-drawer
      >
      <lectern-receipt
        ?open=${this.open === 'receipt'}
        .receipt=${page.opened.document.receipt}
        .places=${page.places}
        @closed=${this.close}
      ></lectern-receipt>
      <lectern-go-to ?open=${this.open === 'address'} .places=${page.places} @closed=${this.close}></lectern-go-to>
      <lectern-printed
        ?open=${this.open === 'printed'}
        .digest=${page.opened.document.original.digest}
        .pages=${page.opened.document.pages ?? []}
        .here=${this.host.here()}
        .text=${this.open === 'printed' ? canonicalText(page.opened.document.blocks) : ''}
        .marks=${annotating.annotations?.threads.marks}
        .acts=${annotating.annotations === undefined ? undefined : annotating.acts}
        .settings=${this.host.settings}
        @closed=${this.close}
      ></lectern-printed>
      <lectern-image-zoom
        .image=${this.image}
        .assetAddress=${assetAddress}
        @closed=${this.unzoom}
      ></lectern-image-zoom>
      <lectern-link-address></lectern-link-address>`;
  }

  /** What is selected on the page as printed, as a stretch of the text. */
  get printedSelection(): Span | undefined {
    return this.open === 'printed'
      ? this.host.renderRoot.querySelector<LecternPrinted>('lectern-printed')?.selection()
      : undefined;
  }

  readonly showReceipt = (): void => {
    void this.toggle('receipt');
  };

  readonly zoom = (event: HTMLElementEventMap['zoom-wished']): void => {
    this.image = event.detail.image;
    this.host.requestUpdate();
  };

  readonly showLink = (event: HTMLElementEventMap['link-touched']): void => {
    const link = this.host.renderRoot.querySelector<LecternLinkAddress>('lectern-link-address');
    void link?.show(event.detail.target, event.detail.anchor);
  };

  private set(panel: Panel | undefined): void {
    this.open = panel;
    this.host.requestUpdate();
  }

  private readonly unzoom = (): void => {
    this.image = undefined;
    this.host.requestUpdate();
  };

  private readonly close = (event: Event): void => {
    if (event.target === event.currentTarget) this.set(undefined);
  };
}
