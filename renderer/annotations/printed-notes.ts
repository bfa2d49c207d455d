import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AddressedBlock } from '#content/document';
import * as words from '../i18n/messages/annotations.ts';
import { KINDS } from './labels.ts';
import { addressAt } from './measured-text.ts';
import { drawNote } from './note-text.ts';
import { correctionOf, noteOf, quoteOf, tagsOf, type Threads } from './threads.ts';

/** Whether what was written is wanted after the text: only while the page is printed. */
export class PrintedNotes implements ReactiveController {
  areWanted = false;
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.follow);
    window.addEventListener('afterprint', this.follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.follow);
    window.removeEventListener('afterprint', this.follow);
  }

  private readonly follow = ({ type }: Event): void => {
    this.areWanted = type === 'beforeprint';
    this.host.requestUpdate();
  };
}

/** What was written about the document, at the end of its last printed page: each with the words and the address it is on. */
export function drawPrintedNotes(
  { placed, ambiguous, orphans }: Threads,
  addresses: readonly AddressedBlock[],
): TemplateResult | typeof nothing {
  const written = [...placed, ...ambiguous, ...orphans].filter(
    ({ annotation, replies }) => annotation.body.length > 0 || replies.length > 0,
  );
  if (written.length === 0) return nothing;
  return html`<section class="printed-notes">
    <h2>${words.annotations()}</h2>
    <ol>
      ${written.map(({ annotation, span, replies }) => {
        const proposed = correctionOf(annotation);
        const address = span === undefined ? undefined : addressAt(addresses, span.start);
        return html`<li>
          <p>
            <q>${quoteOf(annotation)}</q>
            <small
              >${address} ${KINDS[annotation.motivation]()} ${tagsOf(annotation).map((tag) => html`#${tag} `)}</small
            >
          </p>
          ${proposed === undefined ? nothing : html`<p>${words.proposes(proposed === '' ? words.deleted() : proposed)}</p>`}
          ${drawNote(noteOf(annotation))} ${replies.map((reply) => drawNote(noteOf(reply.annotation)))}
        </li>`;
      })}
    </ol>
  </section>`;
}

export const printedNotesStyles = css`
  .printed-notes {
    display: none;
  }
  @media print {
    .printed-notes {
      display: block;
      margin-block-start: 2em;
      padding-block-start: 0.8em;
      border-block-start: 1px solid #bdb6a8;
      color: #000;
      font: 9.5pt / 1.7 var(--hei);
    }
    .printed-notes h2 {
      font-size: 1.1em;
    }
    .printed-notes li {
      margin-block-end: 0.6em;
      break-inside: avoid;
    }
    .printed-notes p {
      margin: 0;
    }
  }
`;
