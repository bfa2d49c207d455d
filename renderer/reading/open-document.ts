import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type OpenedDocument, type Reader, type Settings } from '#content/contract';
import type { Image, OutlineEntry } from '#content/document';
import { wish, WHOLE_SHELF, type Found } from '../app/index.ts';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/reading.ts';
import { settingsContext } from '../port/index.ts';
import { Copying } from './copying.ts';
import './document-text.ts';
import type { LecternText } from './document-text.ts';
import type { ReadingWishes } from './events.ts';
import { Finding } from './finding.ts';
import './go-to-address.ts';
import './image-zoom.ts';
import { JumpHistory } from './jump-history.ts';
import './link-address.ts';
import type { LecternLinkAddress } from './link-address.ts';
import { openPage, type OpenPage } from './open-page.ts';
import './outline-tree.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { Printing } from './printing.ts';
import './provenance.ts';
import { ReadingPosition } from './reading-position.ts';
import { readingCommands, readingShortcuts, type ReadingActs } from './reading-shortcuts.ts';
import { drawProgress } from './progress.ts';
import './receipt-panel.ts';
import './selection-menu.ts';
import type { LecternSelectionMenu } from './selection-menu.ts';
import { pageStyles } from './styles/page-styles.ts';
import { statesStyles } from './styles/states-styles.ts';

/** From this width on the outline stands beside the text; below it is in a drawer. */
const WIDE = matchMedia('(min-width: 960px)');

type Panel = 'outline' | 'receipt' | 'address';

