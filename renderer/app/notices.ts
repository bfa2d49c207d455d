import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controls, icon } from '../elements/index.ts';
import * as words from '../i18n/messages/app.ts';
import { ShortcutsOfRoom } from './shortcuts.ts';
import type { Notice } from './wishes.ts';

/** How long a notice without an action stays, in milliseconds: long enough to read forty characters twice. */
const STAY = 8000;
/** How many are shown; an older one gives way. */
const MOST = 3;

interface Shown extends Notice {
  readonly number: number;
}

/** What is told in passing, newest last. What can still be undone stays until it is done or sent away. */
@customElement('lectern-notices')
@localized()
export class LecternNotices extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        z-index: 10;
        inset-block-end: var(--space-5);
        inset-inline: 0;
        display: grid;
        gap: var(--space-2);
        justify-items: center;
        pointer-events: none;
      }
      .notice {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        max-inline-size: min(640px, calc(100vw - 2 * var(--space-4)));
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-4);
        border-radius: var(--radius);
        background: var(--inverse);
        color: var(--on-inverse);
        box-shadow: var(--shadow);
        font-size: var(--size-small);
        pointer-events: auto;
      }
      .notice button {
        color: inherit;
      }
      .notice button:hover {
        background: none;
        text-decoration: underline;
      }
      .notice :focus-visible {
        outline-color: currentcolor;
      }
      .notice .action {
        flex: none;
        font-weight: 600;
      }
    `,
  ];

  @state() private shown: readonly Shown[] = [];
  private count = 0;

  constructor() {
    super();
    new ShortcutsOfRoom(this, {
      name: words.noticesHere,
      shortcuts: [{ keys: 'Mod+Z', words: words.undoLast, run: this.undoLast }],
    });
  }

  /** Tells the person something. */
  tell(notice: Notice): void {
    const number = ++this.count;
    this.shown = [...this.shown, { ...notice, number }].slice(-MOST);
    if (notice.action === undefined) {
      setTimeout(() => {
        this.dismiss(number);
      }, STAY);
    }
  }

  /** Undoes what was told last of all that can still be undone. */
  private readonly undoLast = (): void => {
    const last = this.shown.findLast(({ action }) => action !== undefined);
    if (last !== undefined) this.act(last);
  };

  protected override render(): TemplateResult {
    return html`<div role="log" aria-live="polite" aria-label=${words.noticesHere()}>
      ${repeat(
        this.shown,
        ({ number }) => number,
        (notice) =>
          html`<div class="notice">
            <span>${notice.text}</span>
            ${
              notice.action === undefined
                ? ''
                : html`<button
                    class="action"
                    @click=${() => {
                      this.act(notice);
                    }}
                  >
                    ${notice.action.label}
                  </button>`
            }
            <button
              aria-label=${words.dismiss()}
              @click=${() => {
                this.dismiss(notice.number);
              }}
            >
              ${icon('x')}
            </button>
          </div>`,
      )}
    </div>`;
  }

  private act(notice: Shown): void {
    this.dismiss(notice.number);
    notice.action?.run();
  }

  private dismiss(number: number): void {
    this.shown = this.shown.filter((notice) => notice.number !== number);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-notices': LecternNotices;
  }
}
