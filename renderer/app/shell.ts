import { ContextProvider } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  DEFAULT_SETTINGS,
  languageOf,
  type Command,
  type Failure,
  type LibraryStatus,
  type Reader,
  type Settings,
} from '#content/contract';
import { controls } from '../elements/index.ts';
import { failureSentence, useLanguage } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { applySettings, hasChineseFont, watchSystemTheme } from '../theme/index.ts';
import { FileDrop } from './drop.ts';
import './header.ts';
import type { HitsWish, LecternHeader } from './header.ts';
import './notices.ts';
import type { LecternNotices } from './notices.ts';
import './pages.ts';
import { addressOf, NEW_SEARCH, pageNameOf, routeOf, WHOLE_SHELF, type Route } from './route.ts';
import './settings-panel.ts';
import './shortcut-sheet.ts';
import { shellStyles } from './shell-styles.ts';
import { shellShortcuts } from './shell-shortcuts.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { travelByMouse } from './travel.ts';
import type { PageCommand, PageDescription } from './wishes.ts';

const SIZE_RANGE = { least: 14, most: 40 };
/** A notice in `settings.told`. */
const FONT_NOTICE = 'chinese-font';

/** The frame around every page: header, pages, notices, settings, files dropped on the window. */
@customElement('lectern-shell')
@localized()
export class LecternShell extends LitElement {
  static override styles = [controls, shellStyles];

  /** The host; given before the element is put into the page. */
  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  @state() private route: Route = routeOf(location.hash);
  @state() private description: PageDescription | undefined;
  @state() private status: LibraryStatus | undefined;
  @state() private panel: 'settings' | 'shortcuts' | undefined;
  @query('lectern-notices') private readonly notices!: LecternNotices;
  @query('lectern-header') private readonly header!: LecternHeader;
  @query('main') private readonly main!: HTMLElement;

  private readonly readers = new ContextProvider(this, { context: readerContext });
  private readonly settingsGiven = new ContextProvider(this, {
    context: settingsContext,
    initialValue: DEFAULT_SETTINGS,
  });
  private readonly dropped = new FileDrop(this, (files) => void this.importDropped(files));
  private readonly endings: (() => void)[] = [];

  constructor() {
    super();
    shellShortcuts(this, {
      search: () => void this.search(),
      choose: (kind) => void this.choose(kind),
      goToShelf: () => {
        this.go({ page: 'shelf', view: WHOLE_SHELF });
      },
      resize: (by) => {
        this.resize(by ?? DEFAULT_SETTINGS.textSize - this.settings.textSize);
      },
      openPanel: (panel) => void this.openPanel(panel),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readers.setValue(this.reader);
    this.addEventListener('page-wished', (event) => {
      this.go(event.detail);
    });
    this.addEventListener('settings-wished', (event) => void this.changeSettings(event.detail));
    this.addEventListener('notice', (event) => {
      this.notices.tell(event.detail);
    });
    this.addEventListener('failure', (event) => {
      this.tellFailure(event.detail);
    });
    this.addEventListener('page-described', (event) => {
      this.describe(event.detail);
    });
    this.addEventListener('page-painted', () => void this.tellPainted());
    this.addEventListener('settings-opened', () => void this.openPanel('settings'));
    this.addEventListener('shortcuts-opened', () => void this.openPanel('shortcuts'));
    window.addEventListener('hashchange', this.followAddress);
    this.endings.push(
      listenForShortcuts(),
      travelByMouse(),
      watchSystemTheme(() => {
        applySettings(this.settings);
      }),
      this.reader.listen('library.status', () => void this.readStatus()),
      this.reader.listen('settings.changed', ({ names }) => {
        // Every step from page to page is remembered in the settings, and changes nothing that is seen.
        if (names.some((name) => name !== 'lastPage')) void this.readSettings();
      }),
      this.reader.listen('command', ({ command }) => {
        this.obey(command);
      }),
      () => {
        window.removeEventListener('hashchange', this.followAddress);
      },
    );
    void this.readStatus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings.splice(0)) end();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('settings')) return;
    this.settingsGiven.setValue(this.settings);
    applySettings(this.settings);
  }

