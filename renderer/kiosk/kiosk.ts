import { ContextProvider } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { languageOf, type KioskHome, type KioskState, type Reader, type Settings } from '#content/contract';
import type { AttractItem } from '#content/kiosk';
import type { Script } from '#content/text/script';
import { useLanguage } from '../i18n/index.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { applySettings } from '../theme/index.ts';
import './attract.ts';
import { homeIn, scriptOf } from './document-script.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { drawOverlay, drawNotice, overlayStyles } from './overlays.ts';
import { Pages } from './pages.ts';
import { StaffGesture } from './staff-gesture.ts';
import { TouchGuard } from './touch-guard.ts';
import type { View } from './views.ts';
import { VisitNotes } from './visit-notes.ts';

const NO_ITEMS: readonly AttractItem[] = [];

/** The kiosk's page: what the host says is shown, and over it what ends a visit. */
@customElement('lectern-kiosk')
@localized()
export class LecternKiosk extends LitElement {
  static override styles = [
    kioskStyles,
    overlayStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        display: block;
        overflow: hidden;
        background: var(--paper);
      }
      main {
        position: absolute;
        inset: 0;
        outline: none;
      }
      /* On paper a page is as long as its text. */
      @media print {
        :host,
        main {
          position: static;
          overflow: visible;
        }
      }
    `,
  ];

  /** The host; given, as the two below, before the element is put into the page. */
  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) kiosk!: KioskState;
  @property({ attribute: false }) settings!: Settings;

  @state() private home: KioskHome | undefined;
  /** The same as the library has it; `home` is in the visitor's script. */
  private read: KioskHome | undefined;
  /** The loop was touched: it leaves at once, before the host has answered. */
  @state() private isLeft = false;
  @state() private isStaffWished = false;
  @state() private script: Script | undefined;
  @state() private notes = new VisitNotes();

  private readonly readers = new ContextProvider(this, { context: readerContext });
  private readonly given = new ContextProvider(this, { context: settingsContext });
  private readonly pages = new Pages(this, (view) => {
    this.tellPlace(view);
  });
  private readonly guard = new TouchGuard(
    () => this.kiosk.configuration.touch,
    () => {
      this.tellAlive();
    },
  );
  private readonly gesture = new StaffGesture(
    () => this.kiosk.gesture,
    () => {
      void this.wishStaff();
    },
  );
  private readonly endings: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.readers.setValue(this.reader);
    this.guard.connect();
    this.gesture.connect();
    this.addEventListener('settings-wished', (event) => void this.change(event.detail));
    this.addEventListener('script-wished', (event) => {
      this.script = event.detail;
    });
    this.addEventListener('notes-wished', (event) => {
      this.notes = event.detail;
    });
    this.addEventListener('playing-told', (event) => {
      void this.reader.ask('kiosk.visitor', { kind: 'playing', playing: event.detail });
    });
    this.endings.push(
      this.reader.listen('kiosk.changed', (changed) => void this.follow(changed)),
      this.reader.listen('library.changed', () => void this.readHome()),
    );
    void this.readHome().then(() => this.tellPainted());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.guard.disconnect();
    this.gesture.disconnect();
    for (const end of this.endings.splice(0)) end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings')) {
      this.given.setValue(this.settings);
      applySettings(this.settings);
    }
    if (changed.has('kiosk')) {
      // A page that is made for staff, as a visitor's goes when they come in, is told of no change.
      if (this.kiosk.screen.show === 'staff') void import('./staff-page.ts');
      const { touch, appearance } = this.kiosk.configuration;
      const root = document.documentElement;
      root.toggleAttribute('data-low-reach', touch.lowReach);
      root.toggleAttribute('data-mourning', appearance.mourning.includes(this.kiosk.today));
      const { brightness = 100 } = this.kiosk;
      root.toggleAttribute('data-dimmed', brightness < 100);
      root.style.setProperty('--brightness', String(brightness / 100));
    }
  }

  protected override firstUpdated(): void {
    // What the first touch leads to is there before it comes.
    requestIdleCallback(() => {
      this.pages.loadAhead();
    });
  }

  protected override render(): TemplateResult {
    const { screen, visit, configuration, role } = this.kiosk;
    if (role !== 'reader') return html`<main inert>${role === 'mirror' ? this.drawLoop() : nothing}</main>`;
    const isLoop = screen.show === 'attract' && !this.isLeft;
    const overlay = drawOverlay(this.kiosk, this.goOn);
    return html`<main ?inert=${isLoop || overlay !== undefined || screen.show === 'staff'}>
        ${keyed(visit, this.pages.draw({ kiosk: this.kiosk, settings: this.settings, home: this.home, script: this.script, notes: this.notes }))}
      </main>
      ${isLoop ? this.drawLoop() : nothing} ${this.drawStaff()} ${overlay ?? nothing}
      ${drawNotice(configuration.appearance.notice)}`;
  }

  private drawLoop(): TemplateResult {
    const { attract, institution } = this.kiosk.configuration;
    return html`<kiosk-attract
      .loop=${this.home?.loop ?? NO_ITEMS}
      .first=${this.kiosk.visit}
      .shiftEverySeconds=${attract.shiftEverySeconds}
      .institution=${institution.name}
      .assetAddress=${(digest: string) => this.reader.assetAddress(digest)}
      @touched=${this.leaveLoop}
    ></kiosk-attract>`;
  }

  private drawStaff(): TemplateResult | typeof nothing {
    const { screen, gesture } = this.kiosk;
    if (screen.show === 'staff') {
      return html`<kiosk-staff .reader=${this.reader} .unlocked=${screen.role}></kiosk-staff>`;
    }
    if (!this.isStaffWished) return nothing;
    return html`<kiosk-pin
      .reader=${this.reader}
      ?shuffled=${gesture.shuffledDigits}
      @closed=${() => {
        this.isStaffWished = false;
      }}
    ></kiosk-pin>`;
  }

  private readonly leaveLoop = (event: CustomEvent<AttractItem | null>): void => {
    if (this.isLeft) return;
    const item = event.detail;
    if (item?.onTouch === 'ignore') return;
    this.guard.swallow();
    this.isLeft = true;
    this.pages.forget();
    if (item?.onTouch === 'open') this.pages.go(viewOf(item));
    else this.tellPlace(this.pages.view);
  };

  private readonly goOn = (): void => {
    void this.reader.ask('kiosk.visitor', { kind: 'active' });
  };

  /** Touches of the loop are told by what they do: an item may be one to leave alone. */
  private tellAlive(): void {
    const { show } = this.kiosk.screen;
    if (show === 'attract' || show === 'warning' || show === 'closed' || show === 'cleaning') return;
    void this.reader.ask('kiosk.visitor', { kind: 'active' });
  }

  private tellPlace(view: View): void {
    void this.reader.ask('kiosk.visitor', this.pages.actOf(view));
  }

  private async tellPainted(): Promise<void> {
    await this.updateComplete;
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    await this.reader.ask('window.painted', { page: '/kiosk' });
  }

  private async follow(changed: KioskState): Promise<void> {
    const isNewVisit = changed.visit !== this.kiosk.visit;
    const comesToLoop = changed.screen.show === 'attract' && this.kiosk.screen.show !== 'attract';
    if (isNewVisit || comesToLoop) await this.forget();
    if (changed.screen.show !== 'attract' || comesToLoop) this.isLeft = false;
    this.kiosk = changed;
  }

  /** Forgets the visit: its pages and what they hold, its settings, its selection. The host did so before. */
  private async forget(): Promise<void> {
    this.pages.forget();
    this.isStaffWished = false;
    this.script = undefined;
    this.notes = new VisitNotes();
    getSelection()?.removeAllRanges();
    const settings = await this.reader.ask('settings.read', null);
    if (settings.ok) await this.use(settings.value);
    void this.readHome();
  }

  private async change(wished: Partial<Settings>): Promise<void> {
    const reply = await this.reader.ask('settings.change', wished);
    if (reply.ok) await this.use(reply.value);
    if (wished.elder !== undefined) await this.reader.ask('kiosk.visitor', { kind: 'elder', elder: wished.elder });
  }

  private async use(settings: Settings): Promise<void> {
    await useLanguage(languageOf(settings.language, []));
    this.settings = settings;
    await this.writeHome();
  }

  private async readHome(): Promise<void> {
    const reply = await this.reader.ask('kiosk.home', null);
    if (!reply.ok) return;
    this.read = reply.value;
    await this.writeHome();
  }

  /** Sets the home page in the visitor's script; a page that was overtaken by another script or library is dropped. */
  private async writeHome(): Promise<void> {
    const { read, settings } = this;
    if (read === undefined) return;
    const written = await homeIn(read, scriptOf(settings.language));
    if (read === this.read && settings.language === this.settings.language) this.home = written;
  }

  private async wishStaff(): Promise<void> {
    await import('./pin-pad.ts');
    this.isStaffWished = true;
  }
}

/** The document of an item, at the sentence it showed. */
function viewOf({ document, quote }: AttractItem): View {
  return { page: 'document', id: document, ...(quote?.address === undefined ? {} : { address: quote.address }) };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-kiosk': LecternKiosk;
  }
}
