import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { amount, type Failure, type OtherDevice, type Reader, type Reply, type SharingStatus } from '#content/contract';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { formatMoment, formatNumber, languageTag } from '../i18n/index.ts';
import * as words from '../i18n/messages/keeping.ts';
import { readerContext } from '../port/index.ts';
import { isWaiting, way } from './new-devices.ts';
import { said } from './said-failure.ts';
import { sectionStyles } from './section-styles.ts';

const DECISIONS: Readonly<Record<OtherDevice['decision'], () => string>> = {
  unknown: words.waiting,
  accepted: words.accepted,
  refused: words.refused,
  changed: words.keyChanged,
};
const WHY: Readonly<Record<OtherDevice['refused'][number]['why'], () => string>> = {
  forged: words.forged,
  replayed: words.replayed,
  oversized: words.oversized,
  future: words.future,
  malformed: words.malformed,
  quota: words.overQuota,
};

/** The folder that other devices share, and which of them are let in. Nothing where the host shares with nobody. */
@customElement('lectern-sharing')
@localized()
export class LecternSharing extends LitElement {
  static override styles = [controls, sectionStyles];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private status: SharingStatus | undefined;
  @state() private failure: Failure | undefined;
  @state() private busy = false;
  @query('h2') private readonly heading!: HTMLElement | null;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.reader.listen('sharing.changed', () => void this.ask('sharing.status', null));
    void this.ask('sharing.status', null).then(() => this.comeHere());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status, failure } = this;
    if (failure?.code === 'not-available-here') return nothing;
    return html`<h2 tabindex="-1">${words.sharedFolder()}</h2>
      ${failure === undefined ? nothing : html`<p role="alert" class="alert">${said(failure)}</p>`}
      ${
        status === undefined
          ? failure === undefined
            ? html`<p role="status">${words.reading()}</p>`
            : html`<button class="framed" @click=${this.look}>${words.tryAgain()}</button>`
          : this.drawStatus(status)
      }`;
  }

  private drawStatus({ folder, failure, own, devices, lookedAt, quota }: SharingStatus): TemplateResult {
    if (folder === undefined) {
      return html`<p>${words.sharingMeans()}</p>
        <button class="framed" ?disabled=${this.busy} @click=${this.choose}>${words.chooseFolder()}</button>`;
    }
    return html`<p class="folder">${folder}</p>
      ${failure === undefined ? nothing : html`<p role="alert" class="alert">${said(failure)}</p>`}
      <p>${lookedAt === undefined ? words.neverLooked() : words.lookedAt(formatMoment(lookedAt))}</p>
      <div class="acts">
        <button class="framed" ?disabled=${this.busy} @click=${this.look}>${words.lookNow()}</button>
        <button ?disabled=${this.busy} @click=${this.choose}>${words.chooseOther()}</button>
        <button ?disabled=${this.busy} @click=${this.end}>${words.stopSharing()}</button>
      </div>
      <p>${words.thisDevice(own.name)}<br /><span class="code">${own.fingerprint}</span></p>
      <h3>${words.otherDevices()}</h3>
      ${devices.length === 0 ? html`<p>${words.noDevices()}</p>` : nothing}
      <ul>
        ${repeat(
          devices.toSorted((one, other) => Number(isWaiting(other)) - Number(isWaiting(one))),
          ({ device }) => device,
          (device) => this.drawDevice(device, quota),
        )}
      </ul>`;
  }

  private drawDevice(other: OtherDevice, quota: number): TemplateResult {
    const { device, name, fingerprint, decision, lines, bytes, refused } = other;
    const shown = name === '' ? device : name;
    const size = (value: number): string => amount(value, languageTag());
    return html`<li>
      <p><span class="name">${shown}</span> · ${DECISIONS[decision]()}</p>
      <p class="code">${fingerprint}</p>
      <p>${words.changesOf(formatNumber(lines), size(bytes), size(quota))}</p>
      ${refused.map(({ why, lines: count }) => html`<p class="alert">${words.notTaken(formatNumber(count), WHY[why]())}</p>`)}
      ${isWaiting(other) ? html`<p>${words.compareCode()}</p>` : nothing}
      ${
        name === ''
          ? nothing
          : html`<div class="acts">
              ${
                decision === 'accepted'
                  ? nothing
                  : html`<button
                      class=${isWaiting(other) ? 'primary' : 'framed'}
                      aria-label=${words.acceptDevice(shown)}
                      ?disabled=${this.busy}
                      @click=${() => this.decide(device, 'accepted')}
                    >
                      ${words.accept()}
                    </button>`
              }
              ${
                decision === 'refused'
                  ? nothing
                  : html`<button
                      aria-label=${words.refuseDevice(shown)}
                      ?disabled=${this.busy}
                      @click=${() => this.decide(device, 'refused')}
                    >
                      ${words.refuse()}
                    </button>`
              }
            </div>`
      }
    </li>`;
  }

  /** Goes where a notice of a new device led: once the drawer is there, the cursor is on this section. */
  private async comeHere(): Promise<void> {
    if (!way.wanted) return;
    way.wanted = false;
    await this.updateComplete;
    this.heading?.scrollIntoView({ block: 'start' });
    this.heading?.focus({ preventScroll: true });
  }

  private readonly choose = (): Promise<boolean> => this.ask('sharing.choose', null);
  private readonly look = (): Promise<boolean> => this.ask('sharing.synchronise', null);
  private readonly end = async (): Promise<void> => {
    const folder = this.status?.folder;
    if (!(await this.ask('sharing.stop', null)) || folder === undefined) return;
    wish(this, 'notice', {
      text: words.stoppedSharing(),
      action: { label: words.undo(), run: () => void this.ask('sharing.start', { folder }) },
    });
  };

  private decide(device: string, decision: 'accepted' | 'refused'): Promise<boolean> {
    return this.ask('sharing.decide', { device, decision });
  }

  /** Asks for something that answers how sharing stands, and shows that. */
  private async ask(...[name, input]: Asking): Promise<boolean> {
    this.busy = name !== 'sharing.status';
    const reply = (await this.reader.ask(name, input)) as Reply<'sharing.choose'>;
    this.busy = false;
    this.failure = reply.ok ? undefined : reply.failure;
    if (reply.ok && reply.value !== null) this.status = reply.value;
    return reply.ok;
  }
}

type Asking =
  | ['sharing.status' | 'sharing.choose' | 'sharing.stop' | 'sharing.synchronise', null]
  | ['sharing.start', { folder: string }]
  | ['sharing.decide', { device: string; decision: 'accepted' | 'refused' }];

declare global {
  interface HTMLElementTagNameMap {
    'lectern-sharing': LecternSharing;
  }
}
