import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Failure, Input, PackKeyFacts, Reader, Reply } from '#content/contract';
import { wish } from '../app/index.ts';
import { controls } from '../elements/index.ts';
import { failureSentence } from '../i18n/index.ts';
import * as words from '../i18n/messages/leaving.ts';
import { sectionStyles } from '../keeping/index.ts';
import { readerContext } from '../port/index.ts';

const STATES: { readonly [State in PackKeyFacts['state']]: () => string } = {
  own: words.stateOwn,
  trusted: words.stateTrusted,
  revoked: words.stateRevoked,
};
/** A key is compared by eye in groups of this many characters. */
const GROUP = /.{1,8}/gu;
const KEY = /^[0-9a-f]{64}$/u;

/** The keys packs are signed with: one's own, and those of others. Nothing where the host keeps none. */
@customElement('lectern-pack-keys')
@localized()
export class LecternPackKeys extends LitElement {
  static override styles = [
    controls,
    sectionStyles,
    css`
      form {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
        margin-block-end: var(--space-3);
      }
      form input {
        inline-size: 100%;
      }
      code {
        font-size: var(--size-note);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private keys: readonly PackKeyFacts[] | undefined;
  @state() private failure: Failure | undefined;
  /** What is being typed: a key of one's own, or somebody's. */
  @state() private typing: 'own' | 'other' | undefined;
  @state() private isMistyped = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.take(this.reader.ask('keys.list', null));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('typing')) this.renderRoot.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { keys, failure } = this;
    if (failure?.code === 'not-available-here' || (keys === undefined && failure === undefined)) return nothing;
    return html`<h2>${words.keys()}</h2>
      <p>${words.keysMean()}</p>
      ${keys?.length === 0 ? html`<p>${words.noKeys()}</p>` : nothing}
      <ul>
        ${keys?.map((key) => this.row(key))}
      </ul>
      ${failure === undefined ? nothing : html`<p class="alert" role="alert">${failureSentence(failure).what} ${failureSentence(failure).remedy}</p>`}
      ${this.typing === undefined ? this.offers() : this.form(this.typing)}`;
  }

  private row({ key, name, state: known }: PackKeyFacts): TemplateResult {
    return html`<li>
      <p><span class="name">${name}</span> · ${STATES[known]()}</p>
      <p><code>${(key.match(GROUP) ?? []).join(' ')}</code></p>
      <div class="acts">
        <button aria-label=${words.copyKeyOf(name)} @click=${() => void this.copy(key)}>${words.copyKey()}</button>
        ${
          known === 'revoked'
            ? html`<button
                aria-label=${words.trustKeyAgain(name)}
                @click=${() => this.decide({ key, name, state: 'trusted' })}
              >
                ${words.trustAgain()}
              </button>`
            : html`<button
                aria-label=${words.revokeKey(name)}
                @click=${() => this.decide({ key, name, state: 'revoked' })}
              >
                ${words.revoke()}
              </button>`
        }
      </div>
    </li>`;
  }

  private offers(): TemplateResult {
    return html`<div class="acts">
      <button class="framed" @click=${() => this.type('own')}>${words.newKey()}</button>
      <button @click=${() => this.type('other')}>${words.trustOther()}</button>
    </div>`;
  }

  private form(whose: 'own' | 'other'): TemplateResult {
    const field = (name: string, label: string, longest: number): TemplateResult =>
      html`<input
        type="text"
        name=${name}
        required
        maxlength=${longest}
        autocomplete="off"
        aria-label=${label}
        placeholder=${label}
      />`;
    return html`<form @submit=${this.submit} @keydown=${this.escape}>
      ${whose === 'own' ? nothing : field('key', words.keyOfOther(), 200)}
      ${field('name', whose === 'own' ? words.newKeyName() : words.nameOfOther(), 200)}
      ${this.isMistyped ? html`<p class="alert" role="alert">${words.notAKey()}</p>` : nothing}
      <div class="acts">
        <button type="button" @click=${() => this.type(undefined)}>${words.cancel()}</button>
        <button class="primary">${whose === 'own' ? words.make() : words.trust()}</button>
      </div>
    </form>`;
  }

  private type(whose: 'own' | 'other' | undefined): void {
    this.typing = whose;
    this.isMistyped = false;
  }

  /** Escape puts the form away; the settings stay open. */
  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.type(undefined);
  };

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string): string => (form.get(name) as string | null)?.trim() ?? '';
    const name = said('name');
    if (this.typing === 'own') await this.take(this.reader.ask('keys.make', { name }));
    else {
      const key = said('key').replaceAll(/\s/gu, '').toLowerCase();
      this.isMistyped = !KEY.test(key);
      if (this.isMistyped) return;
      await this.decide({ key, name, state: 'trusted' });
    }
    if (this.failure === undefined) this.type(undefined);
  };

  private decide(decision: Input<'keys.decide'>): Promise<void> {
    return this.take(this.reader.ask('keys.decide', decision));
  }

  private async take(answer: Promise<Reply<'keys.list'>>): Promise<void> {
    const reply = await answer;
    this.failure = reply.ok ? undefined : reply.failure;
    if (reply.ok) this.keys = reply.value;
  }

  private async copy(key: string): Promise<void> {
    const reply = await this.reader.ask('clipboard.write', { text: key });
    if (reply.ok) wish(this, 'notice', { text: words.keyCopied() });
    else wish(this, 'failure', reply.failure);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-pack-keys': LecternPackKeys;
  }
}
