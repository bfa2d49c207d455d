import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ACT_NEEDS, type Failure, type KioskAct, type KioskReport, type Reader } from '#content/contract';
import { mayDo, type Role } from '#content/kiosk';
import { icon } from '../elements/index.ts';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import { drawAudit, drawHealth, drawUpdate } from './staff-panels.ts';
import { staffStyles } from './staff-styles.ts';
import './usage-chart.ts';

/** What staff see and may do: the self-audit, the counts, the content, the power. */
@customElement('kiosk-staff')
@localized()
export class KioskStaff extends LitElement {
  static override styles = [kioskStyles, pageStyles, staffStyles];

  @property({ attribute: false }) reader!: Reader;
  @property() unlocked: Role = 'staff';

  @state() private report: KioskReport | undefined;
  @state() private failure: Failure | undefined;
  @state() private told = '';
  /** What ends the kiosk is pressed twice. */
  @state() private isExitAsked = false;
  /** The titles of the documents that were counted, by their ids. */
  @state() private titles: ReadonlyMap<string, string> = new Map();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): TemplateResult {
    const failure = this.failure === undefined ? undefined : failureSentence(this.failure);
    return html`<div class="content" tabindex="-1">
        <h1>
          ${words.staffOnly()}
          <span class="note">${this.unlocked === 'administrator' ? words.roleAdministrator() : words.roleStaff()}</span>
        </h1>
        <p class="told" role="status">${this.isExitAsked ? words.exitSure() : this.told}</p>
        ${failure === undefined ? nothing : html`<p class="told" role="alert">${failure.what} ${failure.remedy}</p>`}
        ${this.report === undefined ? nothing : this.drawReport(this.report)}
      </div>
      <footer class="bar">
        <button type="button" @click=${this.leave}>${icon('arrow-left')}${words.leave()}</button>
        <span class="wide"></span>
        ${this.drawAct('cleaning', words.cleanScreen())} ${this.drawAct('relaunch', words.relaunch())}
        ${this.drawAct('exit', words.exit())}
      </footer>`;
  }

  private drawReport({ audit, statistics, update, health }: KioskReport): TemplateResult {
    return html`<div class="panels">
      ${drawHealth(health)} ${drawUpdate(update, (kind, label) => this.drawAct(kind, label))}
      <section>
        <h2>${words.statistics()}</h2>
        <kiosk-usage .counts=${statistics} .titles=${this.titles}></kiosk-usage>
        <p class="acts">${this.drawAct('export-statistics', words.exportStatistics())}</p>
      </section>
      ${mayDo(this.unlocked, 'audit') ? drawAudit(audit) : nothing}
    </div>`;
  }

  private drawAct(kind: KioskAct['kind'], label: string): TemplateResult | typeof nothing {
    if (!mayDo(this.unlocked, ACT_NEEDS[kind])) return nothing;
    return html`<button type="button" data-act=${kind} @click=${() => void this.act(kind)}>${label}</button>`;
  }

  private async act(kind: KioskAct['kind']): Promise<void> {
    if (kind === 'exit' && !this.isExitAsked) {
      this.isExitAsked = true;
      return;
    }
    const reply = await this.reader.ask('kiosk.act', { act: { kind } });
    this.failure = reply.ok ? undefined : reply.failure;
    this.told = reply.ok ? words.done() : '';
    if (kind !== 'cleaning') await this.read();
  }

  private async read(): Promise<void> {
    const reply = await this.reader.ask('kiosk.report', null);
    if (!reply.ok) {
      this.failure = reply.failure;
      return;
    }
    this.report = reply.value;
    const page = await this.reader.ask('shelf.page', { sort: 'opened', descending: true, offset: 0, limit: 500 });
    if (page.ok) this.titles = new Map(page.value.rows.map(({ id, title }) => [id, title]));
  }

  private readonly leave = (): void => {
    void this.reader.ask('kiosk.lock', null);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-staff': KioskStaff;
  }
}