/** An opened document: its text, what stands around it, and the person's place in it. */
@customElement('lectern-open-document')
@localized()
export class LecternOpenDocument extends LitElement {
  static override styles = [controls, statesStyles, pageStyles];

  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) opened!: OpenedDocument;
  /** A paragraph to start at, instead of where the person left off. */
  @property() address: string | undefined;
  /** What a search found here: it is marked, and the place is gone to. */
  @property({ attribute: false }) found: Found | undefined;
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings: Settings = DEFAULT_SETTINGS;

  /** The document with what reading it needs; follows `opened`. */
  page!: OpenPage;
  @state() private panel: Panel | undefined;
  @state() private image: Image | undefined;
  @state() private here: readonly OutlineEntry[] = [];
  @state() private progress = 0;
  @state() private wide = WIDE.matches;
  @query('lectern-text') readonly text!: LecternText | null;
  @query('.scroller') readonly scroller!: HTMLElement | null;
  @query('lectern-link-address') private readonly link!: LecternLinkAddress;
  @query('lectern-selection-menu') private readonly menu!: LecternSelectionMenu;

  private readonly position = new ReadingPosition(this);
  private readonly jumps = new JumpHistory(this, (offset) => {
    this.position.goTo(offset);
  });
  private readonly copying = new Copying(this);
  private readonly printing = new Printing(this);
  private readonly finding = new Finding(this, this.position);
  private keeper: PlaceKeeper | undefined;
  private readonly acts: ReadingActs = {
    toggleOutline: () => void this.toggleOutline(),
    toggleAddresses: () => {
      wish(this, 'settings-wished', { showAddresses: !this.settings.showAddresses });
    },
    goToAddress: () => void this.show('address'),
    showReceipt: () => void this.show('receipt'),
    find: () => {
      this.finding.start();
    },
    stepParagraph: (step) => {
      this.stepParagraph(step);
    },
    copyWithCitation: this.copying.copyWithCitation,
    print: (to) => void this.printing.print(to),
  };

  constructor() {
    super();
    readingShortcuts(this, this.acts);
  }

  /** Measures the text; undefined until it has been drawn. */
  get offsets(): LecternText['offsets'] | undefined {
    return this.text?.hasUpdated === true ? this.text.offsets : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    WIDE.addEventListener('change', this.fitWidth);
    document.addEventListener('visibilitychange', this.keepPlace);
    window.addEventListener('pagehide', this.keepPlace);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.keepPlace();
    WIDE.removeEventListener('change', this.fitWidth);
    document.removeEventListener('visibilitychange', this.keepPlace);
    window.removeEventListener('pagehide', this.keepPlace);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('opened')) this.page = openPage(this.opened);
  }

  protected override render(): TemplateResult {
    const { document } = this.page.opened;
    const beside = this.wide && this.settings.showOutline;
    return html`<div
        class="scroller ${beside ? 'beside' : ''}"
        tabindex="0"
        role="region"
        aria-label=${document.metadata.title}
        @place-wished=${this.followWish}
        @link-touched=${this.showLink}
        @zoom-wished=${this.zoom}
        @receipt-wished=${this.showReceipt}
        @pointerup=${this.offerCopying}
        @keyup=${this.offerCopying}
        @pointerdown=${this.letGo}
        @keydown=${this.letGoOnEscape}
        @scroll=${this.hideMenu}
      >
        ${beside ? html`<div class="side">${this.drawSide()}</div>` : nothing}
        <div class="sheet">
          ${document.blocks.length === 0 ? drawEmpty() : nothing}
          <lectern-text
            .document=${document}
            .chunks=${this.page.chunks}
            .places=${this.page.places}
            .assetAddress=${this.assetAddress}
            ?addresses=${this.settings.showAddresses}
            .fullWidthMarks=${this.widensMarks}
          ></lectern-text>
        </div>
      </div>
      ${beside ? nothing : this.drawOutlineButton()} ${drawProgress(this.progress)} ${this.finding.draw(this.page)}
      ${this.drawPanels()}`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('opened')) void this.begin(changed.get('opened') as OpenedDocument | undefined);
    else if (changed.has('settings') || changed.has('wide')) this.position.restore();
    if (!changed.has('opened') && changed.has('address')) this.goToAddress();
    if (!changed.has('opened') && changed.has('found')) this.finding.wish(this.found);
  }

  /** Called by the position, once a frame while it changes. */
  placeChanged({ offset, atEnd }: { readonly offset: number; readonly atEnd: boolean }): void {
    const { places, opened } = this.page;
    const progress = atEnd || places.length === 0 ? 1 : offset / places.length;
    this.progress = Math.round(progress * 1000) / 1000;
    const here = places.outlineAt(offset);
    if (here.some((entry, index) => entry !== this.here[index]) || here.length !== this.here.length) this.here = here;
    this.keeper?.keep({ offset, progress: this.progress });
    this.finding.follow(offset);
    if (atEnd && opened.state !== 'read') void this.setState('read');
  }

  private get widensMarks(): boolean {
    return this.settings.fullWidthMarks && this.page.opened.document.metadata.language.startsWith('zh');
  }

  private drawSide(): TemplateResult {
    const { document } = this.page.opened;
    const { outline, metadata } = document;
    return html`${
        outline.length === 0
          ? nothing
          : html`<nav aria-label=${words.outline()}>
              <h2>${words.outline()}</h2>
              <lectern-outline
                .outline=${outline}
                .here=${this.here}
                language=${metadata.language}
                .fullWidthMarks=${this.widensMarks}
              ></lectern-outline>
            </nav>`
      }
      <section class="provenance" aria-label=${words.provenance()}>
        <h2>${words.provenance()}</h2>
        <lectern-provenance .document=${document}></lectern-provenance>
      </section>`;
  }

  private drawOutlineButton(): TemplateResult {
    return html`<button
      type="button"
      class="open-outline"
      aria-label=${words.showOutline()}
      @click=${() => void this.toggleOutline()}
    >
      ${icon('list-tree')}
    </button>`;
  }

  private drawPanels(): TemplateResult {
    const { document } = this.page.opened;
    return html`<wa-drawer
        class="outline-drawer"
        label=${words.outline()}
        placement="start"
        light-dismiss
        ?open=${this.panel === 'outline'}
        @wa-after-hide=${this.closePanel}
        @place-wished=${this.followWish}
        @receipt-wished=${this.showReceipt}
        >${this.panel === 'outline' ? html`<div class="side">${this.drawSide()}</div>` : nothing}</wa-drawer
      >
      <lectern-receipt
        ?open=${this.panel === 'receipt'}
        .removed=${document.receipt.removed}
        .places=${this.page.places}
        @closed=${this.closePanel}
        @place-wished=${this.followWish}
        @restore-wished=${this.restoreRun}
      ></lectern-receipt>
      <lectern-go-to
        ?open=${this.panel === 'address'}
        .places=${this.page.places}
        @closed=${this.closePanel}
        @place-wished=${this.followWish}
      ></lectern-go-to>
      <lectern-image-zoom
        .image=${this.image}
        .assetAddress=${this.assetAddress}
        @closed=${this.unzoom}
      ></lectern-image-zoom>
      <lectern-link-address @copy-wished=${this.copyAddress}></lectern-link-address>
      <lectern-selection-menu
        @copying-wished=${this.copying.copy}
        @citation-wished=${this.copying.copyWithCitation}
      ></lectern-selection-menu>`;
  }

  /** Shows a document from where the person left off, before the page is painted for the first time. */
  private async begin(before: OpenedDocument | undefined): Promise<void> {
    const { opened, places } = this.page;
    const { id, metadata } = opened.document;
    await this.text?.updateComplete;
    const again = before?.document.id === id;
    if (!again) this.keeper = new PlaceKeeper(this.reader, id);
    this.position.attach();
    const address = this.address === undefined ? undefined : places.offsetOf({ address: this.address });
    const asked = again ? undefined : (this.found?.at ?? address);
    this.position.goTo(asked ?? (again ? this.position.offset : opened.place?.offset) ?? 0);
    this.text?.drawRest(this.position.offset);
    if (again) return;
    this.finding.wish(this.found);
    this.scroller?.focus({ preventScroll: true });
    if (opened.state === 'new') void this.setState('begun');
    const { collection } = opened;
    const shelf = { page: 'shelf', view: WHOLE_SHELF } as const;
    const trail =
      collection === undefined
        ? []
        : [{ label: collection.name, route: { ...shelf, view: { ...WHOLE_SHELF, collection: collection.id } } }];
    wish(this, 'page-described', { title: metadata.title, trail, commands: readingCommands(this.acts) });
    wish(this, 'page-painted', null);
  }

  private goToAddress(): void {
    const offset = this.address === undefined ? undefined : this.page.places.offsetOf({ address: this.address });
    if (offset !== undefined) this.position.goTo(offset);
  }

  private jump(place: ReadingWishes['place-wished']): void {
    const offset = 'offset' in place ? place.offset : this.page.places.offsetOf(place);
    if (offset === undefined) return;
    this.jumps.jumped(this.position.offset, offset);
    this.position.goTo(offset);
    // Told now, and not with the next frame, which never comes where the window is closed after the jump.
    this.placeChanged({ offset, atEnd: false });
    this.keepPlace();
    this.text?.drawRest(offset);
  }

  private stepParagraph(step: 1 | -1): void {
    const offset = this.page.places.neighbour(this.position.offset, step);
    if (offset !== undefined) this.position.goTo(offset);
  }

  private async toggleOutline(): Promise<void> {
    if (this.wide) wish(this, 'settings-wished', { showOutline: !this.settings.showOutline });
    else await this.show('outline');
  }

  private async show(panel: Panel): Promise<void> {
    this.hideMenu();
    await import('../elements/components.ts');
    this.panel = this.panel === panel ? undefined : panel;
  }

  private async setState(state: 'begun' | 'read'): Promise<void> {
    this.page = { ...this.page, opened: { ...this.page.opened, state } };
    await this.reader.ask('document.state', { ids: [this.page.opened.document.id], state });
  }

  /** Puts a run back; the place moves with the text it grows by, so that the person stays where they are. */
  private readonly restoreRun = async (event: HTMLElementEventMap['restore-wished']): Promise<void> => {
    const { opened, places } = this.page;
    const { removal } = event.detail;
    const at = opened.document.receipt.removed[removal]?.at ?? places.length;
    const reply = await this.reader.ask('document.restore', {
      id: opened.document.id,
      revision: opened.revision,
      removal,
    });
    if (!reply.ok) {
      wish(this, 'failure', reply.failure);
      return;
    }
    const grown = openPage(reply.value).places.length - places.length;
    if (at <= this.position.offset && this.position.offset > 0) this.position.shift(grown);
    this.opened = reply.value;
    wish(this, 'notice', { text: words.restored() });
  };

  private readonly assetAddress = (digest: string): string => this.reader.assetAddress(digest);

  private readonly followWish = (event: HTMLElementEventMap['place-wished']): void => {
    if (this.panel === 'outline') this.panel = undefined;
    this.jump(event.detail);
  };

  private readonly showLink = (event: HTMLElementEventMap['link-touched']): void => {
    void this.link.show(event.detail.target, event.detail.anchor);
  };

  private readonly copyAddress = (event: HTMLElementEventMap['copy-wished']): void => {
    void this.copying.write(event.detail, words.addressCopied());
  };

  private readonly zoom = (event: HTMLElementEventMap['zoom-wished']): void => {
    this.image = event.detail.image;
  };

  private readonly unzoom = (): void => {
    this.image = undefined;
  };

  private readonly showReceipt = (): void => {
    void this.show('receipt');
  };

  private readonly closePanel = (event: Event): void => {
    if (event.target === event.currentTarget) this.panel = undefined;
  };

  private readonly offerCopying = (): void => {
    const span = this.copying.selection();
    if (span === undefined || this.scroller === null || this.offsets === undefined) return;
    const box = this.offsets.rangeOf(span).getBoundingClientRect();
    void this.menu.showOver(box, this.scroller.getBoundingClientRect().top);
  };

  /** Pressing beside the text ends the selection, which the browser keeps where nothing can be selected. */
  private readonly letGo = (event: Event): void => {
    this.hideMenu();
    if (this.text !== null && !event.composedPath().includes(this.text)) getSelection()?.removeAllRanges();
  };

  private readonly letGoOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.menu.open) return;
    this.hideMenu();
    getSelection()?.removeAllRanges();
  };

  private readonly hideMenu = (): void => {
    this.menu.open = false;
  };

  private readonly keepPlace = (): void => {
    this.keeper?.flush();
  };

  private readonly fitWidth = (): void => {
    this.wide = WIDE.matches;
    if (this.wide && this.panel === 'outline') this.panel = undefined;
  };
}

function drawEmpty(): TemplateResult {
  return html`<section class="state">
    <h2>${words.noText()}</h2>
    <p>${words.noTextHint()}</p>
  </section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-open-document': LecternOpenDocument;
  }
}
