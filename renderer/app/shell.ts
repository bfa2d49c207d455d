import { ContextProvider } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  DEFAULT_SETTINGS,
  type Command,
  type Failure,
  type LibraryStatus,
  type Reader,
  type Settings,
} from '#content/contract';
import { controls } from '../elements/index.ts';
import { failureSentence, failureWords } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext } from '../port/index.ts';
import { FileImport } from './file-import.ts';
import { fontNotice } from './font-notice.ts';
import './header.ts';
import { LeavingDoor } from './leaving-door.ts';
import type { LecternHeader } from './header.ts';
import type { HitsWish } from './search-field.ts';
import { KeptSettings } from './kept-settings.ts';
import { Navigation } from './navigation.ts';
import { WHOLE_NOTEBOOK } from './notebook-route.ts';
import './notices.ts';
import type { LecternNotices } from './notices.ts';
import { drawMissing, drawRefused } from './full-pages.ts';
import { PageCode, fetchPage } from './pages.ts';
import { NEW_SEARCH, WHOLE_SHELF, type Route } from './route.ts';
import { shellStyles } from './shell-styles.ts';
import { shellCommands, shellShortcuts, type ShellActs } from './shell-shortcuts.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { showTitlesToKeyboard } from './title-hint.ts';
import { travelByMouse } from './travel.ts';
import type { PageDescription } from './wishes.ts';

/** Milliseconds after which the rest of the code comes although no page has been painted. */
const LONGEST_WAIT = 3_000;

/** The frame around every page: header, pages, notices, settings, files dropped on the window. */
@customElement('lectern-shell')
@localized()
export class LecternShell extends LitElement {
  static override styles = [controls, shellStyles];

  /** The host; given before the element is put into the page. */
  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  @state() private description: PageDescription | undefined;
  @state() private status: LibraryStatus | undefined;
  @state() private panel: 'settings' | 'shortcuts' | undefined;
  @query('lectern-notices') private readonly notices!: LecternNotices;
  @query('lectern-header') private readonly header!: LecternHeader;
  @query('main') private readonly main!: HTMLElement;

  private readonly readers = new ContextProvider(this, { context: readerContext });
  private readonly navigation = new Navigation(this, () => {
    this.description = undefined;
  });
  private readonly code = new PageCode(this);
  private readonly kept = new KeptSettings(this, (failure) => {
    this.tellFailure(failure);
  });
  private readonly imports = new FileImport(this, (failure) => {
    this.tellFailure(failure);
  });
  private readonly leaving = new LeavingDoor(this);
  private isWhole = false;
  private readonly endings: (() => void)[] = [];

  private readonly acts: ShellActs = {
    search: () => void this.search(),
    choose: (kind) => void this.imports.choose(kind),
    goToNotebook: () => {
      this.navigation.go({ page: 'notebook', view: WHOLE_NOTEBOOK });
    },
    goToShelf: () => {
      this.navigation.go({ page: 'shelf', view: WHOLE_SHELF });
    },
    resize: (by) => {
      this.kept.resize(by);
    },
    openPanel: (panel) => void this.openPanel(panel),
  };

  constructor() {
    super();
    shellShortcuts(this, this.acts);
  }

