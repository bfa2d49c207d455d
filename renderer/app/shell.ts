import { ContextProvider } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Reader, type Settings } from '#content/contract';
import { languageOf, useLanguage } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext, settingsContext } from '../port/index.ts';
import { applySettings } from '../theme/index.ts';
import { addressOf, routeOf, type Route } from './route.ts';
import { listenForShortcuts } from './shortcuts.ts';

/** The frame around every page: header, pages, notices, settings. */
@customElement('lectern-shell')
@localized()
export class LecternShell extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-rows: auto 1fr;
      block-size: 100vh;
    }
    header {
      display: flex;
      align-items: center;
      min-block-size: var(--header);
      padding-inline: var(--space-4);
      border-block-end: var(--hairline) solid var(--rule);
    }
  `;

  /** The host. */
  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @state() private route: Route = routeOf(location.hash);

  private readonly readers = new ContextProvider(this, { context: readerContext });
  private readonly settingsGiven = new ContextProvider(this, {
    context: settingsContext,
    initialValue: DEFAULT_SETTINGS,
  });
  private stopListening: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.readers.setValue(this.reader);
    this.stopListening = listenForShortcuts();
    window.addEventListener('hashchange', this.followAddress);
    this.addEventListener('page-wished', (event) => {
      location.hash = addressOf(event.detail);
    });
    this.addEventListener('settings-wished', (event) => void this.changeSettings(event.detail));
    void this.useSettings(this.settings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.followAddress);
    this.stopListening();
  }

  protected override render(): TemplateResult {
    return html`<header><a href="#/shelf">${words.program()}</a></header>
      ${this.page()}`;
  }

  private page(): TemplateResult {
    switch (this.route.page) {
      case 'reading':
        return html`<lectern-reading .documentId=${this.route.id} .address=${this.route.address}></lectern-reading>`;
      case 'shelf':
        return html`<lectern-shelf .view=${this.route.view}></lectern-shelf>`;
      case 'elements':
        return html``;
    }
  }

  private readonly followAddress = (): void => {
    this.route = routeOf(location.hash);
  };

  private async changeSettings(change: Partial<Settings>): Promise<void> {
    const reply = await this.reader.ask('settings.change', change);
    if (reply.ok) await this.useSettings(reply.value);
  }

  private async useSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    this.settingsGiven.setValue(settings);
    applySettings(settings);
    await useLanguage(languageOf(settings.language, navigator.languages));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shell': LecternShell;
  }
}
