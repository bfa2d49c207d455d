import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { KioskState } from '#content/contract';

/** What the keyboard of the page says was typed: a text, or the key that takes the last character away. */
export type Typed = { readonly text: string } | { readonly erase: 'last' | 'all' };

/** Letters that no candidate was chosen for yet, and the word they most likely mean. */
export interface Composed {
  readonly letters: string;
  readonly meant: string;
}

const NOTHING: Composed = { letters: '', meant: '' };

/** A text that is typed on the page's own keyboard, and the field that shows it. It is gone with the page. */
export class TypedText implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly changed: (text: string) => void;
  private text = '';
  private composed = NOTHING;

  /** @param changed Told of the text, with what is still being composed taken for what it most likely means. */
  constructor(host: ReactiveControllerHost, changed: (text: string) => void) {
    this.host = host;
    this.changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.text = '';
    this.composed = NOTHING;
  }

  get value(): string {
    return this.text + this.composed.meant;
  }

  /** Whether letters wait for a candidate to be chosen. */
  get isComposing(): boolean {
    return this.composed.letters !== '';
  }

  /** Starts with a text that was there before. */
  begin(text: string): void {
    this.text = text;
    this.tell();
  }

  readonly take = ({ detail }: CustomEvent<Typed>): void => {
    if ('text' in detail) this.text += detail.text;
    else this.text = detail.erase === 'all' ? '' : [...this.text].slice(0, -1).join('');
    this.tell();
  };

  readonly compose = ({ detail }: CustomEvent<Composed>): void => {
    this.composed = detail;
    this.tell();
  };

  /** The field with the page's keyboard under it. */
  draw(label: string, hint: string, typing: KioskState['configuration']['typing']): TemplateResult {
    return html`${this.drawField(label, hint)}
      <kiosk-keyboard .typing=${typing} @typed=${this.take} @composing=${this.compose}></kiosk-keyboard>`;
  }

  /** The field: a text that is shown, as no system keyboard is to come up for it. */
  drawField(label: string, hint: string): TemplateResult {
    const { letters } = this.composed;
    const isEmpty = this.text === '' && letters === '';
    return html`<div class="field" role="textbox" aria-readonly="true" aria-label=${label} aria-live="polite">
      ${isEmpty ? html`<span class="hint">${hint}</span>` : html`<span>${this.text}</span>`}${
        letters === '' ? nothing : html`<span class="letters">${letters}</span>`
      }<span class="caret"></span>
    </div>`;
  }

  private tell(): void {
    this.changed(this.value);
    this.host.requestUpdate();
  }
}
