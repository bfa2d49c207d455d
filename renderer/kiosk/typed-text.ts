import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** What the keyboard of the page says was typed: a text, or the key that takes the last character away. */
export type Typed = { readonly text: string } | { readonly erase: 'last' | 'all' };

/** A text that is typed on the page's own keyboard, and the field that shows it. It is gone with the page. */
export class TypedText implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly changed: (text: string) => void;
  private text = '';
  /** Letters that no candidate was chosen for yet. */
  private letters = '';

  /** @param changed Told of the text with what is still being composed: initials find titles as they are. */
  constructor(host: ReactiveControllerHost, changed: (text: string) => void) {
    this.host = host;
    this.changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.text = '';
    this.letters = '';
  }

  get value(): string {
    return this.text + this.letters;
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

  readonly compose = ({ detail }: CustomEvent<string>): void => {
    this.letters = detail;
    this.tell();
  };

  /** The field: a text that is shown, as no system keyboard is to come up for it. */
  drawField(label: string, hint: string): TemplateResult {
    return html`<div class="field" role="textbox" aria-readonly="true" aria-label=${label} aria-live="polite">
      ${this.value === '' ? html`<span class="hint">${hint}</span>` : html`<span>${this.text}</span>`}${
        this.letters === '' ? nothing : html`<span class="letters">${this.letters}</span>`
      }<span class="caret"></span>
    </div>`;
  }

  private tell(): void {
    this.changed(this.value);
    this.host.requestUpdate();
  }
}
