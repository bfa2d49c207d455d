import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Answer, Chosen, Failure, Input, PackKeyFacts, Reader } from '#content/contract';
import { controls } from '../elements/index.ts';
import { failureSentence, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/leaving.ts';
import { dialogStyles } from './dialog-styles.ts';

/** What a person says of a pack. */
export type PackSaid = Omit<Input<'pack.save'>, 'work' | 'chosen'>;

/** Stands for a key that is to be made, where one is chosen; no key has this for its name. */
const NEW_KEY = 'new';

/** Asks what a pack is called and who signs it. `ask` answers undefined when the person thinks better of it. */
@customElement('lectern-pack-dialog')
@localized()
export class LecternPackDialog extends LitElement {
  static override styles = [controls, dialogStyles];

  @property({ attribute: false }) reader!: Reader;
  @state() private wanted: { readonly chosen: Chosen; readonly title: string } | undefined;
  @state() private plan: Answer<'pack.plan'> | undefined;
  @state() private keys: readonly PackKeyFacts[] = [];
  @state() private signer = '';
  @state() private failure: Failure | undefined;
  @query('form') private readonly form!: HTMLFormElement | null;
  private answered: (said: PackSaid | undefined) => void = () => undefined;

  async ask(wanted: { readonly chosen: Chosen; readonly title: string }): Promise<PackSaid | undefined> {
    await import('../elements/components.ts');
    this.answered(undefined);
    this.plan = undefined;
    this.failure = undefined;
    this.wanted = wanted;
    void this.lookAt(wanted);
    return new Promise((resolve) => {
      this.answered = resolve;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { wanted, plan, failure } = this;
    if (wanted === undefined) return nothing;
    return html`<wa-dialog
      open
      label=${words.packOf(wanted.title)}
      @wa-after-show=${() => this.form?.querySelector('input')?.select()}
      @wa-after-hide=${this.putAway}
    >
      <form @submit=${this.submit}>
        <p>
          ${words.packMeans()}
          <span role="status"
            >${plan === undefined ? words.readingPlan() : words.documentsIn(formatNumber(plan.documents))}</span
          >
        </p>
        <div class="field">
          <label for="title">${words.packTitle()}</label>
          <input id="title" name="title" type="text" required maxlength="200" .value=${wanted.title} />
        </div>
        <div class="pair">
          <div class="field">
            <label for="version">${words.packVersion()}</label>
            <input
              id="version"
              name="version"
              type="text"
              inputmode="numeric"
              required
              pattern="[1-9][0-9]{0,8}"
              aria-describedby="version-means"
              .value=${String(plan?.version ?? 1)}
            />
            <small id="version-means">${words.packVersionMeans()}</small>
          </div>
          <div class="field">
            <label for="valid">${words.validFrom()}</label>
            <input
              id="valid"
              name="valid"
              type="text"
              pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
              aria-describedby="valid-means"
            />
            <small id="valid-means">${words.validFromMeans()}</small>
          </div>
        </div>
        ${this.signing()}
        <label class="choice"
          ><input type="checkbox" name="annotations" ?disabled=${(plan?.annotations ?? 0) === 0} /><span
            >${plan === undefined || plan.annotations === 0 ? words.noAnnotations() : words.withAnnotations(formatNumber(plan.annotations))}</span
          ></label
        >
        ${failure === undefined ? nothing : html`<p class="alert" role="alert">${failureSentence(failure).what} ${failureSentence(failure).remedy}</p>`}
        <div class="acts">
          <button type="button" @click=${this.putAway}>${words.cancel()}</button>
          <button class="primary" ?disabled=${plan === undefined}>${words.choosePlace()}</button>
        </div>
      </form>
    </wa-dialog>`;
  }

  private signing(): TemplateResult {
    const own = this.keys.filter(({ state: known }) => known === 'own');
    return html`<div class="field">
      <label for="key">${words.signWith()}</label>
      <select
        id="key"
        name="key"
        @change=${(event: Event) => {
          this.signer = (event.currentTarget as HTMLSelectElement).value;
        }}
      >
        <option value="">${words.unsigned()}</option>
        ${own.map(({ key, name }) => html`<option value=${key} ?selected=${key === this.signer}>${name}</option>`)}
        <option value=${NEW_KEY}>${words.newKey()}</option>
      </select>
      ${
        this.signer === NEW_KEY
          ? html`<input
              name="newKey"
              type="text"
              required
              maxlength="200"
              aria-label=${words.newKeyName()}
              placeholder=${words.newKeyName()}
            />`
          : nothing
      }
      <small>${words.signMeans()}</small>
    </div>`;
  }

  private async lookAt({ chosen, title }: { readonly chosen: Chosen; readonly title: string }): Promise<void> {
    const [plan, keys] = await Promise.all([
      this.reader.ask('pack.plan', { chosen, title }),
      this.reader.ask('keys.list', null),
    ]);
    if (plan.ok) this.plan = plan.value;
    else this.failure = plan.failure;
    if (!keys.ok) return;
    this.keys = keys.value;
    // Who has signed before signs again unless they say otherwise.
    this.signer = keys.value.find(({ state: known }) => known === 'own')?.key ?? '';
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string): string => (form.get(name) as string | null)?.trim() ?? '';
    const key = this.signer === NEW_KEY ? await this.makeKey(said('newKey')) : this.signer;
    if (key === undefined) return;
    this.answer({
      title: said('title'),
      version: Number(said('version')),
      annotations: form.has('annotations'),
      ...(said('valid') === '' ? {} : { validFrom: said('valid') }),
      ...(key === '' ? {} : { key }),
    });
  };

  private async makeKey(name: string): Promise<string | undefined> {
    const made = await this.reader.ask('keys.make', { name });
    this.failure = made.ok ? undefined : made.failure;
    return made.ok ? made.value.find((each) => each.state === 'own' && each.name === name)?.key : undefined;
  }

  private readonly putAway = (): void => {
    this.answer(undefined);
  };

  private answer(said: PackSaid | undefined): void {
    this.wanted = undefined;
    this.answered(said);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-pack-dialog': LecternPackDialog;
  }
}
