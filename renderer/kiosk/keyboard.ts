import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Configuration } from '#content/kiosk';
import type { Candidate } from '#content/kiosk/typing';
import { icon } from '../elements/index.ts';
import * as words from '../i18n/messages/kiosk.ts';
import { Candidates } from './candidates.ts';
import { DIGIT_ROWS, LETTER_ROWS } from './keyboard-rows.ts';
import { keyboardStyles } from './keyboard-styles.ts';
import { kioskStyles } from './kiosk-styles.ts';
import type { Composed, Typed } from './typed-text.ts';

type Layout = 'pinyin' | 'latin' | 'digits';

/**
 * The keyboard of the page: pinyin with candidates, Latin and digits. The system's own never comes up, and what is typed
 * is remembered nowhere.
 * @fires typed - a text, or the key that erases
 * @fires composing - the letters that no candidate was chosen for yet
 */
@customElement('kiosk-keyboard')
@localized()
export class KioskKeyboard extends LitElement {
  static override styles = [kioskStyles, keyboardStyles];

  @property({ attribute: false }) typing!: Configuration['typing'];

  @state() private layout: Layout = 'pinyin';
  @state() private capital = false;
  @state() private letters = '';
  @state() private isWide = false;
  private readonly candidates = new Candidates(this, () => {
    if (this.letters !== '') this.tellComposed();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.hear);
    this.letters = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('typing') && !this.hasUpdated && this.typing.first !== 'pinyin') this.layout = 'latin';
  }

  protected override render(): TemplateResult {
    const rows = this.layout === 'digits' ? DIGIT_ROWS : LETTER_ROWS;
    return html`${this.drawCandidates()}
      <div class="keys" role="group" aria-label=${words.keyboard()}>
        ${rows.map(
          (row, index) =>
            html`<div class="row">
              ${index === 2 && this.layout === 'latin' ? this.drawShift() : nothing}
              ${[...row].map((key) => this.drawKey(key))} ${index === 2 ? this.drawErase() : nothing}
            </div>`,
        )}
        <div class="row">
          ${this.drawLayout('pinyin', words.pinyin())} ${this.drawLayout('latin', words.latin())}
          ${this.drawLayout('digits', words.digits())}
          <button type="button" class="space" @click=${this.space}>${words.space()}</button>
          <button type="button" class="clear" @click=${this.clear}>${words.clear()}</button>
        </div>
      </div>`;
  }

  private drawCandidates(): TemplateResult {
    const found = this.candidates.of(this.letters, this.typing.fuzzy);
    return html`<div class="candidates ${this.isWide ? 'open' : ''}" role="group" aria-label=${words.candidates()}>
      <div class="words">
        ${found.map(
          (candidate) =>
            html`<button
              type="button"
              @click=${() => {
                this.choose(candidate);
              }}
            >
              ${candidate.text}
            </button>`,
        )}
      </div>
      ${found.length === 0 ? nothing : this.drawMore()}
    </div>`;
  }

  private drawMore(): TemplateResult {
    return html`<button
      type="button"
      class="more"
      aria-label=${words.moreCandidates()}
      aria-expanded=${String(this.isWide)}
      @click=${() => {
        this.isWide = !this.isWide;
      }}
    >
      ${icon('chevron-down')}
    </button>`;
  }

  private drawKey(key: string): TemplateResult {
    const shown = this.capital && this.layout === 'latin' ? key.toUpperCase() : key;
    return html`<button type="button" class="key" @click=${() => this.press(shown)}>${shown}</button>`;
  }

  private drawShift(): TemplateResult {
    return html`<button
      type="button"
      aria-label=${words.shift()}
      aria-pressed=${String(this.capital)}
      @click=${() => {
        this.capital = !this.capital;
      }}
    >
      ${icon('arrow-up')}
    </button>`;
  }

  private drawErase(): TemplateResult {
    return html`<button type="button" class="erase" aria-label=${words.erase()} @click=${this.erase}>
      ${icon('arrow-left')}
    </button>`;
  }

  private drawLayout(layout: Layout, name: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${String(this.layout === layout)}
      @click=${() => {
        this.commit(this.letters);
        this.layout = layout;
      }}
    >
      ${name}
    </button>`;
  }

  private press(key: string): void {
    if (this.layout === 'pinyin' && /^[a-z]$/u.test(key)) this.compose(this.letters + key);
    else {
      this.commit(this.letters);
      this.tell({ text: key });
    }
  }

  /** Takes a candidate for the letters it spells; the rest is composed on. */
  private choose({ text, letters }: Candidate): void {
    const rest = this.letters.slice(letters);
    this.tell({ text });
    this.compose(rest);
  }

  private readonly erase = (): void => {
    if (this.letters === '') this.tell({ erase: 'last' });
    else this.compose(this.letters.slice(0, -1));
  };

  private readonly clear = (): void => {
    this.compose('');
    this.tell({ erase: 'all' });
  };

  /** With letters waiting the first candidate is taken, as every pinyin keyboard does. */
  private readonly space = (): void => {
    const [first] = this.candidates.of(this.letters, this.typing.fuzzy);
    if (this.letters === '') this.tell({ text: ' ' });
    else if (first === undefined) this.commit(this.letters);
    else this.choose(first);
  };

  private commit(letters: string): void {
    if (letters === '') return;
    this.compose('');
    this.tell({ text: letters });
  }

  private compose(letters: string): void {
    this.letters = letters;
    this.isWide = false;
    this.tellComposed();
  }

  private tellComposed(): void {
    const { letters } = this;
    const [first] = this.candidates.of(letters, this.typing.fuzzy);
    const meant = first?.letters === letters.length ? first.text : letters;
    const composed: Composed = { letters, meant };
    this.dispatchEvent(new CustomEvent('composing', { detail: composed }));
  }

  private tell(typed: Typed): void {
    this.dispatchEvent(new CustomEvent('typed', { detail: typed }));
  }

  /** A keyboard on a cable, where the institution allows one. */
  private readonly hear = (event: KeyboardEvent): void => {
    if (!this.typing.physicalKeyboard || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Backspace') this.erase();
    else if (event.key === ' ' && this.letters !== '') this.space();
    else if ([...event.key].length === 1 && event.key !== ' ') this.press(event.key);
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-keyboard': KioskKeyboard;
  }
}
