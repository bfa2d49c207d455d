import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type OpenedDocument, type Reader, type Settings } from '#content/contract';
import { Annotating, annotatingStyles, type AnnotatingHost } from '../annotations/index.ts';
import { wish, type Found } from '../app/index.ts';
import { annotatedDocument } from './annotated-text.ts';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/reading.ts';
import { settingsContext } from '../port/index.ts';
import { Copying } from './copying.ts';
import { drawSide } from './document-side.ts';
import { drawNoText } from './document-states.ts';
import './document-text.ts';
import type { LecternText } from './document-text.ts';
import { Finding } from './finding.ts';
import { openPage, trailTo, type OpenPage } from './open-page.ts';
import { Printing } from './printing.ts';
import { drawProgress } from './progress.ts';
import { ReadingPanels } from './reading-panels.ts';
import type { TextPlace } from './reading-position.ts';
import { readingCommands, readingShortcuts, type ReadingActs } from './reading-shortcuts.ts';
import { selectSpan } from './selection.ts';
import { SelectionOffer } from './selection-offer.ts';
import { pageStyles } from './styles/page-styles.ts';
import { statesStyles } from './styles/states-styles.ts';
import type { Span } from './text-offsets.ts';
import { movesText } from './text-settings.ts';
import { Wayfinding } from './wayfinding.ts';

/** From this width on the outline stands beside the text; below it is in a drawer. */
const WIDE = matchMedia('(min-width: 960px)');