  protected override firstUpdated(): void {
    if (!hasChineseFont() && !this.settings.told.includes(FONT_NOTICE)) {
      this.notices.tell({
        text: `${words.noChineseFont()} ${words.installFont()}`,
        action: {
          label: words.dismiss(),
          run: () => void this.changeSettings({ told: [...this.settings.told, FONT_NOTICE] }),
        },
      });
    }
    // The components are not needed for the first paint: they come when the machine has a moment.
    requestIdleCallback(() => void import('../elements/components.ts'), { timeout: 1000 });
  }

  protected override render(): TemplateResult {
    return html`<lectern-header
        .route=${this.route}
        .description=${this.description}
        .commands=${this.commands()}
        @searched=${(event: CustomEvent<Route>) => {
          this.type(event.detail);
        }}
        @hits-wished=${(event: CustomEvent<HitsWish>) => {
          this.tellSearch(event.detail);
        }}
        @search-wished=${() => void this.search()}
        @skip-wished=${() => {
          this.main.focus();
        }}
        @import-wished=${() => void this.choose('files')}
      ></lectern-header>
      <main id="main" tabindex="-1">${this.page()}</main>
      <lectern-import-card></lectern-import-card>
      <lectern-notices></lectern-notices>
      ${this.dropped.over ? html`<div class="drop"><b>${words.dropHere()}</b><span>${words.dropWhat()}</span></div>` : ''}
      <lectern-settings
        ?open=${this.panel === 'settings'}
        .program=${this.status === undefined ? undefined : { version: this.status.program.version, folder: this.status.folder }}
        @closed=${this.closePanel}
      ></lectern-settings>
      <lectern-shortcut-sheet ?open=${this.panel === 'shortcuts'} @closed=${this.closePanel}></lectern-shortcut-sheet>`;
  }

  private page(): TemplateResult {
    if (this.route.page === 'elements') return html`<lectern-specimens></lectern-specimens>`;
    // A library that is still opening has its pages already: each has a face of its own for waiting.
    if (this.status?.state === 'refused') return this.refused(this.status.failure);
    switch (this.route.page) {
      case 'reading': {
        const { id, address, found } = this.route;
        return html`<lectern-reading .documentId=${id} .address=${address} .found=${found}></lectern-reading>`;
      }
      case 'search':
        return html`<lectern-search
          .view=${this.route.view}
          @field-wished=${() => void this.search()}
        ></lectern-search>`;
      case 'shelf':
        return html`<lectern-shelf
          .view=${this.route.view}
          @view-typed=${(event: CustomEvent<Route>) => {
            this.replace(event.detail);
          }}
        ></lectern-shelf>`;
    }
  }

  private refused(failure: Failure | undefined): TemplateResult {
    const sentence = failure === undefined ? undefined : failureSentence(failure);
    return html`<lectern-full-page
      role="alert"
      picture="library"
      heading=${sentence?.what ?? words.cannotOpen()}
      sentence=${sentence?.remedy ?? ''}
      ><button
        class="framed"
        @click=${() => {
          location.reload();
        }}
      >
        ${words.tryAgain()}
      </button></lectern-full-page
    >`;
  }

  private commands(): readonly PageCommand[] {
    return [
      { label: words.importFiles(), keys: 'Mod+O', run: () => void this.choose('files') },
      { label: words.importFolder(), keys: 'Mod+Shift+O', run: () => void this.choose('folder') },
      { label: words.settings(), keys: 'Mod+,', run: () => void this.openPanel('settings') },
      { label: words.shortcuts(), keys: '?', run: () => void this.openPanel('shortcuts') },
    ];
  }

  private go(route: Route): void {
    location.hash = addressOf(route);
  }

  /** Changes the page without a step of the history. Chromium ignores such changes when they come too fast: the page follows all the same. */
  private replace(route: Route): void {
    history.replaceState(null, '', addressOf(route));
    this.arrive(route);
  }

