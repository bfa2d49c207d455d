import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ACT_NEEDS, type Failure, type KioskAct, type KioskReport, type Reader } from '#content/contract';
import { mayDo, type Role } from '#content/kiosk';
import { icon } from '../elements/index.ts';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { kioskStyles, pageStyles } from './kiosk-styles.ts';
import { missingParts } from './missing-parts.ts';
import './new-pin.ts';
import { drawAudit, drawHealth, drawNotices, drawUpdate } from './staff-panels.ts';
import { staffStyles } from './staff-styles.ts';
import './usage-chart.ts';

type Plain = Exclude<KioskAct, { readonly kind: 'change-pin' }>['kind'];
/** What takes the screen away from visitors is pressed twice; between the two it is said what it comes to. */
const ASKED: { readonly [Kind in Plain]?: () => string } = {
  exit: words.exitSure,
  'shut-down': words.shutDownSure,
  'restart-device': words.restartSure,
};

/** What staff see and may do: what needs them, the content, the counts, the power, the self-audit. */
@customElement('kiosk-staff')
@localized()
export class KioskStaff extends LitElement {
  static override styles = [kioskStyles, pageStyles, staffStyles];

  @property({ attribute: false }) reader!: Reader;
  @property() unlocked: Role = 'staff';

  @state() private report: KioskReport | undefined;
  @state() private missing: readonly Failure[] = [];
  @state() private failure: Failure | undefined;
  @state() private told = '';
  @state() private asked: Plain | undefined;
  /** Whose PIN is being changed. */
  @state() private changing: Role | undefined;
  /** The titles of the documents that were counted, by their ids. */
  @state() private titles: ReadonlyMap<string, string> = new Map();

  /** Drawn before it was known what it is, it has its reader only now. */
  protected override firstUpdated(): void {
    void this.read();
  }

  protected override render(): TemplateResult {
    return html`<div class="content" tabindex="-1" ?inert=${this.changing !== undefined}>
        <h1>
          ${words.staffOnly()}
          <span class="note">${this.unlocked === 'administrator' ? words.roleAdministrator() : words.roleStaff()}</span>
        </h1>
        ${this.report === undefined ? html`<p class="note">${words.reading()}</p>` : this.drawReport(this.report)}
      </div>
      ${this.drawTold()}
      <footer class="bar" ?inert=${this.changing !== undefined}>
        <button type="button" @click=${this.leave}>${icon('arrow-left')}${words.leave()}</button>
        <span class="wide"></span>
        ${this.drawAct('cleaning', words.cleanScreen())} ${this.drawAct('relaunch', words.relaunch())}
      </footer>
      ${this.changing === undefined ? nothing : this.drawNewPin(this.changing)}`;
  }

  /** What came of the last press stands above the controls, wherever the page is scrolled to. */
  private drawTold(): TemplateResult {
    const failure = this.failure === undefined ? undefined : failureSentence(this.failure);
    const asked = this.asked === undefined ? undefined : ASKED[this.asked]?.();
    return html`<p class="told" role="status">${failure === undefined ? (asked ?? this.told) : nothing}</p>
      ${failure === undefined ? nothing : html`<p class="told failed" role="alert">${failure.what} ${failure.remedy}</p>`}`;
  }

  private drawReport({ audit, statistics, update, health }: KioskReport): TemplateResult {
    return html`${drawNotices([...health.notices, ...this.missing])}
      <div class="panels">
        ${drawUpdate(update, (kind, label) => this.drawAct(kind, label))}
        <section>
          <h2>${words.statistics()}</h2>
          <kiosk-usage .counts=${statistics} .titles=${this.titles}></kiosk-usage>
          <p class="acts">${this.drawAct('export-statistics', words.exportStatistics())}</p>
        </section>
        ${drawHealth(health)}
        <section>
          <h2>${words.power()}</h2>
          <p class="note">${words.powerMeans()}</p>
          <p class="acts">
            ${this.drawAct('restart-device', words.restartDevice())} ${this.drawAct('shut-down', words.shutDown())}
            ${this.drawAct('exit', words.exit())}
          </p>
        </section>
        ${mayDo(this.unlocked, ACT_NEEDS['change-pin']) ? this.drawPins() : nothing}
        ${mayDo(this.unlocked, 'audit') ? drawAudit(audit) : nothing}
      </div>`;
  }

  private drawPins(): TemplateResult {
    return html`<section>
      <h2>${words.pins()}</h2>
      <p class="note">${words.pinsMean()}</p>
      <p class="acts">
        ${(['staff', 'administrator'] as const).map(
          (role) =>
            html`<button type="button" data-pin=${role} @click=${() => (this.changing = role)}>
              ${role === 'staff' ? words.pinOfStaff() : words.pinOfAdministrator()}
            </button>`,
        )}
      </p>
    </section>`;
  }

  private drawNewPin(role: Role): TemplateResult {
    return html`<kiosk-new-pin
      .reader=${this.reader}
      .whose=${role}
      @closed=${(event: CustomEvent<{ readonly isChanged: boolean }>) => {
        this.changing = undefined;
        this.failure = undefined;
        this.told = event.detail.isChanged ? words.pinChanged() : '';
      }}
    ></kiosk-new-pin>`;
  }

  private drawAct(kind: Plain, label: string): TemplateResult | typeof nothing {
    if (!mayDo(this.unlocked, ACT_NEEDS[kind])) return nothing;
    const isAsked = this.asked === kind;
    return html`<button
      type="button"
      data-act=${kind}
      class=${isAsked ? 'primary' : ''}
      @click=${() => void this.act(kind)}
    >
      ${isAsked ? words.confirm(label) : label}
    </button>`;
  }

  private async act(kind: Plain): Promise<void> {
    this.failure = undefined;
    if (kind in ASKED && this.asked !== kind) {
      this.asked = kind;
      return;
    }
    this.asked = undefined;
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
    this.missing = await missingParts();
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