/** An opened document: its text, what stands around it, and the person's place in it. */
@customElement('lectern-open-document')
@localized()
export class LecternOpenDocument extends LitElement implements AnnotatingHost {
  static override styles = [controls, statesStyles, pageStyles, annotatingStyles];

  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) opened!: OpenedDocument;
  /** A paragraph to start at, instead of where the person left off. */
  @property() address: string | undefined;
  /** What a search found here: it is marked, and the place is gone to. */
  @property({ attribute: false }) found: Found | undefined;
  /** An annotation to go to. */
  @property() annotation: string | undefined;
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings: Settings = DEFAULT_SETTINGS;

  /** The document with what reading it needs; follows `opened`. */
  page!: OpenPage;
  @state() private wide = WIDE.matches;
  @query('lectern-text') readonly text!: LecternText | null;
  @query('.scroller') readonly scroller!: HTMLElement | null;

  private readonly way = new Wayfinding(this, (place) => {
    this.arrived(place);
  });
  private readonly panels = new ReadingPanels(this, () => {
    this.offering.hide();
  });
  private readonly copying = new Copying(this);
  readonly annotating = new Annotating(this);
  private readonly offering = new SelectionOffer(this, this.copying, this.annotating.acts);
  private readonly printing = new Printing(this);
  private readonly finding = new Finding(this, this.way.position);
  private readonly acts: ReadingActs = {
    toggleOutline: () => {
      this.toggleOutline();
    },
    toggleAddresses: () => {
      wish(this, 'settings-wished', { showAddresses: !this.settings.showAddresses });
    },
    goToAddress: () => void this.panels.toggle('address'),
    showReceipt: this.panels.showReceipt,
    showPrinted: () => {
      if (this.page.isPrinted) void this.panels.toggle('printed');
    },
    find: () => {
      this.finding.start();
    },
    stepParagraph: (step) => {
      this.way.stepParagraph(step);
    },
    copyWithCitation: this.copying.copyWithCitation,
    exportDocument: () => {
      const { id, metadata } = this.page.opened.document;
      wish(this, 'leaving-wished', { kind: 'export', chosen: { ids: [id] }, title: metadata.title });
    },
    print: (to) => void this.printing.print(to),
  };

  constructor() {
    super();
    readingShortcuts(this, this.acts);
    this.addEventListener('place-wished', (event) => {
      this.panels.closeOutline();
      this.way.jump(event.detail);
    });
    this.addEventListener('link-touched', this.panels.showLink);
    this.addEventListener('zoom-wished', this.panels.zoom);
    this.addEventListener('receipt-wished', this.panels.showReceipt);
    this.addEventListener('document-revised', (event) => {
      if (event.detail.document.id === this.page.opened.document.id) this.opened = event.detail;
    });
    this.addEventListener('restore-wished', (event) => void this.restoreRun(event.detail.removal));
  }

  /** Measures the text; undefined until it has been drawn. */
  get offsets(): LecternText['offsets'] | undefined {
    return this.text?.hasUpdated === true ? this.text.offsets : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    WIDE.addEventListener('change', this.fitWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    WIDE.removeEventListener('change', this.fitWidth);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('opened')) this.page = openPage(this.opened);
  }

  protected override render(): TemplateResult {
    const { document } = this.page.opened;
    const beside = this.wide && this.settings.showOutline;
    return html`<div
        class="scroller ${beside ? 'beside' : 'alone'}"
        tabindex="0"
        role="region"
        aria-label=${document.metadata.title}
        @click=${this.annotating.pointer.press}
        @pointermove=${this.annotating.pointer.point}
        @pointerup=${this.offering.offer}
        @keyup=${this.offering.offer}
        @pointerdown=${this.offering.letGo}
        @scroll=${this.offering.hide}
      >
        ${beside ? this.drawSide() : nothing}
        <div class="sheet">
          ${document.blocks.length === 0 ? drawNoText() : nothing}
          <lectern-text
            .document=${document}
            .chunks=${this.page.chunks}
            .places=${this.page.places}
            .assetAddress=${this.assetAddress}
            ?addresses=${this.settings.showAddresses}
            .fullWidthMarks=${this.widensMarks}
          ></lectern-text>
          ${this.annotating.drawPrinted()}
        </div>
        ${this.annotating.drawMargin()} ${this.annotating.drawHandles()}
      </div>
      ${beside ? nothing : this.drawOutlineButton()} ${drawProgress(this.way.progress)} ${this.finding.draw(this.page)}
      ${this.panels.draw(beside ? undefined : this.drawSide)} ${this.offering.draw()} ${this.annotating.drawOverlay()}`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('opened')) {
      void this.begin(changed.get('opened') as OpenedDocument | undefined);
      return;
    }
    if (changed.has('wide') || movesText(changed.get('settings') as Settings | undefined, this.settings)) {
      this.way.position.restore();
      this.annotating.redrawn();
    }
    if (changed.has('annotation')) this.annotating.goTo(this.annotation);
    if (changed.has('address')) this.way.goToAddress(this.address);
    if (changed.has('found')) this.finding.wish(this.found);
  }

  readonly here = (): number => this.way.position.offset;

  readonly assetAddress = (digest: string): string => this.reader.assetAddress(digest);

  private get widensMarks(): boolean {
    return this.settings.fullWidthMarks && this.page.opened.document.metadata.language.startsWith('zh');
  }

  private readonly drawSide = (): TemplateResult =>
    drawSide({ document: this.page.opened.document, here: this.way.here, fullWidthMarks: this.widensMarks });

  private drawOutlineButton(): TemplateResult {
    return html`<button
      type="button"
      class="open-outline"
      aria-label=${words.showOutline()}
      @click=${this.acts.toggleOutline}
    >
      ${icon('list-tree')}
    </button>`;
  }

  /** Shows a document from where the person left off, before the page is painted for the first time. */
  private async begin(before: OpenedDocument | undefined): Promise<void> {
    const { opened } = this.page;
    await this.text?.updateComplete;
    if (before?.document.id === opened.document.id) {
      this.way.startAgain();
      void this.annotate();
      return;
    }
    this.way.start(this.found?.at ?? this.way.offsetOf(this.address) ?? opened.place?.offset ?? 0);
    this.finding.wish(this.found);
    this.scroller?.focus({ preventScroll: true });
    if (opened.state === 'new') void this.setState('begun');
    this.describe();
    wish(this, 'page-painted', null);
    void this.annotate();
  }

  /** The text can be written on at once; what the person has written about it is read after its painting, which nothing makes wait. */
  private async annotate(): Promise<void> {
    if (this.text === null) return;
    // The shell tells of the painting then; what comes after must not come before that.
    const painted = new Promise<void>((told) => requestAnimationFrame(() => setTimeout(() => setTimeout(told))));
    await this.annotating.begin(annotatedDocument(this.page, this.text), this.annotation, painted);
  }

  /** Tells the shell what the page is, the way to it and what can be done on it. */
  describe(): void {
    wish(this, 'page-described', {
      title: this.page.opened.document.metadata.title,
      trail: trailTo(this.page.opened),
      commands: readingCommands(this.acts, this.page.isPrinted),
      annotations: this.annotating.listed,
    });
  }

  selection(): Span | undefined {
    return this.panels.printedSelection ?? this.copying.selection();
  }

  select(span: Span | undefined): void {
    selectSpan(span, this.offsets);
    if (span === undefined) this.offering.hide();
  }

  reveal(span: Span): void {
    this.way.position.reveal(span);
    this.text?.drawRest(span.start);
  }

  private arrived({ offset, atEnd }: TextPlace): void {
    this.finding.follow(offset);
    this.annotating.arrived(offset);
    if (atEnd && this.page.opened.state !== 'read') void this.setState('read');
  }

  private toggleOutline(): void {
    if (this.wide) wish(this, 'settings-wished', { showOutline: !this.settings.showOutline });
    else void this.panels.toggle('outline');
  }

  private async setState(state: 'begun' | 'read'): Promise<void> {
    this.page = { ...this.page, opened: { ...this.page.opened, state } };
    await this.reader.ask('document.state', { ids: [this.page.opened.document.id], state });
  }

  /** Puts a run back that cleaning has taken, and says so. */
  private async restoreRun(removal: number): Promise<void> {
    const { opened, places } = this.page;
    const { id, receipt } = opened.document;
    const reply = await this.reader.ask('document.restore', { id, revision: opened.revision, removal });
    if (!reply.ok) {
      wish(this, 'failure', reply.failure);
      return;
    }
    const at = receipt.removed[removal]?.at ?? places.length;
    this.way.grown(at, openPage(reply.value).places.length - places.length);
    this.opened = reply.value;
    wish(this, 'notice', { text: words.restored() });
  }

  private readonly fitWidth = (): void => {
    this.wide = WIDE.matches;
    if (this.wide) this.panels.closeOutline();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-open-document': LecternOpenDocument;
  }
}