  /** The page that is shown. */
  get route(): Route {
    return this.navigation.route;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readers.setValue(this.reader);
    this.addEventListener('page-wished', (event) => {
      this.navigation.go(event.detail);
    });
    this.addEventListener('settings-wished', (event) => void this.kept.change(event.detail));
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
    this.endings.push(
      listenForShortcuts(),
      travelByMouse(),
      showTitlesToKeyboard(),
      this.reader.listen('library.status', () => void this.readStatus()),
      this.reader.listen('sharing.changed', () => void this.tellNewDevices()),
      this.reader.listen('command', ({ command }) => {
        this.obey(command);
      }),
    );
    void this.readStatus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings.splice(0)) end();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('settings')) this.kept.show();
  }

  protected override firstUpdated(): void {
    // A page that is never painted is no reason to have no menus.
    setTimeout(this.fetchRest, LONGEST_WAIT);
  }

  protected override render(): TemplateResult {
    return html`<lectern-header
        .route=${this.route}
        .description=${this.description}
        .commands=${shellCommands(this.acts)}
        @searched=${(event: CustomEvent<Route>) => {
          this.navigation.type(event.detail);
        }}
        @hits-wished=${(event: CustomEvent<HitsWish>) => {
          void this.tellSearch(event.detail);
        }}
        @search-wished=${() => void this.search()}
        @skip-wished=${() => {
          this.main.focus();
        }}
        @import-wished=${() => {
          this.acts.choose('files');
        }}
      ></lectern-header>
      <lectern-visit-bar></lectern-visit-bar>
      <main id="main" tabindex="-1">${this.page()}</main>
      <lectern-import-card></lectern-import-card>
      <lectern-leaving></lectern-leaving>
      <lectern-notices></lectern-notices>
      ${this.imports.dropped.over ? html`<div class="drop"><b>${words.dropHere()}</b><span>${words.dropWhat()}</span></div>` : ''}
      <lectern-settings ?open=${this.panel === 'settings'} @closed=${this.closePanel}></lectern-settings>
      <lectern-shortcut-sheet ?open=${this.panel === 'shortcuts'} @closed=${this.closePanel}></lectern-shortcut-sheet>`;
  }

  private page(): TemplateResult {
    if (this.route.page === 'elements') return html`<lectern-specimens></lectern-specimens>`;
    // A library that is still opening has its pages already: each has a face of its own for waiting.
    if (this.status?.state === 'refused') return drawRefused(this.status.failure, () => void this.chooseLibrary());
    if (this.code.isMissing) return drawMissing();
    switch (this.route.page) {
      case 'reading': {
        const { id, address, found, annotation } = this.route;
        return html`<lectern-reading
          .documentId=${id}
          .address=${address}
          .found=${found}
          .annotation=${annotation}
        ></lectern-reading>`;
      }
      case 'notebook':
        return html`<lectern-notebook
          .view=${this.route.view}
          @view-typed=${(event: CustomEvent<Route>) => {
            this.navigation.replace(event.detail);
          }}
        ></lectern-notebook>`;
      case 'search':
        return html`<lectern-search
          .view=${this.route.view}
          @field-wished=${() => void this.search()}
        ></lectern-search>`;
      case 'shelf':
        return html`<lectern-shelf
          .view=${this.route.view}
          @view-typed=${(event: CustomEvent<Route>) => {
            this.navigation.replace(event.detail);
          }}
        ></lectern-shelf>`;
    }
  }

  /** What the first paint has no need of comes once the machine has a moment after it. */
  private readonly fetchRest = (): void => {
    if (this.isWhole) return;
    this.isWhole = true;
    requestIdleCallback(
      () => {
        const font = fontNotice(this.settings, (change) => void this.kept.change(change));
        if (font !== undefined) this.notices.tell(font);
        void import('../elements/components.ts');
        void this.leaving.fetch();
        void failureWords();
      },
      { timeout: 1000 },
    );
  };

  private describe(description: PageDescription): void {
    this.description = description;
    document.title = description.title === '' ? words.program() : `${description.title} · ${words.program()}`;
  }

  private async tellPainted(): Promise<void> {
    await this.updateComplete;
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    await this.reader.ask('window.painted', { page: this.navigation.page });
    this.fetchRest();
    this.code.fetchAhead();
  }

  private async readStatus(): Promise<void> {
    const reply = await this.reader.ask('library.status', null);
    if (!reply.ok) return;
    // The one reply that is no failure and may hold some.
    if (reply.value.failure !== undefined || reply.value.notices.length > 0) await failureWords();
    const known = this.status?.state === 'open' ? this.status.notices.length : 0;
    this.status = reply.value;
    // More come while it is open: the index of search may turn out to be damaged.
    if (reply.value.state === 'open') for (const notice of reply.value.notices.slice(known)) this.tellFailure(notice);
    if (reply.value.state === 'refused') void this.tellPainted();
  }

  private tellFailure(failure: Failure): void {
    const { what, remedy } = failureSentence(failure);
    this.notices.tell({ text: `${what} ${remedy}` });
  }

  private async chooseLibrary(): Promise<void> {
    const reply = await this.reader.ask('place.choose', null);
    if (!reply.ok) this.tellFailure(reply.failure);
    else if (reply.value !== null) location.reload();
  }

  private async tellNewDevices(): Promise<void> {
    const { tellNewDevices } = await import('../keeping/new-devices.ts');
    await tellNewDevices(this, this.reader);
  }

  /** Puts the cursor into the search field, on a page that has it. */
  private async search(): Promise<void> {
    if (this.route.page !== 'shelf' && this.route.page !== 'search')
      this.navigation.type({ page: 'search', view: NEW_SEARCH });
    await this.updateComplete;
    await this.header.updateComplete;
    this.header.focusSearch();
  }

  private async tellSearch(wished: HitsWish): Promise<void> {
    if (!(await fetchPage('search'))) return;
    if (this.route.page !== 'search') {
      // Nothing is typed yet: the way leads to what was searched for before, and to what one can write.
      this.navigation.type({ page: 'search', view: NEW_SEARCH });
      await this.updateComplete;
      const start = this.renderRoot.querySelector('lectern-search');
      await start?.updateComplete;
      start?.focusHits();
      return;
    }
    const page = this.renderRoot.querySelector('lectern-search');
    if (wished === 'open-first') page?.openFirst();
    else page?.focusHits();
  }

  private async openPanel(panel: 'settings' | 'shortcuts'): Promise<void> {
    try {
      await Promise.all([import('../elements/components.ts'), import('./panels.ts')]);
      this.panel = panel;
    } catch {
      this.notices.tell({ text: `${words.pageMissing()} ${words.pageMissingRemedy()}` });
    }
  }

  private readonly closePanel = (): void => {
    this.panel = undefined;
  };

  /** Does what was chosen from the system's menu; the page on the screen does its own (`print`, `save-pdf`). */
  private obey(command: Command): void {
    switch (command) {
      case 'import-files': {
        this.acts.choose('files');
        return;
      }
      case 'import-folder': {
        this.acts.choose('folder');
        return;
      }
      case 'shelf': {
        this.acts.goToShelf();
        return;
      }
      case 'settings':
      case 'shortcuts': {
        this.acts.openPanel(command);
        return;
      }
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
