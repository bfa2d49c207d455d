import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { amount, type Backup, type BackupKind, type Failure, type Reader } from '#content/contract';
import { WHOLE_SHELF, wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { formatMoment, formatNumber, languageTag } from '../i18n/index.ts';
import * as words from '../i18n/messages/keeping.ts';
import { readerContext } from '../port/index.ts';
import { said } from './said-failure.ts';
import { sectionStyles } from './section-styles.ts';

const KINDS: Readonly<Record<BackupKind, () => string>> = {
  day: words.ofDay,
  week: words.ofWeek,
  month: words.ofMonth,
};
/** Shown before the rest is asked for. */
const FIRST = 5;

/** The backups of the library: what there is, one more, one put back, a copy elsewhere. Nothing where the host makes none. */
@customElement('lectern-backups')
@localized()
export class LecternBackups extends LitElement {
  static override styles = [controls, sectionStyles];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private backups: readonly Backup[] | undefined;
  @state() private failure: Failure | undefined;
  @state() private doing: 'making' | 'copying' | 'checking' | 'restoring' | undefined;
  /** What was found of those that were checked just now. */
  @state() private checked: ReadonlyMap<string, boolean> = new Map();
  /** The one that the person is asked about. */
  @state() private asked: string | undefined;
  @state() private all = false;
  @query('.question button') private readonly answer!: HTMLElement | null;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.reader.listen('library.status', ({ state: now }) => {
      if (now !== 'opening') void this.reopened();
    });
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { backups, failure, doing } = this;
    if (failure?.code === 'not-available-here') return nothing;
    return html`<h2>${words.backups()}</h2>
      <p>${words.backupsMean()}</p>
      <div class="acts">
        <button class="framed" ?disabled=${doing !== undefined} @click=${this.make}>${words.backUpNow()}</button>
        <button ?disabled=${doing !== undefined} @click=${this.copy}>${words.copyElsewhere()}</button>
      </div>
      <p role="status">${doing === undefined ? '' : DOING[doing]()}</p>
      ${failure === undefined ? nothing : html`<p role="alert" class="alert">${said(failure)}</p>`}
      ${backups === undefined ? (failure === undefined ? html`<p>${words.reading()}</p>` : html`<button class="framed" @click=${this.read}>${words.tryAgain()}</button>`) : this.drawAll(backups)}`;
  }

  private drawAll(backups: readonly Backup[]): TemplateResult {
    if (backups.length === 0) return html`<p>${words.noBackups()}</p>`;
    const shown = this.all ? backups : backups.slice(0, FIRST);
    return html`<ul>
        ${repeat(
          shown,
          ({ name }) => name,
          (backup) => this.drawOne(backup),
        )}
      </ul>
      ${
        shown.length === backups.length
          ? nothing
          : html`<button
              @click=${() => {
                this.all = true;
              }}
            >
              ${words.allBackups(formatNumber(backups.length))}
            </button>`
      }`;
  }

  private drawOne({ name, at, documents, annotations, bytes, kinds }: Backup): TemplateResult {
    const moment = formatMoment(at);
    const kept = kinds.length === 0 ? words.forTwoDays() : kinds.map((kind) => KINDS[kind]()).join(words.separator());
    const isWhole = this.checked.get(name);
    return html`<li>
      <p><span class="name">${moment}</span> · ${kept}</p>
      <p>${words.holds(formatNumber(documents), formatNumber(annotations), amount(bytes, languageTag()))}</p>
      <p class=${isWhole === false ? 'alert' : ''}>
        ${isWhole === undefined ? words.verifiedWhenMade() : isWhole ? words.verifiedNow() : words.isDamaged()}
      </p>
      ${this.asked === name ? this.drawQuestion(name, moment) : nothing}
      ${
        this.asked === name
          ? nothing
          : html`<div class="acts">
              <button
                aria-label=${words.checkBackup(moment)}
                ?disabled=${this.doing !== undefined}
                @click=${() => this.check(name)}
              >
                ${words.check()}
              </button>
              <button
                aria-label=${words.restoreBackup(moment)}
                ?disabled=${this.doing !== undefined}
                @click=${() => this.question(name)}
              >
                ${words.restoreThis()}
              </button>
            </div>`
      }
    </li>`;
  }

  private drawQuestion(name: string, moment: string): TemplateResult {
    return html`<div class="question" role="group" aria-label=${words.restoreBackup(moment)} @keydown=${this.escape}>
      <p class="name">${words.restoreQuestion(moment)}</p>
      <p>${words.restoreMeans()}</p>
      <div class="acts">
        <button @click=${() => this.question(undefined)}>${words.cancel()}</button>
        <button class="primary" @click=${() => this.restore(name)}>${words.restoreIt()}</button>
      </div>
    </div>`;
  }

  private async question(name: string | undefined): Promise<void> {
    this.asked = name;
    await this.updateComplete;
    this.answer?.focus();
  }

  /** Escape answers the question with no; the settings stay open. */
  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void this.question(undefined);
  };

  private readonly read = async (): Promise<void> => {
    const reply = await this.reader.ask('backup.list', null);
    this.failure = reply.ok ? undefined : reply.failure;
    if (reply.ok) this.backups = reply.value;
  };

  private readonly make = async (): Promise<void> => {
    this.doing = 'making';
    const reply = await this.reader.ask('backup.make', null);
    this.doing = undefined;
    if (reply.ok) await this.read();
    else this.failure = reply.failure;
  };

  private readonly copy = async (): Promise<void> => {
    this.doing = 'copying';
    const reply = await this.reader.ask('backup.choose', null);
    this.doing = undefined;
    this.failure = reply.ok ? undefined : reply.failure;
    if (!reply.ok || reply.value === null) return;
    wish(this, 'notice', { text: words.copied(formatNumber(reply.value.files), reply.value.folder) });
  };

  private async check(name: string): Promise<void> {
    this.doing = 'checking';
    const reply = await this.reader.ask('backup.check', { name });
    this.doing = undefined;
    const isDamaged = !reply.ok && reply.failure.code === 'backup-damaged';
    this.failure = reply.ok || isDamaged ? undefined : reply.failure;
    if (reply.ok || isDamaged) this.checked = new Map(this.checked).set(name, reply.ok);
  }

  private async restore(name: string): Promise<void> {
    this.asked = undefined;
    this.doing = 'restoring';
    const reply = await this.reader.ask('backup.restore', { name });
    if (reply.ok) return; // it is done when the library is open again
    this.doing = undefined;
    this.failure = reply.failure;
  }

  /** Answers whether a restore was going on until now. */
  private endRestoring(): boolean {
    const was = this.doing === 'restoring';
    if (was) this.doing = undefined;
    return was;
  }

  /** After a restore the library that is opened again is another: its shelf is shown, and what to know of it is said. */
  private async reopened(): Promise<void> {
    if (this.doing !== 'restoring') return;
    const status = await this.reader.ask('library.status', null);
    if (!status.ok || status.value.state === 'opening' || !this.endRestoring()) return;
    if (status.value.state === 'refused') this.failure = status.value.failure;
    else {
      wish(this, 'page-wished', { page: 'shelf', view: WHOLE_SHELF });
      wish(this, 'notice', { text: words.restored() });
      await this.read();
    }
  }
}

const DOING = {
  making: words.making,
  copying: words.copying,
  checking: words.checking,
  restoring: words.restoring,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'lectern-backups': LecternBackups;
  }
}
