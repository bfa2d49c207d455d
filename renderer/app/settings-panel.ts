import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '#content/contract';
import { controls } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/app.ts';
import '../keeping/index.ts';
import { settingsContext } from '../port/index.ts';
import { wish } from './wishes.ts';

/** A choice among a few. */
type Choice<Name extends keyof Settings> = readonly (readonly [value: Settings[Name], label: () => string])[];

const LANGUAGES: Choice<'language'> = [
  ['system', words.followSystem],
  ['zh-Hans', words.simplified],
  ['zh-Hant', words.traditional],
  ['en', words.english],
];
const THEMES: Choice<'theme'> = [
  ['system', words.followSystem],
  ['paper', words.paper],
  ['sepia', words.sepia],
  ['night', words.night],
  ['contrast', words.contrast],
];

/** The settings, in a drawer; each works at once. @fires settings-wished */
@customElement('lectern-settings')
@localized()
export class LecternSettings extends LitElement {
  static override styles = [
    controls,
    css`
      wa-drawer {
        --size: min(420px, 100vw);
      }
      fieldset,
      .range,
      .switch {
        margin: 0 0 var(--space-5);
        padding: 0;
        border: 0;
      }
      legend,
      .range label {
        padding: 0;
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      .range label {
        display: flex;
        justify-content: space-between;
      }
      .segments {
        margin-inline-start: calc(-1 * var(--space-2));
      }
      .switch {
        margin-block-end: var(--space-3);
      }
      .switch p {
        margin: 0;
        color: var(--ink-faint);
        font-size: var(--size-small);
      }
      .sample {
        margin: 0 0 var(--space-5);
        padding: var(--space-4);
        border-radius: var(--radius);
        background: var(--paper);
        font: var(--reading-size) / var(--reading-leading) var(--song);
        text-indent: 2em;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @consume({ context: settingsContext, subscribe: true })
  @property({ attribute: false })
  settings: Settings = DEFAULT_SETTINGS;

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('open') || !this.open) return;
    void import('./about-program.ts');
    void import('../leaving/pack-keys.ts');
  }

  protected override render(): TemplateResult {
    return html`<wa-drawer
      label=${words.settings()}
      placement="end"
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${this.tellClosed}
    >
      ${this.segments('language', words.language(), LANGUAGES)} ${this.segments('theme', words.theme(), THEMES)}
      ${this.range('textSize', words.textSize(), 14, 40, 1, words.pixels(this.settings.textSize))}
      ${this.range('measure', words.measure(), 24, 48, 1, words.characters(this.settings.measure))}
      ${this.range('leading', words.leading(), 1.3, 2.4, 0.05, words.times(formatNumber(this.settings.leading)))}
      <p class="sample">${words.sample()}</p>
      ${this.toggle('elder', words.elder(), words.elderMeans())} ${this.toggle('showOutline', words.showOutline())}
      ${this.toggle('showAddresses', words.showAddresses())}
      ${this.toggle('fullWidthMarks', words.fullWidthMarks(), words.fullWidthMarksMean())}
      ${this.toggle('showAnnotations', words.showAnnotations())}
      <lectern-colour-names .settings=${this.settings}></lectern-colour-names>
      <lectern-watched-folder></lectern-watched-folder>
      ${this.open ? html`<lectern-sharing></lectern-sharing><lectern-backups></lectern-backups><lectern-pack-keys></lectern-pack-keys>` : ''}
      ${this.open ? html`<lectern-about></lectern-about>` : ''}
    </wa-drawer>`;
  }

  private segments<Name extends 'language' | 'theme'>(
    name: Name,
    label: string,
    choices: Choice<Name>,
  ): TemplateResult {
    return html`<fieldset>
      <legend>${label}</legend>
      <div class="segments">
        ${choices.map(
          ([value, choice]) =>
            html`<label
              ><input
                type="radio"
                name=${name}
                .checked=${this.settings[name] === value}
                @change=${() => {
                  this.change({ [name]: value });
                }}
              />${choice()}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private range(
    name: 'textSize' | 'measure' | 'leading',
    label: string,
    min: number,
    max: number,
    step: number,
    shown: string,
  ): TemplateResult {
    return html`<div class="range">
      <label for=${name}><span>${label}</span><span>${shown}</span></label>
      <input
        id=${name}
        type="range"
        min=${min}
        max=${max}
        step=${step}
        aria-valuetext=${shown}
        .value=${String(this.settings[name])}
        @input=${(event: InputEvent) => {
          this.change({ [name]: (event.currentTarget as HTMLInputElement).valueAsNumber });
        }}
      />
    </div>`;
  }

  private toggle(
    name: 'elder' | 'showAddresses' | 'showOutline' | 'fullWidthMarks' | 'showAnnotations',
    label: string,
    means?: string,
  ): TemplateResult {
    return html`<div class="switch">
      <wa-switch
        ?checked=${this.settings[name]}
        @change=${(event: Event) => {
          this.change({ [name]: (event.currentTarget as HTMLInputElement).checked });
        }}
        >${label}</wa-switch
      >
      ${means === undefined ? '' : html`<p>${means}</p>`}
    </div>`;
  }

  private change(change: Partial<Settings>): void {
    wish(this, 'settings-wished', change);
  }

  private readonly tellClosed = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-settings': LecternSettings;
  }
}
