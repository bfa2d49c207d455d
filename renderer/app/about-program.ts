import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnFolder, ProgramFacts, Reader } from '#content/contract';
import { controls } from '../elements/index.ts';
import * as words from '../i18n/messages/app.ts';
import { readerContext } from '../port/index.ts';
import './library-check.ts';
import './library-place.ts';
import { wish } from './wishes.ts';

/** Beside the page; the build puts it there. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
/** The name of a build that was made of the runtime for development ends so. */
const DEVELOPMENT = / Development$/u;

const FOLDERS: readonly (readonly [folder: OwnFolder, label: () => string])[] = [
  ['library', words.folderOfLibrary],
  ['settings', words.folderOfSettings],
  ['logs', words.folderOfLogs],
];

/** What the program is, where its things lie, and how to look after them. Nothing where no program is around the page. */
@customElement('lectern-about')
@localized()
export class LecternAbout extends LitElement {
  static override styles = [
    controls,
    css`
      h2 {
        margin: 0 0 var(--space-2);
        color: var(--ink-faint);
        font: inherit;
        font-size: var(--size-small);
      }
      p,
      dl {
        margin: 0 0 var(--space-3);
        color: var(--ink-faint);
        font-size: var(--size-small);
        overflow-wrap: anywhere;
      }
      dd {
        margin: 0;
        color: var(--ink);
      }
      /* Their words stand in line with the folder's name. */
      dd button {
        margin-block-end: var(--space-2);
        margin-inline-start: calc(-1 * var(--space-3));
      }
      pre {
        overflow: auto;
        max-height: 50vh;
        white-space: pre-wrap;
        font-size: var(--size-small);
      }
    `,
  ];

  @consume({ context: readerContext })
  @property({ attribute: false })
  reader!: Reader;
  @state() private facts: ProgramFacts | undefined;
  @state() private notices: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readFacts();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.facts === undefined) return nothing;
    const { name, version, electron, chromium, node, system, folders, portable, movable } = this.facts;
    return html`<lectern-library-check></lectern-library-check>
      <h2>${words.aboutHeading()}</h2>
      <p>${name} ${version}<br />${words.runsOn(electron, chromium, node)}<br />${system}</p>
      ${DEVELOPMENT.test(name) ? html`<p role="note">${words.madeForDevelopment()}</p>` : nothing}
      ${portable ? html`<p>${words.portable()}</p>` : nothing}
      <dl>
        ${FOLDERS.map(
          ([folder, label]) =>
            html`<dt>${label()}</dt>
              <dd>
                ${folders[folder]}<br /><button @click=${() => void this.openFolder(folder)}>
                  ${words.openFolder()}
                </button>
                ${folder === 'library' && movable ? html`<lectern-library-place @placed=${this.readFacts}></lectern-library-place>` : nothing}
              </dd>`,
        )}
      </dl>
      <button class="framed" @click=${this.diagnose}>${words.diagnose()}</button>
      <p>${words.diagnoseMeans()}</p>
      <details @toggle=${this.readNotices}>
        <summary>${words.worksOfOthers()}</summary>
        ${this.notices === undefined ? nothing : html`<pre tabindex="0">${this.notices}</pre>`}
      </details>`;
  }

  private readonly readFacts = async (): Promise<void> => {
    const reply = await this.reader.ask('program.about', null);
    if (reply.ok) this.facts = reply.value;
  };

  private async openFolder(folder: OwnFolder): Promise<void> {
    const reply = await this.reader.ask('program.openFolder', { folder });
    if (!reply.ok) wish(this, 'failure', reply.failure);
  }

  private readonly diagnose = async (): Promise<void> => {
    const reply = await this.reader.ask('program.diagnose', null);
    if (!reply.ok) wish(this, 'failure', reply.failure);
    else if (reply.value !== null) wish(this, 'notice', { text: words.diagnosed(reply.value.saved) });
  };

  private readonly readNotices = async (): Promise<void> => {
    this.notices ??= await fetch(new URL(NOTICES, document.baseURI)).then(
      (answer) => (answer.ok ? answer.text() : words.noticesAway()),
      () => words.noticesAway(),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-about': LecternAbout;
  }
}