  /** Searches for what is typed: the first character is a step of the history, the others belong to it. */
  private type(route: Route): void {
    if (this.route.page === 'search') {
      this.replace(route);
      return;
    }
    history.pushState(null, '', addressOf(route));
    this.arrive(route);
  }

  private readonly followAddress = (): void => {
    this.arrive(routeOf(location.hash));
  };

  private arrive(next: Route): void {
    const another =
      next.page !== this.route.page ||
      (next.page === 'reading' && this.route.page === 'reading' && next.id !== this.route.id);
    if (another) this.description = undefined;
    this.route = next;
    void this.reader.ask('settings.change', { lastPage: pageNameOf(next) });
  }

  private describe(description: PageDescription): void {
    this.description = description;
    document.title = description.title === '' ? words.program() : `${description.title} · ${words.program()}`;
  }

  private async tellPainted(): Promise<void> {
    await this.updateComplete;
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    await this.reader.ask('window.painted', { page: addressOf(this.route).slice(1) });
  }

  private async readStatus(): Promise<void> {
    const reply = await this.reader.ask('library.status', null);
    if (!reply.ok) return;
    const first = this.status?.state !== 'open' && reply.value.state === 'open';
    this.status = reply.value;
    if (first) for (const notice of reply.value.notices) this.tellFailure(notice);
    if (reply.value.state === 'refused') void this.tellPainted();
  }

  private async readSettings(): Promise<void> {
    const reply = await this.reader.ask('settings.read', null);
    if (reply.ok) await this.useSettings(reply.value);
  }

  private async changeSettings(change: Partial<Settings>): Promise<void> {
    const reply = await this.reader.ask('settings.change', change);
    if (reply.ok) await this.useSettings(reply.value);
    else this.tellFailure(reply.failure);
  }

  private async useSettings(settings: Settings): Promise<void> {
    await useLanguage(languageOf(settings.language, navigator.languages));
    this.settings = settings;
  }

  private resize(by: number): void {
    const textSize = Math.min(SIZE_RANGE.most, Math.max(SIZE_RANGE.least, this.settings.textSize + by));
    void this.changeSettings({ textSize });
  }

  private tellFailure(failure: Failure): void {
    const { what, remedy } = failureSentence(failure);
    this.notices.tell({ text: `${what} ${remedy}` });
  }

  private async choose(kind: 'files' | 'folder'): Promise<void> {
    const reply = await this.reader.ask('import.choose', { kind });
    if (!reply.ok) this.tellFailure(reply.failure);
  }

  private async importDropped(files: readonly File[]): Promise<void> {
    const paths = this.reader.droppedPaths(files);
    if (paths.length === 0) return;
    const collection = this.route.page === 'shelf' ? this.route.view.collection : undefined;
    const reply = await this.reader.ask('import.paths', collection === undefined ? { paths } : { paths, collection });
    if (!reply.ok) this.tellFailure(reply.failure);
  }

  /** Puts the cursor into the search field, on a page that has it. */
  private async search(): Promise<void> {
    if (this.route.page !== 'shelf' && this.route.page !== 'search') this.type({ page: 'search', view: NEW_SEARCH });
    await this.updateComplete;
    await this.header.updateComplete;
    this.header.focusSearch();
  }

  private tellSearch(wished: HitsWish): void {
    const page = this.renderRoot.querySelector('lectern-search');
    if (wished === 'open-first') page?.openFirst();
    else page?.focusHits();
  }

  private async openPanel(panel: 'settings' | 'shortcuts'): Promise<void> {
    await import('../elements/components.ts');
    this.panel = panel;
  }

  private readonly closePanel = (): void => {
    this.panel = undefined;
  };

  /** Does what was chosen from the system's menu; the page on the screen does its own (`print`, `save-pdf`). */
  private obey(command: Command): void {
    switch (command) {
      case 'import-files':
        return void this.choose('files');
      case 'import-folder':
        return void this.choose('folder');
      case 'shelf':
        this.go({ page: 'shelf', view: WHOLE_SHELF });
        return;
      case 'settings':
      case 'shortcuts':
        return void this.openPanel(command);
      case 'print':
      case 'save-pdf':
        return;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shell': LecternShell;
  }
}
