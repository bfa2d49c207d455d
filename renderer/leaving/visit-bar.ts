import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Answer, Reader } from '#content/contract';
import { addressOf, WHOLE_SHELF, wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/leaving.ts';
import { readerContext } from '../port/index.ts';

/** Stands over every page while a pack is open that is not in the library; nothing while the library is. */
@customElement('lectern-visit-bar')
@localized()
export class LecternVisitBar extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-4);
        padding: var(--space-2) var(--space-5);
        border-block-end: var(--hairline) solid var(--rule);
        background: var(--cinnabar-wash);
        font-size: var(--size-small);
      }
      p {
        flex: 1 1 24em;
        margin: 0;
        color: var(--ink-soft);
      }
      b {
        color: var(--ink);
        font-weight: 600;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private visit: Answer<'visit.status'> = null;
  /** Whether the person is asked about the annotations they made. */
  @state() private isAsking = false;
  @state() private isLeaving = false;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.reader.listen('annotations.changed', () => void this.look());
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** Asks the person for a pack and shows it in place of the library. */
  async open(): Promise<void> {
    const reply = await this.reader.ask('visit.choose', null);
    if (!reply.ok) wish(this, 'failure', reply.failure);
    else if (reply.value !== null) showShelf();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { visit } = this;
    if (visit === null) return nothing;
    const { title, version, signedBy, annotations } = visit;
    const signer =
      signedBy === undefined
        ? words.signedByNobody()
        : words.signedBy(signedBy.name ?? words.somebody(), STATES[signedBy.state]());
    const made = annotations === 0 ? [] : [words.annotationsHere(formatNumber(annotations))];
    return html`<section aria-label=${words.lookingAt(title, formatNumber(version))}>
      <p>
        <b>${words.lookingAt(title, formatNumber(version))}</b> · ${[signer, ...made].join(' · ')}<br />
        <span role="status"
          >${this.isAsking ? words.leaveQuestion(formatNumber(annotations)) : words.notInLibrary()}</span
        >
      </p>
      <div class="acts">${this.isAsking ? this.answers() : this.ways(annotations)}</div>
    </section>`;
  }

  private ways(annotations: number): TemplateResult {
    return html`<button class="primary" ?disabled=${this.isLeaving} @click=${() => this.leave(true)}>
        ${words.addToLibrary()}</button
      ><button
        class="framed"
        ?disabled=${this.isLeaving}
        @click=${() => {
          if (annotations > 0) this.isAsking = true;
          else void this.leave(false);
        }}
      >
        ${words.leavePack()}
      </button>`;
  }

  private answers(): TemplateResult {
    return html`<button class="primary" ?disabled=${this.isLeaving} @click=${() => this.leave(true)}>
        ${words.addToLibrary()}</button
      ><button class="framed" ?disabled=${this.isLeaving} @click=${() => this.leave(false)}>${words.leaveAll()}</button
      ><button
        @click=${() => {
          this.isAsking = false;
        }}
      >
        ${words.stay()}
      </button>`;
  }

  private async leave(add: boolean): Promise<void> {
    this.isLeaving = true;
    const reply = await this.reader.ask('visit.leave', { add });
    this.isLeaving = false;
    if (reply.ok) showShelf();
    else wish(this, 'failure', reply.failure);
  }

  private async look(): Promise<void> {
    const reply = await this.reader.ask('visit.status', null);
    this.visit = reply.ok ? reply.value : null;
  }
}

const STATES = {
  own: words.stateOwn,
  trusted: words.stateTrusted,
  revoked: words.stateRevoked,
  unknown: words.stateUnknown,
} as const;

/** Another library is open now: every page begins anew, at its shelf. */
function showShelf(): void {
  history.replaceState(null, '', addressOf({ page: 'shelf', view: WHOLE_SHELF }));
  location.reload();
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-visit-bar': LecternVisitBar;
  }
}
