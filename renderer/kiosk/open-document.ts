import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Image } from '#content/document';
import { languageOf, type KioskState, type OpenedDocument, type Reader, type Settings } from '#content/contract';
import { icon } from '../elements/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { settingsContext } from '../port/index.ts';
import { openPage, ReadingPosition, type LecternText, type OpenPage, type PositionHost } from '../reading/index.ts';
import { documentStyles } from './document-styles.ts';
import { FoundMarks } from './found-marks.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import './outline-sheet.ts';
import { drawWayBack } from './page-bar.ts';
import { ReadAloud } from './read-aloud.ts';
import { textSizeOf } from './text-size.ts';
import type { View } from './views.ts';
import { VisitMarks } from './visit-marks.ts';
import type { VisitNotes } from './visit-notes.ts';
import { drawElder, drawScript, drawSizes } from './visit-bar.ts';

/** What comes up over the text, and what it is called. */
const SHEETS = {
  outline: words.outline,
  notes: words.notes,
  'take-away': words.takeAway,
  correct: words.correct,
  print: words.print,
  zoom: words.zoomed,
} as const;
type Sheet = keyof typeof SHEETS;

/** A document before a visitor: its text, where it is from, and what may be done with it. */
@customElement('kiosk-open-document')
@localized()
export class KioskOpenDocument extends LitElement implements PositionHost {
  static override styles = [kioskStyles, pageStyles, documentStyles];

  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) kiosk!: KioskState;
  @property({ attribute: false }) opened!: OpenedDocument;
  @property({ attribute: false }) view!: View & { readonly page: 'document' };
  @property({ attribute: false }) notes!: VisitNotes;
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings!: Settings;

  page!: OpenPage;
  @state() private sheet: Sheet | undefined;
  @state() private told = '';
  private zoomed: Image | undefined;
  @query('lectern-text') readonly text!: LecternText | null;
  @query('.sheet') private readonly sheetBox!: HTMLElement | null;
  @query('.content') readonly scroller!: HTMLElement | null;

  private readonly position = new ReadingPosition(this, ({ offset }) => {
    this.marks.follow(offset);
  });
  private readonly marks = new FoundMarks(this, this.position);
  private readonly noted = new VisitMarks(this);
  private readonly voice = new ReadAloud(this, this.position);

  constructor() {
    super();
    this.addEventListener('place-wished', (event) => {
      const wished = event.detail;
      this.goTo('offset' in wished ? wished.offset : this.page.places.offsetOf(wished));
    });
    this.addEventListener('zoom-wished', (event) => {
      this.zoomed = event.detail.image;
      void this.openSheet('zoom');
    });
    this.addEventListener('link-touched', () => {
      this.told = words.linkOpensNothing();
    });
  }

  get offsets(): LecternText['offsets'] | undefined {
    return this.text?.hasUpdated === true ? this.text.offsets : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('opened')) this.page = openPage(this.opened);
  }

  protected override render(): TemplateResult {
    const { document } = this.opened;
    const chinese = languageOf(this.settings.language, []) !== 'en' && document.metadata.language.startsWith('zh');
    return html`<div class="page" ?inert=${this.sheet !== undefined}>
        <div
          class="content"
          tabindex="0"
          role="region"
          aria-label=${document.metadata.title}
          .style=${`--visit-text: ${textSizeOf(this.settings)}`}
        >
          <lectern-text
            .document=${document}
            .chunks=${this.page.chunks}
            .places=${this.page.places}
            .assetAddress=${(digest: string) => this.reader.assetAddress(digest)}
            .fullWidthMarks=${chinese}
          ></lectern-text>
        </div>
        ${this.marks.draw()}
        <p class="source">${this.sourceLine()}<span class="told" role="status">${this.told}</span></p>
        <footer class="bar">
          <span class="group"
            >${drawWayBack(this)} ${drawSizes(this, this.settings)} ${drawElder(this, this.settings)}
            ${drawScript(this, document.metadata.language)}</span
          >
          <span class="group offers">${this.drawOffers()}</span>
        </footer>
      </div>
      ${this.drawSheet()}`;
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('opened') as OpenedDocument | undefined;
    // The same document in the other script has every place where it was.
    if (changed.has('opened') && before?.document.id !== this.opened.document.id) void this.begin();
    else if (changed.has('opened')) void this.beginAgain();
    else if (changed.has('settings')) this.position.restore();
    if (changed.has('notes') && this.offsets !== undefined) this.showNotes();
    if (changed.has('sheet') && this.sheet !== undefined) this.sheetBox?.focus();
  }

  private drawOffers(): TemplateResult {
    const { reading, print } = this.kiosk.configuration;
    const { document } = this.opened;
    const mayTakeAway = reading.takeAway && !reading.notTakenAway.includes(document.id);
    return html`${document.outline.length === 0 ? nothing : this.drawOpener('outline')}
    ${
      reading.readAloud && this.voice.hasVoice
        ? html`<button type="button" aria-pressed=${String(this.voice.isReading)} @click=${this.voice.toggle}>
            ${this.voice.isReading ? words.stopReading() : words.readAloud()}
          </button>`
        : nothing
    }
    ${reading.notes === 'session' ? this.drawOpener('notes') : nothing}
    ${mayTakeAway ? this.drawOpener('take-away') : nothing}
    ${reading.corrections === 'collect' ? this.drawOpener('correct') : nothing}
    ${print.allowed === 'off' ? nothing : this.drawOpener('print')}`;
  }

  private drawOpener(sheet: Sheet): TemplateResult {
    return html`<button type="button" aria-haspopup="dialog" @click=${() => void this.openSheet(sheet)}>
      ${SHEETS[sheet]()}
    </button>`;
  }

  private drawSheet(): TemplateResult | typeof nothing {
    if (this.sheet === undefined) return nothing;
    return html`<div class="veil" @click=${this.closeOutside} @keydown=${this.closeByKey}>
      <section
        class="sheet ${this.sheet}"
        role="dialog"
        aria-modal="true"
        aria-label=${SHEETS[this.sheet]()}
        tabindex="-1"
      >
        <div class="inside">${this.drawSheetContent(this.sheet)}</div>
        <button type="button" class="close" @click=${this.closeSheet}>${icon('x')}${words.close()}</button>
      </section>
    </div>`;
  }

  private drawSheetContent(sheet: Sheet): TemplateResult {
    const { offset } = this.position;
    const { page } = this;
    switch (sheet) {
      case 'outline':
        return html`<kiosk-outline
          .outline=${page.opened.document.outline}
          .here=${page.places.outlineAt(offset)}
          language=${page.opened.document.metadata.language}
          @chosen=${(event: CustomEvent<number>) => {
            this.closeSheet();
            this.goTo(event.detail);
          }}
        ></kiosk-outline>`;
      case 'zoom':
        return html`<img
          class="zoomed"
          src=${this.reader.assetAddress(this.zoomed?.asset ?? '')}
          alt=${this.zoomed?.alternative ?? ''}
        />`;
      case 'notes':
        return html`<kiosk-notes
          .page=${page}
          .offset=${offset}
          .kiosk=${this.kiosk}
          .notes=${this.notes}
        ></kiosk-notes>`;
      case 'take-away':
        return html`<kiosk-take-away .page=${page} .offset=${offset}></kiosk-take-away>`;
      case 'correct':
        return html`<kiosk-correction
          .page=${page}
          .offset=${offset}
          .reader=${this.reader}
          .kiosk=${this.kiosk}
          @sent=${this.thank}
        ></kiosk-correction>`;
      case 'print':
        return html`<kiosk-print
          .reader=${this.reader}
          .kiosk=${this.kiosk}
          .document=${page.opened.document.id}
          @sent=${this.closeSheet}
        ></kiosk-print>`;
    }
  }

  private sourceLine(): string {
    const { source, publisher, creators } = this.opened.document.metadata;
    const from = source ?? publisher ?? creators[0]?.name;
    return from === undefined ? words.sourceUnknown() : words.from(from);
  }

  private async begin(): Promise<void> {
    await this.text?.updateComplete;
    const { found, address } = this.view;
    const offset = found?.at ?? (address === undefined ? undefined : this.page.places.offsetOf({ address })) ?? 0;
    this.position.attach();
    this.showNotes();
    this.goTo(offset);
    if (found !== undefined) void this.marks.find(this.page, found);
  }

  private async beginAgain(): Promise<void> {
    await this.text?.updateComplete;
    this.showNotes();
    this.position.restore();
    if (this.view.found !== undefined)
      void this.marks.find(this.page, { ...this.view.found, at: this.position.offset });
  }

  private showNotes(): void {
    this.noted.show(this.notes.of(this.opened.document.id));
  }

  private goTo(offset: number | undefined): void {
    if (offset === undefined) return;
    this.position.goTo(offset);
    this.text?.drawRest(offset);
  }

  private async openSheet(sheet: Sheet): Promise<void> {
    if (sheet === 'notes') await import('./notes-sheet.ts');
    if (sheet === 'take-away') await import('./take-away.ts');
    if (sheet === 'correct') await import('./correction.ts');
    if (sheet === 'print') await import('./print-sheet.ts');
    this.sheet = sheet;
  }

  private readonly thank = (): void => {
    this.closeSheet();
    this.told = words.thanks();
  };

  private readonly closeSheet = (): void => {
    this.sheet = undefined;
  };

  private readonly closeByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.closeSheet();
  };

  private readonly closeOutside = (event: Event): void => {
    if (event.target === event.currentTarget) this.closeSheet();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-open-document': KioskOpenDocument;
  }
}
